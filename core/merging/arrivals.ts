import { carryClause, carryFactCorrection, carryPlace, clauseNamed, type Passage } from '../library/carry-place.ts'
import { dismissalKey, readDismissalKey } from '../library/edits/dismiss-sector.ts'
import { valuesOf } from '../library/edits/keyed.ts'
import { openingOf } from '../library/review-items.ts'
import type { Annotation } from '../model/annotation.ts'
import type { FactCorrection } from '../model/fact-correction.ts'
import type { IncomingPolicy } from '../model/incoming.ts'
import type { ClauseId, ClauseRef, CollectionId, PolicyId, ReviewId, TagId } from '../model/ids.ts'
import { dismissedLinkKey, type Link, readDismissedLinkKey } from '../model/link.ts'
import type { ReviewedThing, ReviewItem } from '../model/review-item.ts'
import type { Tagging } from '../model/tag.ts'

/**
 * Where a policy of the file is in the library. `waits`: clauses of theirs on which things wait for a person rather
 * than being carried over.
 */
export interface Arrival {
  readonly theirs: IncomingPolicy
  readonly id: PolicyId
  readonly passage: Passage
  readonly waits: ReadonlySet<ClauseId>
}

/** How names of the file read in the library. */
export interface Naming {
  readonly arrivalOf: (theirs: PolicyId) => Arrival | undefined
  readonly tagOf: (theirs: TagId) => TagId | null
  readonly collectionOf: (theirs: CollectionId) => CollectionId | null
}

/**
 * What the file hangs on one policy of the library, in the library's names and places; ids are still the file's.
 * `lost`: what found no clause or words here.
 */
export interface Arrived {
  readonly taggings: readonly Tagging[]
  readonly annotations: readonly Annotation[]
  readonly links: readonly Link[]
  readonly facts: readonly FactCorrection[]
  readonly dismissed: readonly string[]
  readonly dismissedLinks: readonly string[]
  readonly lost: readonly Waiting[]
}
/** `queue`: the policy in whose review queue it waits. */
export interface Waiting {
  readonly queue: PolicyId
  readonly item: ReviewItem
}
/** Things whose policy, or tag, neither side has. */
export interface Dropped {
  taggings: number
  notes: number
  links: number
}

export type PlacedRef =
  | { readonly kind: 'placed'; readonly ref: ClauseRef }
  | { readonly kind: 'lost'; readonly policyId: PolicyId; readonly arrival: Arrival }
  | { readonly kind: 'missing' }

/** Where a clause of the file is in the library. */
export function placeRef(naming: Naming, { policyId, clauseId }: ClauseRef): PlacedRef {
  const arrival = naming.arrivalOf(policyId)
  if (arrival === undefined) return { kind: 'missing' }
  const here = arrival.waits.has(clauseId) ? null : carryClause(arrival.passage, clauseId)
  return here === null
    ? { kind: 'lost', policyId: arrival.id, arrival }
    : { kind: 'placed', ref: { policyId: arrival.id, clauseId: here } }
}

/** Something that waits, with what its clause said in the file. */
export function lostThing(
  arrival: Arrival,
  id: string,
  clauseId: ClauseId,
  because: ReviewItem['because'],
  thing: ReviewedThing,
): Waiting {
  const clause = clauseNamed(arrival.passage.old, clauseId)
  const opening = clause === null ? '' : openingOf(arrival.passage.old.text.slice(clause.range.start, clause.range.end))
  return {
    queue: arrival.id,
    item: {
      id: id as ReviewId,
      because,
      from: { policyId: arrival.id, clauseId },
      path: clause?.path ?? '',
      opening,
      thing,
    },
  }
}

/**
 * Puts what the file hangs on a policy into the library's names and places. Review items keep the id of what waits,
 * until they get one of their own.
 */
