import type { ExportRow, ExportRows } from './export-rows.ts'
import { exportWords, type CsvColumn, type ExportLanguage } from './export-words.ts'
import { linkVerb, otherEnd, tagNames } from './source-line.ts'

/** A cell that begins with one of these may be run as a formula by a spreadsheet; the full-width twins count, because some fold them first. */
const trigger = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * One row a clause, for spreadsheets: UTF-8 with BOM (else Excel reads it in the system's encoding), CRLF, every cell quoted. A cell that begins
 * like a formula gets an apostrophe in front; `harmless` says how many.
 */
export function toCsv({ rows }: ExportRows, language: ExportLanguage): { readonly content: string; readonly harmless: number } {
  const { columns } = exportWords[language]
  const names = Object.keys(columns) as CsvColumn[]
  let harmless = 0
  const cell = (text: string): string => {
    const tamed = trigger.test(text) ? `'${text}` : text
    if (tamed !== text) harmless++
    return `"${tamed.replaceAll('"', '""')}"`
  }
  const lines = [names.map((name) => cell(columns[name])), ...rows.map((row) => {
    const cells = cellsOf(row, language)
    return names.map((name) => cell(cells[name]))
  })]
  return { content: `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`, harmless }
}

/** Several values in one cell stand on lines of their own. */
function cellsOf(row: ExportRow, language: ExportLanguage): Record<CsvColumn, string> {
  const { clause, policy: { record: { policy } }, text } = row
  const { metadata, source } = policy
  const words = exportWords[language]
  const { sectors, tags } = tagNames(row)
  const quoted = (exact: string | undefined): string => (exact === undefined ? '' : `〔${exact}〕`)
  return {
    policy: metadata.title ?? '', documentNumber: metadata.documentNumber ?? '', issuers: metadata.issuers.join('\n'), issuedOn: metadata.issuedOn ?? '',
    level: metadata.level === null ? '' : words.levels[metadata.level], region: metadata.region ?? '',
    path: clause.path, kind: words.kinds[clause.kind], page: clause.page === null ? '' : String(clause.page), heading: clause.heading, text,
    tags: tags.join('\n'), sectors: sectors.join('\n'),
    notes: row.annotations.filter(({ annotation }) => annotation.body !== '').map(({ annotation }) => `${annotation.body}${quoted(annotation.anchor?.exact)}（${annotation.author}，${annotation.changedAt.slice(0, 10)}）`).join('\n'),
    links: row.links.map((link) => `${linkVerb(link.type, link.link.type, link.direction, language)} ${otherEnd(link, language)}${link.link.comment === '' ? '' : `（${link.link.comment}）`}`).join('\n'),
    file: source.fileName, sha256: source.hash, policyId: policy.id, clauseId: clause.id,
  }
}
