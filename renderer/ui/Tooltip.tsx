import { Tooltip as Parts } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './Kbd.tsx'

/** Once around the app: tooltips share one delay. */
export function TooltipArea({ children }: { readonly children: ReactNode }) {
  return (
    <Parts.Provider delayDuration={500} skipDelayDuration={200}>
      {children}
    </Parts.Provider>
  )
}

export interface TooltipProps {
  readonly text: ReactNode
  readonly keys?: string | undefined
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly children: ReactElement
}

/** Words and key for a control that shows only a sign, or for text cut short. The child must take a ref and props. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Parts.Root>
      <Parts.Trigger asChild>{children}</Parts.Trigger>
      <Parts.Portal>
        <Parts.Content className="tooltip" side={side} sideOffset={6} collisionPadding={8}>
          {text}
          {keys === undefined ? null : <Kbd keys={keys} />}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  )
}
