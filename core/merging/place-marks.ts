import { clauseHolding } from '../anchoring/carry-anchor.ts'
import { describeAnchor } from '../anchoring/describe-anchor.ts'
import { resolveAnchor } from '../anchoring/resolve-anchor.ts'
import { unitsOf } from '../exporting/code-points.ts'
import type { Place } from '../library/carry-place.ts'
import { own } from '../library/edits/keyed.ts'
import { openingOf } from '../library/review-items.ts'
import type { Annotation } from '../model/annotation.ts'
import type { IncomingMark, IncomingTarget } from '../model/incoming.ts'
import type { AnnotationId, ClauseId, ClauseRef, LinkId, PolicyId, ReviewId, TagId, TaggingId } from '../model/ids.ts'
import type { Library } from '../model/library.ts'
import type { Link } from '../model/link.ts'
import type { ReviewedThing } from '../model/review-item.ts'
import type { Tagging } from '../model/tag.ts'
import type { TextRange } from '../model/text-range.ts'
import type { Arrived, Dropped, Waiting } from './arrivals.ts'
import { policiesOfTarget } from './match-policies.ts'

type Placed =
  | { readonly kind: 'placed'; readonly policyId: PolicyId; readonly place: Place }
  | { readonly kind: 'lost'; readonly policyId: PolicyId }
  | { readonly kind: 'missing' }

/** Finds the words of loose marks in the library's texts. */
function targetFinder(library: Library, texts: ReadonlyMap<PolicyId, string>): (target: IncomingTarget) => Placed {
  const units = new Map<PolicyId, (point: number) => number>()
  const rangesIn = (policyId: PolicyId, text: string, { position }: IncomingTarget): readonly TextRange[] => {
    if (position === null) return []
    const unit = units.get(policyId) ?? unitsOf(text)
    units.set(policyId, unit)
    return [{ start: unit(position.start), end: unit(position.end) }]
  }
  const within = (policyId: PolicyId, target: IncomingTarget): Place | null => {
    const [record, text] = [own(library.policies, policyId), texts.get(policyId)]
    if (record === undefined || text === undefined || target.exact === '') return null
    const { clauses } = record.policy
    const at = (range: TextRange): Place | null => {
      const whole = target.wholeClause
        ? clauses.find((clause) => clause.range.start === range.start && clause.range.end === range.end)
        : undefined
      if (whole !== undefined) return { clauseId: whole.id, anchor: null }
      const clause = clauseHolding(clauses, range)
      return clause === null || range.start >= range.end
        ? null
        : { clauseId: clause.id, anchor: describeAnchor(text, clause, range) }
    }
    for (const range of rangesIn(policyId, text, target)) {
      const place = text.slice(range.start, range.end) === target.exact ? at(range) : null
      if (place !== null) return place
    }
    const [near = { start: 0, end: 0 }] = rangesIn(policyId, text, target)
    const found = resolveAnchor(text, clauses, {
      clauseId: target.clauseId ?? ('' as ClauseId),
      range: near,
      exact: target.exact,
      prefix: target.prefix,
      suffix: target.suffix,
    })
    return found.kind === 'lost' ? null : at(found.place.range)
  }
  return (target) => {
    const candidates = policiesOfTarget(library, target)
    for (const policyId of candidates) {
      const place = within(policyId, target)
      if (place !== null) return { kind: 'placed', policyId, place }
    }
    const [first] = candidates
    return first === undefined ? { kind: 'missing' } : { kind: 'lost', policyId: first }
  }
}

/**
 * Turns loose marks into what hangs on policies of the library: a target is looked for in the policy of its source's
 * hash by its position (code points) where its words stand there, else by its words and what stands around them. Words
 * that are gone wait with that policy; marks of policies the library does not have are dropped, and counted.
 */
