import type { FactKind, Fact } from '../model/fact-correction.ts'
import type { FactRow } from '../model/fact-row.ts'
import type { ExportedFile } from '../model/exported-file.ts'
import type { PolicyId } from '../model/ids.ts'
import type { PolicyMetadata } from '../model/policy.ts'
import type { ComparedTarget } from '../model/target-standing.ts'
import type { Result } from '../model/result.ts'
import { analysisWords } from './analysis-words.ts'
import { exportTable, type ExportCell, type ExportTableOptions } from './export-table.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'
import { targetText } from './fact-text.ts'
import { factWords, type FactWords } from './fact-words.ts'

/** What a fact's policy is called and where it came from, so that each line of the table can be quoted. */
export interface FactSource {
  readonly metadata: PolicyMetadata
  readonly file: string
  readonly sha256: string
}

export interface FactsExportOptions extends ExportTableOptions {
  readonly sourceOf: (policyId: PolicyId) => FactSource | null
  /** Of targets: the base's title, and what was compared with it. */
  readonly against?: { readonly title: string; readonly of: ReadonlyMap<FactRow, ComparedTarget> }
}

/**
 * Facts of one kind as a table: what they say, where they stand, who said so. Withdrawn ones are among them with what
 * had been read.
 */
export function exportFacts(
  kind: FactKind,
  rows: readonly FactRow[],
  options: FactsExportOptions,
): Result<ExportedFile> {
  const { language, sourceOf, against } = options
  const words = factWords[language]
  const { columns, levels, untitled } = exportWords[language]
  const titleOf = (policyId: PolicyId): string => sourceOf(policyId)?.metadata.title ?? untitled
  const csv = options.format === 'csv'
  return exportTable(
    {
      title: words.title[kind],
      note: words.count(rows.length),
      head: [
        columns.policy,
        columns.documentNumber,
        columns.level,
        columns.region,
        columns.path,
        columns.page,
        ...words.fields[kind],
        ...(against === undefined
          ? []
          : [words.against(against.title), words.baseTarget, words.basePath, words.pairedBy]),
        words.quote,
        words.origin,
        words.by,
        words.at,
        ...(csv ? [columns.file, columns.sha256, columns.policyId, columns.clauseId] : []),
      ],
      rows: rows.map((row): readonly ExportCell[] => {
        const { metadata, ref, path, page, quote, origin, correction } = row
        const source = sourceOf(ref.policyId)
        return [
          { text: metadata.title ?? untitled },
          { text: source?.metadata.documentNumber ?? '' },
          { text: metadata.level === null ? '' : levels[metadata.level] },
          { text: metadata.region ?? '' },
          { text: path },
          page === null ? { text: '', number: true } : { text: String(page), number: true },
          ...fieldsOf(row, words, options, titleOf),
          ...(against === undefined ? [] : againstCells(against.of.get(row), words, language)),
          { text: quote },
          { text: words.origins[origin] },
          { text: correction?.author ?? '' },
          { text: correction?.correctedAt.slice(0, 10) ?? '' },
          ...(csv
            ? [
                { text: source?.file ?? '' },
                { text: source?.sha256 ?? '' },
                { text: ref.policyId },
                { text: ref.clauseId },
              ]
            : []),
        ]
      }),
    },
    options,
  )
}

/**
 * The standing, the base's target with its clause, and what says that the two belong together; empty where nothing was
 * compared.
 */
function againstCells(
  compared: ComparedTarget | undefined,
  words: FactWords,
  language: ExportLanguage,
): readonly ExportCell[] {
  if (compared === undefined) return [{ text: '' }, { text: '' }, { text: '' }, { text: '' }]
  const { standing, base } = compared
  return [
    { text: words.standings[standing] },
    { text: base === null ? '' : targetText(base.target, language) },
    { text: base?.path ?? '' },
    { text: base === null ? '' : words.pairings[base.by] },
  ]
}

function fieldsOf(
  { fact, read, kind, resolved }: FactRow,
  words: FactWords,
  { language }: FactsExportOptions,
  titleOf: (policyId: PolicyId) => string,
): readonly ExportCell[] {
  const shown: Fact | null = fact ?? read
  if (shown === null) return words.fields[kind].map(() => ({ text: '' }))
  const join = (names: readonly string[], more = false): ExportCell => ({
    text: `${names.join('、')}${more ? words.more : ''}`,
  })
  switch (shown.kind) {
    case 'target': {
      const { what, comparator, quantity, unit, value, deadline, status } = shown.value
      return [
        { text: what },
        { text: words.comparators[comparator] },
        { text: quantity, number: true },
        { text: unit },
        { text: String(value), number: true },
        { text: deadline ?? '' },
        { text: status === 'draft-only' ? exportWords[language].draftOnly : '' },
      ]
    }
    case 'responsibility': {
      const { lead, support, local, mode, open } = shown.value
      return [join(lead, open.includes('lead')), join(support, open.includes('support')), join(local), { text: mode }]
    }
    case 'citation':
      return [
        { text: `《${shown.value.title}》` },
        { text: shown.value.documentNumber ?? '' },
        { text: resolved === null ? words.notHere : titleOf(resolved) },
      ]
    case 'modality':
      return [{ text: analysisWords[language].modality[shown.value] }]
  }
}
