import type { CSSProperties } from 'react'

/** A bar with a name; `part` 0-1, null while the end is unknown. Words stand beside it: never a bar alone. */
export function ProgressBar({ label, part }: { readonly label: string; readonly part: number | null }) {
  return (
    <span
      className={part === null ? 'progress unknown' : 'progress'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(part === null ? {} : { 'aria-valuenow': Math.round(part * 100) })}
      style={{ '--part': part ?? 1 } as CSSProperties}
    >
      <i />
    </span>
  )
}

/** A small level gauge with its percentage; `part` 0-1. */
export function Meter({ part, label }: { readonly part: number; readonly label: string }) {
  const percent = Math.round(part * 100)
  return (
    <span
      className="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      title={label}
      style={{ '--part': part } as CSSProperties}
    >
      <i aria-hidden="true" />
      <span>{percent}%</span>
    </span>
  )
}
