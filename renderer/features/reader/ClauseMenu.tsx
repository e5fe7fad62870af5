import type { ReactElement } from 'react'
import { useCommands } from '../../state/commands.ts'
import { clauseMenuStrings } from '../../strings/clause-menu.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import type { MenuItem } from '../../ui/Menu.tsx'

const groups = [
  ['tag', 'highlight', 'note', 'link', 'copy-quotation', 'collect'],
  ['accept-suggestion', 'dismiss-suggestion', 'link-citation'],
  ['split-clause', 'merge-clause', 'promote-clause', 'demote-clause'],
  ['edit-clause', 'drop-clause'],
] as const

/** Commands that are about what not every clause has: left out where they can do nothing. */
const seldom: ReadonlySet<string> = new Set(groups[1])

/**
 * What can be done to the clause one stands on, where the pointer is or, by the menu key or Shift+F10, at the clause.
 * `onOpenAt` is told of what it was opened on, before it is drawn.
 */
export function ClauseMenu({
  onOpenAt,
  children,
}: {
  readonly onOpenAt: (target: Element) => void
  readonly children: ReactElement
}) {
  const words = useStrings(clauseMenuStrings)
  const commands = useCommands()
  const items = groups.map((ids) =>
    ids.flatMap((id): readonly MenuItem[] => {
      const command = commands.find((each) => each.id === id)
      if (command === undefined || (seldom.has(id) && (command.unavailable ?? null) !== null)) return []
      return [
        {
          id,
          label: command.title,
          ...(command.icon === undefined ? {} : { icon: command.icon }),
          keys: command.keys?.[0],
          unavailable: command.unavailable ?? null,
          onSelect: command.run,
        },
      ]
    }),
  )
  return (
    <ContextMenu label={words.menu} groups={items} onOpenAt={onOpenAt}>
      {children}
    </ContextMenu>
  )
}
