import type { Annotation } from '../../../core/model/annotation.ts'
import { annotatingStrings } from '../../strings/annotating.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { NoteBody } from '../../state/NoteBody.tsx'
import { noteTime } from './note-time.ts'

interface NoteWordsProps {
  readonly note: Annotation
  readonly quote: string | null
  readonly lang: string
  readonly now: Date
  readonly more?: number
  /** Inside a control: no link can be followed. */
  readonly plain?: boolean
}

/** What a note says, who wrote it and when; a mere highlight shows the words it stands on. */
function NoteWords({ note, quote, lang, now, more = 0, plain = false }: NoteWordsProps) {
  const words = useStrings(annotatingStrings)
  return (
    <>
      {note.body === '' ? (
        <span className="note-body">
          <span className="note-quote" lang={lang}>
            {quote === null ? words.highlight : quote}
          </span>
        </span>
      ) : (
        <NoteBody body={note.body} plain={plain} />
      )}
      <span className="note-by">
        <b>{note.author === '' ? words.noAuthor : note.author}</b>
        <span
          title={
            note.createdAt === note.changedAt ? undefined : `${words.changed} ${noteTime(note.changedAt, now, words)}`
          }
        >
          {noteTime(note.createdAt, now, words)}
        </span>
        {more > 0 ? <span>{words.more(more)}</span> : null}
      </span>
    </>
  )
}

/** The latest note beside its clause; pressing it goes to all of them. */
export function MarginNote({
  onOpen,
  reachable,
  ...note
}: NoteWordsProps & { readonly reachable: boolean; readonly onOpen: () => void }) {
  const words = useStrings(annotatingStrings)
  return (
    <button type="button" tabIndex={reachable ? 0 : -1} className="note" title={words.open} onClick={onOpen}>
      <NoteWords {...note} plain />
    </button>
  )
}

/** A note in the inspector, with its own edit and delete. */
export function ListedNote({
  onReply,
  onEdit,
  onRemove,
  ...note
}: NoteWordsProps & {
  readonly onReply: (() => void) | null
  readonly onEdit: (() => void) | null
  readonly onRemove: (() => void) | null
}) {
  const words = useStrings(annotatingStrings)
  return (
    <article className="note">
      {note.quote === null || note.note.body === '' ? null : (
        <span className="note-quote" lang={note.lang}>
          {note.quote}
        </span>
      )}
      <NoteWords {...note} />
      {onEdit === null || onRemove === null ? null : (
        <span className="note-acts">
          {onReply === null ? null : (
            <IconButton icon="redo" label={words.reply} size="small" iconSize="small" onClick={onReply} />
          )}
          <IconButton icon="note" label={words.edit} size="small" iconSize="small" onClick={onEdit} />
          <IconButton icon="trash" label={words.remove} size="small" iconSize="small" onClick={onRemove} />
        </span>
      )}
    </article>
  )
}

/** A half-written note left in the margin. */
export function DraftCard({
  body,
  reachable,
  onGoOn,
  onDiscard,
}: {
  readonly body: string
  readonly reachable: boolean
  readonly onGoOn: () => void
  readonly onDiscard: () => void
}) {
  const words = useStrings(annotatingStrings)
  return (
    <div className="note draft">
      <span className="note-body">{body}</span>
      <span className="note-by">
        <span>{words.draft}</span>
      </span>
      <span className="acts row">
        <button type="button" tabIndex={reachable ? 0 : -1} className="button underlined" onClick={onGoOn}>
          {words.goOn}
        </button>
        <button type="button" tabIndex={reachable ? 0 : -1} className="button underlined" onClick={onDiscard}>
          {words.discard}
        </button>
      </span>
    </div>
  )
}
