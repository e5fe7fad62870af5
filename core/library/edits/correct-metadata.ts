import type { PolicyMetadata } from '../../model/policy.ts'
import type { Failure } from '../../model/result.ts'
import { changeRecord } from './change-record.ts'
import { checkPolicy } from './check-place.ts'
import { checkDate, checkText, firstFailure, invalid } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { own, sameValue } from './keyed.ts'
import { limits } from './limits.ts'

const oneOf =
  (...allowed: readonly (string | null)[]) =>
  (value: unknown, field: string): Failure | null =>
    allowed.some((each) => each === value) ? null : invalid('bad-value', field)
const textOrNull = (value: unknown, field: string): Failure | null =>
  value === null
    ? null
    : typeof value === 'string'
      ? checkText(value, field, limits.title)
      : invalid('bad-value', field)
const dateOrNull = (value: unknown, field: string): Failure | null =>
  value === null ? null : typeof value === 'string' ? checkDate(value, field) : invalid('bad-date', field)
const names = (value: unknown, field: string): Failure | null => {
  if (!Array.isArray(value) || value.length > limits.issuers) return invalid('bad-value', field)
  return firstFailure(
    ...value.map((name: unknown) =>
      typeof name === 'string' && name !== '' ? checkText(name, field, limits.title) : invalid('bad-value', field),
    ),
  )
}

const fields: Readonly<Record<keyof PolicyMetadata, (value: unknown, field: string) => Failure | null>> = {
  title: textOrNull,
  issuers: names,
  documentNumber: textOrNull,
  issuedOn: dateOrNull,
  effectiveOn: dateOrNull,
  level: oneOf('national', 'provincial', 'municipal', 'county', null),
  region: textOrNull,
  status: oneOf('draft', 'final', null),
  script: oneOf('hans', 'hant'),
  language: oneOf('zh', 'en'),
}
const isField = (name: string): name is keyof PolicyMetadata => Object.hasOwn(fields, name)

/** Every field given has a value of its kind; unknown fields are refused. */
export const checkMetadata = (changes: Partial<PolicyMetadata>): Failure | null =>
  firstFailure(
    ...Object.entries(changes).map(([name, value]) =>
      isField(name) ? fields[name](value, name) : invalid('bad-value', name),
    ),
  )

const previous = (metadata: PolicyMetadata, changes: Partial<PolicyMetadata>): Partial<PolicyMetadata> =>
  Object.fromEntries(
    Object.keys(changes)
      .filter(isField)
      .map((name) => [name, metadata[name]]),
  )

/** A person corrects what the machine read of a policy. */
export const correctMetadata: EditRule<'correct-metadata'> = {
  refuse: (library, { policyId, changes }) => firstFailure(checkPolicy(library, policyId), checkMetadata(changes)),
  apply: (library, { policyId, changes }) =>
    changeRecord(library, policyId, (record) => {
      const metadata = { ...record.policy.metadata, ...changes }
      return sameValue(metadata, record.policy.metadata)
        ? record
        : { ...record, policy: { ...record.policy, metadata } }
    }),
  undo: (library, { policyId, changes }) => {
    const record = own(library.policies, policyId)
    return {
      kind: 'correct-metadata',
      policyId,
      changes: record === undefined ? {} : previous(record.policy.metadata, changes),
    }
  },
}
