import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { StructureChange } from '../../../core/model/structure-change.ts'
import { changeBy, sayUndoable } from '../../state/saving.ts'
import { createStore, useStorePart } from '../../state/store.ts'
import { workbench } from '../../workbench-client.ts'

/**
 * The clause a correction has just made or changed: it flashes and the reader goes there. `request` tells two
 * corrections of one clause apart.
 */
export interface JustCorrected {
  readonly policyId: PolicyId
  readonly clauseId: ClauseId
  readonly request: number
}

const store = createStore<JustCorrected | null>(null)
let requests = 0

/** The clause corrected last in this policy, or null. */
export const useJustCorrected = (policyId: PolicyId): JustCorrected | null =>
  useStorePart(store, (just) => (just?.policyId === policyId ? just : null))

/** What is said of a correction: its own words, and those for what the cut went through. */
export interface SaidOfIt {
  readonly done: string
  readonly waiting: (said: string, count: number) => string
  readonly undo: string
}

/**
 * Corrects a policy's structure, says so with an undo, and tells how many things went to review. A failure has been
 * told.
 */
export async function correctStructure(policyId: PolicyId, change: StructureChange, said: SaidOfIt): Promise<void> {
  const result = await changeBy(() => workbench.correctStructure({ policyId, change }), [policyId])
  if (!result.ok) return
  const { clauseId, toReview } = result.value
  if (clauseId !== null) store.set({ policyId, clauseId, request: ++requests })
  sayUndoable(toReview === 0 ? said.done : said.waiting(said.done, toReview), said.undo)
}
