import type { Coverage, CoverageCell, CoverageTask, NewClause, Sharpening } from '../../../core/model/coverage.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { CellCoverage } from './matrix-table.ts'

export type LineKind = 'tightened' | 'refined' | 'taken-up' | 'suggested' | 'not-taken-up' | 'new'

/** One line of an opened cell: a task of the base with what answers it, or a clause that answers none. */
export type CellLine =
  | { readonly kind: Exclude<LineKind, 'new'>; readonly task: CoverageTask; readonly cell: CoverageCell }
  | { readonly kind: 'new'; readonly clause: NewClause }

const stricter: ReadonlySet<Sharpening['kind']> = new Set(['target-stricter', 'deadline-earlier', 'modality-stronger'])

/** 加严 asks more of the same; 细化 adds what the base left open. */
export const kindOf = ({ status, counterparts }: CoverageCell): Exclude<LineKind, 'new'> =>
  status !== 'sharpened'
    ? status
    : counterparts.some(({ sharper }) => sharper.some(({ kind }) => stricter.has(kind)))
      ? 'tightened'
      : 'refined'

const order: readonly LineKind[] = ['tightened', 'refined', 'taken-up', 'suggested', 'not-taken-up', 'new']

/**
 * The lines of a cell: what is sharpened first, then what is taken up, what is only suggested, what is not, and what is new; each in text
 * order.
 */
export function cellLines(
  coverage: Coverage,
  policyId: PolicyId,
  { taskPlaces, newPlaces }: CellCoverage,
): readonly CellLine[] {
  const other = coverage.others.find((each) => each.policyId === policyId)
  if (other === undefined) return []
  const tasks = taskPlaces.flatMap((at): CellLine[] => {
    const [task, cell] = [coverage.tasks[at], other.cells[at]]
    return task === undefined || cell === undefined ? [] : [{ kind: kindOf(cell), task, cell }]
  })
  const news = newPlaces.flatMap((at): CellLine[] => {
    const clause = other.new[at]
    return clause === undefined ? [] : [{ kind: 'new', clause }]
  })
  return [...tasks, ...news].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
