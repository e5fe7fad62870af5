import { useEffect } from 'react'
import type { Command } from './command.ts'
import { withOwnKeys } from './key-bindings.ts'
import { preferencesStore } from './preferences.ts'
import { createStore, useStore, useStorePart } from './store.ts'

const owners = createStore<ReadonlyMap<string, readonly Command[]>>(new Map())
const flat = createStore<readonly Command[]>([])
/** A command as it came, and the screens (owners) that have it. */
export interface SeenCommand {
  readonly command: Command
  readonly owners: readonly string[]
}
/**
 * Every command seen since the window opened, with the keys it came with: the list of keys knows the screens one has
 * been to.
 */
const seen = new Map<string, SeenCommand>()
const redo = (): void => {
  flat.set(withOwnKeys([...owners.get().values()].flat(), preferencesStore.get().keys))
}
owners.subscribe(redo)
let keysBefore = preferencesStore.get().keys
preferencesStore.subscribe(() => {
  const { keys } = preferencesStore.get()
  if (keys !== keysBefore) {
    keysBefore = keys
    redo()
  }
})

/** Puts an owner's commands in the table until the returned function is called. The same owner again: replaced. */
export function registerCommands(owner: string, commands: readonly Command[]): () => void {
  for (const command of commands)
    seen.set(command.id, { command, owners: [...new Set([...(seen.get(command.id)?.owners ?? []), owner])] })
  owners.update((all) => new Map(all).set(owner, commands))
  return () => {
    owners.update((all) => {
      if (all.get(owner) !== commands) return all
      const next = new Map(all)
      next.delete(owner)
      return next
    })
  }
}

/**
 * A component's commands while it is on the screen; null while it has none (a pane the hand is not in). Pass a memoised
 * list.
 */
export function useRegisteredCommands(owner: string, commands: readonly Command[] | null): void {
  useEffect(() => (commands === null ? undefined : registerCommands(owner, commands)), [owner, commands])
}

export const allCommands = (): readonly Command[] => flat.get()
export const useCommands = (): readonly Command[] => useStore(flat)

/** Commands of screens that are not shown now are in it too, as they were when they were. */
export const seenCommands = (): readonly SeenCommand[] => [...seen.values()]
/** What a command's key is now, for a button that does the same; `first` is the one it comes with. */
export const useKeyOf = (id: Command['id'], first: string): string | undefined => {
  const own = useStorePart(preferencesStore, ({ keys }) => keys[id])
  return own === undefined ? first : own[0]
}

/** The first key of a command, for buttons that do the same. */
export const keysOf = (commands: readonly Command[], id: Command['id']): string | undefined =>
  commands.find((command) => command.id === id)?.keys?.[0]

/** Runs a command by its id; false when there is none now or it cannot be done now. */
export function runCommand(id: Command['id']): boolean {
  const command = allCommands().find((each) => each.id === id)
  if (command === undefined || (command.unavailable ?? null) !== null) return false
  command.run()
  return true
}
