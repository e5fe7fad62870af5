import { pairClauses } from '../comparing/pair-clauses.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseFacts } from '../model/clause-facts.ts'
import type { Edit } from '../model/edit.ts'
import type { Fact, FactCorrection } from '../model/fact-correction.ts'
import type { AnnotationId, ClauseId, ClauseRef, CorrectionId, LinkId, ReviewId, TaggingId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import { dismissedLinkKey, type Link, readDismissedLinkKey } from '../model/link.ts'
import type { PolicyMetadata } from '../model/policy.ts'
import type { ReviewedThing, ReviewItem } from '../model/review-item.ts'
import type { Tagging } from '../model/tag.ts'
import { carryFactCorrection, carryPlace, type Passage } from './carry-place.ts'
import { dismissalKey, readDismissalKey } from './edits/dismiss-sector.ts'
import { own, sameValue, valuesOf } from './edits/keyed.ts'
import { pairingOf, type Reading } from './match-clauses.ts'
import type { TakenOutToo } from './remember-taken-out.ts'
import { incomingLinks } from './queries/incoming-links.ts'
import { waitsFor } from './review-items.ts'

/**
 * A new version with what people hung on the one before. `links`: copies of links that lead to the version before,
 * which now lead to this one too; made once it is in the library, as is that its clauses are taken out of collections, like
 * those they follow.
 */
export interface CarriedVersion {
  readonly record: PolicyRecord
  readonly links: readonly Edit[]
  readonly takenOut: readonly TakenOutToo[]
  readonly carried: number
  readonly toReview: number
}

/** Fields that are of one version only: a new one has its own, or none. */
const ofOneVersion = new Set<keyof PolicyMetadata>([
  'title',
  'documentNumber',
  'issuedOn',
  'effectiveOn',
  'status',
  'script',
  'language',
])
const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

/** What a person said of the version before holds for what the new one does not say itself. */
const heldMetadata = (said: Partial<PolicyMetadata>, read: PolicyMetadata): Partial<PolicyMetadata> =>
  Object.fromEntries(
    (Object.keys(said) as (keyof PolicyMetadata)[])
      .filter((field) => !ofOneVersion.has(field) && isEmpty(read[field]))
      .map((field) => [field, said[field]]),
  )

const bare = (fact: Fact): unknown =>
  fact.kind === 'target' || fact.kind === 'citation' ? { ...fact.value, start: 0, end: 0 } : fact.value

/** The fact in the new version that is the one a person spoke of. */
function readAlike(fact: Fact, facts: ClauseFacts | undefined): Fact | null {
  if (facts === undefined) return null
  const all: readonly Fact[] = [
    ...facts.targets.map((value): Fact => ({ kind: 'target', value })),
    ...facts.citations.map((value): Fact => ({ kind: 'citation', value })),
    ...(facts.responsible === null ? [] : [{ kind: 'responsibility', value: facts.responsible } as const]),
    ...(facts.modality === null ? [] : [{ kind: 'modality', value: facts.modality } as const]),
  ]
  return all.find((each) => each.kind === fact.kind && sameValue(bare(each), bare(fact))) ?? null
}

/**
 * A correction of a fact holds where the new version is read as the old one was, and a fact that a person found where
 * its words still stand.
 */
function heldFact(passage: Passage, correction: FactCorrection, facts: PolicyRecord['facts']): FactCorrection | null {
  const home = passage.homeOf(correction.clauseId)
  if (home === null) return null
  const words = passage.now.text.slice(home.range.start, home.range.end)
  if (correction.read === null) {
    const { fact } = correction
    if (fact === null || fact.kind === 'modality' || !words.includes(fact.value.quote)) return null
  }
  const carried = carryFactCorrection(passage, correction)
  if (carried === null || correction.read === null) return carried
  const read = readAlike(correction.read, own(facts, home.id))
  return read === null ? null : { ...carried, clauseId: home.id, read }
}

/**
 * Carries what hangs on the version before over to a new one, as copies: clauses are paired, anchors looked for in the
 * paired clause first and carried with the words that stand there now. What is lost waits in the new version's review
 * queue; nothing changes in the version before. Collections keep the clauses they name.
 */
export function carryVersion(
  library: Library,
  before: PolicyRecord,
  oldText: string,
  next: PolicyRecord,
  text: string,
  newId: () => string,
): CarriedVersion {
  const [oldId, id] = [before.policy.id, next.policy.id]
  const old: Reading = { text: oldText, clauses: before.policy.clauses }
  const now: Reading = { text, clauses: next.policy.clauses }
  const homes = new Map<ClauseId, Clause>()
  for (const pair of pairClauses(pairingOf(old), pairingOf(now))) {
    const [from, to] = [old.clauses[pair.old ?? -1], now.clauses[pair.new ?? -1]]
    if (from !== undefined && to !== undefined) homes.set(from.id, to)
  }
  const passage: Passage = { old, now, map: null, homeOf: (clauseId) => homes.get(clauseId) ?? null }
  const waiting: ReviewItem[] = []
  const wait = (clauseId: ClauseId, because: ReviewItem['because'], thing: ReviewedThing): null => {
    waiting.push(waitsFor(newId() as ReviewId, old, oldId, clauseId, because, thing))
    return null
  }
  const copied = <T extends Tagging | Annotation>(thing: T, asReviewed: (thing: T) => ReviewedThing): T | null => {
    const placing = carryPlace(passage, { clauseId: thing.clauseId, anchor: thing.anchor })
    return placing.kind === 'lost'
      ? wait(thing.clauseId, placing.because, asReviewed(thing))
      : { ...thing, ...placing.place }
  }
  const present = <T>(value: T | null): value is T => value !== null
  const taggings = valuesOf(before.taggings)
    .map((each) => copied({ ...each, id: newId() as TaggingId }, (tagging) => ({ kind: 'tagging', tagging })))
    .filter(present)
  const annotations = valuesOf(before.annotations)
    .map((each) =>
      copied({ ...each, id: newId() as AnnotationId }, (annotation) => ({ kind: 'annotation', annotation })),
    )
    .filter(present)

  const here = (ref: ClauseRef): ClauseRef | null => {
    if (ref.policyId !== oldId) return ref
    const home = homes.get(ref.clauseId)
    return home === undefined ? null : { policyId: id, clauseId: home.id }
  }
  /** An end whose clause is gone names the new policy all the same: there a person will put it. */
  const linked = (link: Link): Link | null => {
    const [from, to] = [here(link.from), here(link.to)]
    const copy = {
      ...link,
      id: newId() as LinkId,
      from: from ?? { policyId: id, clauseId: link.from.clauseId },
      to: to ?? { policyId: id, clauseId: link.to.clauseId },
    }
    const storedIn = copy.from.policyId
    if (from === null)
      return wait(link.from.clauseId, 'clause-gone', { kind: 'link', link: copy, end: 'from', storedIn })
    return to === null ? wait(link.to.clauseId, 'clause-gone', { kind: 'link', link: copy, end: 'to', storedIn }) : copy
  }
  const links = valuesOf(before.links).map(linked).filter(present)
  const incoming = incomingLinks(library, oldId)
    .filter((link) => link.from.policyId !== oldId)
    .map(linked)
    .filter(present)
  const facts = valuesOf(before.corrections.facts)
    .map((correction) => heldFact(passage, { ...correction, id: newId() as CorrectionId }, next.facts))
    .filter(present)
  const dismissed = Object.keys(before.dismissed).flatMap((key) => {
    const { clauseId, sectorId } = readDismissalKey(key)
    const home = homes.get(clauseId)
    return home === undefined ? [] : [dismissalKey(home.id, sectorId)]
  })
  const dismissedLinks = Object.keys(before.dismissedLinks).flatMap((key) => {
    const { from, to } = readDismissedLinkKey(key)
    const [start, end] = [homes.get(from), here(to)]
    return start === undefined || end === null ? [] : [dismissedLinkKey(start.id, end)]
  })
  const takenOut = valuesOf(library.collections).flatMap((collection) =>
    (collection.takenOut ?? [])
      .filter(({ policyId }) => policyId === oldId)
      .flatMap((ref): readonly TakenOutToo[] => {
        const clause = here(ref)
        return clause === null ? [] : [{ collectionId: collection.id, clause }]
      }),
  )
  const metadata = heldMetadata(before.corrections.metadata, next.policy.metadata)
  const byId = <T extends { readonly id: string }>(values: readonly T[]) =>
    Object.fromEntries(values.map((value) => [value.id, value]))
  const flags = (keys: readonly string[]): Readonly<Record<string, true>> =>
    Object.fromEntries(keys.map((key) => [key, true as const]))
  return {
    record: {
      ...next,
      policy: { ...next.policy, metadata: { ...next.policy.metadata, ...metadata } },
      taggings: byId(taggings),
      annotations: byId(annotations),
      links: byId(links),
      dismissed: flags(dismissed),
      dismissedLinks: flags(dismissedLinks),
      corrections: { ...next.corrections, metadata, facts: byId(facts) },
      toReview: byId(waiting),
    },
    links: incoming.map((link) => ({ kind: 'link-clauses', link })),
    takenOut,
    carried: taggings.length + annotations.length + links.length + incoming.length + facts.length,
    toReview: waiting.length,
  }
}
