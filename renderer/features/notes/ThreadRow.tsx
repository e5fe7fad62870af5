import type { KeyboardEvent, ReactNode } from 'react'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { NoteEntry } from '../../../core/model/note-entry.ts'
import { useCodebook } from '../../state/library-state.ts'
import { NoteBody } from '../../state/NoteBody.tsx'
import type { NoteThread } from '../../state/note-threads.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { sectorOf, tagFace } from '../../state/tag-face.ts'
import { commonStrings } from '../../strings/common.ts'
import { notesStrings } from '../../strings/notes.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { TagChip } from '../../ui/TagChip.tsx'

/** What a person does to a note of the list. */
export interface NoteHands {
  readonly open: (entry: NoteEntry) => void
  readonly reply: (lead: NoteEntry) => void
  readonly edit: (entry: NoteEntry) => void
  readonly tag: (entry: NoteEntry, from: HTMLElement) => void
  readonly remove: (entry: NoteEntry) => void
}

export interface ThreadRowProps {
  readonly thread: NoteThread<NoteEntry>
  readonly position: number
  readonly total: number
  /** The row the keyboard stands at: in the tab order, as are its buttons. */
  readonly current: boolean
  readonly readOnly: boolean
  readonly timeOf: (instant: string) => string
  /** The field where a note is being changed, or (for the lead, `reply`) where an answer is written. */
  readonly fieldFor: (note: Annotation, reply: boolean) => ReactNode | null
  readonly hands: NoteHands
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onPoint: () => void
}

/** A note where it stands, with its answers. */
export function ThreadRow({
  thread: { lead, replies },
  position,
  total,
  current,
  readOnly,
  timeOf,
  fieldFor,
  hands,
  onKeyDown,
  onPoint,
}: ThreadRowProps) {
  const words = useStrings(notesStrings)
  const common = useStrings(commonStrings)
  const { metadata, annotation } = lead
  const lang = policyLang(metadata)
  const title = metadata.title ?? common.untitled
  return (
    <article
      className="thread"
      aria-posinset={position + 1}
      aria-setsize={total}
      aria-label={`${title} ${lead.path}`}
      aria-current={current ? 'true' : undefined}
      tabIndex={current ? 0 : -1}
      data-thread={position}
      onKeyDown={onKeyDown}
      onFocus={onPoint}
      onMouseDown={onPoint}
    >
      <header>
        <PolicyLevel level={metadata.level} short />
        <button
          type="button"
          className="thread-place"
          tabIndex={current ? 0 : -1}
          onClick={() => {
            hands.open(lead)
          }}
          title={words.open}
        >
          <span className="path" lang={lang}>
            {lead.path}
          </span>
          <PolicyTitle title={title} lang={lang} />
        </button>
        {lead.page === null ? null : <span className="count">{words.page(lead.page)}</span>}
      </header>
      <p className={annotation.anchor === null ? 'thread-quote whole' : 'thread-quote'} lang={lang}>
        {annotation.anchor === null ? (
          <span className="count" lang="">
            {words.wholeClause}
          </span>
        ) : null}
        <span>{lead.quote}</span>
      </p>
      <NoteLine
        entry={lead}
        current={current}
        readOnly={readOnly}
        timeOf={timeOf}
        field={fieldFor(annotation, false)}
        hands={hands}
        canReply
      />
      {replies.length === 0 ? null : (
        <div className="thread-replies" role="group" aria-label={words.replies(replies.length)}>
          {replies.map((entry) => (
            <NoteLine
              key={entry.annotation.id}
              entry={entry}
              current={current}
              readOnly={readOnly}
              timeOf={timeOf}
              field={fieldFor(entry.annotation, false)}
              hands={hands}
            />
          ))}
        </div>
      )}
      {fieldFor(annotation, true)}
    </article>
  )
}

function NoteLine({
  entry,
  current,
  readOnly,
  timeOf,
  field,
  hands,
  canReply = false,
}: Pick<ThreadRowProps, 'current' | 'readOnly' | 'timeOf' | 'hands'> & {
  readonly entry: NoteEntry
  readonly field: ReactNode | null
  readonly canReply?: boolean
}) {
  const words = useStrings(notesStrings)
  const language = useLanguage()
  const codebook = useCodebook()
  const { annotation } = entry
  const tags = annotation.tagIds.flatMap((id) => {
    const tag = codebook?.tags.find((each) => each.id === id)
    return tag === undefined ? [] : [{ id, face: tagFace(tag, sectorOf(id, codebook?.sectors ?? []), language) }]
  })
  const tabIndex = current ? 0 : -1
  return (
    <div className="thread-note">
      {field ?? (annotation.body === '' ? null : <NoteBody body={annotation.body} />)}
      <div className="note-by">
        <b>{annotation.author === '' ? words.noAuthor : annotation.author}</b>
        <span
          title={
            annotation.changedAt === annotation.createdAt ? undefined : words.changed(timeOf(annotation.changedAt))
          }
        >
          {timeOf(annotation.createdAt)}
        </span>
        {annotation.body === '' ? <span>{words.highlights}</span> : null}
        {tags.map(({ id, face }) => (
          <TagChip key={id} name={face.name} colour={face.colour} seal={face.seal} />
        ))}
        <span className="grow" />
        {readOnly ? null : (
          <span className="thread-acts">
            {canReply ? (
              <IconButton
                icon="redo"
                label={words.reply}
                keys="R"
                size="small"
                iconSize="small"
                tabIndex={tabIndex}
                onClick={() => {
                  hands.reply(entry)
                }}
              />
            ) : null}
            <IconButton
              icon="note"
              label={words.edit}
              {...(canReply ? { keys: 'E' } : {})}
              size="small"
              iconSize="small"
              tabIndex={tabIndex}
              onClick={() => {
                hands.edit(entry)
              }}
            />
            <IconButton
              icon="tag"
              label={words.tag}
              {...(canReply ? { keys: 'T' } : {})}
              size="small"
              iconSize="small"
              tabIndex={tabIndex}
              onClick={(event) => {
                hands.tag(entry, event.currentTarget)
              }}
            />
            <IconButton
              icon="trash"
              label={words.remove}
              {...(canReply ? { keys: 'Delete' } : {})}
              size="small"
              iconSize="small"
              tabIndex={tabIndex}
              onClick={() => {
                hands.remove(entry)
              }}
            />
          </span>
        )}
      </div>
    </div>
  )
}
