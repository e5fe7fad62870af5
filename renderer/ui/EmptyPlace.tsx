import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export interface EmptyPlaceProps {
  readonly icon?: IconName
  readonly title?: string
  readonly text?: string
  /** `status` while something is awaited, `alert` where it failed. */
  readonly role?: 'status' | 'alert'
  /** It is all the screen there is: its title is the screen's, and F6 finds it. */
  readonly whole?: boolean
  /** What a person can do about it. */
  readonly children?: ReactNode
}

/** Says what an empty place means, and what to do about it. */
export function EmptyPlace({ icon, title, text, role, whole = false, children }: EmptyPlaceProps) {
  return (
    <div className="empty-place" role={role} data-region={whole ? 'main' : undefined}>
      {icon === undefined ? null : <Icon name={icon} size="large" />}
      {title === undefined ? null : whole ? <h1>{title}</h1> : <h2 className="strong">{title}</h2>}
      {text === undefined ? null : <p>{text}</p>}
      {children === undefined ? null : <div className="row">{children}</div>}
    </div>
  )
}
