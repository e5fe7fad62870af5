import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'

const levels = ['national', 'provincial', 'municipal', 'county']
const levelPlace = ({ metadata: { level } }: PolicySummary): number =>
  level === null ? levels.length : levels.indexOf(level)

/** As many rows as one can still look over, where nobody chose. */
export const rowsAtFirst = 24

/** Higher levels first, older ones first within a level; those without a date last. */
const inOrder = (policies: readonly PolicySummary[]): readonly PolicySummary[] =>
  policies.toSorted(
    (a, b) =>
      levelPlace(a) - levelPlace(b) ||
      ((a.metadata.issuedOn ?? '9999') < (b.metadata.issuedOn ?? '9999')
        ? -1
        : (a.metadata.issuedOn ?? '9999') > (b.metadata.issuedOn ?? '9999')
          ? 1
          : 0),
  )

/**
 * What is taken up: of the policies that speak of sectors at all, the highest in force with the most sectors, then with
 * the most clauses; a draft only where there is nothing else. `sectorsOf`: how many each speaks of.
 */
export function baseOf(
  policies: readonly PolicySummary[],
  chosen: PolicyId | null,
  sectorsOf: ReadonlyMap<PolicyId, number>,
): PolicyId | null {
  if (chosen !== null && policies.some(({ id }) => id === chosen)) return chosen
  const sectors = ({ id }: PolicySummary): number => sectorsOf.get(id) ?? 0
  return (
    policies.toSorted(
      (a, b) =>
        Number(sectors(b) > 0) - Number(sectors(a) > 0) ||
        levelPlace(a) - levelPlace(b) ||
        Number(a.metadata.status === 'draft') - Number(b.metadata.status === 'draft') ||
        sectors(b) - sectors(a) ||
        b.clauses - a.clauses,
    )[0]?.id ?? null
  )
}

/** The rows: the base first, then the others by level. Where nobody chose, the first `rowsAtFirst` of them. */
export function rowsOf(
  policies: readonly PolicySummary[],
  chosen: readonly PolicyId[] | null,
  base: PolicyId | null,
): readonly PolicyId[] {
  const wanted = chosen === null ? null : new Set(chosen)
  const others = inOrder(policies).flatMap(({ id }) => (id !== base && (wanted === null || wanted.has(id)) ? [id] : []))
  const all = base === null ? others : [base, ...others]
  return wanted === null ? all.slice(0, rowsAtFirst) : all
}

/**
 * The base, then what is of a lower level and may take it up, then its peers, which are asked nothing; each as they
 * stood. As given where there is no base.
 */
export function peersLast(
  rows: readonly PolicyId[],
  policies: readonly PolicySummary[],
  base: PolicyId | null,
): readonly PolicyId[] {
  const places = new Map(policies.map((policy) => [policy.id, levelPlace(policy)]))
  const from = base === null ? undefined : places.get(base)
  if (from === undefined) return rows
  const rank = (id: PolicyId): number => {
    const place = places.get(id) ?? levels.length
    return id === base ? 0 : place > from && place < levels.length ? 1 : 2
  }
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** Rows as a person laid them, the base before them; those they never moved follow in the order given. */
export function arrangeRows(
  rows: readonly PolicyId[],
  order: readonly PolicyId[],
  base: PolicyId | null,
): readonly PolicyId[] {
  const there = new Set(rows)
  const laid = order.filter((id) => there.has(id))
  const isLaid = new Set(laid)
  const all = [...laid, ...rows.filter((id) => !isLaid.has(id))]
  return base === null || !there.has(base) ? all : [base, ...all.filter((id) => id !== base)]
}

/**
 * `moved` put where `to` stands: before it when it comes from below, behind it when it comes from above. The base stays
 * first.
 */
export function moveRow(
  rows: readonly PolicyId[],
  moved: PolicyId,
  to: PolicyId,
  base: PolicyId | null,
): readonly PolicyId[] {
  const place = rows.indexOf(to)
  if (moved === to || moved === base || to === base || place < 0 || !rows.includes(moved)) return rows
  return rows.filter((id) => id !== moved).toSpliced(place, 0, moved)
}
