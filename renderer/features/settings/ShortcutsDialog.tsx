import { useKeyOf } from '../../state/commands.ts'
import { showScreen } from '../../state/navigation.ts'
import { commonStrings } from '../../strings/common.ts'
import { settingsStrings } from '../../strings/settings.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { commandGroups, groupWords, useKnownCommands } from './known-commands.ts'

/** First steps, and every key there is as it is now, from the command table itself. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useStrings(settingsStrings)
  const common = useStrings(commonStrings)
  const paletteKey = useKeyOf('palette', 'Mod+K')
  const known = useKnownCommands().filter((command) => command.keys.length > 0)
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.shortcuts}
      closeLabel={common.close}
      width={760}
      footer={
        <>
          <span className="grow mute">{words.regions}</span>
          <Button
            look="line"
            icon="keyboard"
            onClick={() => {
              onClose()
              showScreen('settings')
            }}
          >
            {words.editShortcuts}
          </Button>
        </>
      }
    >
      <div className="keys-page" role="region" aria-label={words.shortcuts} tabIndex={0} data-autofocus>
        <section className="first-steps" aria-label={words.firstSteps}>
          <h3 className="group-name">{words.firstSteps}</h3>
          <ol>
            <li>{words.step1}</li>
            <li>{words.step2}</li>
            <li>{words.step3}</li>
            {paletteKey === undefined ? null : (
              <li>
                {words.step4} <Kbd keys={paletteKey} />
              </li>
            )}
          </ol>
        </section>
        <div className="shortcuts">
          {commandGroups.map((group) => {
            const commands = known.filter((command) => command.group === group)
            return commands.length === 0 ? null : (
              <section key={group} aria-label={words[groupWords[group]]}>
                <h3 className="group-name">{words[groupWords[group]]}</h3>
                <dl>
                  {commands.map((command) => (
                    <div key={command.id}>
                      <dt>{command.title}</dt>
                      <dd>
                        {command.keys.map((keys) => (
                          <Kbd key={keys} keys={keys} />
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          })}
        </div>
      </div>
    </Dialog>
  )
}
