import type { Workbench } from '../../core/contract/workbench.ts'
import { planCorrection } from '../../core/library/correct-structure.ts'
import { fail, succeed } from '../../core/model/result.ts'
import type { WorkbenchContext } from './context.ts'
import { answerCommit, commitOptions } from './editing.ts'
import type { oneAtATime } from './importing.ts'
import { recordOf, rereadPolicy } from './rereading.ts'

const ID_LENGTH = 12

/**
 * Corrects which clauses a policy has. Taking corrections back needs what the reader makes of the original, so it is
 * read again.
 */
export const restructuring = (
  context: WorkbenchContext,
  inTurn: ReturnType<typeof oneAtATime>,
): Pick<Workbench, 'correctStructure'> => ({
  correctStructure: async ({ policyId, change }, options = {}) => {
    const { store, seeds } = context
    if (store.readOnly !== null) return fail(store.readOnly)
    if (change.kind === 'withdraw') {
      const { correctionId } = change
      const withdrawn = await rereadPolicy(context, inTurn, { policyId }, options, {
        holds: ({ id }) => correctionId !== undefined && id !== correctionId,
        name: 'correct-structure',
      })
      return withdrawn.ok ? succeed({ ...withdrawn.value, clauseId: null }, withdrawn.notices) : withdrawn
    }
    return inTurn(async () => {
      const read = recordOf(context, policyId)
      if (!read.ok) return read
      const text = await context.texts.textOf(read.value.policy)
      if (!text.ok) return text
      const record = recordOf(context, policyId)
      if (!record.ok) return record
      // undone or redone in another window just now: what the person pointed at is no longer what they saw
      if (record.value.policy.textVersion !== read.value.policy.textVersion)
        return fail('clause-not-found', { params: { policy: policyId, clause: '' } })
      const { author, at } = commitOptions(context)
      const planned = planCorrection(store.library(), record.value, text.value, change, {
        sectors: seeds.sectors,
        newId: () => context.newId(ID_LENGTH),
        author,
        at,
      })
      if (!planned.ok) return planned
      const { edit, clauseId, clauses, carried, toReview } = planned.value
      return answerCommit(context, await store.commit(edit, { author, at }), { clauseId, clauses, carried, toReview })
    })
  },
})
