import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Progress } from '../../core/contract/call-options.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Failure, Result } from '../../core/model/result.ts'
import { fail, succeed } from '../../core/model/result.ts'
import type { Block, SourceDocument } from '../../core/model/source-document.ts'
import { blockOf, buildParagraphs, measureArea, type TextArea } from './pdf/build-paragraphs.ts'
import { findFootnotes } from './pdf/footnotes.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { boxOf, type PageLine } from './pdf/page-lines.ts'
import { joinTables } from './pdf/join-tables.ts'
import { readPage, type BoldFonts, type ReadPage } from './pdf/read-page.ts'
import { restoreDoor } from './pdf/restore-characters.ts'
import { findRunningHeads } from './pdf/running-heads.ts'
import { judgeDecoding } from './text/judge-decoding.ts'

export interface ReadPdfOptions {
  readonly pdfjsFolder: string
  readonly onProgress?: (progress: Progress) => void
}

/** A page with fewer characters than this and a picture is a scan with a stamp or a page number on it. */
const fewCharacters = 20
/** Looking for pictures means decoding them: enough pages to know what kind of file it is. */
const pagesLookedInto = 12
/**
 * Below: the text layer is not what the page shows (fonts without a usable character map). Right text lies above 0.5.
 */
const legible = 0.25
const enoughToJudge = 100
/** What is shown of a file while it is still being read: so many lines and units of its first page with text. */
const openingLines = 3,
  openingUnits = 160

/**
 * Reads a PDF's text: pieces into lines by baseline, lines into paragraphs, running heads, feet and page numbers told
 * apart; every line keeps its box. Failures: `file-encrypted`, `file-damaged`, `file-needs-ocr` {pages} where no page
 * has text. Notices: `page-looks-scanned` (page) for a picture without text among pages with text, `page-unreadable`
 * (page), `radicals-restored` {count}, `text-layer-garbled` {percent} where the characters are not prose.
 * Progress comes before the first page and with each; that of the first one with text has the param `opening`, its first lines.
 */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions): Promise<Result<SourceDocument>> {
  const opened = await openPdf(bytes, options.pdfjsFolder)
  if ('code' in opened) return { ok: false, failure: opened }
  try {
    return await readDocument(opened.document, options)
  } finally {
    await opened.close()
  }
}

async function readDocument(document: PDFDocumentProxy, options: ReadPdfOptions): Promise<Result<SourceDocument>> {
  const total = document.numPages
  const pages: ReadPage[] = [],
    notices: Notice[] = []
  const bold: BoldFonts = new Map()
  let lookedInto = 0
  let opening = ''
  let failure: Failure | null = null
  options.onProgress?.({ done: 0, total, label: 'reading' })
  for (let number = 1; number <= total; number++) {
    const page = await readPage(
      document,
      number,
      bold,
      pages.at(-1)?.lines.some((line) => line.table !== undefined) === true,
    )
    if ('code' in page) {
      failure ??= page
      notices.push({ code: 'page-unreadable', page: number })
      pages.push({ lines: [], height: 0, width: 0, characters: 0, restored: 0 })
    } else {
      pages.push(page)
      if (page.characters < fewCharacters && lookedInto < pagesLookedInto) {
        lookedInto++
        if (await hasPicture(document, number)) notices.push({ code: 'page-looks-scanned', page: number })
      }
    }
    const isFirst = opening === ''
    if (isFirst) opening = openingOf(pages.at(-1)?.lines ?? [])
    options.onProgress?.({
      done: number,
      total,
      label: 'reading',
      ...(isFirst && opening !== '' ? { params: { opening } } : {}),
    })
  }
  if (failure !== null && notices.filter((notice) => notice.code === 'page-unreadable').length === total)
    return { ok: false, failure }

  const restored = pages.reduce((sum, page) => sum + page.restored, 0)
  if (restored > 0) notices.push({ code: 'radicals-restored', params: { count: restored } })
  const blocks = arrange(pages, bold)
  const body = blocks
    .filter((block) => block.kind === 'paragraph')
    .map((block) => block.text)
    .join('\n')
  if (body.trim() === '') return fail('file-needs-ocr', { params: { pages: total } })
  const { likeness, weighed } = judgeDecoding(body, false)
  if (weighed >= enoughToJudge && likeness < legible)
    notices.push({ code: 'text-layer-garbled', params: { percent: Math.round((1 - likeness) * 100) } })
  return succeed({ reader: { kind: 'pdf', encoding: null, pages: total }, blocks, notices })
}

const openingOf = (lines: readonly PageLine[]): string =>
  lines
    .map((line) => line.text.trim())
    .filter((text) => text !== '')
    .slice(0, openingLines)
    .join('\n')
    .slice(0, openingUnits)

async function hasPicture(document: PDFDocumentProxy, number: number): Promise<boolean> {
  const pictures: readonly number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ]
  try {
    const page: PDFPageProxy = await document.getPage(number)
    const operators = await page.getOperatorList()
    page.cleanup()
    return operators.fnArray.some((operator) => pictures.includes(operator))
  } catch (error) {
    // A picture that cannot be decoded is a picture.
    return error instanceof Error
  }
}

/**
 * Heads and feet in their places, the body's paragraphs in between; a paragraph over two pages stands before the heads
 * and notes it spans.
 */
function arrange(pages: readonly ReadPage[], bold: BoldFonts): readonly Block[] {
  const heads = findRunningHeads(pages)
  const { notes, bodies: noted } = findFootnotes(pages.map((page) => page.lines.filter((line) => !heads.has(line))))
  const { bodies, repeated } = joinTables(noted)
  const areas = pages.map((page, at) => {
    // Neighbours steady the measure: a last page of two lines has no margins of its own.
    const near = [at - 2, at - 1, at, at + 1, at + 2].flatMap((n) => bodies[n] ?? []).filter((line) => !line.table)
    const measure = (column: 0 | 1 | null): TextArea => {
      const own = near.filter((line) => line.column === column)
      return measureArea(own, column === null ? page.width : 0)
    }
    return new Map([null, 0, 1].map((column) => [column, measure(column as 0 | 1 | null)]))
  })
  const unmeasured: TextArea = { left: 0, right: 0, leading: 0, centre: 0 }
  const areaOf = (line: PageLine): TextArea => areas[line.page - 1]?.get(line.column) ?? unmeasured
  const paragraphs = buildParagraphs(bodies.flat(), areaOf, (line) => bold.get(line.font) === true)
  const footnotes = [...notes.values()].map((lines): Block => ({
    ...blockOf(lines, areaOf, () => false),
    kind: 'footnote',
  }))
  const edges: Block[] = [
    ...[...heads].map(([line, kind]): Block => ({
      kind,
      text: line.text,
      page: line.page,
      lines: [{ start: 0, end: line.text.length, box: boxOf(line) }],
    })),
    ...repeated,
  ]
  const rank = { 'page-head': 0, footnote: 2, 'page-foot': 3 } as Readonly<Record<string, number>>
  const blocks = [...paragraphs, ...footnotes, ...edges]
    .map((block, order) => ({ block, order }))
    .sort(
      (a, b) =>
        (a.block.page ?? 0) - (b.block.page ?? 0) ||
        (rank[a.block.kind] ?? 1) - (rank[b.block.kind] ?? 1) ||
        a.order - b.order,
    )
    .map(({ block }) => block)
  const restore = restoreDoor(
    blocks
      .slice(0, 200)
      .map((block) => block.text)
      .join(''),
  )
  return blocks.map((block) => ({ ...block, text: restore(block.text) }))
}