export function arrive(naming: Naming, arrival: Arrival, dropped: Dropped): Arrived {
  const {
    theirs: { record },
    id: policyId,
    passage,
    waits,
  } = arrival
  const lost: Waiting[] = []
  const tagsOf = (tagIds: readonly TagId[]): readonly TagId[] => [
    ...new Set(tagIds.flatMap((tagId) => naming.tagOf(tagId) ?? [])),
  ]
  const placed = <T extends Tagging | Annotation>(thing: T, asReviewed: (thing: T) => ReviewedThing): readonly T[] => {
    const placing = waits.has(thing.clauseId)
      ? { kind: 'lost' as const, because: 'words-gone' as const }
      : carryPlace(passage, { clauseId: thing.clauseId, anchor: thing.anchor })
    if (placing.kind === 'placed') return [{ ...thing, ...placing.place }]
    lost.push(lostThing(arrival, thing.id, thing.clauseId, placing.because, asReviewed(thing)))
    return []
  }
  const taggings = valuesOf(record.taggings).flatMap((tagging) => {
    const tagId = naming.tagOf(tagging.tagId)
    if (tagId === null) {
      dropped.taggings += 1
      return []
    }
    return placed({ ...tagging, tagId }, (each) => ({ kind: 'tagging', tagging: each }))
  })
  const annotations = valuesOf(record.annotations).flatMap((note) =>
    placed({ ...note, tagIds: tagsOf(note.tagIds) }, (annotation) => ({ kind: 'annotation', annotation })),
  )
  const links = valuesOf(record.links).flatMap((link): readonly Link[] => {
    const [from, to] = [placeRef(naming, link.from), placeRef(naming, link.to)]
    if (from.kind === 'missing' || to.kind === 'missing') {
      dropped.links += 1
      return []
    }
    const named = {
      ...link,
      from: from.kind === 'placed' ? from.ref : { policyId, clauseId: link.from.clauseId },
      to: to.kind === 'placed' ? to.ref : { policyId: to.policyId, clauseId: link.to.clauseId },
    }
    // it waits with the policy in which its end was lost
    const wait = (end: 'from' | 'to'): readonly Link[] => {
      lost.push(
        lostThing(
          (end === 'from' ? arrival : naming.arrivalOf(link.to.policyId)) ?? arrival,
          link.id,
          link[end].clauseId,
          'clause-gone',
          { kind: 'link', link: named, end, storedIn: policyId },
        ),
      )
      return []
    }
    if (from.kind === 'lost') return wait('from')
    if (to.kind === 'lost' || (named.from.policyId === named.to.policyId && named.from.clauseId === named.to.clauseId))
      return wait('to')
    return [named]
  })
  const facts = valuesOf(record.corrections.facts).flatMap((correction) => {
    const now = waits.has(correction.clauseId) ? null : carryFactCorrection(passage, correction)
    if (now !== null) return [now]
    lost.push(lostThing(arrival, correction.id, correction.clauseId, 'clause-gone', { kind: 'fact', correction }))
    return []
  })
  const dismissed = Object.keys(record.dismissed).flatMap((key) => {
    const { clauseId, sectorId } = readDismissalKey(key)
    const home = passage.homeOf(clauseId)
    return home === null ? [] : [dismissalKey(home.id, sectorId)]
  })
  const dismissedLinks = Object.keys(record.dismissedLinks).flatMap((key) => {
    const { from, to } = readDismissedLinkKey(key)
    const [start, end] = [placeRef(naming, { policyId: record.policy.id, clauseId: from }), placeRef(naming, to)]
    return start.kind === 'placed' &&
      end.kind === 'placed' &&
      !(start.ref.policyId === end.ref.policyId && start.ref.clauseId === end.ref.clauseId)
      ? [dismissedLinkKey(start.ref.clauseId, end.ref)]
      : []
  })
  const waiting = valuesOf(record.toReview).flatMap((item) => reviewArrives(naming, policyId, item, tagsOf))
  return { taggings, annotations, links, facts, dismissed, dismissedLinks, lost: [...lost, ...waiting] }
}

/** What waited on their side waits here as well; nothing where its tag or collection did not come along. */
function reviewArrives(
  naming: Naming,
  policyId: PolicyId,
  item: ReviewItem,
  tagsOf: (tagIds: readonly TagId[]) => readonly TagId[],
): readonly Waiting[] {
  const from: ClauseRef = {
    policyId: naming.arrivalOf(item.from.policyId)?.id ?? item.from.policyId,
    clauseId: item.from.clauseId,
  }
  const waits = (thing: ReviewedThing): readonly Waiting[] => [{ queue: policyId, item: { ...item, from, thing } }]
  const { thing } = item
  switch (thing.kind) {
    case 'tagging': {
      const tagId = naming.tagOf(thing.tagging.tagId)
      return tagId === null ? [] : waits({ ...thing, tagging: { ...thing.tagging, tagId } })
    }
    case 'annotation':
      return waits({ ...thing, annotation: { ...thing.annotation, tagIds: tagsOf(thing.annotation.tagIds) } })
    case 'fact':
      return waits(thing)
    case 'member': {
      const collectionId = naming.collectionOf(thing.collectionId)
      return collectionId === null ? [] : waits({ ...thing, collectionId })
    }
    case 'link': {
      const refOf = (ref: ClauseRef): ClauseRef => {
        const placed = placeRef(naming, ref)
        return placed.kind === 'placed'
          ? placed.ref
          : { policyId: naming.arrivalOf(ref.policyId)?.id ?? ref.policyId, clauseId: ref.clauseId }
      }
      return waits({
        ...thing,
        link: { ...thing.link, from: refOf(thing.link.from), to: refOf(thing.link.to) },
        storedIn: naming.arrivalOf(thing.storedIn)?.id ?? policyId,
      })
    }
  }
}
