import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** A filter that is on or off. On: ink ring, bold, and a cross when `removable`. */
export function Pill({
  pressed,
  removable = false,
  onToggle,
  children,
  label,
}: {
  readonly pressed: boolean
  readonly removable?: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
  readonly label?: string
}) {
  return (
    <button type="button" className="pill" aria-pressed={pressed} aria-label={label} onClick={onToggle}>
      <span className="clip row">{children}</span>
      {removable ? <Icon name="close" size="small" /> : null}
    </button>
  )
}
