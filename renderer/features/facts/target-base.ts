import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { levels } from '../../../core/model/policy.ts'

/** More policies than this are compared only when someone asks: each is aligned with the base once. */
export const comparedAtFirst = 24

/**
 * Policies targets can be compared with, the likeliest first: national before local, in force before a draft, the
 * longest of these.
 */
export const basesOf = (policies: readonly PolicySummary[]): readonly PolicySummary[] => {
  const place = ({ metadata: { level } }: PolicySummary): number =>
    level === null ? levels.length : levels.indexOf(level)
  return policies.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      Number(a.metadata.status === 'draft') - Number(b.metadata.status === 'draft') ||
      b.clauses - a.clauses,
  )
}

/**
 * The base asked for; where nobody chose, the only national policy in force among few enough others: which of several
 * is meant, a person has to say. `chosen` null: nobody wants to compare.
 */
export function baseNow(policies: readonly PolicySummary[], chosen: PolicyId | null | 'first'): PolicySummary | null {
  if (chosen === null) return null
  if (chosen !== 'first') return policies.find(({ id }) => id === chosen) ?? null
  const [first, ...more] = policies.filter(
    ({ metadata: { level, status } }) => level === 'national' && status !== 'draft',
  )
  const local = policies.some(({ metadata: { level } }) => level !== 'national' && level !== null)
  return first !== undefined && more.length === 0 && local && policies.length <= comparedAtFirst ? first : null
}
