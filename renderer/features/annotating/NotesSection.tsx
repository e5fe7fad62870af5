import { useState, type ReactNode } from 'react'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { AnnotationId, ClauseId } from '../../../core/model/ids.ts'
import { noteThreads } from '../../state/note-threads.ts'
import { useKeyOf } from '../../state/commands.ts'
import { annotatingStrings } from '../../strings/annotating.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { AuthorPills } from './AuthorPills.tsx'
import { authorsOf, threadsBy } from './threads-by.ts'
import { ListedNote } from './NoteCard.tsx'
import { NoteEditor } from './NoteEditor.tsx'

/** Threads shown before one asks for the rest: what hangs below the notes stays within reach. */
const FEW = 12

export interface NotesSectionProps {
  /** Latest first. */
  readonly notes: readonly Annotation[]
  readonly quoteOf: (note: Annotation) => string | null
  readonly lang: string
  readonly now: Date
  readonly readOnly: boolean
  /** The editor, where a note of this list is being changed. */
  readonly editorFor: (note: Annotation) => ReactNode | null
  readonly onAdd: () => void
  readonly onEdit: (note: Annotation) => void
  readonly onRemove: (note: Annotation) => void
  readonly onReply: (note: Annotation, body: string) => void
}

/**
 * The inspector's list of all notes on a clause: the thread with the latest word first, in it the answers as they came.
 * Of many, those of one author are asked for, and the first twelve shown.
 */
export function NotesSection({
  notes,
  quoteOf,
  lang,
  now,
  readOnly,
  editorFor,
  onAdd,
  onEdit,
  onRemove,
  onReply,
}: NotesSectionProps) {
  const addKey = useKeyOf('note', 'N')
  const words = useStrings(annotatingStrings)
  const [replying, setReplying] = useState<{
    readonly to: AnnotationId
    readonly open: boolean
    readonly body: string
  } | null>(null)
  const [author, setAuthor] = useState<string | null>(null)
  const [allOf, setAllOf] = useState<ClauseId | null>(null)
  const authors = authorsOf(notes)
  const chosen = author !== null && authors.has(author) ? author : null
  const clauseId = notes[0]?.clauseId ?? null
  const matching = threadsBy(
    noteThreads(notes, (note) => note),
    chosen,
  )
  const shown = allOf === clauseId ? matching : matching.slice(0, FEW)
  const listed = (note: Annotation, lead: boolean): ReactNode =>
    editorFor(note) ?? (
      <ListedNote
        key={note.id}
        note={note}
        quote={lead ? quoteOf(note) : null}
        lang={lang}
        now={now}
        onReply={
          lead && !readOnly
            ? () => {
                setReplying({ to: note.id, open: true, body: replying?.to === note.id ? replying.body : '' })
              }
            : null
        }
        onEdit={
          readOnly
            ? null
            : () => {
                onEdit(note)
              }
        }
        onRemove={
          readOnly
            ? null
            : () => {
                onRemove(note)
              }
        }
      />
    )
  return (
    <section className="section" aria-label={words.heading}>
      <h3>
        <Icon name="note" />
        {words.heading}
        <span className="count">{notes.length}</span>
        {readOnly ? null : (
          <IconButton icon="plus" label={words.add} keys={addKey} size="small" onClick={onAdd} tooltipSide="left" />
        )}
      </h3>
      {notes.length === 0 ? <p className="nothing">{words.none}</p> : null}
      <AuthorPills authors={authors} chosen={chosen} onChoose={setAuthor} />
      {shown.map(({ lead, replies }) => (
        <div key={lead.id} className="note-thread">
          {listed(lead, true)}
          {replies.length === 0 ? null : (
            <div className="note-replies">{replies.map((note) => listed(note, false))}</div>
          )}
          {replying?.to === lead.id && replying.open ? (
            <NoteEditor
              body={replying.body}
              onSelection={false}
              onSave={(body) => {
                onReply(lead, body)
                setReplying(null)
              }}
              onLeave={(body) => {
                setReplying(body.trim() === '' ? null : { to: lead.id, open: false, body })
              }}
            />
          ) : null}
        </div>
      ))}
      {matching.length === shown.length ? null : (
        <Button
          look="line"
          size="small"
          onClick={() => {
            setAllOf(clauseId)
          }}
        >
          {words.showMore(matching.length - shown.length)}
        </Button>
      )}
    </section>
  )
}
