import { useEffect, useRef, type KeyboardEvent } from 'react'
import { readerStrings } from '../../strings/reader.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

export interface FindBarProps {
  readonly query: string
  /** 0-based, -1 without a match. */
  readonly at: number
  readonly count: number
  /** Grows with every call for the bar: the field takes the focus again. */
  readonly request: number
  readonly onQuery: (query: string) => void
  readonly onStep: (step: 1 | -1) => void
  readonly onClose: () => void
}

/** Finding words in the policy being read, rows out of view included, which the browser's own find cannot see. */
export function FindBar({ query, at, count, request, onQuery, onStep, onClose }: FindBarProps) {
  const words = useStrings(readerStrings)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => { field.current?.focus(); field.current?.select() }, [request])
  const keyed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="find-bar" role="search" aria-label={words.find} onKeyDown={keyed}>
      <TextField ref={field} label={words.find} placeholder={words.find} icon="search" value={query} onChange={onQuery} />
      <output className="count" aria-live="polite">{query.trim() === '' ? '' : count === 0 ? words.foundNone : words.found(at + 1, count)}</output>
      <IconButton icon="chevron-up" label={words.findPrevious} keys="Shift+Enter" size="small" onClick={() => { onStep(-1) }} />
      <IconButton icon="chevron-down" label={words.findNext} keys="Enter" size="small" onClick={() => { onStep(1) }} />
      <IconButton icon="close" label={words.findClose} keys="Escape" size="small" onClick={onClose} />
    </div>
  )
}
