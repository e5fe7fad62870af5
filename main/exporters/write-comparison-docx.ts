import { analysisWords } from '../../core/exporting/analysis-words.ts'
import { exportWords, type ExportLanguage } from '../../core/exporting/export-words.ts'
import { fileNameFor } from '../../core/exporting/file-name.ts'
import type { Comparison, ComparisonKind, ComparisonPair, DiffMark } from '../../core/model/comparison.ts'
import type { ExportedFile } from '../../core/model/exported-file.ts'
import { succeed, type Result } from '../../core/model/result.ts'
import { packageDocx } from './docx/package-docx.ts'
import { paragraph, run, table } from './docx/runs.ts'
import { docxType } from './media-types.ts'
import type { Tally } from './ooxml.ts'

const kinds: readonly ComparisonKind[] = ['kept', 'reworded', 'added', 'deleted', 'moved']

/**
 * A comparison as a Word file, side by side on A4 across: what was inserted is underlined on the new side, what was
 * deleted struck out on the old one, and a table counts what became of the clauses. `at`: ISO instant. Notice
 * 'characters-replaced' {count}.
 */
export function writeComparisonDocx(
  comparison: Comparison,
  language: ExportLanguage,
  at: string,
): Result<ExportedFile> {
  const tally: Tally = { replaced: 0 }
  const words = analysisWords[language]
  const colon = language === 'en' ? ': ' : '：'
  const nameOf = ({ titles, file }: Comparison['old']): string =>
    titles.flatMap((title) => title ?? []).join('、') || file
  const title = `${words.comparison}${colon}${nameOf(comparison.new)}`
  const cell = (text: string, bold = false): string => paragraph(run(text, tally, { bold }), 'TableText')
  const side = (name: string, one: Comparison['old']): string =>
    cell(`${name}${colon}${nameOf(one)}`, true) + paragraph(run(`${one.file} · SHA-256 ${one.sha256}`, tally), 'Source')
  const body = [
    paragraph(run(title, tally), 'Title'),
    paragraph(run(exportWords[language].exportedOn(at.slice(0, 10)), tally), 'Source'),
    table(
      kinds.map(() => 2700),
      [kinds.map((kind) => cell(words.kinds[kind], true)), kinds.map((kind) => cell(String(comparison.summary[kind])))],
      false,
    ),
    paragraph(''),
    table(
      [6100, 1500, 6100],
      [
        [
          side(comparison.old.rebuilt === true ? words.rebuilt : words.older, comparison.old),
          cell(words.change, true),
          side(words.newer, comparison.new),
        ],
        ...comparison.pairs.map((pair) => pairCells(pair, words, tally)),
      ],
      true,
    ),
    paragraph(''),
  ].join('')
  const bytes = packageDocx(
    { title, at, body, orientation: 'landscape', comments: [], language: language === 'zh-Hant' ? 'zh-TW' : 'zh-CN' },
    tally,
  )
  return succeed(
    {
      fileName: fileNameFor(title, 'docx'),
      mediaType: docxType,
      encoding: 'base64',
      content: Buffer.from(bytes).toString('base64'),
      clauses: comparison.pairs.length,
    },
    tally.replaced === 0 ? [] : [{ code: 'characters-replaced', params: { count: tally.replaced } }],
  )
}

function pairCells(
  { kind, old, new: now, marks }: ComparisonPair,
  words: (typeof analysisWords)[ExportLanguage],
  tally: Tally,
): readonly string[] {
  const side = (clause: ComparisonPair['old'], changed: DiffMark['kind'], absent: string): string => {
    if (clause === null) return paragraph(run(absent, tally), 'Source')
    const text = marks
      .filter((mark) => mark.kind === 'kept' || mark.kind === changed)
      .map((mark) => run(mark.text, tally, { inserted: mark.kind === 'inserted', deleted: mark.kind === 'deleted' }))
      .join('')
    return paragraph(run(clause.path === '' ? clause.id : clause.path, tally), 'Source') + paragraph(text, 'TableText')
  }
  const moved = kind === 'moved' && old !== null && now !== null ? `\n${words.moved(old.path, now.path)}` : ''
  return [
    side(old, 'deleted', words.absent.added),
    paragraph(run(`${words.kinds[kind]}${moved}`, tally), 'TableText'),
    side(now, 'inserted', words.absent.deleted),
  ]
}
