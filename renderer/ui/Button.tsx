import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { ariaKeys } from './key-combination.ts'
import { Tooltip } from './Tooltip.tsx'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'aria-pressed' | 'aria-keyshortcuts'>

export interface ButtonProps extends Native {
  readonly ref?: Ref<HTMLButtonElement> | undefined
  /** `solid`: the one primary action of a screen. `underlined`: a next step inside a row. */
  readonly look?: 'plain' | 'line' | 'solid' | 'underlined'
  readonly size?: 'small' | 'medium' | 'large'
  readonly icon?: IconName
  /** Key that does the same: shown in the button and told to screen readers. */
  readonly keys?: string | undefined
  /** A toggle when given. */
  readonly pressed?: boolean | undefined
  /** Why it cannot be used now; the button stays reachable and says so. */
  readonly unavailable?: string | null | undefined
  readonly children?: ReactNode
}

const stopped = (event: MouseEvent): void => {
  event.preventDefault()
  event.stopPropagation()
}

/** A button with words. */
export function Button({
  look = 'plain',
  size = 'medium',
  icon,
  keys,
  pressed,
  unavailable = null,
  className = '',
  children,
  title,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${look} ${size} ${className}`}
      title={unavailable ?? title}
      onClick={unavailable === null ? onClick : stopped}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(unavailable === null ? {} : { 'aria-disabled': true })}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
      {keys === undefined ? null : <Kbd keys={keys} plain={look === 'solid'} />}
    </button>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'look' | 'title'> {
  readonly icon: IconName
  /** Its name, for screen readers and the tooltip. */
  readonly label: string
  readonly iconSize?: 'small' | 'medium' | 'large'
  readonly tooltipSide?: 'top' | 'right' | 'bottom' | 'left'
}

/** A button with a sign only: always named, with a tooltip that shows its key. */
export function IconButton({
  icon,
  label,
  keys,
  pressed,
  unavailable = null,
  size = 'medium',
  iconSize = 'medium',
  tooltipSide = 'bottom',
  className = '',
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={unavailable === null ? label : `${label}（${unavailable}）`} keys={keys} side={tooltipSide}>
      <button
        type="button"
        {...rest}
        className={`button square ${size} ${className}`}
        aria-label={label}
        onClick={unavailable === null ? onClick : stopped}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(unavailable === null ? {} : { 'aria-disabled': true })}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      >
        <Icon name={icon} size={iconSize} />
      </button>
    </Tooltip>
  )
}
