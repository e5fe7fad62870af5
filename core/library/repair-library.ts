import { clausesById } from './edits/check-place.ts'
import { own } from './edits/keyed.ts'
import type { Annotation } from '../model/annotation.ts'
import { type Collection, keepMembers } from '../model/collection.ts'
import type { Edit } from '../model/edit.ts'
import type { ClauseRef, TagId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import { readDismissedLinkKey, type Link } from '../model/link.ts'
import type { Tag, Tagging } from '../model/tag.ts'

/**
 * What hangs on one policy and leads nowhere, taken off; a note only loses the tags that are gone. Notes on clauses
 * that are gone stay: their words are people's.
 */
const repairRecord = (
  library: Library,
  record: PolicyRecord,
  hasClause: (ref: ClauseRef) => boolean,
): readonly Edit[] => {
  const policyId = record.policy.id
  const clauses = clausesById(record.policy)
  const hasTag = (tagId: TagId): boolean => own(library.tags, tagId) !== undefined
  return [
    ...Object.values<Tagging>(record.taggings)
      .filter(({ clauseId, tagId }) => !clauses.has(clauseId) || !hasTag(tagId))
      .map(({ id }): Edit => ({ kind: 'untag-clause', policyId, taggingId: id })),
    ...Object.values<Annotation>(record.annotations)
      .filter(({ tagIds }) => !tagIds.every(hasTag))
      .map((annotation): Edit => ({
        kind: 'put-annotation',
        policyId,
        annotation: { ...annotation, tagIds: annotation.tagIds.filter(hasTag) },
      })),
    ...Object.values<Link>(record.links)
      .filter(({ from, to }) => !hasClause(from) || !hasClause(to))
      .map(({ id }): Edit => ({ kind: 'unlink-clauses', policyId, linkId: id })),
    ...Object.keys(record.dismissedLinks)
      .map(readDismissedLinkKey)
      .filter(({ from, to }) => !clauses.has(from) || !hasClause(to))
      .map(({ from, to }): Edit => ({
        kind: 'dismiss-link',
        from: { policyId, clauseId: from },
        to,
        dismissed: false,
      })),
  ]
}

/**
 * The edits after which nothing in the library points at what is not there. Empty for every library that edits made.
 */
export const repairsOf = (library: Library): readonly Edit[] => {
  const hasClause = ({ policyId, clauseId }: ClauseRef): boolean => {
    const record = own(library.policies, policyId)
    return record !== undefined && clausesById(record.policy).has(clauseId)
  }
  return [
    ...Object.values<Tag>(library.tags)
      .filter(({ parentId }) => parentId !== null && own(library.tags, parentId) === undefined)
      .map((tag): Edit => ({ kind: 'put-tag', tag: { ...tag, parentId: null } })),
    ...Object.values<PolicyRecord>(library.policies).flatMap((record) => repairRecord(library, record, hasClause)),
    ...Object.values<Collection>(library.collections)
      .filter(({ members, takenOut = [] }) => ![...members, ...takenOut].every(hasClause))
      .map((collection): Edit => ({
        kind: 'put-collection',
        collection: keepMembers(collection, hasClause),
      })),
  ]
}
