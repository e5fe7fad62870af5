import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from './Button.tsx'
import { isComposing } from './is-composing.ts'

export interface ProseEditorProps {
  readonly label: string
  readonly first: string
  readonly saveLabel: string
  readonly cancelLabel: string
  /** Stands under the field and is told with it. */
  readonly hint?: string
  readonly placeholder?: string
  readonly rows?: number
  /** UTF-16 units. */
  readonly maxLength?: number
  /** Trimmed. */
  readonly onSave: (text: string) => void
  readonly onLeave: () => void
}

/** Several lines written in their place. Ctrl⏎ saves, Esc leaves; an input method's keys are its own. */
export function ProseEditor({
  label,
  first,
  saveLabel,
  cancelLabel,
  hint,
  placeholder,
  rows = 4,
  maxLength = 10_000,
  onSave,
  onLeave,
}: ProseEditorProps) {
  const hintId = useId()
  const [text, setText] = useState(first)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])
  const save = (): void => {
    onSave(text.trim())
  }
  const keyed = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else if (event.key === 'Escape') onLeave()
    else {
      event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="prose-editor">
      <textarea
        ref={field}
        aria-label={label}
        aria-describedby={hint === undefined ? undefined : hintId}
        placeholder={placeholder}
        value={text}
        rows={rows}
        maxLength={maxLength}
        onChange={(event) => {
          setText(event.target.value)
        }}
        onKeyDown={keyed}
      />
      {hint === undefined ? null : (
        <p className="mute" id={hintId}>
          {hint}
        </p>
      )}
      <div className="row">
        <Button look="line" size="small" keys="Mod+Enter" onClick={save}>
          {saveLabel}
        </Button>
        <Button size="small" keys="Escape" onClick={onLeave}>
          {cancelLabel}
        </Button>
      </div>
    </div>
  )
}
