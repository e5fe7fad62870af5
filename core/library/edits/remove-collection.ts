import type { EditRule } from './edit-rule.ts'
import { own, withoutKey } from './keyed.ts'

/** A collection is taken away; its clauses stay where they are. */
export const removeCollection: EditRule<'remove-collection'> = {
  refuse: () => null,
  apply: (library, { collectionId }) => {
    const collections = withoutKey(library.collections, collectionId)
    return collections === library.collections ? library : { ...library, collections }
  },
  undo: (library, { collectionId }) => {
    const collection = own(library.collections, collectionId)
    if (collection === undefined)
      throw new Error(`undo of remove-collection asked without the collection ${collectionId}`)
    return { kind: 'put-collection', collection }
  },
}
