import { iconPaths, type IconName } from './icon-paths.ts'

export type { IconName } from './icon-paths.ts'

/**
 * A drawing in the text's colour; `small` 12 px, `medium` 16 px, `large` 20 px. Says nothing to a screen reader: the
 * control around it has the name.
 */
export function Icon({
  name,
  size = 'medium',
  className = '',
}: {
  readonly name: IconName
  readonly size?: 'small' | 'medium' | 'large'
  readonly className?: string
}) {
  const [stroked, filled] = iconPaths[name].split('|')
  return (
    <svg className={`icon ${size} ${className}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {stroked ? <path d={stroked} /> : null}
      {filled ? <path className="solid" d={filled} /> : null}
    </svg>
  )
}
