import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { NoteBody } from '../../state/NoteBody.tsx'
import { annotatingStrings } from '../../strings/annotating.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { isComposing } from '../../ui/is-composing.ts'
import { editorShift } from './editor-shift.ts'

export interface NoteEditorProps {
  readonly body: string
  /** The note stands on a stretch of text: left empty it is a highlight. */
  readonly onSelection: boolean
  /** px in the window: where the words stand that the note is about. Beside a long clause the editor comes down there. */
  readonly near?: number | null
  readonly onSave: (body: string) => void
  /** Left without saving; `body` is what was written so far. */
  readonly onLeave: (body: string) => void
}

/**
 * A note being written, in its place. Ctrl⏎ saves; Esc leaves, and what was written stays as a draft; a press shows its
 * Markdown drawn. Keys are the input method's while it composes.
 */
export function NoteEditor({ body: first, onSelection, near = null, onSave, onLeave }: NoteEditorProps) {
  const words = useStrings(annotatingStrings)
  const [body, setBody] = useState(first)
  const [preview, setPreview] = useState(false)
  const editor = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [shift, setShift] = useState(0)
  useLayoutEffect(() => {
    const element = editor.current
    const [clause, sheet] = [element?.closest('.clause'), element?.closest('.sheet-scroll')]
    const last = element?.parentElement?.lastElementChild
    if (near === null || element === null || !clause || !sheet || !last) return
    setShift(
      editorShift({
        near,
        editor: element.getBoundingClientRect(),
        lowest: last.getBoundingClientRect().bottom,
        clause: clause.getBoundingClientRect(),
        window: sheet.getBoundingClientRect(),
      }),
    )
    // the place it was opened at: where it goes when the sheet is scrolled is the sheet's matter
  }, [near])
  useEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
    // a row that grows moves what the sheet shows, and only then is it known whether the editor is in sight
    const sizes = new ResizeObserver(() => {
      requestAnimationFrame(() => {
        editor.current?.scrollIntoView({ block: 'nearest' })
      })
    })
    if (editor.current !== null) sizes.observe(editor.current)
    return () => {
      sizes.disconnect()
    }
  }, [])
  const empty = body.trim() === ''
  const save = (): void => {
    if (!empty || onSelection) onSave(body)
  }
  const keyed = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else if (event.key === 'Escape') onLeave(body)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={editor}
      className="note-editor"
      style={shift === 0 ? {} : { marginTop: `${shift.toString()}px` }}
      onKeyDown={preview ? keyed : undefined}
    >
      {preview ? (
        <div className="note-preview" role="region" aria-label={words.preview}>
          <NoteBody body={body} />
        </div>
      ) : null}
      {/* stays mounted behind its preview, so that undo and the caret stay */}
      <textarea
        ref={field}
        hidden={preview}
        aria-label={words.write}
        placeholder={onSelection ? words.placeholderHighlight : words.placeholder}
        value={body}
        rows={3}
        onChange={(event) => {
          setBody(event.target.value)
        }}
        onKeyDown={keyed}
      />
      <div className="acts">
        <Button look="line" size="small" keys="Mod+Enter" aria-disabled={empty && !onSelection} onClick={save}>
          {words.save}
        </Button>
        <Button
          size="small"
          keys="Escape"
          onClick={() => {
            onLeave(body)
          }}
        >
          {words.cancel}
        </Button>
        {empty ? null : (
          <Button
            size="small"
            pressed={preview}
            onClick={() => {
              setPreview(!preview)
              if (preview)
                requestAnimationFrame(() => {
                  field.current?.focus({ preventScroll: true })
                })
            }}
          >
            {words.preview}
          </Button>
        )}
      </div>
    </div>
  )
}
