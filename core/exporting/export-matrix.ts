import type { Coverage, CoverageCell, CoverageCount, CoveringPolicy, Sharpening } from '../model/coverage.ts'
import type { ExportedFile } from '../model/exported-file.ts'
import type { Matrix, MatrixCell, MatrixColumns } from '../model/matrix.ts'
import type { PolicyId } from '../model/ids.ts'
import type { PolicyMetadata } from '../model/policy.ts'
import type { Result } from '../model/result.ts'
import type { Sector } from '../model/sector.ts'
import { analysisWords, type AnalysisWords } from './analysis-words.ts'
import { convertScript } from './convert-script.ts'
import {
  exportTable,
  type ExportCell as Cell,
  type ExportTable as Table,
  type ExportTableOptions,
} from './export-table.ts'
import type { FactSource } from './export-facts.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'

export interface MatrixExportOptions extends ExportTableOptions {
  readonly sectors: readonly Sector[]
}

export interface CoverageExportOptions extends MatrixExportOptions {
  readonly sourceOf: (policyId: PolicyId) => FactSource | null
}

/** Policies by columns, a count a cell. Notice 'cells-made-harmless' as in other CSV exports. */
export function exportMatrix(
  matrix: Matrix,
  columns: MatrixColumns,
  options: MatrixExportOptions,
): Result<ExportedFile> {
  const words = analysisWords[options.language]
  const name = sectorNamer(options)
  const cell = ({ count, lead }: MatrixCell): Cell =>
    options.format === 'html' && lead !== undefined && lead > 0
      ? { text: `${String(count)}（${words.leads(lead)}）`, number: true }
      : { text: String(count), number: true, ...(count === 0 ? { className: 'none' } : {}) }
  return exportTable(
    {
      title: words.matrix[columns],
      note: words.emptyCells(matrix.empty),
      head: [
        words.policy,
        words.clauses,
        ...matrix.columns.map((column) => (columns === 'sector' ? name(column.key) : column.name)),
      ],
      rows: matrix.rows.map(({ metadata, clauses, cells }) => [
        { text: titleOf(metadata, options.language) },
        { text: String(clauses), number: true },
        ...cells.map(cell),
      ]),
    },
    options,
  )
}

/**
 * How policies take up a base: by 'clause' a row a task with a column a policy, by 'sector' a row a policy with a
 * column a sector. Below it the policies with their 文号 and the SHA-256 of their files.
 */
export function exportCoverage(
  coverage: Coverage,
  by: 'clause' | 'sector',
  options: CoverageExportOptions,
): Result<ExportedFile> {
  const table = by === 'clause' ? clauseTable(coverage, options) : sectorTable(coverage, options)
  return exportTable({ ...table, sources: sourcesOf(coverage, options) }, options)
}

/** The base, then the others, each with what proves which file was compared. */
function sourcesOf(
  { base, metadata, others }: Coverage,
  { language, sourceOf }: CoverageExportOptions,
): Pick<Table, 'head' | 'rows'> {
  const words = analysisWords[language]
  const { columns, source } = exportWords[language]
  const row = (role: string, policyId: PolicyId, of: PolicyMetadata): readonly Cell[] => {
    const from = sourceOf(policyId)
    return [role, titleOf(of, language), of.documentNumber ?? '', from?.file ?? '', from?.sha256 ?? ''].map((text) => ({
      text,
    }))
  }
  return {
    head: [source, columns.policy, columns.documentNumber, columns.file, columns.sha256],
    rows: [
      row(words.base, base, metadata),
      ...others.map((other) => row(words.compared, other.policyId, other.metadata)),
    ],
  }
}

function clauseTable({ metadata, tasks, others }: Coverage, options: MatrixExportOptions): Table {
  const words = analysisWords[options.language]
  const name = sectorNamer(options)
  const none: Cell = { text: '', className: 'none' }
  const taskRows = tasks.map(({ path, heading, sectors }, at): readonly Cell[] => [
    { text: path },
    { text: heading },
    { text: sectors.map(name).join('、') },
    ...others.map(({ cells }): Cell => {
      const cell = cells[at]
      return cell === undefined
        ? none
        : { text: describe(cell, words), className: isTakenUp(cell) ? cell.status : 'none' }
    }),
  ])
  // what is new there stands below, in its own column
  const newRows = others.flatMap((other, column) =>
    other.new.map(({ path, heading, sectors }): readonly Cell[] => [
      { text: words.new, className: 'new' },
      { text: heading },
      { text: sectors.map(name).join('、') },
      ...others.map((_, at): Cell => (at === column ? { text: path, className: 'new' } : none)),
    ]),
  )
  return {
    title: words.coverage(titleOf(metadata, options.language)),
    note: others
      .map((other) => `${titleOf(other.metadata, options.language)} ${rateOf(other.count, words)}`)
      .join(' · '),
    head: [
      words.task,
      words.heading,
      words.sectors,
      ...others.map((other) => titleOf(other.metadata, options.language)),
    ],
    rows: [...taskRows, ...newRows],
  }
}

