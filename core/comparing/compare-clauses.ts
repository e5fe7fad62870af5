import type { ClausePair, PairingClause } from './pair-clauses.ts'
import { pairClauses } from './pair-clauses.ts'
import { diffPhrases } from './diff-phrases.ts'
import type { DiffMark } from '../model/comparison.ts'

export interface MarkedPair extends ClausePair {
  readonly marks: readonly DiffMark[]
}

/**
 * Pairs the clauses of two versions and marks what differs in each pair; see `pairClauses` and `diffPhrases` for what
 * holds afterwards.
 */
export function compareClauses(old: readonly PairingClause[], now: readonly PairingClause[]): readonly MarkedPair[] {
  return pairClauses(old, now).map((pair) => {
    const [before, after] = [
      pair.old === null ? '' : (old[pair.old]?.text ?? ''),
      pair.new === null ? '' : (now[pair.new]?.text ?? ''),
    ]
    return { ...pair, marks: diffPhrases(before, after) }
  })
}
