import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { isBelow } from '../../../core/comparing/region-line.ts'
import { foldText } from '../../../core/reading/fold-text.ts'
import { areVersions, inTime, levelRank, type CompareMode } from '../../state/comparison-sides.ts'
import { parseTitle } from '../../state/policy-title.ts'

export interface ProposedPair {
  readonly left: PolicySummary
  readonly right: PolicySummary
}

/** Two titles of levels of one plan have at least this share of their letter pairs. */
const alike = 0.2
/** What titles of any subject say: their kind, and how it is to be furthered. Folded. */
const anyTitle =
  /(?:三年|五年)?(?:实施|行动|工作|发展)?(?:方案|计划|规划|纲要|意见|措施|办法|通知)$|关于|印发|实施|指导|若干|专项|推动|推进|促进|加快|加强|深化|支持|高质量|发展/gu

/**
 * Which policies of a library are likely to be compared, the likeliest first: versions by what they say, levels by
 * their titles, each with the next level above it on its own line of 国家 → 省 → 市. Of a few hundred policies at most.
 */
export function proposedPairs(
  policies: readonly PolicySummary[],
  mode: CompareMode,
  most: number,
): readonly ProposedPair[] {
  const some = policies.slice(0, 300)
  if (mode === 'versions') {
    return some
      .flatMap((a, at) =>
        some
          .slice(at + 1)
          .filter((b) => areVersions(a, b))
          .map((b) => {
            const [left, right] = inTime(a, b)
            return { left, right }
          }),
      )
      .toSorted((a, b) => Number(b.right.replaces === b.left.id) - Number(a.right.replaces === a.left.id))
      .slice(0, most)
  }
  const letters = new Map(some.map((policy) => [policy.id, pairsOf(policy)]))
  // of several versions only the last: a draft is compared with its final text, not with other levels
  const current = some.filter(
    (policy) => !some.some((other) => areVersions(policy, other) && inTime(policy, other)[0] === policy),
  )
  const found = current.flatMap((right) => {
    const best = current
      .filter((left) => isBelow(left.metadata, right.metadata))
      .map((left) => ({ left, score: likeness(letters.get(left.id), letters.get(right.id)) }))
      .filter(({ score }) => score >= alike)
      .toSorted((a, b) => levelRank(b.left.metadata.level) - levelRank(a.left.metadata.level) || b.score - a.score)[0]
    return best === undefined ? [] : [{ left: best.left, right, score: best.score }]
  })
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ left, right }) => ({ left, right }))
}

function pairsOf({ metadata, fileName }: PolicySummary): ReadonlySet<string> {
  const letters = [...foldText(parseTitle(metadata.title ?? fileName).main).replace(anyTitle, '')]
  return new Set(letters.slice(1).map((letter, at) => (letters[at] ?? '') + letter))
}

function likeness(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const both = [...a].filter((pair) => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size)
}
