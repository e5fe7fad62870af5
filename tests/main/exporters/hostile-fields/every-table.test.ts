import { describe, expect, it } from 'vitest'
import { exportFacts } from '../../../../core/exporting/export-facts.ts'
import { exportCoverage, exportMatrix } from '../../../../core/exporting/export-matrix.ts'
import { toComparisonHtml } from '../../../../core/exporting/to-comparison-html.ts'
import type { ExportedFile } from '../../../../core/model/exported-file.ts'
import type { FactKind } from '../../../../core/model/fact-correction.ts'
import { succeed, type Result } from '../../../../core/model/result.ts'
import { writeComparisonDocx } from '../../../../main/exporters/write-comparison-docx.ts'
import { injectionStrings as texts } from '../../../support/injection-strings.ts'
import {
  baseTargetOf,
  baseTitle,
  comparisonOf,
  coverageOf,
  factRows,
  factSource,
  matrixOf,
  sectorsOf,
  type TableField,
  tableFields,
} from './hostile-tables.ts'
import { readHostile } from './readers.ts'

/** So many texts stand in one file: tables of policies by policies stay small. */
const TEXTS_A_FILE = 29
const groups = Array.from({ length: Math.ceil(texts.length / TEXTS_A_FILE) }, (_, group) =>
  [...texts.keys()].slice(group * TEXTS_A_FILE, (group + 1) * TEXTS_A_FILE),
)
const at = '2026-11-22T09:00:00.000Z'
type Write = (numbers: readonly number[]) => Result<ExportedFile>

/** Every hostile text stands whole in just these fields, no file acts, and no file's name is more than a name. */
async function expectTable(
  format: 'csv' | 'html' | 'docx',
  write: Write,
  wanted: readonly TableField[],
): Promise<void> {
  for (const numbers of groups) {
    const file = write(numbers)
    if (!file.ok) throw new Error(file.failure.code)
    const { content, encoding, fileName } = file.value
    expect(fileName).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|.][^\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]*$/u)
    const { whole } = await readHostile(format, Buffer.from(content, encoding))
    expect(new Set([...whole.keys()].map((field) => tableFields[field]))).toEqual(new Set(wanted))
    for (const field of wanted)
      expect(
        numbers.filter((number) => whole.get(tableFields.indexOf(field))?.has(number) !== true),
        field,
      ).toEqual([])
  }
}

const kinds: readonly (readonly [FactKind, readonly TableField[]])[] = [
  ['target', ['what', 'quantity', 'unit', 'base what', 'base path', 'base title']],
  ['responsibility', ['lead', 'support', 'local']],
  ['citation', ['citation', 'citation number', 'cited title']],
  ['modality', []],
]
describe.each(['csv', 'html'] as const)('every hostile text in every cell stays text: %s', (format) => {
  const options = { format, language: 'zh-Hans', at } as const
  it.each(kinds)('facts: %s', async (kind, fields) => {
    const write: Write = (numbers) => {
      const rows = factRows(kind, numbers)
      const of = new Map(
        rows.map((row, place) => [
          row,
          { ref: row.ref, place: 0, standing: 'equal' as const, base: baseTargetOf(numbers[place] ?? 0) },
        ]),
      )
      const against = kind === 'target' ? { against: { title: baseTitle(numbers), of } } : {}
      return exportFacts(kind, rows, { ...options, sourceOf: factSource, ...against })
    }
    const everyKind = ['title', 'documentNumber', 'region', 'path', 'quote', 'author'] as const
    await expectTable(format, write, [...everyKind, ...fields, ...(format === 'csv' ? (['file'] as const) : [])])
  })
  it.each(['sector', 'tag', 'issuer', 'body'] as const)('the matrix: %s', async (columns) => {
    const write: Write = (numbers) =>
      exportMatrix(matrixOf(numbers), columns, { ...options, sectors: sectorsOf(numbers) })
    await expectTable(format, write, ['title', columns === 'sector' ? 'sector' : 'column'])
  })
  it('coverage by clause and by sector', async () => {
    const write =
      (by: 'clause' | 'sector'): Write =>
      (numbers) =>
        exportCoverage(coverageOf(numbers), by, { ...options, sectors: sectorsOf(numbers), sourceOf: factSource })
    const sources = ['base title', 'documentNumber', 'file'] as const
    const counted = ['what', 'quantity', 'unit', 'counterpart path', 'nearest path'] as const
    const added = ['new path', 'new heading'] as const
    await expectTable(format, write('clause'), ['title', 'path', 'heading', 'sector', ...counted, ...added, ...sources])
    await expectTable(format, write('sector'), ['title', 'sector', ...sources])
  })
})

describe.each(['html', 'docx'] as const)('every hostile text in a comparison stays text: %s', (format) => {
  it.each([
    ['titled', ['title']],
    ['called by its file', []],
  ] as const)('%s', async (_name, titles) => {
    const write: Write = (numbers) => {
      const comparison = comparisonOf(numbers, titles.length === 0)
      return format === 'html'
        ? succeed(toComparisonHtml(comparison, 'zh-Hans', at))
        : writeComparisonDocx(comparison, 'zh-Hans', at)
    }
    await expectTable(format, write, ['file', 'path', 'kept', 'inserted', 'deleted', ...titles])
  })
})
