import type { Coverage, CoverageCount, CoveringPolicy } from '../../../core/model/coverage.ts'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { Matrix, MatrixRow } from '../../../core/model/matrix.ts'
import type { Level } from '../../../core/model/policy.ts'
import { levelRank } from '../../state/comparison-sides.ts'

/** How a cell takes up the base's tasks; places are those of the coverage. */
export type CellCoverage = CoveringPolicy['bySector'][number]

export interface TableCell {
  readonly key: string | null
  /** Own clauses. */
  readonly count: number
  readonly clauses: readonly ClauseId[]
  /** Of a body: how many of them it leads. */
  readonly lead: number | null
  /** null where coverage is not known (yet), and in the base's own row. */
  readonly coverage: CellCoverage | null
  /** Tasks the base has there; null where coverage is not known. */
  readonly tasks: number | null
  /** Nothing there where something could be, and nothing elsewhere that answers it: a finding. */
  readonly empty: boolean
}

export interface TableRow {
  readonly policyId: PolicyId
  readonly row: MatrixRow
  readonly isBase: boolean
  /** Of the base's own level or above: nobody asks it to take the base up. */
  readonly isPeer: boolean
  readonly cells: readonly TableCell[]
  readonly count: CoverageCount | null
}
/** `key` null: what belongs to no sector. */
export interface TableColumn {
  readonly key: string | null
  readonly name: string
  readonly names: readonly string[]
  readonly count: number
  readonly takenUp: number
  readonly suggested: number
  readonly asked: number
}
export interface MatrixTable {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly empty: number
}

/** Share of tasks that people said are taken up, 0 to 1; null where there are none. */
export const rateOf = (count: Pick<CoverageCount, 'tasks' | 'takenUp' | 'sharpened'>): number | null =>
  count.tasks === 0 ? null : (count.takenUp + count.sharpened) / count.tasks

/**
 * The matrix with what coverage says of it, where that is known: then tasks and clauses of no sector have a column of
 * their own, so that none is missing from the sums. Rows in the order of `order`; those it does not name are left out.
 * While coverage is `awaited` no cell is a finding yet; a policy of the base's own level never has one, nor does it
 * count in the sums where others stand below the base.
 */
export function matrixTable(
  matrix: Matrix,
  coverage: Coverage | null,
  base: PolicyId | null,
  order: readonly PolicyId[],
  awaited = false,
): MatrixTable {
  const baseLevel = matrix.rows.find(({ policyId }) => policyId === base)?.metadata.level ?? null
  const given = new Map(matrix.rows.map((row) => [row.policyId, row]))
  const covering = new Map((coverage?.others ?? []).map((other) => [other.policyId, other]))
  const keys: readonly (string | null)[] = [
    ...matrix.columns.map(({ key }) => key),
    ...(coverage !== null && hasRest(coverage) ? [null] : []),
  ]
  const baseTasks = new Map(
    coverage === null
      ? []
      : keys.map((key) => [
          key,
          coverage.tasks.filter(
            ({ holds, sectors }) => !holds && (key === null ? sectors.length === 0 : sectors.includes(key)),
          ).length,
        ]),
  )
  const rows = order
    .flatMap((id) => given.get(id) ?? [])
    .map((row): TableRow => {
      const isBase = row.policyId === base
      const isPeer = !isBase && standsBeside(baseLevel, row.metadata.level)
      const other = covering.get(row.policyId)
      const bySector = new Map((other?.bySector ?? []).map((each) => [each.sector, each]))
      return {
        policyId: row.policyId,
        row,
        isBase,
        isPeer,
        count: other?.count ?? null,
        cells: keys.map((key, at): TableCell => {
          const cell = key === null ? null : (row.cells[at] ?? null)
          const covered = bySector.get(key) ?? null
          const tasks = baseTasks.get(key) ?? null
          const clauses =
            cell?.clauses ??
            (isBase
              ? (coverage?.tasks ?? []).flatMap(({ clauseId, holds, sectors }) =>
                  !holds && sectors.length === 0 ? [clauseId] : [],
                )
              : (covered?.ownClauses ?? []))
          const count = cell?.count ?? clauses.length
          return {
            key,
            count,
            clauses,
            lead: cell?.lead ?? null,
            coverage: covered,
            tasks,
            empty:
              count === 0 &&
              !isBase &&
              !isPeer &&
              !awaited &&
              key !== null &&
              (tasks === null || tasks > 0) &&
              (covered === null || covered.takenUp + covered.sharpened + covered.suggested === 0),
          }
        }),
      }
    })
  const columns = keys.map((key, at): TableColumn => {
    const column = key === null ? undefined : matrix.columns[at]
    const counts = asked(rows).flatMap(({ cells }) => cells[at]?.coverage ?? [])
    return {
      key,
      name: column?.name ?? '',
      names: column?.names ?? [],
      count: rows.reduce((sum, { cells }) => sum + (cells[at]?.count ?? 0), 0),
      takenUp: counts.reduce((sum, each) => sum + each.takenUp + each.sharpened, 0),
      suggested: counts.reduce((sum, each) => sum + each.suggested, 0),
      asked: counts.reduce((sum, each) => sum + each.tasks, 0),
    }
  })
  return { columns, rows, empty: rows.reduce((sum, { cells }) => sum + cells.filter(({ empty }) => empty).length, 0) }
}

const standsBeside = (base: Level | null, level: Level | null): boolean =>
  base !== null && level !== null && levelRank(level) <= levelRank(base)

/** The rows whose coverage is summed up: those below the base; all, where none is. */
export function asked(rows: readonly TableRow[]): readonly TableRow[] {
  const below = rows.filter(({ isBase, isPeer }) => !isBase && !isPeer)
  return below.length === 0 ? rows : below
}

const hasRest = ({ tasks, others }: Coverage): boolean =>
  tasks.some(({ holds, sectors }) => !holds && sectors.length === 0) ||
  others.some(({ bySector }) => (bySector.at(-1)?.own ?? 0) > 0)

/** Only rows and columns that have an empty cell, the base with them. */
export function onlyEmpty(table: MatrixTable): MatrixTable {
  const kept = table.columns.flatMap((_, at) => (table.rows.some(({ cells }) => cells[at]?.empty === true) ? [at] : []))
  const pick = <Value>(values: readonly Value[]): readonly Value[] =>
    kept.flatMap((at) => {
      const value = values[at]
      return value === undefined ? [] : [value]
    })
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows
      .filter(({ isBase, cells }) => isBase || cells.some(({ empty }) => empty))
      .map((row) => ({ ...row, cells: pick(row.cells) })),
  }
}

/** The first `most` columns, without those nobody uses unless `all` are asked for; and how many that leaves out. */
export function someColumns(
  table: MatrixTable,
  most: number,
  all: boolean,
  keepUnused: boolean,
): { readonly table: MatrixTable; readonly left: number } {
  const used = table.columns.flatMap(({ count, asked }, at) => (keepUnused || count > 0 || asked > 0 ? [at] : []))
  const kept = all ? table.columns.map((_, at) => at) : used.slice(0, most)
  const places = new Set(kept)
  return {
    left: table.columns.length - kept.length,
    table: {
      ...table,
      columns: table.columns.filter((_, at) => places.has(at)),
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => places.has(at)) })),
    },
  }
}
