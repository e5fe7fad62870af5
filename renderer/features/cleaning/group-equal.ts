import type { CleaningChange } from '../../../core/model/cleaned-text.ts'

/** Changes that took away and put in the same words, the first of them with how many there are. */
export interface EqualChanges { readonly first: CleaningChange; readonly count: number }

/** One entry for equal changes, in the order the first of each stands in the text. */
export function groupEqual(changes: readonly CleaningChange[]): readonly EqualChanges[] {
  const groups = new Map<string, { first: CleaningChange; count: number }>()
  for (const change of changes) {
    const key = JSON.stringify([change.before, change.after])
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { first: change, count: 1 })
    else known.count += 1
  }
  return [...groups.values()]
}
