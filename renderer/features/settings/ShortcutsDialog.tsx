import { useCommands, type CommandGroup } from '../../state/commands.ts'
import { commonStrings } from '../../strings/common.ts'
import { settingsStrings } from '../../strings/settings.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'

const groups: readonly CommandGroup[] = ['file', 'edit', 'clause', 'go', 'view', 'help']
const names = { file: 'groupFile', edit: 'groupEdit', clause: 'groupClause', go: 'groupGo', view: 'groupView', help: 'groupHelp' } as const

/** Every key there is on this screen, from the command table itself. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useStrings(settingsStrings)
  const common = useStrings(commonStrings)
  const withKeys = useCommands().filter((command) => (command.keys ?? []).length > 0)
  return (
    <Dialog open onClose={onClose} title={words.shortcuts} closeLabel={common.close} width={720}>
      <p className="mute">{words.regions}</p>
      <div className="shortcuts">
        {groups.map((group) => {
          const commands = withKeys.filter((command) => command.group === group)
          return commands.length === 0 ? null : (
            <section key={group} aria-label={words[names[group]]}>
              <h3 className="group-name">{words[names[group]]}</h3>
              <dl>{commands.map((command) => <div key={command.id}><dt>{command.title}</dt><dd>{(command.keys ?? []).map((keys) => <Kbd key={keys} keys={keys} />)}</dd></div>)}</dl>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}
