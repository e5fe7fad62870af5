import { csvTable } from './csv-cells.ts'
import type { ExportRow, ExportRows } from './export-rows.ts'
import { exportWords, type CsvColumn, type ExportLanguage } from './export-words.ts'
import { responsibleText, targetText } from './fact-text.ts'
import { linkVerb, otherEnd, tagNames } from './source-line.ts'

/** One row a clause; see `csvTable`. `harmless`: how many cells had to be defused. */
export function toCsv(
  { rows }: ExportRows,
  language: ExportLanguage,
): { readonly content: string; readonly harmless: number } {
  const { columns } = exportWords[language]
  const names = Object.keys(columns) as CsvColumn[]
  return csvTable([
    names.map((name) => columns[name]),
    ...rows.map((row) => {
      const cells = cellsOf(row, language)
      return names.map((name) => cells[name])
    }),
  ])
}

/** What stands in the columns of a clause's row. Several values in one cell stand on lines of their own. */
export function cellsOf(row: ExportRow, language: ExportLanguage): Record<CsvColumn, string> {
  const {
    clause,
    policy: {
      record: { policy },
    },
    text,
  } = row
  const { metadata, source } = policy
  const words = exportWords[language]
  const { sectors, tags } = tagNames(row)
  const quoted = (exact: string | undefined): string => (exact === undefined ? '' : `〔${exact}〕`)
  return {
    policy: metadata.title ?? '',
    documentNumber: metadata.documentNumber ?? '',
    issuers: metadata.issuers.join('\n'),
    issuedOn: metadata.issuedOn ?? '',
    level: metadata.level === null ? '' : words.levels[metadata.level],
    region: metadata.region ?? '',
    path: clause.path,
    kind: words.kinds[clause.kind],
    page: clause.page === null ? '' : String(clause.page),
    heading: clause.heading,
    text,
    tags: tags.join('\n'),
    sectors: sectors.join('\n'),
    notes: row.annotations
      .filter(({ annotation }) => annotation.body !== '')
      .map(
        ({ annotation }) =>
          `${annotation.body}${quoted(annotation.anchor?.exact)}（${annotation.author}，${annotation.changedAt.slice(0, 10)}）`,
      )
      .join('\n'),
    links: row.links
      .map(
        (link) =>
          `${linkVerb(link.type, link.link.type, link.direction, language)} ${otherEnd(link, language)}${link.link.comment === '' ? '' : `（${link.link.comment}）`}`,
      )
      .join('\n'),
    responsible: responsibleText(row.facts?.responsible ?? null, language),
    targets: (row.facts?.targets ?? []).map((target) => targetText(target, language)).join('\n'),
    file: source.fileName,
    sha256: source.hash,
    policyId: policy.id,
    clauseId: clause.id,
  }
}
