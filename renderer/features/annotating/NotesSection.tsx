import type { ReactNode } from 'react'
import type { Annotation } from '../../../core/model/annotation.ts'
import { annotatingStrings } from '../../strings/annotating.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ListedNote } from './NoteCard.tsx'

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
}

/** The inspector's list of all notes on a clause. */
export function NotesSection({ notes, quoteOf, lang, now, readOnly, editorFor, onAdd, onEdit, onRemove }: NotesSectionProps) {
  const words = useStrings(annotatingStrings)
  return (
    <section className="section" aria-label={words.heading}>
      <h3><Icon name="note" />{words.heading}<span className="count">{notes.length}</span>{readOnly ? null : <IconButton icon="plus" label={words.add} keys="N" size="small" onClick={onAdd} tooltipSide="left" />}</h3>
      {notes.length === 0 ? <p className="nothing">{words.none}</p> : null}
      {notes.map((note) => editorFor(note) ?? (
        <ListedNote key={note.id} note={note} quote={quoteOf(note)} lang={lang} now={now} onEdit={readOnly ? null : () => { onEdit(note) }} onRemove={readOnly ? null : () => { onRemove(note) }} />
      ))}
    </section>
  )
}
