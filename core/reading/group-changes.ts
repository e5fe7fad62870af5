import type { ChangeGroup, ChangePlace } from '../model/change-group.ts'
import type { CleaningChange } from '../model/cleaned-text.ts'

/** How many characters of the text are shown on either side of a change. */
const around = 12

/**
 * Cleaning changes put together by rule and by what they say (equal before and after), so that eight hundred of one
 * kind are looked at once: the most frequent first, equal counts as they stand in the text. Each group tells its first
 * `most` places with 12 characters of the text on either side; no character is cut in two.
 * `text` is the cleaned text the changes are of. Afterwards: the counts sum up to the number of changes. Linear.
 */
export function groupChanges(text: string, changes: readonly CleaningChange[], most = 3): readonly ChangeGroup[] {
  const groups = new Map<
    string,
    { readonly group: Omit<ChangeGroup, 'count' | 'places'>; count: number; readonly places: ChangePlace[] }
  >()
  for (const { rule, before, after, at } of changes) {
    const key = JSON.stringify([rule, before, after])
    const known = groups.get(key) ?? { group: { rule, before, after }, count: 0, places: [] }
    groups.set(key, known)
    known.count++
    if (known.places.length < most)
      known.places.push({ at, wordsBefore: lastCharacters(text, at.start), wordsBehind: firstCharacters(text, at.end) })
  }
  return [...groups.values()]
    .map(({ group, count, places }) => ({ ...group, count, places }))
    .sort((a, b) => b.count - a.count)
}

/**
 * Two units hold a character at most, so twice as many hold all that are wanted and half a one at the far end at the
 * most.
 */
const lastCharacters = (text: string, end: number): string =>
  Array.from(text.slice(Math.max(0, end - 2 * around), end))
    .slice(-around)
    .join('')
const firstCharacters = (text: string, start: number): string =>
  Array.from(text.slice(start, start + 2 * around))
    .slice(0, around)
    .join('')
