import type { PolicyAlignment } from '../../../core/model/alignment.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId, ClauseRef, PolicyId } from '../../../core/model/ids.ts'
import { dismissedLinkKey, type LinkTypeId } from '../../../core/model/link.ts'
import type { LinkEnd } from '../../../core/model/policy-view.ts'
import type { LinkDirection } from '../../state/link-words.ts'

/** A counterpart of a clause that nobody has accepted or dismissed, seen from that clause. */
export interface LinkSuggestion {
  readonly key: string
  readonly from: ClauseRef
  readonly to: ClauseRef
  /** The end that is not the clause one stands in. */
  readonly other: ClauseRef
  readonly direction: LinkDirection
  readonly type: LinkTypeId
  /** 0 to 1. */
  readonly score: number
  /** Good enough to be proposed; others are only possible. */
  readonly suggested: boolean
  readonly shared: readonly string[]
}

/** Open suggestions by the clause of the policy being read. */
export type SuggestionsByClause = ReadonlyMap<ClauseId, readonly LinkSuggestion[]>

/** A suggestion's name, the same before and after it was dismissed. */
export const suggestionKey = (from: ClauseRef, to: ClauseRef): string =>
  `${from.policyId} ${dismissedLinkKey(from.clauseId, to)}`

/**
 * What alignments propose for the clauses of a policy, best first: without pairs that are linked by now (`links`: the
 * policy's own, newer than the alignments) or that a person said no to (`dismissed`, by `suggestionKey`). Links that
 * cite, amend or contradict answer nothing. To a clause that is but a heading (`bare`) only what is worth proposing.
 */
export function openLinkSuggestions(
  here: PolicyId,
  alignments: readonly PolicyAlignment[],
  links: Readonly<Record<ClauseId, readonly LinkEnd[]>>,
  dismissed: ReadonlySet<string>,
  bare: ReadonlySet<ClauseId> = new Set(),
): SuggestionsByClause {
  const byClause = new Map<ClauseId, LinkSuggestion[]>()
  for (const { upper, lower, pairs } of alignments) {
    const outgoing = lower === here
    for (const pair of pairs) {
      const from: ClauseRef = { policyId: lower, clauseId: pair.from }
      const to: ClauseRef = { policyId: upper, clauseId: pair.to }
      const key = suggestionKey(from, to)
      const [own, other] = outgoing ? [pair.from, to] : [pair.to, from]
      if (
        pair.state === 'dismissed' ||
        (!pair.suggested && bare.has(own)) ||
        dismissed.has(key) ||
        linked(links[own] ?? [], other)
      )
        continue
      const there = byClause.get(own)
      const suggestion: LinkSuggestion = {
        key,
        from,
        to,
        other,
        direction: outgoing ? 'out' : 'in',
        type: pair.type,
        score: pair.score,
        suggested: pair.suggested,
        shared: pair.shared,
      }
      if (there === undefined) byClause.set(own, [suggestion])
      else there.push(suggestion)
    }
  }
  for (const list of byClause.values())
    list.sort((a, b) => Number(b.suggested) - Number(a.suggested) || b.score - a.score)
  return byClause
}

/** Clauses that say nothing of their own: a heading over others. */
export function bareHeadings(clauses: readonly Clause[]): ReadonlySet<ClauseId> {
  const holds = new Set(clauses.map(({ parentId }) => parentId))
  // a blank, a colon or a full stop may stand beside marker and heading
  return new Set(
    clauses.flatMap(({ id, marker, heading, range }) =>
      holds.has(id) && heading !== '' && range.end - range.start <= marker.length + heading.length + 3 ? [id] : [],
    ),
  )
}

const answers = new Set<LinkTypeId>(['implements', 'refines', 'relates'])
const linked = (ends: readonly LinkEnd[], other: ClauseRef): boolean =>
  ends.some(
    (end) =>
      answers.has(end.link.type) &&
      end.other !== null &&
      end.other.ref.policyId === other.policyId &&
      end.other.ref.clauseId === other.clauseId,
  )

/** How many suggestions (not mere possibilities) are open with each other policy. */
export function countOpen(suggestions: SuggestionsByClause): ReadonlyMap<PolicyId, number> {
  const counts = new Map<PolicyId, number>()
  for (const list of suggestions.values())
    for (const { suggested, other } of list)
      if (suggested) counts.set(other.policyId, (counts.get(other.policyId) ?? 0) + 1)
  return counts
}
