import type { ClauseRef, PolicyId } from '../../../core/model/ids.ts'
import type { PairedClauses } from '../../../core/model/policy-comparison.ts'
import type { SideName } from '../../state/comparison-choice.ts'

/**
 * Where the reader finds a pair's clause: that of the side one stands on, else of the other. `left` null: the older
 * side stands in no library; then only the newer clause can be opened, and null says that there is none.
 */
export function clauseToOpen(
  { old, new: now }: Pick<PairedClauses, 'old' | 'new'>,
  where: SideName,
  left: PolicyId | null,
  right: PolicyId,
): ClauseRef | null {
  const older = old === null || left === null ? null : { policyId: left, clauseId: old.clauseId }
  const newer = now === null ? null : { policyId: right, clauseId: now.clauseId }
  return where === 'left' ? (older ?? newer) : (newer ?? older)
}
