import { Popover as Parts } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { useReturnOfFocus } from './return-focus.ts'

export interface PopoverProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What it opens from; or `at`, a point of the window, for a selection. */
  readonly trigger?: ReactElement
  readonly at?: { readonly x: number; readonly y: number; readonly height: number }
  readonly label: string
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly align?: 'start' | 'center' | 'end'
  readonly className?: string
  /** Focus goes into the popover when it opens; false leaves it where it is. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
}

/** A floating panel beside its trigger. Escape and a press outside close it. */
export function Popover({
  open,
  onOpenChange,
  trigger,
  at,
  label,
  side = 'bottom',
  align = 'start',
  className = '',
  takesFocus = true,
  children,
}: PopoverProps) {
  const focus = useReturnOfFocus()
  const anchor =
    at === undefined ? null : { current: { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, at.height) } }
  return (
    <Parts.Root open={open} onOpenChange={onOpenChange}>
      {trigger === undefined ? null : <Parts.Trigger asChild>{trigger}</Parts.Trigger>}
      {anchor === null ? null : <Parts.Anchor virtualRef={anchor} />}
      <Parts.Portal>
        <Parts.Content
          className={`popover ${className}`}
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => {
            focus.opened()
            if (!takesFocus) event.preventDefault()
          }}
          onCloseAutoFocus={(event) => {
            if (trigger === undefined) focus.closed(event)
          }}
          onEscapeKeyDown={(event) => {
            if (event.isComposing) event.preventDefault()
          }}
        >
          {children}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  )
}
