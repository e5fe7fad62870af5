import { foldText } from '../../../core/reading/fold-text.ts'
import type { PolicySummary } from '../../../core/model/policy-summary.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Level } from '../../../core/model/policy.ts'
import { areVersions } from '../../state/comparison-sides.ts'
import { parseTitle } from '../../state/policy-title.ts'

const levels: readonly (Level | null)[] = ['national', 'provincial', 'municipal', 'county']
/** Two policies of one plan, on two levels, share about this much of their titles' letter pairs and sectors. */
const alike = 0.2

/**
 * The policies whose clauses those of `here` most likely answer, or are answered by: of another level and of the same
 * subject by their titles and sectors, the likeliest first. Without a level nothing is likely. Versions that a newer
 * one replaces, and drafts whose final text is there, are left out.
 */
export function likelyCounterparts(policies: readonly PolicySummary[], here: PolicyId, most = 4): readonly PolicyId[] {
  const own = policies.find(({ id }) => id === here)
  if (own === undefined || own.metadata.level === null) return []
  const replaced = new Set(policies.map(({ replaces }) => replaces))
  const letters = pairsOf(own)
  return policies
    .filter(
      ({ id, metadata }) =>
        id !== here && metadata.level !== null && metadata.level !== own.metadata.level && !replaced.has(id),
    )
    .filter(
      (policy) =>
        policy.metadata.status !== 'draft' ||
        !policies.some((final) => final.metadata.status !== 'draft' && areVersions(policy, final)),
    )
    .map((policy) => ({
      id: policy.id,
      score: 0.75 * likeness(letters, pairsOf(policy)) + 0.25 * likeness(new Set(own.sectors), new Set(policy.sectors)),
    }))
    .filter(({ score }) => score >= alike)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ id }) => id)
}

/** Which of two takes up the other: the lower level; of one level, or unknown ones, the first. */
export function takesUp(a: PolicySummary, b: PolicySummary): { readonly lower: PolicyId; readonly upper: PolicyId } {
  const [x, y] = [levels.indexOf(a.metadata.level), levels.indexOf(b.metadata.level)]
  return x === -1 || y === -1 || x >= y ? { lower: a.id, upper: b.id } : { lower: b.id, upper: a.id }
}

function pairsOf({ metadata, fileName }: PolicySummary): ReadonlySet<string> {
  // where it is for says nothing about its subject
  const words = foldText(parseTitle(metadata.title ?? fileName).main).replace(foldText(metadata.region ?? ' '), '')
  const letters = [...words]
  return new Set(letters.slice(1).map((letter, at) => (letters[at] ?? '') + letter))
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((each) => b.has(each)).length
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size)
}
