import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isComposing } from './is-composing.ts'

export interface NameFieldProps {
  readonly label: string
  readonly first: string
  /** Stands in the field to begin with, where it is not the name there is (`first`). */
  readonly suggested?: string
  /** Why this name will not do; null where it will. */
  readonly problemOf: (name: string) => string | null
  /** Called with a name that will do, trimmed. */
  readonly onSave: (name: string) => void
  readonly onLeave: () => void
  /** Shows the problem outside: a line of a list has no room for it. */
  readonly onProblem?: (problem: string | null) => void
  readonly lang?: string | undefined
}

/**
 * A name written in its place. ⏎ saves, Esc leaves, leaving the field saves what will do; an input method's keys are
 * its own.
 */
export function NameField({
  label,
  first,
  suggested = first,
  problemOf,
  onSave,
  onLeave,
  onProblem,
  lang,
}: NameFieldProps) {
  const [name, setName] = useState(suggested)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  // ⏎ and the blur that follows it are one saving
  const done = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const show = (next: string | null): void => {
    setProblem(next)
    onProblem?.(next)
  }
  const leave = (): void => {
    done.current = true
    onProblem?.(null)
    onLeave()
  }
  const save = (strict: boolean): void => {
    if (done.current) return
    const trimmed = name.trim()
    const refused = problemOf(trimmed)
    if (refused !== null && strict && trimmed !== '') {
      show(refused)
      return
    }
    if (refused !== null || trimmed === first) {
      leave()
      return
    }
    done.current = true
    onProblem?.(null)
    onSave(trimmed)
  }
  const keyed = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (isComposing(event)) return
    if (event.key === 'Enter') save(true)
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }
  return (
    <input
      ref={field}
      className="name-field"
      aria-label={label}
      aria-invalid={problem !== null}
      title={problem ?? undefined}
      value={name}
      maxLength={200}
      spellCheck={false}
      autoComplete="off"
      lang={lang}
      onChange={(event) => {
        setName(event.target.value)
        if (problem !== null) show(null)
      }}
      onKeyDown={keyed}
      onBlur={() => {
        save(false)
      }}
      onClick={(event) => {
        event.stopPropagation()
      }}
      onDoubleClick={(event) => {
        event.stopPropagation()
      }}
    />
  )
}
