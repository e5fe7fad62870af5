import type { Preferences } from '../../core/contract/workbench.ts'
import { workbench } from '../workbench-client.ts'
import { createStore, useStorePart } from './store.ts'
import { reportFailure } from './toasts.ts'

/** Until the stored ones are read. */
const startingPreferences: Preferences = {
  author: '',
  language: 'system',
  theme: 'system',
  readingSize: 17,
  readingMeasure: 34,
  compact: false,
  session: '',
  keys: {},
}

export const preferencesStore = createStore<Preferences>(startingPreferences)
export const usePreferences = (): Preferences => useStorePart(preferencesStore, (preferences) => preferences)

/** Reads what was stored; on failure the person is told and the starting values stand. */
export async function readPreferences(): Promise<Preferences> {
  const result = await workbench.preferences({})
  if (result.ok) preferencesStore.set(result.value)
  else reportFailure(result.failure)
  return preferencesStore.get()
}

/** Shows a change at once and stores it; what could not be stored is said, and stands until the window closes. */
export async function changePreferences(changes: Partial<Preferences>): Promise<void> {
  preferencesStore.update((preferences) => ({ ...preferences, ...changes }))
  const result = await workbench.changePreferences({ changes })
  if (!result.ok) reportFailure(result.failure)
}
