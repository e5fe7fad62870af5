import { clausesById } from './edits/check-place.ts'
import { own } from './edits/keyed.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Collection } from '../model/collection.ts'
import type { ClauseId, ClauseRef, PolicyId, TagId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import type { FactCorrection } from '../model/fact-correction.ts'
import { readDismissedLinkKey, type Link } from '../model/link.ts'
import type { Notice } from '../model/notice.ts'
import type { Tag, Tagging } from '../model/tag.ts'

const hasClause = (library: Library, ref: ClauseRef): boolean => {
  const record = own(library.policies, ref.policyId)
  return record !== undefined && clausesById(record.policy).has(ref.clauseId)
}

const finding = (code: string, policy: PolicyId, id: string): Notice => ({ code, params: { policy, id } })

/** What hangs on one policy: on clauses and tags that are there, and inside its text. */
const checkRecord = (library: Library, record: PolicyRecord): readonly Notice[] => {
  const { policy } = record
  const clauses = clausesById(policy)
  const missingClause = (clauseId: ClauseId): boolean => !clauses.has(clauseId)
  const missingTag = (tagId: TagId): boolean => own(library.tags, tagId) === undefined
  const outside = (anchor: Anchor | null): boolean =>
    anchor !== null &&
    (anchor.range.start < 0 || anchor.range.end <= anchor.range.start || anchor.range.end > policy.textLength)
  const found: Notice[] = []
  let from = 0
  for (const { id, range } of policy.clauses) {
    if (range.start < from || range.end < range.start || range.end > policy.textLength)
      found.push(finding('clause-out-of-text', policy.id, id))
    from = range.end
  }
  for (const { id, clauseId, tagId, anchor } of Object.values<Tagging>(record.taggings)) {
    if (missingClause(clauseId) || missingTag(tagId)) found.push(finding('tagging-dangles', policy.id, id))
    if (outside(anchor)) found.push(finding('anchor-out-of-text', policy.id, id))
  }
  for (const { id, clauseId, tagIds, anchor } of Object.values<Annotation>(record.annotations)) {
    if (missingClause(clauseId) || tagIds.some(missingTag)) found.push(finding('annotation-dangles', policy.id, id))
    if (outside(anchor)) found.push(finding('anchor-out-of-text', policy.id, id))
  }
  for (const { id, from: start, to } of Object.values<Link>(record.links)) {
    if (start.policyId !== policy.id || missingClause(start.clauseId) || !hasClause(library, to))
      found.push(finding('link-dangles', policy.id, id))
  }
  for (const key of Object.keys(record.dismissedLinks)) {
    const { from, to } = readDismissedLinkKey(key)
    if (missingClause(from) || !hasClause(library, to)) found.push(finding('link-dangles', policy.id, key))
  }
  for (const { id, clauseId } of Object.values<FactCorrection>(record.corrections.facts))
    if (missingClause(clauseId)) found.push(finding('fact-dangles', policy.id, id))
  return found
}

/**
 * What does not hold together in a library value; empty in every library that edits made. `link-dangles`,
 * `fact-dangles`, `tagging-dangles`, `annotation-dangles`,
 * `anchor-out-of-text`, `clause-out-of-text` (each with `policy` and `id`), `collection-dangles`, `tag-dangles`.
 */
export const checkLibrary = (library: Library): readonly Notice[] => [
  ...Object.values<PolicyRecord>(library.policies).flatMap((record) => checkRecord(library, record)),
  ...Object.values<Collection>(library.collections)
    .filter(({ members, takenOut = [] }) => ![...members, ...takenOut].every((ref) => hasClause(library, ref)))
    .map((collection): Notice => ({
      code: 'collection-dangles',
      params: { id: collection.id, name: collection.name },
    })),
  ...Object.values<Tag>(library.tags)
    .filter((tag) => tag.parentId !== null && own(library.tags, tag.parentId) === undefined)
    .map((tag): Notice => ({ code: 'tag-dangles', params: { id: tag.id, name: tag.name } })),
]
