import type { ExportRow, ExportRows } from './export-rows.ts'
import { exportWords, type CsvColumn, type ExportLanguage } from './export-words.ts'
import { sheetWords } from './sheet-words.ts'
import { linkVerb } from './source-line.ts'
import { cellsOf } from './to-csv.ts'

export type SheetCell = string | number
/**
 * One sheet of a workbook: a head row and rows of as many cells. `width` is in characters of the default font, as
 * spreadsheets count.
 */
export interface Sheet {
  readonly name: string
  readonly columns: readonly { readonly head: string; readonly width: number }[]
  readonly rows: readonly (readonly SheetCell[])[]
}

const widths: Readonly<Record<CsvColumn, number>> = {
  policy: 32,
  documentNumber: 20,
  issuers: 20,
  issuedOn: 12,
  level: 8,
  region: 10,
  path: 16,
  kind: 8,
  page: 7,
  heading: 24,
  text: 70,
  tags: 18,
  sectors: 14,
  notes: 40,
  links: 40,
  responsible: 30,
  targets: 30,
  file: 20,
  sha256: 20,
  policyId: 10,
  clauseId: 10,
}
const comparators = { '>=': '≥', '>': '＞', '=': '＝', '<=': '≤', '<': '＜' } as const

/**
 * The workbook of an export: clauses, notes (highlights too), links and targets, one row each. A figure is a number,
 * all else is text.
 */
export function toSheets(rows: ExportRows, language: ExportLanguage): readonly Sheet[] {
  return [
    clauseSheet(rows, language),
    noteSheet(rows, language),
    linkSheet(rows, language),
    targetSheet(rows, language),
  ]
}

const column = (head: string, width: number): Sheet['columns'][number] => ({ head, width })
const titleOf = ({ policy }: ExportRow): string => policy.record.policy.metadata.title ?? ''
const numberOf = ({ policy }: ExportRow): string => policy.record.policy.metadata.documentNumber ?? ''
const pageOf = ({ clause: { page } }: ExportRow): SheetCell => page ?? ''

function clauseSheet({ rows, collection }: ExportRows, language: ExportLanguage): Sheet {
  const words = sheetWords[language]
  const { columns } = exportWords[language]
  const names = Object.keys(columns) as CsvColumn[]
  return {
    name: words.clauses,
    columns: [
      ...names.map((name) => column(columns[name], widths[name])),
      ...(collection === null ? [] : [column(words.comment, 30)]),
    ],
    rows: rows.map((row) => {
      const cells = cellsOf(row, language)
      const tags = [
        ...new Set(
          row.taggings
            .filter(({ tagging }) => !tagging.tagId.startsWith('sector:'))
            .map(
              ({ tagging, tag }) =>
                `${tag?.name ?? tagging.tagId}${tagging.anchor === null ? '' : `〔${tagging.anchor.exact}〕`}`,
            ),
        ),
      ]
      return [
        ...names.map((name) => (name === 'page' ? pageOf(row) : name === 'tags' ? tags.join('\n') : cells[name])),
        ...(collection === null ? [] : [row.comment ?? '']),
      ]
    }),
  }
}

function noteSheet({ rows }: ExportRows, language: ExportLanguage): Sheet {
  const words = sheetWords[language]
  const { columns } = exportWords[language]
  return {
    name: words.notes,
    columns: [
      column(columns.policy, 32),
      column(columns.documentNumber, 20),
      column(columns.path, 16),
      column(columns.page, 7),
      column(words.kind, 8),
      column(words.quoted, 36),
      column(words.noteText, 60),
      column(words.noteTags, 18),
      column(words.author, 12),
      column(words.createdAt, 21),
      column(words.changedAt, 21),
      column(words.noteId, 12),
      column(words.answers, 12),
    ],
    rows: rows.flatMap((row) =>
      row.annotations.map(({ annotation, tags }) => [
        titleOf(row),
        numberOf(row),
        row.clause.path,
        pageOf(row),
        annotation.body === '' ? words.highlight : words.note,
        annotation.anchor?.exact ?? '',
        annotation.body,
        tags.map(({ name }) => name).join('\n'),
        annotation.author,
        annotation.createdAt,
        annotation.changedAt,
        annotation.id,
        annotation.replyTo ?? '',
      ]),
    ),
  }
}

/** Each link once, from its start to its end. */
function linkSheet({ rows }: ExportRows, language: ExportLanguage): Sheet {
  const words = sheetWords[language]
  const { lostEnd, columns } = exportWords[language]
  const seen = new Set<string>()
  return {
    name: words.links,
    columns: [
      column(words.from, 32),
      column(columns.documentNumber, 20),
      column(words.fromPath, 16),
      column(words.relation, 10),
      column(words.to, 32),
      column(columns.documentNumber, 20),
      column(words.toPath, 16),
      column(words.toHeading, 24),
      column(words.linkComment, 40),
      column(words.author, 12),
      column(words.createdAt, 21),
    ],
    rows: rows.flatMap((row) =>
      row.links.flatMap(({ link, direction, type, other }) => {
        if (seen.has(link.id)) return []
        seen.add(link.id)
        const ends = [
          { title: titleOf(row), number: numberOf(row), path: row.clause.path, heading: row.clause.heading },
          {
            title: other === null ? lostEnd : (other.metadata.title ?? ''),
            number: other?.metadata.documentNumber ?? '',
            path: other?.path ?? '',
            heading: other?.heading ?? '',
          },
        ]
        const [from, to] = direction === 'out' ? ends : ends.reverse()
        if (from === undefined || to === undefined) return []
        return [
          [
            from.title,
            from.number,
            from.path,
            linkVerb(type, link.type, 'out', language),
            to.title,
            to.number,
            to.path,
            to.heading,
            link.comment,
            link.author,
            link.createdAt,
          ],
        ]
      }),
    ),
  }
}

function targetSheet({ rows }: ExportRows, language: ExportLanguage): Sheet {
  const words = sheetWords[language]
  const { columns, draftOnly } = exportWords[language]
  return {
    name: words.targets,
    columns: [
      column(columns.policy, 32),
      column(columns.documentNumber, 20),
      column(columns.path, 16),
      column(columns.page, 7),
      column(words.what, 36),
      column(words.comparator, 8),
      column(words.quantity, 12),
      column(words.value, 14),
      column(words.unit, 8),
      column(words.deadline, 12),
      column(words.status, 14),
      column(words.quote, 60),
    ],
    rows: rows.flatMap((row) =>
      (row.facts?.targets ?? []).map((target) => [
        titleOf(row),
        numberOf(row),
        row.clause.path,
        pageOf(row),
        target.what,
        comparators[target.comparator],
        target.quantity,
        target.value,
        target.unit,
        target.deadline ?? '',
        target.status === 'draft-only' ? draftOnly : words.final,
        target.quote,
      ]),
    ),
  }
}
