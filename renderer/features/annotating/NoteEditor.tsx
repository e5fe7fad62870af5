import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { annotatingStrings } from '../../strings/annotating.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'

export interface NoteEditorProps {
  readonly body: string
  /** The note stands on a stretch of text: left empty it is a highlight. */
  readonly onSelection: boolean
  readonly onSave: (body: string) => void
  /** Left without saving; `body` is what was written so far. */
  readonly onLeave: (body: string) => void
}

/** A note being written, in its place. Ctrl⏎ saves; Esc leaves, and what was written stays as a draft. Keys are the input method's while it composes. */
export function NoteEditor({ body: first, onSelection, onSave, onLeave }: NoteEditorProps) {
  const words = useStrings(annotatingStrings)
  const [body, setBody] = useState(first)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
    element?.scrollIntoView({ block: 'nearest' })
  }, [])
  const empty = body.trim() === ''
  const save = (): void => { if (!empty || onSelection) onSave(body) }
  const keyed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else if (event.key === 'Escape') onLeave(body)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="note-editor">
      <textarea ref={field} aria-label={words.write} placeholder={onSelection ? words.placeholderHighlight : words.placeholder} value={body} rows={3} onChange={(event) => { setBody(event.target.value) }} onKeyDown={keyed} />
      <div className="acts">
        <Button look="line" size="small" keys="Mod+Enter" aria-disabled={empty && !onSelection} onClick={save}>{words.save}</Button>
        <Button size="small" keys="Escape" onClick={() => { onLeave(body) }}>{words.cancel}</Button>
      </div>
    </div>
  )
}
