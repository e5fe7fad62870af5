import type { CSSProperties, MouseEvent, ReactNode } from 'react'

export interface OptionProps {
  readonly id: string
  readonly selected: boolean
  /** Whether the keys stand on it: it is lit and kept in view. */
  readonly active: boolean
  readonly className?: string
  readonly style?: CSSProperties
  /** The pointer moved over it. */
  readonly onPoint?: () => void
  readonly onPick: (event: MouseEvent) => void
  readonly children: ReactNode
}

/** One option of a list box whose focus stays in the field above it, or on the list itself, also when it is clicked. */
export function Option({ id, selected, active, className = 'option', style, onPoint, onPick, children }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={active ? `${className} active` : className}
      style={style}
      ref={active ? bringIntoView : null}
      onMouseMove={onPoint}
      onMouseDown={(event) => {
        event.preventDefault()
      }}
      onClick={onPick}
    >
      {children}
    </div>
  )
}

const bringIntoView = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest' })
}
