import { resolveAnchor } from '../../anchoring/resolve-anchor.ts'
import { likenesses } from '../../comparing/likeness.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { Clause } from '../../model/clause.ts'
import type { PolicyRecord } from '../../model/library.ts'
import type { ReviewCandidate, ReviewEntry, ReviewReason } from '../../model/review-entry.ts'
import type { ReviewItem } from '../../model/review-item.ts'
import type { TextRange } from '../../model/text-range.ts'
import { foldText } from '../../reading/fold-text.ts'
import { clausesById } from '../edits/check-place.ts'
import { valuesOf } from '../edits/keyed.ts'

const MOST_CANDIDATES = 5
const SNIPPET_UNITS = 120
/** Units shown in front of the words something may belong to. */
const LEAD_UNITS = 20

export const anchorOfItem = ({ thing }: ReviewItem): Anchor | null =>
  thing.kind === 'annotation' ? thing.annotation.anchor : thing.kind === 'tagging' ? thing.tagging.anchor : null

/** Never half a character at either end. */
function whole(text: string, { start, end }: TextRange): TextRange {
  const from = /[\uDC00-\uDFFF]/.test(text.charAt(start)) ? start + 1 : start
  const to = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end
  return { start: from, end: Math.max(from, to) }
}

function candidateAt(
  text: string,
  clause: Clause,
  range: TextRange | null,
  because: ReviewReason,
  likeness: number,
): ReviewCandidate {
  const from = range === null ? clause.range.start : Math.max(clause.range.start, range.start - LEAD_UNITS)
  const shown = whole(text, {
    start: from,
    end: Math.min(clause.range.end, Math.max(from + SNIPPET_UNITS, range?.end ?? 0)),
  })
  const marks = range === null ? [] : [{ start: range.start - shown.start, end: range.end - shown.start }]
  return {
    clauseId: clause.id,
    because,
    likeness,
    path: clause.path,
    range,
    snippet: text.slice(shown.start, shown.end),
    marks,
  }
}

/**
 * What waits in a policy, in the order it came to wait. Likeness is worked out for all of it at once: near linear in
 * the text.
 */
export function reviewEntries({ policy, toReview }: PolicyRecord, text: string): readonly ReviewEntry[] {
  const items = valuesOf(toReview)
  if (items.length === 0) return []
  const byId = clausesById(policy)
  const wordsOf = (item: ReviewItem): string => foldText(`${item.opening} ${anchorOfItem(item)?.exact ?? ''}`)
  const alike = likenesses(
    policy.clauses.map(({ range }) => foldText(text.slice(range.start, range.end))),
    items.map(wordsOf),
  )
  return items.map((item, at): ReviewEntry => {
    const anchor = anchorOfItem(item)
    const found = anchor === null ? { kind: 'lost' as const } : resolveAnchor(text, policy.clauses, anchor)
    const places = found.kind === 'lost' ? [] : [found.place, ...(found.kind === 'found' ? found.others : [])]
    const there = byId.get(item.from.clauseId)
    const scores = new Map(
      alike
        .filter((each) => each.new === at)
        .toSorted((a, b) => b.score - a.score)
        .map(({ old, score }) => [policy.clauses[old], score] as const),
    )
    const samePath = item.path === '' ? [] : policy.clauses.filter(({ path }) => path === item.path)
    const candidates = new Map<string, ReviewCandidate>()
    for (const { clauseId, range } of places) {
      const clause = byId.get(clauseId)
      if (clause !== undefined)
        candidates.set(`${clauseId} ${String(range.start)}`, candidateAt(text, clause, range, 'words', 1))
    }
    const named = new Set([...candidates.values()].map(({ clauseId }) => clauseId))
    // the clause it hung on comes first where it is still there and only the words are gone
    const proposed: readonly (readonly [ReviewReason, readonly (Clause | undefined)[]])[] = [
      ['same-clause', item.because === 'words-gone' && item.from.policyId === policy.id ? [there] : []],
      ['alike', [...scores.keys()]],
      ['same-path', samePath],
    ]
    for (const [because, clauses] of proposed) {
      for (const clause of clauses) {
        if (clause === undefined || named.has(clause.id)) continue
        named.add(clause.id)
        candidates.set(clause.id, candidateAt(text, clause, null, because, scores.get(clause) ?? 0))
      }
    }
    return {
      policyId: policy.id,
      policyTitle: policy.metadata.title,
      item,
      quote: anchor?.exact ?? null,
      candidates: [...candidates.values()].slice(0, MOST_CANDIDATES),
    }
  })
}
