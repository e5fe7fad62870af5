import { useCommands, type Command, type CommandGroup } from '../../state/commands.ts'
import { readerKeyIds, readerKeys } from '../../state/reader-keys.ts'
import { commonStrings } from '../../strings/common.ts'
import { readerStrings } from '../../strings/reader.ts'
import { settingsStrings } from '../../strings/settings.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'

const groups: readonly CommandGroup[] = ['file', 'edit', 'clause', 'go', 'view', 'help']
const names = { file: 'groupFile', edit: 'groupEdit', clause: 'groupClause', go: 'groupGo', view: 'groupView', help: 'groupHelp' } as const

/** Every key there is on this screen, from the command table itself, and the reader's, which one looks up before reading. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useStrings(settingsStrings)
  const common = useStrings(commonStrings)
  const reader = useStrings(readerStrings)
  const table = useCommands().filter((command) => (command.keys ?? []).length > 0)
  const known = new Set<string>(table.map(({ id }) => id))
  const elsewhere = readerKeyIds.filter((id) => !known.has(id)).map((id) => ({ id, title: reader[readerKeys[id].name], group: readerKeys[id].group, keys: readerKeys[id].keys }))
  const withKeys: readonly Pick<Command, 'id' | 'title' | 'group' | 'keys'>[] = [...table, ...elsewhere]
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
