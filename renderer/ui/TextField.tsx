import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'size'> {
  readonly ref?: Ref<HTMLInputElement>
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly icon?: IconName
  /** Name of the button that empties it; without one there is no such button. */
  readonly clearLabel?: string
  readonly fieldClass?: string
  /** What stands at its end. */
  readonly end?: ReactNode
}

/** One line of text. Its name is `label`; a placeholder is only a hint. */
export function TextField({
  label,
  value,
  onChange,
  icon,
  clearLabel,
  fieldClass = '',
  end,
  ref,
  ...rest
}: TextFieldProps) {
  return (
    <span className={`field ${fieldClass}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      <input
        ref={ref}
        aria-label={label}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
        }}
        spellCheck={false}
        autoComplete="off"
        {...rest}
      />
      {clearLabel === undefined || value === '' ? null : (
        <button
          type="button"
          className="clear"
          aria-label={clearLabel}
          onClick={() => {
            onChange('')
          }}
        >
          <Icon name="close" size="small" />
        </button>
      )}
      {end}
    </span>
  )
}
