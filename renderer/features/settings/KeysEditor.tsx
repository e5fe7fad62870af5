import { useRef, useState, type KeyboardEvent } from 'react'
import { assignKey, commandsWith, isKept, keysOfPress, resetKeys, type OwnKeys } from '../../state/key-bindings.ts'
import { findInName } from '../../state/find-in-name.ts'
import { changePreferences, usePreferences } from '../../state/preferences.ts'
import { commonStrings } from '../../strings/common.ts'
import { settingsStrings } from '../../strings/settings.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { showKeys, thisIsApple } from '../../ui/key-combination.ts'
import { TextField } from '../../ui/TextField.tsx'
import { commandGroups, groupWords, useKnownCommands, type ListedCommand } from './known-commands.ts'

/**
 * Every command with its keys; a press on 改 and then on the keys changes them. What a key meant before is said, and
 * given up only when agreed to.
 */
export function KeysEditor() {
  const words = useStrings(settingsStrings)
  const common = useStrings(commonStrings)
  const own = usePreferences().keys
  const commands = useKnownCommands()
  const [query, setQuery] = useState('')
  const [changing, setChanging] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const fits = ({ title, keys }: ListedCommand): boolean =>
    query.trim() === '' ||
    findInName(title, query.trim()) !== null ||
    keys.some((each) =>
      showKeys(each).toLowerCase().replaceAll(' ', '').includes(query.trim().toLowerCase().replaceAll(/[\s+]/g, '')),
    )
  const shown = commands.filter(fits)
  const store = (keys: OwnKeys): void => {
    void changePreferences({ keys })
  }
  const leave = (id: string): void => {
    setChanging(null)
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-change="${CSS.escape(id)}"]`)?.focus()
    })
  }
  const count = Object.keys(own).length
  return (
    <div className="keys-editor">
      <p className="mute">{words.keysHint}</p>
      <div className="row">
        <TextField
          fieldClass="keys-search"
          type="search"
          icon="search"
          label={words.findKeys}
          placeholder={words.findKeys}
          value={query}
          onChange={setQuery}
          clearLabel={common.clear}
        />
        <span className="grow mute" role="status">
          {count === 0 ? '' : words.ownKeys(count)}
        </span>
        {count === 0 ? null : (
          <Button
            look="underlined"
            onClick={() => {
              store({})
            }}
          >
            {words.resetAll}
          </Button>
        )}
      </div>
      <div className="keys-list" ref={list}>
        {shown.length === 0 ? <p className="mute">{words.noneFound}</p> : null}
        {commandGroups.map((group) => {
          const rows = shown.filter((command) => command.group === group)
          return rows.length === 0 ? null : (
            <section key={group} aria-label={words[groupWords[group]]}>
              <h3 className="group-name">{words[groupWords[group]]}</h3>
              <ul>
                {rows.map((command) => (
                  <li key={command.id} className="keys-row">
                    <span className="clip" title={command.title}>
                      {command.title}
                    </span>
                    {changing === command.id ? (
                      <Capture
                        command={command}
                        commands={commands}
                        own={own}
                        onStore={(keys) => {
                          store(keys)
                          leave(command.id)
                        }}
                        onLeave={() => {
                          leave(command.id)
                        }}
                      />
                    ) : (
                      <>
                        <span className={own[command.id] === undefined ? 'keys-now' : 'keys-now own'}>
                          {command.keys.length === 0 ? (
                            <span className="mute">{words.noKeys}</span>
                          ) : (
                            command.keys.map((keys) => <Kbd key={keys} keys={keys} />)
                          )}
                          <span className="sr">{command.keys.map((keys) => showKeys(keys)).join(common.or)}</span>
                        </span>
                        <span className="keys-acts">
                          {own[command.id] === undefined ? null : (
                            <IconButton
                              icon="undo"
                              size="small"
                              label={words.resetKey(command.title)}
                              onClick={() => {
                                store(resetKeys(own, commands, command.id))
                              }}
                            />
                          )}
                          {command.keys.length === 0 ? null : (
                            <IconButton
                              icon="close"
                              size="small"
                              iconSize="small"
                              label={words.takeAway(command.title)}
                              onClick={() => {
                                store(assignKey(own, commands, command.id, null))
                              }}
                            />
                          )}
                          <Button
                            size="small"
                            look="line"
                            data-change={command.id}
                            aria-label={words.changeKeys(command.title)}
                            onClick={() => {
                              setChanging(command.id)
                            }}
                          >
                            {words.change}
                          </Button>
                        </span>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </div>
  )
}

/** Waits for a key. Its own presses reach nothing else. */
function Capture({
  command,
  commands,
  own,
  onStore,
  onLeave,
}: {
  readonly command: ListedCommand
  readonly commands: readonly ListedCommand[]
  readonly own: OwnKeys
  readonly onStore: (keys: OwnKeys) => void
  readonly onLeave: () => void
}) {
  const words = useStrings(settingsStrings)
  const common = useStrings(commonStrings)
  const [pressed, setPressed] = useState<string | null>(null)
  const taken = pressed === null || isKept(pressed) ? [] : commandsWith(pressed, own, commands, command.id)
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      onLeave()
      return
    }
    if (event.key === 'Enter' && pressed !== null && taken.length > 0) {
      onStore(assignKey(own, commands, command.id, pressed))
      return
    }
    const keys = keysOfPress(
      {
        key: event.key,
        code: event.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        isComposing: event.nativeEvent.isComposing,
        keyCode: event.keyCode,
      },
      thisIsApple,
    )
    if (keys === null) return
    setPressed(keys)
    if (!isKept(keys) && commandsWith(keys, own, commands, command.id).length === 0)
      onStore(assignKey(own, commands, command.id, keys))
  }
  return (
    <span className="keys-capture">
      <button
        type="button"
        className="capture"
        aria-label={`${words.changeKeys(command.title)}：${words.pressKeys}`}
        autoFocus
        onKeyDown={press}
        onBlur={(event) => {
          if (!(event.relatedTarget instanceof HTMLElement) || event.relatedTarget.closest('.keys-capture') === null)
            onLeave()
        }}
      >
        {pressed === null ? words.pressKeys : <Kbd keys={pressed} />}
      </button>
      <span role="alert" className={pressed === null ? '' : 'keys-taken'}>
        {pressed === null ? null : isKept(pressed) ? (
          <>
            <Icon name="warning" size="small" />
            {words.keptKeys}
          </>
        ) : taken.length > 0 ? (
          <>
            <Icon name="warning" size="small" />
            {words.takenBy(taken.map((id) => commands.find((each) => each.id === id)?.title ?? id).join(common.or))}
          </>
        ) : null}
      </span>
      {taken.length === 0 || pressed === null ? null : (
        <Button
          size="small"
          look="line"
          keys="Enter"
          onClick={() => {
            onStore(assignKey(own, commands, command.id, pressed))
          }}
        >
          {words.takeOver}
        </Button>
      )}
    </span>
  )
}
