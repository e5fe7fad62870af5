import { useState, type CSSProperties, type ReactNode } from 'react'
import { useKeyOf } from '../../state/commands.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { showScreen } from '../../state/navigation.ts'
import { openShortcuts } from '../../state/overlays.ts'
import { changePreferences, usePreferences } from '../../state/preferences.ts'
import { reportFailure } from '../../state/toasts.ts'
import { backupsStrings } from '../../strings/backups.ts'
import { settingsStrings } from '../../strings/settings.ts'
import { languages } from '../../strings/define-strings.ts'
import { languageNames } from '../../strings/language-names.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { showKeys } from '../../ui/key-combination.ts'
import { Segment } from '../../ui/Segment.tsx'
import { desktop } from '../../workbench-client.ts'
import { AboutText } from './AboutDialog.tsx'
import { KeysEditor } from './KeysEditor.tsx'
import { LibraryCheck } from './LibraryCheck.tsx'
import { Licences } from './Licences.tsx'

/** What a person can set; every change holds at once and is stored. */
export function SettingsScreen() {
  const words = useStrings(settingsStrings)
  const backups = useStrings(backupsStrings)
  const preferences = usePreferences()
  const helpKey = useKeyOf('shortcuts', '?')
  const library = useLibraryState()
  const ask = (answer: ReturnType<typeof desktop.chooseLibrary>): void => {
    void answer.then((result) => {
      if (!result.ok) reportFailure(result.failure)
    })
  }
  return (
    <div className="screen" data-region="main">
      <div className="screen-head">
        <h1>{words.title}</h1>
      </div>
      <div className="settings">
        <Section name={words.person}>
          <Setting name={words.author} hint={words.authorHint}>
            <AuthorField key={preferences.author} author={preferences.author} />
          </Setting>
        </Section>
        <Section name={words.look}>
          <Setting name={words.language} hint={words.languageHint}>
            <Segment
              label={words.language}
              value={preferences.language}
              onChange={(language) => {
                void changePreferences({ language })
              }}
              options={[
                { value: 'system', label: words.followSystem },
                ...languages.map((value) => ({ value, label: languageNames[value] })),
              ]}
            />
          </Setting>
          <Setting name={words.theme}>
            <Segment
              label={words.theme}
              value={preferences.theme}
              onChange={(theme) => {
                void changePreferences({ theme })
              }}
              options={[
                { value: 'system', label: words.followSystem },
                { value: 'light', label: words.light },
                { value: 'dark', label: words.dark },
              ]}
            />
          </Setting>
          <Setting name={words.density} hint={words.densityHint}>
            <Segment
              label={words.density}
              value={preferences.compact ? 'compact' : 'normal'}
              onChange={(value) => {
                void changePreferences({ compact: value === 'compact' })
              }}
              options={[
                { value: 'normal', label: words.normal },
                { value: 'compact', label: words.compact },
              ]}
            />
          </Setting>
          <Setting name={words.zoom}>
            <span className="setting-words">
              {words.zoomHint(showKeys('Mod++'), showKeys('Mod+-'), showKeys('Mod+0'))}
            </span>
          </Setting>
          <Setting name={words.motion}>
            <span className="setting-words">{words.motionHint}</span>
          </Setting>
        </Section>
        <Section name={words.reading}>
          <Setting name={words.size}>
            <Slider
              label={words.size}
              min={15}
              max={24}
              value={preferences.readingSize}
              shown={words.sizeValue(preferences.readingSize)}
              onChange={(readingSize) => {
                void changePreferences({ readingSize })
              }}
            />
          </Setting>
          <Setting name={words.measure} hint={words.wideHint}>
            <Slider
              label={words.measure}
              min={34}
              max={42}
              value={preferences.readingMeasure}
              shown={words.measureValue(preferences.readingMeasure)}
              onChange={(readingMeasure) => {
                void changePreferences({ readingMeasure })
              }}
            />
          </Setting>
          <p className="reading-sample" lang="zh-Hans">
            {words.sample}
          </p>
          {preferences.readingSize === 17 && preferences.readingMeasure === 34 ? null : (
            <Button
              look="underlined"
              onClick={() => {
                void changePreferences({ readingSize: 17, readingMeasure: 34 })
              }}
            >
              {words.reset}
            </Button>
          )}
        </Section>
        <Section name={words.library}>
          <Setting name={words.libraryPlace}>
            <span className="library-place">{library?.path}</span>
          </Setting>
          {desktop.carrier === 'electron' ? (
            <div className="row">
              <Button
                look="line"
                icon="folder"
                onClick={() => {
                  ask(desktop.revealLibrary())
                }}
              >
                {words.reveal}
              </Button>
              <Button
                look="line"
                icon="library"
                onClick={() => {
                  ask(desktop.chooseLibrary())
                }}
              >
                {words.another}
              </Button>
            </div>
          ) : null}
          <LibraryCheck />
          <div className="row">
            <Button
              look="line"
              icon="undo"
              onClick={() => {
                showScreen('backups')
              }}
            >
              {backups.backups}
            </Button>
            <small className="mute">{backups.backupsHint}</small>
          </div>
        </Section>
        <Section name={words.shortcuts}>
          <KeysEditor />
        </Section>
        <Section name={words.about}>
          <AboutText />
          <div>
            <Button look="line" icon="keyboard" keys={helpKey} onClick={openShortcuts}>
              {words.showShortcuts}
            </Button>
          </div>
          <Licences />
        </Section>
      </div>
    </div>
  )
}

const Section = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <section className="settings-section" aria-label={name}>
    <h2>{name}</h2>
    <div>{children}</div>
  </section>
)

const Setting = ({
  name,
  hint,
  children,
}: {
  readonly name: string
  readonly hint?: string
  readonly children: ReactNode
}) => (
  <div className="setting">
    <span>{name}</span>
    <div>
      {children}
      {hint === undefined ? null : <small>{hint}</small>}
    </div>
  </div>
)

/** Stored when one leaves the field or presses Enter: half a name is nobody's. */
function AuthorField({ author }: { readonly author: string }) {
  const words = useStrings(settingsStrings)
  const [text, setText] = useState(author)
  const store = (): void => {
    if (text.trim() !== author) void changePreferences({ author: text.trim() })
  }
  return (
    <span className="field author-field">
      <input
        aria-label={words.author}
        placeholder={words.authorPlaceholder}
        maxLength={60}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
        }}
        onBlur={store}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) store()
        }}
      />
    </span>
  )
}

function Slider({
  label,
  min,
  max,
  value,
  shown,
  onChange,
}: {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly value: number
  readonly shown: string
  readonly onChange: (value: number) => void
}) {
  return (
    <span className="slider" style={{ '--part': (value - min) / (max - min) } as CSSProperties}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={shown}
        min={min}
        max={max}
        step={1}
        value={value}
        onChange={(event) => {
          onChange(event.target.valueAsNumber)
        }}
      />
      <output>{shown}</output>
    </span>
  )
}
