import type { KeyboardEvent } from 'react'
import { isComposing } from './is-composing.ts'
import { TextField, type TextFieldProps } from './TextField.tsx'

export interface ListFieldProps extends TextFieldProps {
  /** Id of the list box it narrows and moves through. */
  readonly list: string
  /** Id of the option the keys stand on. */
  readonly active: string | undefined
  /** Whether the list is shown. */
  readonly expanded?: boolean
  /** Every key press but those of a composing input method. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

/**
 * A field over a list of options: what is typed narrows the list, the arrow keys move through it, and the focus stays
 * in the field (the combobox pattern of the ARIA practices). The field's hint is its name.
 */
export function ListField({ list, active, expanded = true, onKeyDown, ...rest }: ListFieldProps) {
  return (
    <TextField
      placeholder={rest.label}
      icon="search"
      {...rest}
      onKeyDown={(event) => {
        if (!isComposing(event)) onKeyDown(event)
      }}
      role="combobox"
      aria-expanded={expanded}
      aria-controls={list}
      aria-autocomplete="list"
      aria-activedescendant={active}
    />
  )
}
