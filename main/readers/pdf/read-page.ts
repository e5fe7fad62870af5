import { Util, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Failure } from '../../../core/model/result.ts'
import { alignedTables } from './aligned-tables.ts'
import { failureOf } from './open-pdf.ts'
import { mergeLines, type PageLine, type TextPiece } from './page-lines.ts'
import { findRules, type Rule } from './page-rules.ts'
import { tableLine } from './page-table.ts'
import { restoreCharacters } from './restore-characters.ts'
import { findGrids, piecesByCell } from './ruled-tables.ts'
import { splitColumns } from './split-columns.ts'

export interface ReadPage {
  readonly lines: readonly PageLine[]
  readonly height: number
  readonly width: number
  readonly characters: number
  readonly restored: number
}

/**
 * Which fonts are bold, by pdf.js's name: filled in. Fonts are the document's, so most are known after its first pages.
 */
export type BoldFonts = Map<string, boolean>

/**
 * What a page draws is only looked at where it may tell something, because it costs as much as the text: a row with
 * this many wide gaps, or this many rows with one.
 */
const gapOfCells = 0.7,
  enoughGaps = 2,
  mostFonts = 60

/**
 * Reads one page into lines, in reading order; tables are lines too. `afterTable` tells that the page before held one,
 * which may go on with a single row. Failures: those of a damaged page.
 */
export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  bold: BoldFonts,
  afterTable: boolean,
): Promise<ReadPage | Failure> {
  try {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const pieces: TextPiece[] = []
    let restored = 0
    for (const item of content.items) {
      if (!('str' in item)) continue
      const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      const size = Math.hypot(c, d)
      const isUpright = Math.abs(b) <= Math.abs(a)
      const { text, count } = restoreCharacters(item.str)
      restored += count
      pieces.push({ text, x, y, width: isUpright ? item.width : size, size, font: item.fontName })
    }
    const visible = pieces.filter((piece) => piece.text.trim() !== '')
    const rules = await lookAtDrawing(page, visible, bold, viewport.transform, afterTable)
    page.cleanup()
    const lines = linesOf(visible, rules, number, afterTable)
    const characters = visible.reduce((sum, piece) => sum + piece.text.length, 0)
    return { lines, height: viewport.height, width: viewport.width, characters, restored }
  } catch (error) {
    return failureOf(error)
  }
}

/** The page's rules, where its text may be a table; fonts seen for the first time are asked whether they are bold. */
async function lookAtDrawing(
  page: PDFPageProxy,
  pieces: readonly TextPiece[],
  bold: BoldFonts,
  base: readonly number[],
  afterTable: boolean,
): Promise<readonly Rule[]> {
  const unknown =
    bold.size >= mostFonts ? [] : [...new Set(pieces.map((piece) => piece.font))].filter((font) => !bold.has(font))
  const isTabular = afterTable || mayHoldTable(pieces)
  if (!isTabular && unknown.length === 0) return []
  const operators = await page.getOperatorList()
  for (const font of unknown) {
    const loaded: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null
    bold.set(
      font,
      typeof loaded === 'object' &&
        loaded !== null &&
        (('bold' in loaded && loaded.bold === true) || ('black' in loaded && loaded.black === true)),
    )
  }
  return isTabular ? findRules(operators, base) : []
}

/**
 * Whether some lines have gaps that words do not leave; looked for in the order of printing and from left to right,
 * since either may not be the other.
 */
function mayHoldTable(pieces: readonly TextPiece[]): boolean {
  const gaps = (ordered: readonly TextPiece[], level: number): number =>
    ordered.filter((piece, n) => {
      const before = ordered[n - 1]
      return (
        before !== undefined &&
        Math.abs(before.y - piece.y) < level * piece.size &&
        piece.x - before.x - before.width > gapOfCells * piece.size
      )
    }).length
  // Figures of a Latin font stand a little lower than the Han characters of their row.
  return (
    gaps(pieces, 0.5) >= enoughGaps ||
    gaps(
      pieces.toSorted((a, b) => a.y - b.y || a.x - b.x),
      0.1,
    ) >= enoughGaps
  )
}

function linesOf(
  pieces: readonly TextPiece[],
  rules: readonly Rule[],
  page: number,
  afterTable: boolean,
): readonly PageLine[] {
  let left = pieces
  const tables: PageLine[] = []
  for (const grid of findGrids(rules)) {
    const { cells, outside } = piecesByCell(grid, left)
    const table = tableLine(grid, cells, page, afterTable && tables.length === 0 ? 1 : 2)
    if (table === null) continue
    tables.push(table)
    left = outside
  }
  const lines = alignedTables(
    splitColumns(left).flatMap((region) => mergeLines(region.pieces, page, region.column)),
    page,
  )
  for (const table of tables) {
    // Behind the last line above it, in its own column where the page has two.
    const at = lines.findLastIndex(
      (line) => line.baseline <= table.top + 1 && line.x < table.right && line.right > table.x,
    )
    lines.splice(at + 1, 0, table)
  }
  return lines
}
