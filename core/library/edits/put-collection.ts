import { memberKey } from '../../model/collection.ts'
import { checkClause } from './check-place.ts'
import { checkId, checkInstant, checkName, checkText, firstFailure, invalid } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { own, withKey } from './keyed.ts'
import { limits } from './limits.ts'

/** A collection is made or changed, with all its members in order. */
export const putCollection: EditRule<'put-collection'> = {
  refuse: (library, { collection }) => {
    const { members, takenOut = [] } = collection
    const refs = new Set(members.map((ref) => memberKey(ref)))
    const out = new Set(takenOut.map((ref) => memberKey(ref)))
    const dangling = [...members, ...takenOut].find((ref) => checkClause(library, ref) !== null)
    const comments = Object.entries(collection.comments ?? {})
    return firstFailure(
      checkId(collection.id, 'collection.id'),
      checkName(collection.name, 'collection.name', limits.name),
      checkText(collection.comment, 'collection.comment', limits.description),
      checkInstant(collection.createdAt, 'collection.createdAt'),
      members.length > limits.members ? invalid('too-many', 'collection.members') : null,
      refs.size < members.length ? invalid('doubled', 'collection.members') : null,
      takenOut.length > limits.members ? invalid('too-many', 'collection.takenOut') : null,
      out.size < takenOut.length || takenOut.some((ref) => refs.has(memberKey(ref)))
        ? invalid('doubled', 'collection.takenOut')
        : null,
      // a comment is of a member, and says something
      comments.every(([key, comment]) => refs.has(key) && comment.trim() !== '')
        ? null
        : invalid('bad-value', 'collection.comments'),
      ...comments.map(([, comment]) => checkText(comment, 'collection.comments', limits.description)),
      dangling === undefined ? null : checkClause(library, dangling),
    )
  },
  apply: (library, { collection }) => {
    const collections = withKey(library.collections, collection.id, collection)
    return collections === library.collections ? library : { ...library, collections }
  },
  undo: (library, { collection }) => {
    const before = own(library.collections, collection.id)
    return before === undefined
      ? { kind: 'remove-collection', collectionId: collection.id }
      : { kind: 'put-collection', collection: before }
  },
}
