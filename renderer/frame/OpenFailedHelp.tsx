import { say } from '../state/toasts.ts'
import { frameStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'
import { IconButton } from '../ui/Button.tsx'

/**
 * The ways out of a library that does not open, in the order to try them: none of them touches what is there before a
 * person says so.
 */
const ways = ['piyue check --repair', 'piyue backup --list', 'piyue restore …'] as const

/** Where the backups of a library are that cannot be opened, and what to do with them. */
export function OpenFailedHelp() {
  const words = useStrings(frameStrings)
  return (
    <section className="open-failed">
      <p>{words.openFailedHint}</p>
      <ul>
        {ways.map((command) => (
          <li key={command} className="backup-command">
            <code>{command}</code>
            <IconButton
              icon="copy"
              size="small"
              label={`${words.copyCommand}：${command}`}
              onClick={() => {
                void navigator.clipboard.writeText(command).then(() => {
                  say(words.commandCopied)
                })
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
