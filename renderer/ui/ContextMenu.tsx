import { ContextMenu as Parts } from 'radix-ui'
import type { ReactElement } from 'react'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import type { MenuItem } from './Menu.tsx'

/**
 * A menu where the pointer is (a press with the other button) or at the focused element (the menu key, Shift+F10). The
 * groups are asked for when it opens, for whatever it was opened on. Not modal, like every menu here.
 */
export function ContextMenu({
  label,
  groups,
  onOpenAt,
  children,
}: {
  readonly label: string
  readonly groups: readonly (readonly MenuItem[])[]
  readonly onOpenAt?: (target: Element) => void
  readonly children: ReactElement
}) {
  const shown = groups.filter((group) => group.length > 0)
  return (
    <Parts.Root modal={false}>
      <Parts.Trigger
        asChild
        onContextMenuCapture={(event) => {
          if (!(event.target instanceof Element)) return
          // a field keeps the menu that cuts and pastes
          if (event.target.closest('input, textarea, [contenteditable=true]') !== null) event.stopPropagation()
          else onOpenAt?.(event.target)
        }}
      >
        {children}
      </Parts.Trigger>
      <Parts.Portal>
        <div role="region" aria-label={label}>
          <Parts.Content className="popover menu" aria-label={label} collisionPadding={8} loop>
            {shown.map((group, at) => [
              at === 0 ? null : <Parts.Separator key={`rule-${at.toString()}`} className="menu-rule" />,
              ...group.map((item) => (
                <Parts.Item
                  key={item.id}
                  className="option"
                  onSelect={item.onSelect}
                  disabled={(item.unavailable ?? null) !== null}
                  title={item.unavailable ?? undefined}
                >
                  {item.icon === undefined ? null : <Icon name={item.icon} />}
                  <span>{item.label}</span>
                  {item.keys === undefined ? null : (
                    <span className="end">
                      <Kbd keys={item.keys} />
                    </span>
                  )}
                </Parts.Item>
              )),
            ])}
          </Parts.Content>
        </div>
      </Parts.Portal>
    </Parts.Root>
  )
}
