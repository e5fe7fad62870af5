import { dependencies, devDependencies } from '../../../package.json'
import { settingsStrings } from '../../strings/settings.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { components } from './components.ts'

const versions: Readonly<Record<string, string>> = { ...devDependencies, ...dependencies }

/** The open-source components with their versions and licences. */
export function Licences() {
  const words = useStrings(settingsStrings)
  return (
    <details className="licences">
      <summary>{words.licences}</summary>
      <p className="mute">{words.licencesHint}</p>
      <ul>
        {components.map(({ name, licence }) => (
          <li key={name}>
            <span className="grow">{name}</span>
            <span className="mute">{versions[name]}</span>
            <span>{licence}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
