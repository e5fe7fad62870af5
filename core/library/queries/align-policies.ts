import { own, valuesOf } from '../edits/keyed.ts'
import { factsAsRead } from '../facts-as-read.ts'
import type { Alignment, KnownCounterpart, PolicyAlignment } from '../../model/alignment.ts'
import type { ClauseId, PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import { dismissedLinkKey, type Link } from '../../model/link.ts'
import { type AlignedPolicy, suggestLinksInSteps } from '../../suggesting/suggest-links.ts'
import { withoutAnswer } from '../../suggesting/without-answer.ts'

/** A policy and its text, as one side of an alignment. */
export interface AlignedRecord {
  readonly record: PolicyRecord
  readonly text: string
}

/**
 * Aligns two policies in steps of some milliseconds: between two of them others may work. Revision marks are left out,
 * since they speak of the draft.
 */
export function* alignTextsInSteps(
  upper: AlignedRecord,
  lower: AlignedRecord,
  top: number,
): Generator<undefined, Alignment> {
  const above = alignedPolicy(upper)
  yield undefined
  const below = alignedPolicy(lower)
  yield undefined
  return yield* suggestLinksInSteps(above, below, { top })
}

const alignedPolicy = ({ record, text }: AlignedRecord): AlignedPolicy => ({
  clauses: record.policy.clauses,
  text,
  level: record.policy.metadata.level,
  leaveOut: Object.values(factsAsRead(record, text)).flatMap(({ revisions }) =>
    revisions.map(({ start, end }) => ({ start, end })),
  ),
})

/** Links that say that one clause answers another: not that it cites, changes or contradicts it. */
const answers: ReadonlySet<string> = new Set(['implements', 'refines', 'relates'])

/** A link between the two policies, told from the lower one, whichever way round it was made. */
export interface LinkBetween {
  readonly link: Link
  readonly from: ClauseId
  readonly to: ClauseId
}

/** The links people made between two policies. A link from the upper one counts where it has no direction. */
export function linksBetween(library: Library, upper: PolicyId, lower: PolicyId): readonly LinkBetween[] {
  const links = (policyId: PolicyId): readonly Link[] => valuesOf(own(library.policies, policyId)?.links ?? {})
  return [
    ...links(lower)
      .filter(({ to }) => to.policyId === upper)
      .map((link) => ({ link, from: link.from.clauseId, to: link.to.clauseId })),
    ...(upper === lower
      ? []
      : links(upper)
          .filter(({ to, type }) => to.policyId === lower && type === 'relates')
          .map((link) => ({ link, from: link.to.clauseId, to: link.from.clauseId }))),
  ]
}

export const answeringLinks = (library: Library, upper: PolicyId, lower: PolicyId): readonly LinkBetween[] =>
  linksBetween(library, upper, lower).filter(({ link }) => answers.has(link.type))

const pairKey = (from: ClauseId, to: ClauseId): string => `${from} ${to}`

/**
 * An alignment with what people made of it: links are accepted, a no stays a no. What neither has a link nor an open
 * suggestion is not taken up, or new.
 */
export function alignmentNow(
  library: Library,
  upper: PolicyRecord,
  lower: PolicyRecord,
  alignment: Alignment,
): PolicyAlignment {
  const [above, below] = [upper.policy.id, lower.policy.id]
  const made = answeringLinks(library, above, below)
  const linkOf = new Map(made.map(({ link, from, to }) => [pairKey(from, to), link.id]))
  const pairs = alignment.pairs.map((pair): KnownCounterpart => {
    const linkId = linkOf.get(pairKey(pair.from, pair.to)) ?? null
    const dismissed = Object.hasOwn(
      lower.dismissedLinks,
      dismissedLinkKey(pair.from, { policyId: above, clauseId: pair.to }),
    )
    return { ...pair, linkId, state: linkId !== null ? 'accepted' : dismissed ? 'dismissed' : 'open' }
  })
  const ranked = new Set(pairs.map(({ from, to }) => pairKey(from, to)))
  const counted = [
    ...pairs.filter(({ state, suggested }) => state === 'accepted' || (suggested && state === 'open')),
    ...made,
  ]
  return {
    upper: above,
    lower: below,
    pairs,
    linked: made
      .filter(({ from, to }) => !ranked.has(pairKey(from, to)))
      .map(({ link, from, to }) => ({ linkId: link.id, type: link.type, from, to })),
    notTakenUp: withoutAnswer(upper.policy.clauses, new Set(counted.map(({ to }) => to))),
    new: withoutAnswer(lower.policy.clauses, new Set(counted.map(({ from }) => from))),
  }
}
