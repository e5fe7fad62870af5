import { useEffect, useRef, type KeyboardEvent } from 'react'
import { readerStrings } from '../../strings/reader.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { isComposing } from '../../ui/is-composing.ts'
import { TextField } from '../../ui/TextField.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import type { FindManner } from './find-pattern.ts'

export interface FindBarProps {
  readonly query: string
  /** 0-based, -1 without a match. */
  readonly at: number
  readonly count: number
  /** Grows with every call for the bar: the field takes the focus again. */
  readonly request: number
  readonly manner: FindManner
  readonly problem: 'wrong' | 'slow' | null
  readonly onQuery: (query: string) => void
  readonly onManner: (manner: FindManner) => void
  readonly onStep: (step: 1 | -1) => void
  readonly onClose: () => void
}

/** Finding words in the policy being read, rows out of view included, which the browser's own find cannot see. */
export function FindBar({
  query,
  at,
  count,
  request,
  manner,
  problem,
  onQuery,
  onManner,
  onStep,
  onClose,
}: FindBarProps) {
  const words = useStrings(readerStrings)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [request])
  const keyed = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else if (event.altKey && event.code === 'KeyC') onManner({ ...manner, exact: !manner.exact })
    else if (event.altKey && event.code === 'KeyR') onManner({ ...manner, pattern: !manner.pattern })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="find-bar" role="search" aria-label={words.find} onKeyDown={keyed}>
      <TextField
        ref={field}
        {...(problem === null ? {} : { 'aria-invalid': true })}
        label={words.find}
        placeholder={words.find}
        icon="search"
        value={query}
        onChange={onQuery}
      />
      <output className="count" aria-live="polite">
        {query.trim() === ''
          ? ''
          : problem !== null
            ? words[problem === 'wrong' ? 'patternWrong' : 'patternSlow']
            : count === 0
              ? words.foundNone
              : words.found(at + 1, count)}
      </output>
      <Toggle
        text="Aa"
        label={words.matchCase}
        keys="Alt+C"
        pressed={manner.exact}
        onPress={() => {
          onManner({ ...manner, exact: !manner.exact })
        }}
      />
      <Toggle
        text=".*"
        label={words.pattern}
        keys="Alt+R"
        pressed={manner.pattern}
        onPress={() => {
          onManner({ ...manner, pattern: !manner.pattern })
        }}
      />
      <IconButton
        icon="chevron-up"
        label={words.findPrevious}
        keys="Shift+Enter"
        size="small"
        onClick={() => {
          onStep(-1)
        }}
      />
      <IconButton
        icon="chevron-down"
        label={words.findNext}
        keys="Enter"
        size="small"
        onClick={() => {
          onStep(1)
        }}
      />
      <IconButton icon="close" label={words.findClose} keys="Escape" size="small" onClick={onClose} />
    </div>
  )
}

function Toggle({
  text,
  label,
  keys,
  pressed,
  onPress,
}: {
  readonly text: string
  readonly label: string
  readonly keys: string
  readonly pressed: boolean
  readonly onPress: () => void
}) {
  return (
    <Tooltip text={label} keys={keys} side="bottom">
      <button
        type="button"
        className="button square small find-toggle"
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keys}
        onClick={onPress}
      >
        {text}
      </button>
    </Tooltip>
  )
}
