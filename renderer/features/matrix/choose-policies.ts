import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'

const levels = ['national', 'provincial', 'municipal', 'county']
const levelPlace = ({ metadata: { level } }: PolicySummary): number => (level === null ? levels.length : levels.indexOf(level))

/** As many rows as one can still look over, where nobody chose. */
export const rowsAtFirst = 24

/** Higher levels first, older ones first within a level; those without a date last. */
const inOrder = (policies: readonly PolicySummary[]): readonly PolicySummary[] =>
  policies.toSorted((a, b) => levelPlace(a) - levelPlace(b) || ((a.metadata.issuedOn ?? '9999') < (b.metadata.issuedOn ?? '9999') ? -1 : (a.metadata.issuedOn ?? '9999') > (b.metadata.issuedOn ?? '9999') ? 1 : 0))

/** What is taken up: the highest policy in force with the most clauses; a draft only where there is nothing else. */
export function baseOf(policies: readonly PolicySummary[], chosen: PolicyId | null): PolicyId | null {
  if (chosen !== null && policies.some(({ id }) => id === chosen)) return chosen
  return policies.toSorted((a, b) => levelPlace(a) - levelPlace(b) || Number(a.metadata.status === 'draft') - Number(b.metadata.status === 'draft') || b.clauses - a.clauses)[0]?.id ?? null
}

/** The rows: the base first, then the others by level. Where nobody chose, the first `rowsAtFirst` of them. */
export function rowsOf(policies: readonly PolicySummary[], chosen: readonly PolicyId[] | null, base: PolicyId | null): readonly PolicyId[] {
  const wanted = chosen === null ? null : new Set(chosen)
  const others = inOrder(policies).flatMap(({ id }) => (id !== base && (wanted === null || wanted.has(id)) ? [id] : []))
  const all = base === null ? others : [base, ...others]
  return wanted === null ? all.slice(0, rowsAtFirst) : all
}
