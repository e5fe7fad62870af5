import { describeAnchor } from '../anchoring/describe-anchor.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Clause } from '../model/clause.ts'
import type { Edit } from '../model/edit.ts'
import type { Fact, FactCorrection } from '../model/fact-correction.ts'
import type { ClauseRef, PolicyId, ReviewId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import type { ReviewDecision, SettledReview } from '../model/review-entry.ts'
import type { ReviewItem } from '../model/review-item.ts'
import { fail, type Result, succeed } from '../model/result.ts'
import { memberKey, putIn } from '../model/collection.ts'
import type { TextRange } from '../model/text-range.ts'
import { applyEdit } from './edits/apply-edit.ts'
import { checkClause, clausesById } from './edits/check-place.ts'
import { invalid } from './edits/check-value.ts'
import { own } from './edits/keyed.ts'

/** A fact's quote where it stands in that clause; at the clause's beginning where it does not. */
function factIn(fact: Fact | null, { range }: Clause, text: string): Fact | null {
  if (fact?.kind !== 'target' && fact?.kind !== 'citation') return fact
  const at = text.slice(range.start, range.end).indexOf(fact.value.quote)
  const start = range.start + Math.max(0, at)
  const place: TextRange = { start, end: at === -1 ? start : start + fact.value.quote.length }
  return fact.kind === 'target'
    ? { kind: 'target', value: { ...fact.value, ...place } }
    : { kind: 'citation', value: { ...fact.value, ...place } }
}

/** The edits that hang what waited on `clause`, or the item as it waits on, where its other end is gone too. */
function placed(
  library: Library,
  record: PolicyRecord,
  item: ReviewItem,
  clause: Clause,
  anchor: Anchor | null,
  text: string,
): Result<readonly Edit[] | ReviewItem> {
  const policyId = record.policy.id
  const { thing } = item
  switch (thing.kind) {
    case 'tagging':
      return succeed([{ kind: 'tag-clause', policyId, tagging: { ...thing.tagging, clauseId: clause.id, anchor } }])
    case 'annotation': {
      // a tag may have been deleted while the note waited
      const tagIds = thing.annotation.tagIds.filter((tagId) => own(library.tags, tagId) !== undefined)
      return succeed([
        { kind: 'put-annotation', policyId, annotation: { ...thing.annotation, tagIds, clauseId: clause.id, anchor } },
      ])
    }
    case 'member': {
      const collection = own(library.collections, thing.collectionId)
      if (collection === undefined) return fail('collection-not-found', { params: { name: thing.collectionId } })
      const member: ClauseRef = { policyId, clauseId: clause.id }
      const key = memberKey(member)
      if (collection.members.some((each) => memberKey(each) === key)) return succeed([])
      return succeed([
        {
          kind: 'put-collection',
          collection: {
            ...putIn(collection, [member]),
            ...(thing.comment === '' ? {} : { comments: { ...collection.comments, [key]: thing.comment } }),
          },
        },
      ])
    }
    case 'fact': {
      const correction: FactCorrection = {
        ...thing.correction,
        clauseId: clause.id,
        read: factIn(thing.correction.read, clause, text),
        fact: factIn(thing.correction.fact, clause, text),
      }
      return succeed([{ kind: 'correct-fact', policyId, correction }])
    }
    case 'link': {
      const end: ClauseRef = { policyId, clauseId: clause.id }
      const link = { ...thing.link, [thing.end]: end }
      const otherEnd = thing.end === 'from' ? 'to' : 'from'
      const missing = checkClause(library, link[otherEnd])
      if (missing === null) return succeed([{ kind: 'link-clauses', link }])
      if (link[otherEnd].policyId !== policyId) return { ok: false, failure: missing }
      return succeed({ ...item, from: link[otherEnd], path: '', opening: '', thing: { ...thing, link, end: otherEnd } })
    }
  }
}

/**
 * What a person's decision on something that waits does, in one step. A link of which both ends were lost waits on for
 * its other end. Failures: 'edit-invalid' ('bad-range': outside that clause), 'clause-not-found',
 * 'collection-not-found', and 'nothing-to-review' for what does not wait (any more).
 */
export function planSettling(
  library: Library,
  record: PolicyRecord,
  text: string,
  reviewId: ReviewId,
  decision: ReviewDecision,
): Result<Edit> {
  const policyId = record.policy.id
  const item = own(record.toReview, reviewId)
  if (item === undefined) return fail('nothing-to-review', { params: { review: reviewId } })
  const leave: Edit = { kind: 'change-policy', policyId, patch: { toReview: { put: {}, gone: [reviewId] } } }
  const step = (edits: readonly Edit[]): Result<Edit> => succeed({ kind: 'batch', name: 'settle-review', edits })
  if (decision.kind === 'let-go') return step([leave])
  const clause = clausesById(record.policy).get(decision.clauseId)
  if (clause === undefined) return fail('clause-not-found', { params: { policy: policyId, clause: decision.clauseId } })
  const { range } = decision
  if (
    range !== undefined &&
    (range.start >= range.end || range.start < clause.range.start || range.end > clause.range.end)
  )
    return { ok: false, failure: invalid('bad-range', 'decision.range') }
  const done = placed(
    library,
    record,
    item,
    clause,
    range === undefined ? null : describeAnchor(text, clause, range),
    text,
  )
  if (!done.ok) return done
  if ('id' in done.value)
    return step([
      { kind: 'change-policy', policyId, patch: { toReview: { put: { [reviewId]: done.value }, gone: [] } } },
    ])
  return step([...done.value, leave])
}

/**
 * Several decisions in one step, each made on what the ones before it left. `textOf` knows the texts of their policies.
 * Failures are those of the first that cannot be.
 */
export function planSettlings(
  library: Library,
  textOf: (policyId: PolicyId) => string | null,
  settled: readonly SettledReview[],
): Result<Edit> {
  const edits: Edit[] = []
  let now = library
  for (const { policyId, reviewId, decision } of settled) {
    const [record, text] = [own(now.policies, policyId), textOf(policyId)]
    if (record === undefined || text === null) return fail('policy-not-found', { params: { policy: policyId } })
    const planned = planSettling(now, record, text, reviewId, decision)
    if (!planned.ok) return planned
    const applied = applyEdit(now, planned.value)
    if (!applied.ok) return applied
    now = applied.value.library
    edits.push(...(planned.value.kind === 'batch' ? planned.value.edits : [planned.value]))
  }
  return succeed({ kind: 'batch', name: 'settle-review', edits })
}
