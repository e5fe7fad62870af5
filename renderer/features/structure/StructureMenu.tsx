import { useCommands } from '../../state/commands.ts'
import { structureStrings } from '../../strings/structure.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'

const groups = [
  ['split-clause', 'merge-clause'],
  ['promote-clause', 'demote-clause'],
  ['edit-clause', 'drop-clause'],
] as const

/**
 * What can be done to the current clause's structure, with the keys that do the same. `selected`: words are, and a
 * split goes there at once.
 */
export function StructureMenu({ selected }: { readonly selected: boolean }) {
  const words = useStrings(structureStrings)
  const commands = useCommands()
  const itemsOf = (ids: readonly string[]): readonly MenuItem[] =>
    commands
      .filter(({ id }) => ids.includes(id))
      .map(({ id, title, icon, keys, unavailable, run }) => ({
        id,
        label: id === 'split-clause' && selected ? words.split : title,
        ...(icon === undefined ? {} : { icon }),
        keys: keys?.[0],
        unavailable: unavailable ?? null,
        onSelect: run,
      }))
  return (
    <Menu
      label={words.menu}
      align="end"
      groups={groups.map(itemsOf)}
      trigger={<IconButton icon="split" label={words.menu} />}
    />
  )
}
