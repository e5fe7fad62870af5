import { HoverCard as Parts } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'

/**
 * More about what the pointer rests on or the keyboard reaches; nothing in it can be pressed. `onOpen`: what it shows
 * is wanted now.
 */
export function HoverCard({
  children,
  content,
  side = 'left',
  onOpen,
}: {
  readonly children: ReactElement
  readonly content: ReactNode
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly onOpen?: () => void
}) {
  return (
    <Parts.Root
      openDelay={350}
      closeDelay={80}
      onOpenChange={(open) => {
        if (open) onOpen?.()
      }}
    >
      <Parts.Trigger asChild>{children}</Parts.Trigger>
      <Parts.Portal>
        <Parts.Content
          className="popover hover-card"
          side={side}
          sideOffset={12}
          collisionPadding={8}
          aria-hidden="true"
        >
          {content}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  )
}
