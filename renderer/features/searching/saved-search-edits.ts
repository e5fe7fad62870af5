import type { Edit } from '../../../core/model/edit.ts'
import type { SearchId } from '../../../core/model/ids.ts'
import type { SavedSearch } from '../../../core/model/saved-search.ts'
import type { Question } from '../../../core/model/search.ts'

/** Two questions that find the same in the same order. */
export const sameQuestion = (a: Question, b: Question): boolean => plain(a) === plain(b)

const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

/** The edit that saves a question under a name; id and moment (ISO 8601) come from the workbench. */
export const savedSearchEdit = (id: string, name: string, question: Question, now: string): Edit => ({
  kind: 'put-search',
  search: { id: id as SearchId, name: name.trim(), question, createdAt: now },
})

export const changedSearchEdit = (
  search: SavedSearch,
  changes: Partial<Pick<SavedSearch, 'name' | 'question'>>,
): Edit => ({ kind: 'put-search', search: { ...search, ...changes } })

/** Why a name will not do; null where it will. `own`: the search that is renamed. */
export const nameProblem = (
  searches: readonly SavedSearch[],
  own: SearchId | null,
  name: string,
): 'empty' | 'taken' | null =>
  name.trim() === ''
    ? 'empty'
    : searches.some((search) => search.id !== own && search.name === name.trim())
      ? 'taken'
      : null
