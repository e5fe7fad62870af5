import type { Citation } from '../../model/citation.ts'
import type { Fact, FactCorrection } from '../../model/fact-correction.ts'
import type { PolicyId } from '../../model/ids.ts'
import type { Library } from '../../model/library.ts'
import type { Responsibility } from '../../model/responsibility.ts'
import type { Failure } from '../../model/result.ts'
import type { Target } from '../../model/target.ts'
import { changeRecord } from './change-record.ts'
import { checkClause } from './check-place.ts'
import { checkId, checkInstant, checkText, firstFailure, invalid } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { own, sameValue, valuesOf, withKey } from './keyed.ts'
import { limits } from './limits.ts'

const checkPlace = ({ quote, start, end }: Target | Citation, length: number, field: string): Failure | null =>
  checkText(quote, field, limits.quote) ??
  (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length
    ? null
    : invalid('bad-range', field))

const checkBodies = ({ lead, support, local, quote }: Responsibility, field: string): Failure | null =>
  firstFailure(
    ...[lead, support, local].map((bodies) =>
      bodies.length > limits.issuers
        ? invalid('too-many', field)
        : bodies.some((body) => body.trim() === '')
          ? invalid('empty', field)
          : null,
    ),
    ...[...lead, ...support, ...local].map((body) => checkText(body, field, limits.title)),
    checkText(quote, field, limits.quote),
  )

/** `length`: of the policy's text; what a machine read before may have stood in a longer one. */
function checkFact(fact: Fact | null, length: number, field: string): Failure | null {
  switch (fact?.kind) {
    case undefined:
    case 'modality':
      return null
    case 'citation':
      return firstFailure(checkText(fact.value.title, field, limits.title), checkPlace(fact.value, length, field))
    case 'responsibility':
      return checkBodies(fact.value, field)
    case 'target':
      return firstFailure(
        checkText(fact.value.what, field, limits.title),
        Number.isFinite(fact.value.value) ? null : invalid('bad-value', field),
        checkPlace(fact.value, length, field),
      )
  }
}

/**
 * Why a correction may not stand in a policy; null where it may. What was read is said of once: a second word on it
 * goes by the first one's id.
 */
export const refuseFactCorrection = (
  library: Library,
  policyId: PolicyId,
  correction: FactCorrection,
): Failure | null => {
  const { id, clauseId, kind, read, fact } = correction
  const place = checkClause(library, { policyId, clauseId })
  const record = own(library.policies, policyId)
  if (place !== null || record === undefined) return place
  return firstFailure(
    checkId(id, 'correction.id'),
    read === null && fact === null ? invalid('empty', 'correction.fact') : null,
    [read, fact].every((each) => each === null || each.kind === kind) ? null : invalid('bad-value', 'correction.kind'),
    checkFact(fact, record.policy.textLength, 'correction.fact'),
    checkFact(read, Number.MAX_SAFE_INTEGER, 'correction.read'),
    checkText(correction.author, 'correction.author', limits.author),
    checkInstant(correction.correctedAt, 'correction.correctedAt'),
    valuesOf(record.corrections.facts).some(
      (other) => other.id !== id && other.clauseId === clauseId && read !== null && sameValue(other.read, read),
    )
      ? invalid('doubled', 'correction.read')
      : null,
  )
}

/**
 * A person says of a fact what it is, that it is right, or that there is none; or adds one. The same id changes what
 * was said before.
 */
export const correctFact: EditRule<'correct-fact'> = {
  refuse: (library, { policyId, correction }) => refuseFactCorrection(library, policyId, correction),
  apply: (library, { policyId, correction }) =>
    changeRecord(library, policyId, (record) => {
      const facts = withKey(record.corrections.facts, correction.id, correction)
      return facts === record.corrections.facts ? record : { ...record, corrections: { ...record.corrections, facts } }
    }),
  undo: (library, { policyId, correction }) => {
    const record = own(library.policies, policyId)
    const before = record && own(record.corrections.facts, correction.id)
    return before === undefined
      ? { kind: 'withdraw-fact-correction', policyId, correctionId: correction.id }
      : { kind: 'correct-fact', policyId, correction: before }
  },
}
