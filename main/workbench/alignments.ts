import { alignedPolicy, alignTexts } from '../../core/library/queries/align-policies.ts'
import type { Alignment } from '../../core/model/alignment.ts'
import type { Clause } from '../../core/model/clause.ts'
import type { RecordText } from './named-policies.ts'

/** Most counterparts kept over all alignments: some tens of megabytes. The longest unused alignments go first. */
const MOST_COUNTERPARTS = 200_000

/** Alignments of two policies follow from their clauses and texts alone: kept while both stay what they are. */
export type AlignmentCache = (upper: RecordText, lower: RecordText, top: number) => Alignment

interface Kept { readonly above: readonly Clause[]; readonly below: readonly Clause[]; readonly texts: readonly [string, string]; readonly level: readonly [unknown, unknown]; readonly alignment: Alignment }

export const alignmentCache = (most = MOST_COUNTERPARTS): AlignmentCache => {
  const kept = new Map<string, Kept>()
  let counterparts = 0
  const drop = (key: string): void => {
    counterparts -= kept.get(key)?.alignment.pairs.length ?? 0
    kept.delete(key)
  }
  return (upper, lower, top) => {
    const [a, b] = [upper.record.policy, lower.record.policy]
    const key = `${a.id} ${b.id} ${String(top)}`
    const there = kept.get(key)
    const level = [a.metadata.level, b.metadata.level] as const
    const good = there !== undefined && there.above === a.clauses && there.below === b.clauses && there.texts[0] === upper.text && there.texts[1] === lower.text && there.level[0] === level[0] && there.level[1] === level[1]
    const alignment = good ? there.alignment : alignTexts(alignedPolicy(upper.record, upper.text), alignedPolicy(lower.record, lower.text), top)
    drop(key)
    kept.set(key, good ? there : { above: a.clauses, below: b.clauses, texts: [upper.text, lower.text], level, alignment })
    counterparts += alignment.pairs.length
    for (const oldest of kept.keys()) {
      if (counterparts <= most || oldest === key) break
      drop(oldest)
    }
    return alignment
  }
}
