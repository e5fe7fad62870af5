import { sameValue } from '../library/edits/keyed.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { PolicyMetadata } from '../model/policy.ts'
import type { PolicyPatch } from '../model/policy-patch.ts'
import { contentOf, laterOf } from './compare-content.ts'
import { type Decisions, offering } from './decisions.ts'
import { placeWords } from './hanging.ts'

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)
const wordsOf = (value: unknown): string =>
  isEmpty(value) ? '—' : Array.isArray(value) ? value.join('、') : String(value)

/**
 * What both sides say of a policy. What a person set stands before what was read; where persons, or readings, say
 * different things it is decided field by field: unasked something before nothing, then what comes later in order.
 */
export function mergeMetadata(
  record: PolicyRecord,
  theirs: PolicyRecord,
  decisions: Decisions,
): Pick<PolicyPatch, 'policy' | 'corrections'> {
  const metadata: Partial<Record<keyof PolicyMetadata, unknown>> = { ...record.policy.metadata }
  const said: Partial<Record<keyof PolicyMetadata, unknown>> = { ...record.corrections.metadata }
  for (const field of Object.keys(record.policy.metadata) as (keyof PolicyMetadata)[]) {
    const [ours, other] = [record.policy.metadata[field], theirs.policy.metadata[field]]
    const [weSaid, theySaid] = [
      Object.hasOwn(record.corrections.metadata, field),
      Object.hasOwn(theirs.corrections.metadata, field),
    ]
    if (sameValue(ours, other)) {
      if (theySaid && !weSaid) said[field] = other
      continue
    }
    if (weSaid && !theySaid) continue
    const marks = (value: unknown): readonly (string | number)[] => [isEmpty(value) ? 0 : 1, contentOf(value)]
    const first = laterOf(marks(ours), marks(other))
    const choice =
      theySaid && !weSaid
        ? 'theirs'
        : !weSaid && isEmpty(ours) !== isEmpty(other)
          ? first
          : decisions.decide({
              key: `metadata-differs:${record.policy.id}/${field}`,
              kind: 'metadata-differs',
              about: placeWords({ record }, null),
              field,
              policyId: record.policy.id,
              clause: null,
              ours: wordsOf(ours),
              theirs: wordsOf(other),
              choices: offering(first, 'ours', 'theirs'),
            })
    if (choice === 'ours') continue
    metadata[field] = other
    if (theySaid) said[field] = other
  }
  return {
    ...(sameValue(metadata, record.policy.metadata) ? {} : { policy: { metadata: metadata as PolicyMetadata } }),
    ...(sameValue(said, record.corrections.metadata)
      ? {}
      : { corrections: { metadata: said as Partial<PolicyMetadata> } }),
  }
}
