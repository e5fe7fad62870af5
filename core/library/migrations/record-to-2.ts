import { noCorrections } from '../../model/corrections.ts'
import type { PolicyRecord } from '../../model/library.ts'
import type { Policy } from '../../model/policy.ts'
import { withoutLost } from './lost-annotation.ts'

/** A policy's record as schema 1 has it: before facts, corrections and the review queue were kept. */
export type RecordOf1 = Omit<PolicyRecord, 'policy' | 'dismissedLinks' | 'facts' | 'corrections' | 'toReview'> & {
  readonly policy: Omit<Policy, 'textVersion'>
}

/**
 * Schema 1 to 2. Facts stay empty until the policy is read again; metadata a person corrected under schema 1 is not
 * told apart from what was read. A record that is of schema 2 already comes back as it is: lines of the journal carry
 * no schema number.
 */
export const recordTo2 = (record: RecordOf1 | PolicyRecord): PolicyRecord =>
  'dismissedLinks' in record
    ? record
    : {
        ...record,
        policy: { ...record.policy, textVersion: 0 },
        dismissedLinks: {},
        facts: {},
        corrections: noCorrections,
        ...withoutLost(record.policy.id, record.annotations),
      }
