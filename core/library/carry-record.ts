import type { Annotation } from '../model/annotation.ts'
import { type Collection, keepMembers, memberKey, withClauses } from '../model/collection.ts'
import type { Edit } from '../model/edit.ts'
import type { FactCorrection } from '../model/fact-correction.ts'
import type { ClauseId, ClauseRef, ReviewId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import { dismissedLinkKey, type Link, readDismissedLinkKey } from '../model/link.ts'
import type { Notice } from '../model/notice.ts'
import type { ReviewedThing, ReviewItem } from '../model/review-item.ts'
import type { Tagging } from '../model/tag.ts'
import { carryClause, carryFactCorrection, carryPlace, type Passage } from './carry-place.ts'
import { dismissalKey, readDismissalKey } from './edits/dismiss-sector.ts'
import { sameValue, valuesOf } from './edits/keyed.ts'
import { incomingLinks } from './queries/incoming-links.ts'
import { waitsFor } from './review-items.ts'

/**
 * A policy's things after its clauses changed. `before` and `after`: edits on other policies and on collections that
 * point at it, around the change of the policy itself, since nothing may point at a clause that is not there yet or no
 * longer.
 */
export interface CarriedRecord {
  readonly record: PolicyRecord
  readonly before: readonly Edit[]
  readonly after: readonly Edit[]
  /** How many things stay where they belong. */
  readonly carried: number
  readonly toReview: readonly ReviewItem[]
  readonly notices: readonly Notice[]
}

const tableOf = <T extends { readonly id: string }>(
  before: Readonly<Record<string, T>>,
  values: readonly T[],
): Readonly<Record<string, T>> =>
  values.length === Object.keys(before).length && values.every((value) => before[value.id] === value)
    ? before
    : Object.fromEntries(values.map((value) => [value.id, value]))

/**
 * Moves everything that hangs on a policy's clauses, and everything that points at them, to where those stand in
 * another reading or structure of the same policy. What finds no place waits in `toReview`; only dismissed suggestions
 * of clauses that are gone, and that they were taken out of a collection, go with them, and are counted in notices.
 */
export function carryRecord(
  library: Library,
  record: PolicyRecord,
  passage: Passage,
  newId: () => string,
): CarriedRecord {
  const policyId = record.policy.id
  const waiting: ReviewItem[] = []
  let carried = 0
  const wait = (clauseId: ClauseId, because: ReviewItem['because'], thing: ReviewedThing): null => {
    waiting.push(waitsFor(newId() as ReviewId, passage.old, policyId, clauseId, because, thing))
    return null
  }
  const kept = <T>(value: T): T => {
    carried += 1
    return value
  }
  const placed = <T extends Tagging | Annotation>(thing: T, asReviewed: (thing: T) => ReviewedThing): T | null => {
    const { clauseId, anchor } = thing
    const placing = carryPlace(passage, { clauseId, anchor })
    if (placing.kind === 'lost') return wait(clauseId, placing.because, asReviewed(thing))
    return kept(
      placing.place.clauseId === clauseId && sameValue(placing.place.anchor, anchor)
        ? thing
        : { ...thing, ...placing.place },
    )
  }
  const taggings = valuesOf(record.taggings)
    .map((each) => placed(each, (tagging) => ({ kind: 'tagging', tagging })))
    .filter((each) => each !== null)
  const annotations = valuesOf(record.annotations)
    .map((each) => placed(each, (annotation) => ({ kind: 'annotation', annotation })))
    .filter((each) => each !== null)

  const here = (ref: ClauseRef): ClauseRef | null => {
    if (ref.policyId !== policyId) return ref
    const clauseId = carryClause(passage, ref.clauseId)
    return clauseId === null ? null : clauseId === ref.clauseId ? ref : { policyId, clauseId }
  }
  const linked = (link: Link): Link | null => {
    const [from, to] = [here(link.from), here(link.to)]
    const storedIn = link.from.policyId
    if (from === null) return wait(link.from.clauseId, 'clause-gone', { kind: 'link', link, end: 'from', storedIn })
    // two clauses that became one are not linked with each other any more: a person says what becomes of it
    if (to === null || (from.policyId === to.policyId && from.clauseId === to.clauseId))
      return wait(link.to.clauseId, 'clause-gone', { kind: 'link', link: { ...link, from }, end: 'to', storedIn })
    return kept(from === link.from && to === link.to ? link : { ...link, from, to })
  }
  const links = valuesOf(record.links)
    .map(linked)
    .filter((each) => each !== null)
  const before: Edit[] = []
  const after: Edit[] = []
  let notTakenOut = 0
  for (const link of incomingLinks(library, policyId)) {
    if (link.from.policyId === policyId) continue
    const now = linked(link)
    if (now !== link) before.push({ kind: 'unlink-clauses', policyId: link.from.policyId, linkId: link.id })
    if (now !== null && now !== link) after.push({ kind: 'link-clauses', link: now })
  }
  for (const collection of valuesOf(library.collections)) {
    const { members, takenOut = [] } = collection
    if (![...members, ...takenOut].some((clause) => clause.policyId === policyId)) continue
    notTakenOut += takenOut.filter((clause) => here(clause) === null).length
    const now = carryCollection(collection, here, (member, comment) => {
      wait(member.clauseId, 'clause-gone', { kind: 'member', collectionId: collection.id, comment })
    })
    carried += now.members.filter((member) => member.policyId === policyId).length
    if (sameValue(now, collection)) continue
    before.push({ kind: 'put-collection', collection: keepMembers(collection, (member) => here(member) === member) })
    after.push({ kind: 'put-collection', collection: now })
  }

  let forgotten = 0
  const rekeyed = (keys: readonly string[], keyNow: (key: string) => string | null): Readonly<Record<string, true>> =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const now = keyNow(key)
        if (now === null) forgotten += 1
        return now === null ? [] : [[now, true as const]]
      }),
    )
  const dismissed = rekeyed(Object.keys(record.dismissed), (key) => {
    const { clauseId, sectorId } = readDismissalKey(key)
    const home = passage.homeOf(clauseId)
    return home === null ? null : dismissalKey(home.id, sectorId)
  })
  const linkKeyNow = (from: ClauseRef, to: ClauseRef): { readonly from: ClauseRef; readonly to: ClauseRef } | null => {
    const [start, end] = [here(from), here(to)]
    return start === null || end === null || (start.policyId === end.policyId && start.clauseId === end.clauseId)
      ? null
      : { from: start, to: end }
  }
  const dismissedLinks = rekeyed(Object.keys(record.dismissedLinks), (key) => {
    const { from, to } = readDismissedLinkKey(key)
    const now = linkKeyNow({ policyId, clauseId: from }, to)
    return now === null ? null : dismissedLinkKey(now.from.clauseId, now.to)
  })
  for (const other of valuesOf(library.policies)) {
    if (other.policy.id === policyId) continue
    for (const key of Object.keys(other.dismissedLinks)) {
      const { from: clauseId, to } = readDismissedLinkKey(key)
      if (to.policyId !== policyId) continue
      const from = { policyId: other.policy.id, clauseId }
      const now = linkKeyNow(from, to)
      if (now === null) forgotten += 1
      if (now?.to === to) continue
      before.push({ kind: 'dismiss-link', from, to, dismissed: false })
      if (now !== null) after.push({ kind: 'dismiss-link', ...now, dismissed: true })
    }
  }

  const facts = valuesOf(record.corrections.facts)
    .map((correction): FactCorrection | null => {
      const now = carryFactCorrection(passage, correction)
      if (now === null) return wait(correction.clauseId, 'clause-gone', { kind: 'fact', correction })
      return kept(sameValue(now, correction) ? correction : now)
    })
    .filter((each) => each !== null)

  return {
    record: {
      ...record,
      taggings: tableOf(record.taggings, taggings),
      annotations: tableOf(record.annotations, annotations),
      links: tableOf(record.links, links),
      dismissed,
      dismissedLinks,
      corrections: { ...record.corrections, facts: tableOf(record.corrections.facts, facts) },
      toReview:
        waiting.length === 0
          ? record.toReview
          : { ...record.toReview, ...Object.fromEntries(waiting.map((item) => [item.id, item])) },
    },
    before,
    after,
    carried,
    toReview: waiting,
    notices: [
      ...(forgotten === 0 ? [] : [{ code: 'dismissals-gone', params: { count: forgotten } }]),
      ...(notTakenOut === 0 ? [] : [{ code: 'taken-out-gone', params: { count: notTakenOut } }]),
    ],
  }
}

/**
 * Members and taken-out clauses where they stand now, each once; what was said of a member that became another goes
 * with it, and a member that a taken-out clause became stays.
 */
function carryCollection(
  collection: Collection,
  here: (ref: ClauseRef) => ClauseRef | null,
  lost: (member: ClauseRef, comment: string) => void,
): Collection {
  const members = new Map<string, ClauseRef>()
  const comments: Record<string, string> = {}
  for (const member of collection.members) {
    const said = collection.comments?.[memberKey(member)] ?? ''
    const now = here(member)
    if (now === null) {
      lost(member, said)
      continue
    }
    const key = memberKey(now)
    members.set(key, now)
    const both = [comments[key] ?? '', said].filter((words) => words !== '').join('\n')
    if (both !== '') comments[key] = both
  }
  return withClauses(
    { ...collection, comments },
    [...members.values()],
    (collection.takenOut ?? []).flatMap((clause) => here(clause) ?? []),
  )
}
