import { changeRecord } from './change-record.ts'
import type { EditRule } from './edit-rule.ts'
import { own, withoutKey } from './keyed.ts'

/**
 * What a person said of a fact is taken back: what the machine read holds again. Where it is gone already, nothing
 * changes.
 */
export const withdrawFactCorrection: EditRule<'withdraw-fact-correction'> = {
  refuse: () => null,
  apply: (library, { policyId, correctionId }) =>
    changeRecord(library, policyId, (record) => {
      const facts = withoutKey(record.corrections.facts, correctionId)
      return facts === record.corrections.facts ? record : { ...record, corrections: { ...record.corrections, facts } }
    }),
  undo: (library, { policyId, correctionId }) => {
    const record = own(library.policies, policyId)
    const correction = record && own(record.corrections.facts, correctionId)
    if (correction === undefined)
      throw new Error(`undo of withdraw-fact-correction asked without the correction ${correctionId}`)
    return { kind: 'correct-fact', policyId, correction }
  },
}
