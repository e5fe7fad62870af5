import { compareClauses } from '../../comparing/compare-clauses.ts'
import { comparedScript, comparisonSide, toComparison, type ComparedDocuments } from '../../exporting/to-comparison.ts'
import type { Clause } from '../../model/clause.ts'
import type { Comparison, ComparisonKind } from '../../model/comparison.ts'
import type { Policy } from '../../model/policy.ts'
import type { ComparisonLine, PairedClause, PairedClauses, PolicyComparison } from '../../model/policy-comparison.ts'

/** A policy of the library, or the draft it was, with its cleaned text. */
export interface PolicyText {
  readonly policy: Pick<Policy, 'id' | 'source' | 'metadata' | 'clauses'>
  readonly text: string
}

const documentsOf = ({ policy, text }: PolicyText): ComparedDocuments => ({
  policies: [{ metadata: policy.metadata, cleaned: { text }, clauses: policy.clauses }],
})

function sidesOf(old: PolicyText, now: PolicyText) {
  const [before, after] = [documentsOf(old), documentsOf(now)]
  const script = comparedScript(before, after)
  const side = (documents: ComparedDocuments, { source }: PolicyText['policy']) =>
    comparisonSide(documents, source.fileName, source.hash, script)
  const [a, b] = [side(before, old.policy), side(after, now.policy)]
  return { a, b, pairs: compareClauses(a.clauses, b.clauses) }
}

/** `piyue/comparison@1` of two policies of the library. */
export function comparisonOf(old: PolicyText, now: PolicyText): Comparison {
  const { a, b, pairs } = sidesOf(old, now)
  return toComparison(a, b, pairs)
}

/** Two policies compared, clauses by their ids; see `compareClauses` for what holds of the pairs. Near linear. */
export function comparePolicies(old: PolicyText, now: PolicyText): PolicyComparison {
  const { pairs } = sidesOf(old, now)
  const summary: Record<ComparisonKind, number> = { kept: 0, reworded: 0, added: 0, deleted: 0, moved: 0 }
  let kept = 0
  let all = 0
  const named = pairs.map((pair): PairedClauses => {
    summary[pair.kind] += 1
    for (const { kind, text } of pair.marks) {
      all += kind === 'kept' ? 2 * text.length : text.length
      if (kind === 'kept') kept += 2 * text.length
    }
    return {
      kind: pair.kind,
      old: sideClause(old.policy.clauses, pair.old),
      new: sideClause(now.policy.clauses, pair.new),
      marks: pair.marks,
    }
  })
  const about = ({ policy }: PolicyText) => ({
    policyId: policy.id,
    metadata: policy.metadata,
    clauses: policy.clauses.length,
  })
  return {
    old: about(old),
    new: about(now),
    pairs: named,
    lines: linesOf(pairs, old.policy.clauses.length),
    summary,
    likeness: all === 0 ? 1 : Math.round((kept / all) * 100) / 100,
  }
}

function sideClause(clauses: readonly Clause[], at: number | null): PairedClause | null {
  const clause = at === null ? undefined : clauses[at]
  return clause === undefined
    ? null
    : {
        clauseId: clause.id,
        path: clause.path,
        marker: clause.marker,
        heading: clause.heading,
        kind: clause.kind,
        depth: clause.depth,
      }
}

/**
 * The pairs in their order, and each moved clause once more where it came from: behind the old clause it stood behind,
 * in front of all where it was the first.
 */
function linesOf(
  pairs: readonly { readonly kind: ComparisonKind; readonly old: number | null }[],
  olds: number,
): readonly ComparisonLine[] {
  const movedFrom: (number | undefined)[] = Array.from({ length: olds }, () => undefined)
  pairs.forEach(({ kind, old }, pair) => {
    if (kind === 'moved' && old !== null) movedFrom[old] = pair
  })
  const lines: ComparisonLine[] = []
  /**
   * What came from right behind an old clause (−1: from the beginning): one after another, as long as the next one
   * moved too.
   */
  const behind = (old: number): void => {
    for (let next = old + 1; movedFrom[next] !== undefined; next++)
      lines.push({ pair: movedFrom[next] ?? 0, side: 'old' })
  }
  behind(-1)
  pairs.forEach(({ kind, old }, pair) => {
    lines.push({ pair, side: kind === 'added' || kind === 'moved' ? 'new' : kind === 'deleted' ? 'old' : 'both' })
    if (kind !== 'moved' && old !== null) behind(old)
  })
  return lines
}
