import { DropdownMenu as Parts } from 'radix-ui'
import type { ReactElement } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly keys?: string | undefined
  readonly checked?: boolean
  /** Why it cannot be used now. */
  readonly unavailable?: string | null
  readonly onSelect: () => void
}

/**
 * A menu under its trigger; groups are parted by a line. Not modal: the page behind stays scrollable and no style is
 * injected.
 */
export function Menu({
  trigger,
  label,
  groups,
  align = 'start',
}: {
  readonly trigger: ReactElement
  readonly label: string
  readonly groups: readonly (readonly MenuItem[])[]
  readonly align?: 'start' | 'end'
}) {
  return (
    <Parts.Root modal={false}>
      <Parts.Trigger asChild>{trigger}</Parts.Trigger>
      <Parts.Portal>
        <div role="region" aria-label={label}>
          <Parts.Content
            className="popover menu"
            aria-label={label}
            align={align}
            sideOffset={4}
            collisionPadding={8}
            loop
          >
            {groups
              .filter((group) => group.length > 0)
              .map((group, at) => [
                at === 0 ? null : <Parts.Separator key={`rule-${at.toString()}`} className="menu-rule" />,
                ...group.map((item) => <Row key={item.id} item={item} />),
              ])}
          </Parts.Content>
        </div>
      </Parts.Portal>
    </Parts.Root>
  )
}

function Row({ item }: { readonly item: MenuItem }) {
  const content = (
    <>
      {item.checked === undefined ? (
        item.icon === undefined ? null : (
          <Icon name={item.icon} />
        )
      ) : (
        <Icon name="check" className={item.checked ? '' : 'hidden'} />
      )}
      <span>{item.label}</span>
      {item.keys === undefined ? null : (
        <span className="end">
          <Kbd keys={item.keys} />
        </span>
      )}
    </>
  )
  const common = {
    className: 'option',
    onSelect: item.onSelect,
    disabled: (item.unavailable ?? null) !== null,
    title: item.unavailable ?? undefined,
  }
  return item.checked === undefined ? (
    <Parts.Item {...common}>{content}</Parts.Item>
  ) : (
    <Parts.CheckboxItem {...common} checked={item.checked}>
      {content}
    </Parts.CheckboxItem>
  )
}
