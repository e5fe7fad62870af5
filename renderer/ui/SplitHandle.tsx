import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'

export interface SplitHandleProps {
  readonly label: string
  /** px, the panel's width now. */
  readonly value: number
  readonly min: number
  readonly max: number
  /** The values are parts of the parent's width, this many in all, instead of px. */
  readonly scale?: number
  /** The panel stands on this side of the handle. */
  readonly panel: 'left' | 'right'
  readonly onChange: (value: number) => void
  /** Double click or Enter: back to the first width. */
  readonly onReset?: () => void
  readonly style?: CSSProperties
}

/** The edge of a panel: drag it, or arrow keys (16 px; with Shift 64). */
export function SplitHandle({ label, value, min, max, scale, panel, onChange, onReset, style }: SplitHandleProps) {
  const from = useRef<{ x: number; value: number; unit: number } | null>(null)
  const set = (next: number): void => {
    onChange(Math.round(Math.min(max, Math.max(min, next))))
  }
  const sign = panel === 'left' ? 1 : -1
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    const room = event.currentTarget.parentElement?.clientWidth ?? 0
    from.current = { x: event.clientX, value, unit: scale === undefined || room === 0 ? 1 : scale / room }
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.dataset['dragging'] = ''
  }
  const up = (event: PointerEvent<HTMLDivElement>): void => {
    from.current = null
    delete event.currentTarget.dataset['dragging']
  }
  const keys = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? 64 : 16
    if (event.key === 'ArrowLeft') set(value - sign * step)
    else if (event.key === 'ArrowRight') set(value + sign * step)
    else if (event.key === 'Home') set(min)
    else if (event.key === 'End') set(max)
    else if (event.key === 'Enter') onReset?.()
    else return
    event.preventDefault()
  }
  return (
    <div
      className="split"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      style={style}
      onPointerDown={down}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={keys}
      onDoubleClick={onReset}
      onPointerMove={(event) => {
        if (from.current !== null) set(from.current.value + sign * (event.clientX - from.current.x) * from.current.unit)
      }}
    />
  )
}
