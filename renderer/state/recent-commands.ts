import { createStore, useStore } from './store.ts'

/** Ids of the commands run from the palette, the last one first; kept with the session. */
export const recentCommandsStore = createStore<readonly string[]>([])
export const useRecentCommands = (): readonly string[] => useStore(recentCommandsStore)

const kept = 20
export const noteCommand = (id: string): void => {
  recentCommandsStore.update((ids) => [id, ...ids.filter((each) => each !== id)].slice(0, kept))
}
