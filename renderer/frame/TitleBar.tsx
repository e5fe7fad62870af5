import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { ariaKeys } from '../ui/key-combination.ts'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import type { Command } from '../state/command.ts'
import type { CommandGroup } from '../state/command.ts'
import { useCommands, useKeyOf } from '../state/commands.ts'
import { openPalette } from '../state/overlays.ts'
import { frameStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'
import { PolicyTabs } from './PolicyTabs.tsx'

const menuGroups: readonly CommandGroup[] = ['file', 'edit', 'go', 'view', 'help']

const asMenuItem = (command: Command): MenuItem => ({
  id: command.id,
  label: command.title,
  keys: command.keys?.[0],
  unavailable: command.unavailable ?? null,
  onSelect: command.run,
  ...(command.icon === undefined ? {} : { icon: command.icon }),
})

/** The 批 mark (the menu), the open policies, undo and redo, and the way into the palette. */
export function TitleBar() {
  const words = useStrings(frameStrings)
  const commands = useCommands()
  const paletteKey = useKeyOf('palette', 'Mod+K')
  const find = (id: string): Command | undefined => commands.find((command) => command.id === id)
  return (
    <header className="title-bar" data-region="title">
      <Menu
        label={words.menu}
        groups={menuGroups.map((group) =>
          commands.filter((command) => command.group === group && command.quiet !== true).map(asMenuItem),
        )}
        trigger={
          <button type="button" className="mark-button" aria-label={words.menu}>
            <b lang="zh-Hans" aria-hidden="true">
              批
            </b>
          </button>
        }
      />
      <PolicyTabs />
      <span className="grow drag" />
      <Step command={find('undo')} />
      <Step command={find('redo')} />
      <button
        type="button"
        className="palette-button"
        {...(paletteKey === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(paletteKey) })}
        onClick={() => {
          openPalette()
        }}
      >
        <Icon name="search" />
        <span className="grow clip">{words.searchOrRun}</span>
        {paletteKey === undefined ? null : <Kbd keys={paletteKey} />}
      </button>
    </header>
  )
}

function Step({ command }: { readonly command: Command | undefined }) {
  if (command?.icon === undefined) return null
  return (
    <IconButton
      className="step-button"
      icon={command.icon}
      label={command.title}
      keys={command.keys?.[0]}
      unavailable={command.unavailable}
      onClick={command.run}
    />
  )
}
