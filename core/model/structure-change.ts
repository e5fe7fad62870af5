import type { ClauseKind } from './clause.ts'
import type { ClauseId, CorrectionId } from './ids.ts'

/**
 * What a person asks of a policy's structure. 'split': a clause begins at this offset of the cleaned text; in text of
 * no clause the rest of that line becomes one. 'merge': into the clause before it. 'drop': no clause. 'promote',
 * 'demote': one step up or down with all below it. 'move': right below that clause, which must stand before it with
 * nothing less deep between; null: to the root.
 */
export type StructureChange =
  | { readonly kind: 'split'; readonly at: number }
  | { readonly kind: 'merge' | 'drop' | 'promote' | 'demote'; readonly clauseId: ClauseId }
  | { readonly kind: 'move'; readonly clauseId: ClauseId; readonly parentId: ClauseId | null }
  | {
      readonly kind: 'label'
      readonly clauseId: ClauseId
      readonly marker?: string
      readonly heading?: string
      readonly clauseKind?: ClauseKind
    }
  /**
   * This correction of the structure is taken back, or, where none is named, all of them: the policy is read again
   * without.
   */
  | { readonly kind: 'withdraw'; readonly correctionId?: CorrectionId }