export function placeMarks(
  library: Library,
  texts: ReadonlyMap<PolicyId, string>,
  marks: readonly IncomingMark[],
  tagOf: (id: TagId) => TagId | null,
  dropped: Dropped,
): ReadonlyMap<PolicyId, Arrived> {
  const find = targetFinder(library, texts)
  interface Filling {
    taggings: Tagging[]
    annotations: Annotation[]
    links: Link[]
    lost: Waiting[]
  }
  const found = new Map<PolicyId, Filling>()
  const fillingOf = (policyId: PolicyId): Filling => {
    const there = found.get(policyId) ?? { taggings: [], annotations: [], links: [], lost: [] }
    found.set(policyId, there)
    return there
  }
  const wait = (policyId: PolicyId, target: IncomingTarget, id: string, thing: ReviewedThing): void => {
    const because = thing.kind === 'link' ? 'clause-gone' : 'words-gone'
    fillingOf(policyId).lost.push({
      queue: policyId,
      item: {
        id: id as ReviewId,
        because,
        from: { policyId, clauseId: target.clauseId ?? ('c0' as ClauseId) },
        path: '',
        opening: openingOf(target.exact),
        thing,
      },
    })
  }
  const nowhere = (target: IncomingTarget): Place => ({
    clauseId: target.clauseId ?? ('c0' as ClauseId),
    anchor:
      target.exact === ''
        ? null
        : {
            clauseId: target.clauseId ?? ('c0' as ClauseId),
            range: { start: 0, end: target.exact.length },
            exact: target.exact,
            prefix: target.prefix,
            suffix: target.suffix,
          },
  })
  for (const mark of marks) {
    if (mark.kind === 'link') {
      const [from, to] = [find(mark.from), find(mark.to)]
      if (from.kind === 'missing' || to.kind === 'missing') {
        dropped.links += 1
        continue
      }
      const refOf = (placed: Exclude<Placed, { kind: 'missing' }>, target: IncomingTarget): ClauseRef => ({
        policyId: placed.policyId,
        clauseId: placed.kind === 'placed' ? placed.place.clauseId : (target.clauseId ?? ('c0' as ClauseId)),
      })
      const { id, type, comment, author, createdAt } = mark
      const link: Link = {
        id: id as LinkId,
        type,
        from: refOf(from, mark.from),
        to: refOf(to, mark.to),
        comment,
        author,
        createdAt,
      }
      const itself = link.from.policyId === link.to.policyId && link.from.clauseId === link.to.clauseId
      if (from.kind === 'lost')
        wait(from.policyId, mark.from, id, { kind: 'link', link, end: 'from', storedIn: from.policyId })
      else if (to.kind === 'lost' || itself)
        wait(to.policyId, mark.to, id, { kind: 'link', link, end: 'to', storedIn: from.policyId })
      else fillingOf(from.policyId).links.push(link)
      continue
    }
    const placed = find(mark.target)
    const tagId = mark.kind === 'tagging' ? tagOf(mark.tagId) : null
    if (placed.kind === 'missing' || (mark.kind === 'tagging' && tagId === null)) {
      dropped[mark.kind === 'tagging' ? 'taggings' : 'notes'] += 1
      continue
    }
    const place = placed.kind === 'placed' ? placed.place : nowhere(mark.target)
    if (mark.kind === 'tagging') {
      if (tagId === null) continue
      const tagging: Tagging = {
        id: mark.id as TaggingId,
        tagId,
        ...place,
        author: mark.author,
        createdAt: mark.createdAt,
      }
      if (placed.kind === 'placed') fillingOf(placed.policyId).taggings.push(tagging)
      else wait(placed.policyId, mark.target, mark.id, { kind: 'tagging', tagging })
      continue
    }
    const { body, author, createdAt, changedAt, replyTo } = mark
    const annotation: Annotation = {
      id: mark.id as AnnotationId,
      ...place,
      body,
      tagIds: [...new Set(mark.tagIds.flatMap((id) => tagOf(id) ?? []))],
      ...(replyTo === null ? {} : { replyTo: replyTo as AnnotationId }),
      author,
      createdAt,
      changedAt,
    }
    if (placed.kind === 'placed') fillingOf(placed.policyId).annotations.push(annotation)
    else wait(placed.policyId, mark.target, mark.id, { kind: 'annotation', annotation })
  }
  return new Map(
    [...found].map(([policyId, filling]) => [policyId, { ...filling, facts: [], dismissed: [], dismissedLinks: [] }]),
  )
}