function sectorTable({ metadata, sectors, others }: Coverage, options: MatrixExportOptions): Table {
  const words = analysisWords[options.language]
  const name = sectorNamer(options)
  const cell = ({ tasks, takenUp, sharpened, suggested, new: added, own }: CoverageCount): Cell => {
    if (tasks === 0 && own === 0) return { text: '', className: 'none' }
    const done = takenUp + sharpened
    return {
      text: [
        `${String(done)}/${String(tasks)}`,
        ...(sharpened === 0 ? [] : [`▨${String(sharpened)}`]),
        ...(suggested === 0 ? [] : [words.suggested(String(suggested))]),
        ...(added === 0 ? [] : [`⊕${String(added)}`]),
        ...(done + suggested === 0 && tasks > 0 ? [words.status['not-taken-up']] : []),
      ].join('　'),
      className: done === 0 ? 'none' : 'taken-up',
    }
  }
  const row = (other: CoveringPolicy): readonly Cell[] => [
    { text: titleOf(other.metadata, options.language) },
    ...other.bySector.map(cell),
    { text: rateOf(other.count, words), number: true },
  ]
  return {
    title: words.coverage(titleOf(metadata, options.language)),
    note: `${words.status['taken-up']} ${words.status.sharpened} ${words.status.suggested} ${words.new}`,
    head: [words.policy, ...sectors.map(name), words.noSector, words.rate],
    rows: others.map(row),
  }
}

const isTakenUp = ({ status }: CoverageCell): boolean => status === 'taken-up' || status === 'sharpened'

/** The share a person confirmed; what is only suggested stands beside it. */
function rateOf({ tasks, takenUp, sharpened, suggested }: CoverageCount, words: AnalysisWords): string {
  if (tasks === 0) return '—'
  const share = (part: number): string => `${String(Math.round((part / tasks) * 100))}%`
  return suggested === 0
    ? share(takenUp + sharpened)
    : `${share(takenUp + sharpened)}　${words.suggested(share(suggested))}`
}

function describe({ status, counterparts, nearest }: CoverageCell, words: AnalysisWords): string {
  const lines = counterparts.map(
    ({ path, by, score, sharper }) =>
      `${path}（${[words.by[by], ...(score === null ? [] : [score.toFixed(2)]), ...sharper.map((each) => sharpeningText(each, words))].join('，')}）`,
  )
  return [
    words.status[status],
    ...lines,
    ...(nearest === null ? [] : [words.nearest(nearest.path, nearest.score.toFixed(2))]),
  ].join('\n')
}

function sharpeningText(sharpening: Sharpening, words: AnalysisWords): string {
  const label = words.sharpening[sharpening.kind]
  switch (sharpening.kind) {
    case 'refined':
      return label
    case 'modality-stronger':
      return `${label} ${words.modality[sharpening.base]}→${words.modality[sharpening.modality]}`
    case 'target-added':
      return `${label} ${sharpening.target.what}${sharpening.target.comparator}${sharpening.target.quantity}${sharpening.target.unit}`
    case 'target-stricter':
      return `${label} ${sharpening.base.quantity}${sharpening.base.unit}→${sharpening.target.quantity}${sharpening.target.unit}`
    case 'deadline-added':
      return `${label} ${sharpening.target.deadline ?? ''}`
    case 'deadline-earlier':
      return `${label} ${sharpening.base.deadline ?? ''}→${sharpening.target.deadline ?? ''}`
  }
}

const titleOf = ({ title }: PolicyMetadata, language: ExportLanguage): string => title ?? exportWords[language].untitled

function sectorNamer({ sectors, language }: MatrixExportOptions): (id: string) => string {
  const names = new Map(
    sectors.map(({ id, name, nameEn }) => [
      id,
      language === 'en' ? nameEn : convertScript(name, 'hans', language === 'zh-Hant' ? 'hant' : 'hans'),
    ]),
  )
  return (id) => names.get(id) ?? id
}
