import { readFile } from 'node:fs/promises'
import type { CallOptions } from '../../../core/contract/call-options.ts'
import { titleOf } from '../../../core/exporting/export-as.ts'
import type { ExportPolicy, ExportRow, ExportRows } from '../../../core/exporting/export-rows.ts'
import { exportWords, type ExportLanguage } from '../../../core/exporting/export-words.ts'
import { linkLines } from '../../../core/exporting/link-lines.ts'
import { sheetWords } from '../../../core/exporting/sheet-words.ts'
import { sourceLine } from '../../../core/exporting/source-line.ts'
import type { Notice } from '../../../core/model/notice.ts'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import { pdfMarks } from '../pdf-marks.ts'
import { composer, type Composer } from './compose.ts'
import { looks } from './looks.ts'
import { openPaper, type Paper } from './paper.ts'
import { typesetClause } from './typeset-clause.ts'
import type { Unwritable } from '../writable.ts'

/** Clauses set before others have their turn, and are told how far it is. */
const AT_A_TIME = 50

export interface TypesetOptions {
  readonly language: ExportLanguage
  /** ISO instant of the export. */
  readonly at: string
  /** A font with glyph outlines as TrueType. */
  readonly fontFile: string
  /** No more bytes than these. */
  readonly most: number
  readonly signal?: CallOptions['signal']
  readonly onProgress?: CallOptions['onProgress']
}

/**
 * The policies set anew as a PDF: title block with where each is from, clauses with headings by depth, what hangs on
 * them as highlights with notes on the very words, links in a table at the end, an outline. Text comes out of it as it
 * went in. No script, no action. The same rows at the same instant give the same bytes. Failures: 'file-unreadable'
 * (the font), 'export-too-large', 'cancelled'. Notices 'characters-without-sign', 'characters-replaced',
 * 'marks-without-place', each with {count}.
 */
export async function typesetPdf(
  rows: ExportRows,
  { language, at, fontFile, most, signal, onProgress }: TypesetOptions,
): Promise<Result<Uint8Array>> {
  const font = await readFile(fontFile).then(
    (bytes) => succeed(bytes),
    () => fail('file-unreadable', { params: { file: fontFile } }),
  )
  if (!font.ok) return font
  const unwritable: Unwritable = { replaced: 0 }
  const title = titleOf(rows, language, at)
  const paper = openPaper(font.value, { title, language: languageOf(rows, language), at }, unwritable)
  const page = composer(paper)
  const single = rows.policies.length === 1 && rows.collection === null
  if (!single) cover(rows, title, language, at, page)
  let lost = 0
  let done = 0
  for (const section of sectionsOf(rows)) {
    const [first] = section
    if (first === undefined) continue
    const whole = first.policy.complete && rows.collection === null
    if (whole) startPage(page, paper, single)
    policyHead(first.policy, language, single, page)
    for (const [number, row] of section.entries()) {
      if (done % AT_A_TIME === 0) {
        onProgress?.({ done, total: rows.rows.length, label: 'exporting' })
        await new Promise(setImmediate)
        if (signal?.aborted === true) return fail('cancelled')
        if (paper.bytes() > most) return fail('export-too-large', { params: { bytes: paper.bytes(), limit: most } })
      }
      if (whole)
        between(
          row.policy,
          number === 0 ? 0 : (section[number - 1]?.clause.range.end ?? 0),
          row.clause.range.start,
          page,
        )
      typesetClause(row, page, single ? 0 : 1)
      if (row.comment !== undefined) page.passage({ text: row.comment, at: null, look: looks.remark })
      if (!whole)
        page.passage({ text: sourceLine(row.policy.record.policy, row.clause, language), at: null, look: looks.source })
      done++
    }
    if (whole) between(first.policy, section.at(-1)?.clause.range.end ?? 0, first.policy.text.length, page)
    const found = pdfMarks(section, page.takePlaces(), language)
    for (const mark of found.marks) paper.highlight(mark)
    lost += found.lost
  }
  linkTable(rows, language, page)
  const bytes = await paper.finish()
  return succeed(
    bytes,
    (
      [
        ['characters-without-sign', paper.missing()],
        ['characters-replaced', unwritable.replaced],
        ['marks-without-place', lost],
      ] as const
    )
      .filter(([, count]) => count > 0)
      .map(([code, count]): Notice => ({ code, params: { count } })),
  )
}

