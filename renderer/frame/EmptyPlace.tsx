import type { ReactNode } from 'react'
import { Icon, type IconName } from '../ui/Icon.tsx'

/** Says what an empty place means, and what to do about it. */
export function EmptyPlace({
  icon,
  title,
  text,
  children,
}: {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty-place" data-region="main">
      <Icon name={icon} size="large" />
      <h1>{title}</h1>
      <p>{text}</p>
      <div className="row">{children}</div>
    </div>
  )
}
