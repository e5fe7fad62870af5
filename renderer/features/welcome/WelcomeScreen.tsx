import { useState, type ReactNode } from 'react'
import { chooseAndImport, openSample } from '../../state/importing.ts'
import { reportFailure, say } from '../../state/toasts.ts'
import { welcomeStrings } from '../../strings/welcome.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { desktop } from '../../workbench-client.ts'
import { WelcomeFigure } from './WelcomeFigure.tsx'

const anotherLibrary = 'npm start -- --library '

/** First start: bring files, or look at the samples. */
export function WelcomeScreen() {
  const words = useStrings(welcomeStrings)
  const [opening, setOpening] = useState(false)
  const sample = (): void => {
    if (opening) return
    setOpening(true)
    void openSample().finally(() => {
      setOpening(false)
    })
  }
  // a page cannot open folders: the command that does is handed over
  const copyCommand = (): void => {
    void navigator.clipboard.writeText(anotherLibrary).then(
      () => {
        say(words.commandCopied)
      },
      () => {
        say(words.commandNotCopied(anotherLibrary))
      },
    )
  }
  return (
    <div className="welcome" data-region="main">
      <div className="welcome-words">
        <h1>{words.name}</h1>
        <p className="welcome-lead">
          {words.lead1}
          <br />
          {words.lead2}
        </p>
        <div className="welcome-drop">
          <Icon name="import" size="large" />
          <div className="grow">
            <b>{words.drop}</b>
            <span className="mute">{words.kinds}</span>
          </div>
          <Button
            look="solid"
            size="large"
            onClick={() => {
              void chooseAndImport('files')
            }}
          >
            {words.choose}
          </Button>
        </div>
        <div className="welcome-ways">
          <Way icon="book" title={opening ? words.opening : words.sample} hint={words.sampleHint} onGo={sample} />
          <Way
            icon="package"
            title={words.package}
            hint={words.packageHint}
            onGo={() => {
              void chooseAndImport('files')
            }}
          />
          <Way
            icon="folder"
            title={words.chooseFolder}
            hint={words.chooseFolderHint}
            onGo={() => {
              void chooseAndImport('folder')
            }}
          />
          {desktop.carrier === 'electron' ? (
            <Way
              icon="library"
              title={words.another}
              hint={words.anotherHint}
              onGo={() => {
                void desktop.chooseLibrary().then((result) => {
                  if (!result.ok) reportFailure(result.failure)
                })
              }}
            />
          ) : (
            <Way
              icon="library"
              title={words.another}
              hint={words.anotherByCommand(anotherLibrary)}
              onGo={copyCommand}
            />
          )}
        </div>
        <p className="welcome-promise">{words.promise}</p>
      </div>
      <WelcomeFigure label={words.figure} note={words.figureNote} suggestion={words.figureSuggestion} />
    </div>
  )
}

function Way({
  icon,
  title,
  hint,
  onGo,
}: {
  readonly icon: IconName
  readonly title: string
  readonly hint: string
  readonly onGo: () => void
}): ReactNode {
  return (
    <button type="button" onClick={onGo}>
      <Icon name={icon} size="large" />
      <span>
        {title}
        <small>{hint}</small>
      </span>
    </button>
  )
}