/** A whole policy begins on a page of its own; what stands before it is finished. */
function startPage(page: Composer, paper: Paper, single: boolean): void {
  if (!single) paper.putDown()
  page.newPage()
}

/** Clauses of one policy that follow each other. */
function sectionsOf({ rows }: ExportRows): readonly (readonly ExportRow[])[] {
  const sections: ExportRow[][] = []
  for (const row of rows) {
    const last = sections.at(-1)
    if (last?.[0]?.policy === row.policy) last.push(row)
    else sections.push([row])
  }
  return sections
}

function cover(
  { policies, rows, collection }: ExportRows,
  title: string,
  language: ExportLanguage,
  at: string,
  { passage }: Composer,
): void {
  const words = exportWords[language]
  passage({ text: title, at: null, look: looks.title, bold: title.length })
  if (collection !== null && collection.comment !== '')
    passage({ text: collection.comment, at: null, look: looks.remark })
  passage({
    text: `${words.counts(policies.length, rows.length)} · ${words.exportedOn(at.slice(0, 10))}`,
    at: null,
    look: looks.about,
  })
}

/** Title, 文号, issuers, date; then the file it is from and how to prove it. */
function policyHead(
  {
    record: {
      policy: { metadata, source },
    },
  }: ExportPolicy,
  language: ExportLanguage,
  single: boolean,
  { passage }: Composer,
): void {
  const words = exportWords[language]
  const [comma, list] = language === 'en' ? [', ', ', '] : ['，', '、']
  const title = metadata.title ?? words.untitled
  passage({
    text: title,
    at: null,
    look: looks.title,
    bold: title.length,
    ...(single ? {} : { bookmark: { title, depth: 0 } }),
  })
  const about = [metadata.documentNumber, metadata.issuers.join(list), metadata.issuedOn]
    .filter((part) => part !== null && part !== '')
    .join(comma)
  if (about !== '') passage({ text: about, at: null, look: looks.about })
  passage({ text: `${words.sourceFile(source.fileName)}${comma}SHA-256 ${source.hash}`, at: null, look: looks.file })
}

/** The words of no clause in [start, end) of a policy's text; the title stands above already. */
function between({ text, record: { policy } }: ExportPolicy, start: number, end: number, { passage }: Composer): void {
  let at = start
  for (const line of text.slice(start, end).split('\n')) {
    if (line.trim() !== '' && line.trim() !== policy.metadata.title) passage({ text: line, at, look: looks.around })
    at += line.length + 1
  }
}

function linkTable(rows: ExportRows, language: ExportLanguage, { passage, table }: Composer): void {
  const lines = linkLines(rows, language)
  if (lines.length === 0) return
  const title = sheetWords[language].links
  passage({ text: title, at: null, look: looks.heading(0), bold: title.length, bookmark: { title, depth: 0 } })
  table(
    [2.5, 1.2, 2.5, 1.5, 1.35],
    lines.map((line) => line.map((text) => ({ text, at: null }))),
    true,
  )
}

/** What the document is written in, for those who have it read aloud. */
function languageOf({ policies }: ExportRows, language: ExportLanguage): string {
  const all = new Set(
    policies.map(
      ({
        record: {
          policy: { metadata },
        },
      }) => (metadata.language === 'en' ? 'en' : metadata.script === 'hant' ? 'zh-Hant' : 'zh-Hans'),
    ),
  )
  return all.size === 1 ? ([...all][0] ?? language) : language
}
