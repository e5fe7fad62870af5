import { Icon } from './Icon.tsx'

/** The box alone, for rows that are themselves the control (an option, a row of a table). */
export function CheckMark({ on }: { readonly on: boolean | 'some' }) {
  return (
    <span className={`checkbox ${on === 'some' ? 'some' : on ? 'on' : ''}`} aria-hidden="true">
      <Icon name={on === 'some' ? 'minus' : 'check'} />
    </span>
  )
}

/** A check box with words. */
export function Checkbox({
  checked,
  label,
  onChange,
  describedBy,
}: {
  readonly checked: boolean
  readonly label: string
  readonly onChange: (checked: boolean) => void
  readonly describedBy?: string
}) {
  return (
    <button
      type="button"
      role="checkbox"
      className="row"
      aria-checked={checked}
      aria-describedby={describedBy}
      onClick={() => {
        onChange(!checked)
      }}
    >
      <CheckMark on={checked} />
      <span>{label}</span>
    </button>
  )
}
