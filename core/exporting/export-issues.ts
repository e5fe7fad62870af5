import type { ExportedFile } from '../model/exported-file.ts'
import type { IssueRow } from '../model/issue-row.ts'
import type { Result } from '../model/result.ts'
import type { FactSource, FactsExportOptions } from './export-facts.ts'
import { exportTable, type ExportCell } from './export-table.ts'
import { exportWords } from './export-words.ts'
import { factWords } from './fact-words.ts'
import { issueWords } from './issue-words.ts'
import { fieldName } from './metadata-words.ts'

/** Who issued policies, when and under which number, a row a policy. What a policy does not say is said to be so. */
export function exportIssues(
  rows: readonly IssueRow[],
  options: Pick<FactsExportOptions, 'format' | 'language' | 'at' | 'sourceOf'>,
): Result<ExportedFile> {
  const { language, format, sourceOf } = options
  const words = issueWords[language]
  const { columns } = exportWords[language]
  const csv = format === 'csv'
  return exportTable(
    {
      title: words.title,
      note: words.count(rows.length),
      head: [
        columns.policy,
        columns.level,
        columns.region,
        columns.issuers,
        words.lead,
        columns.documentNumber,
        fieldName('issuedOn', language),
        fieldName('effectiveOn', language),
        words.standing,
        words.replacedBy,
        factWords[language].origin,
        words.corrected,
        ...(csv ? [columns.file, columns.sha256, columns.policyId] : []),
      ],
      rows: rows.map((row) => [...issueCells(row, options), ...(csv ? sourceCells(row, sourceOf(row.policyId)) : [])]),
    },
    options,
  )
}

function issueCells(
  { metadata, standing, replacedBy, origin, corrected }: IssueRow,
  { language, format, sourceOf }: Parameters<typeof exportIssues>[1],
): readonly ExportCell[] {
  const words = issueWords[language]
  const { levels, untitled } = exportWords[language]
  const said = (text: string | null | undefined): ExportCell =>
    text !== null && text !== undefined && text !== ''
      ? { text }
      : format === 'csv'
        ? { text: '' }
        : { text: words.unsaid, className: 'none' }
  const { title, level, region, issuers, documentNumber, issuedOn, effectiveOn } = metadata
  return [
    { text: title ?? untitled },
    said(level === null ? null : levels[level]),
    level === 'national' ? { text: '' } : said(region),
    said(issuers.join('、')),
    { text: issuers.length > 1 ? (issuers[0] ?? '') : '' },
    said(documentNumber),
    said(issuedOn),
    said(effectiveOn),
    said(standing === null ? null : words.standings[standing]),
    { text: replacedBy === null ? '' : (sourceOf(replacedBy)?.metadata.title ?? untitled) },
    { text: factWords[language].origins[origin] },
    { text: corrected.map((field) => fieldName(field, language)).join('、') },
  ]
}

const sourceCells = ({ policyId, fileName }: IssueRow, source: FactSource | null): readonly ExportCell[] => [
  { text: source?.file ?? fileName },
  { text: source?.sha256 ?? '' },
  { text: policyId },
]
