import { checkId, checkInstant, checkName, checkText, firstFailure } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { own, withKey } from './keyed.ts'
import { limits } from './limits.ts'

/** A search is saved, renamed or given another question. */
export const putSearch: EditRule<'put-search'> = {
  refuse: (_library, { search }) =>
    firstFailure(
      checkId(search.id, 'search.id'),
      checkName(search.name, 'search.name', limits.name),
      checkText(search.question.query, 'search.question.query', limits.query),
      checkInstant(search.createdAt, 'search.createdAt'),
    ),
  apply: (library, { search }) => {
    const searches = withKey(library.searches, search.id, search)
    return searches === library.searches ? library : { ...library, searches }
  },
  undo: (library, { search }) => {
    const before = own(library.searches, search.id)
    return before === undefined
      ? { kind: 'remove-search', searchId: search.id }
      : { kind: 'put-search', search: before }
  },
}
