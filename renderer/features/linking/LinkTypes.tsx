import type { KeyboardEvent } from 'react'
import type { LinkType, LinkTypeId } from '../../../core/model/link.ts'
import type { LinkDirection } from '../../state/link-words.ts'
import { LinkTypeMark } from '../../state/LinkTypeMark.tsx'

const focused = (element: HTMLElement | null): void => {
  element?.focus()
}

/** One of the link types; arrow keys choose, as radios do. */
export function LinkTypes({
  label,
  types,
  value,
  direction,
  focusFirst = false,
  nameOf,
  onChange,
}: {
  readonly label: string
  readonly types: readonly LinkType[]
  readonly value: LinkTypeId
  readonly direction: LinkDirection
  readonly focusFirst?: boolean
  readonly nameOf: (id: LinkTypeId) => string
  readonly onChange: (id: LinkTypeId) => void
}) {
  const keyed = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0
    const next = types[(types.findIndex((type) => type.id === value) + step + types.length) % types.length]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    onChange(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-type="${next.id}"]`)?.focus()
  }
  return (
    <div className="link-types" role="radiogroup" aria-label={label} onKeyDown={keyed}>
      {types.map(({ id }) => (
        <button
          key={id}
          type="button"
          role="radio"
          data-type={id}
          aria-checked={id === value}
          tabIndex={id === value ? 0 : -1}
          onClick={() => {
            onChange(id)
          }}
          ref={focusFirst && id === value ? focused : null}
        >
          <LinkTypeMark types={types} type={id} direction={direction} />
          {nameOf(id)}
        </button>
      ))}
    </div>
  )
}
