import type { EditRule } from './edit-rule.ts'
import { own, withoutKey } from './keyed.ts'

/** A saved search is taken away. Where it is gone already, nothing changes. */
export const removeSearch: EditRule<'remove-search'> = {
  refuse: () => null,
  apply: (library, { searchId }) => {
    const searches = withoutKey(library.searches, searchId)
    return searches === library.searches ? library : { ...library, searches }
  },
  undo: (library, { searchId }) => {
    const search = own(library.searches, searchId)
    if (search === undefined) throw new Error(`undo of remove-search asked without the search ${searchId}`)
    return { kind: 'put-search', search }
  },
}
