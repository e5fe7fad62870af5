import type { CleanedText, MapPiece } from '../model/cleaned-text.ts'
import type { Box, Line, SourceDocument } from '../model/source-document.ts'
import type { SourceLines, SourcePlace, SourcePlaces } from '../model/source-place.ts'

/** The printed lines of the blocks a cleaned text came from; null where the file has none with a place on a page. */
export function sourceLines({ pieces }: Pick<CleanedText, 'pieces'>, source: SourceDocument): SourceLines | null {
  const blocks = pieces.filter(({ inserted }) => inserted !== true).map(({ block }) => block)
  const [first, last] = [blocks.reduce((a, b) => Math.min(a, b), Infinity), blocks.reduce((a, b) => Math.max(a, b), -1)]
  if (last < 0) return null
  const lines = source.blocks
    .slice(first, last + 1)
    .map((block): readonly Line[] => (block.lines ?? []).filter(({ box }) => box !== undefined))
  return lines.some((each) => each.length > 0) ? { first, blocks: lines } : null
}

/**
 * The part of a printed line's box that a stretch of it takes, by its share of the line's units: characters of one line
 * are nearly of one width.
 */
function cut(box: Box, line: Line, start: number, end: number): Box {
  const units = line.end - line.start
  if (units <= 0 || (start <= line.start && end >= line.end)) return box
  const [left, right] = [Math.max(0, start - line.start) / units, Math.min(units, end - line.start) / units]
  return { ...box, x: box.x + box.width * left, width: box.width * (right - left) }
}

/** A stretch of one printed line, or of one block without lines, before its box is cut. */
interface Stretch {
  readonly start: number
  end: number
  readonly block: number
  readonly line: Line | null
  readonly from: number
  to: number
}

function stretchesOf(piece: MapPiece, lines: readonly Line[]): readonly Stretch[] {
  const [from, to] = [piece.from, piece.from + piece.end - piece.start]
  const at = (offset: number): number => piece.start + offset - piece.from
  if (lines.length === 0) return [{ start: piece.start, end: piece.end, block: piece.block, line: null, from, to }]
  return lines
    .filter((line) => line.start < to && line.end > from)
    .map((line) => {
      const [start, end] = [Math.max(line.start, from), Math.min(line.end, to)]
      return { start: at(start), end: at(end), block: piece.block, line, from: start, to: end }
    })
}

/**
 * Where each stretch of a cleaned text stands in its file, in the order of the text; what a rule put in stands nowhere.
 * `lines` null: a file without places on pages, whose stretches are named by block alone. Null where `lines` do not
 * reach every block. Linear.
 */
export function placesOf(
  { pieces }: Pick<CleanedText, 'pieces'>,
  lines: SourceLines | null,
): readonly SourcePlace[] | null {
  const stretches: Stretch[] = []
  for (const piece of pieces) {
    if (piece.inserted === true || piece.start === piece.end) continue
    const own = lines === null ? [] : lines.blocks[piece.block - lines.first]
    if (own === undefined) return null
    for (const stretch of stretchesOf(piece, own)) {
      const last = stretches.at(-1)
      // what cleaning took out of a line leaves one stretch
      if (
        last !== undefined &&
        last.block === stretch.block &&
        last.line === stretch.line &&
        last.end === stretch.start
      ) {
        last.end = stretch.end
        last.to = stretch.to
      } else stretches.push(stretch)
    }
  }
  return stretches.map(({ start, end, block, line, from, to }) => ({
    start,
    end,
    block,
    box: line?.box === undefined ? null : cut(line.box, line, from, to),
  }))
}

/** The lines of a text (half-open, their breaks left out), each with the places [from, to) it is made of. */
export function linesWithPlaces(text: string, places: readonly SourcePlace[]): SourcePlaces['lines'] {
  const lines: { start: number; end: number; from: number; to: number }[] = []
  let [start, from] = [0, 0]
  for (const words of text.split('\n')) {
    const end = start + words.length
    while (from < places.length && (places[from]?.end ?? 0) <= start) from++
    let to = from
    while (to < places.length && (places[to]?.start ?? Infinity) < end) to++
    lines.push({ start, end, from, to })
    start = end + 1
  }
  return lines
}
