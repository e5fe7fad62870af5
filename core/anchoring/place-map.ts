import type { CleanedText, MapPiece } from '../model/cleaned-text.ts'
import type { TextRange } from '../model/text-range.ts'

/** Where the units of one text stand in another one of the same file. Offsets are UTF-16. */
export interface PlaceMap {
  /** Both are the same text. */
  readonly same: boolean
  /** Where a unit stands now; null where it is no longer there. */
  readonly at: (offset: number) => number | null
  /**
   * From the first to the last unit of a stretch that are still there; null where none is, or they changed their order.
   */
  readonly range: (range: TextRange) => TextRange | null
}

export const sameText: PlaceMap = { same: true, at: (offset) => offset, range: (range) => range }

/**
 * Of units that both texts took from the same place of the file, the share that must be the same character: below it
 * the file was decoded otherwise.
 */
const LEAST_ALIKE = 0.8

/** Index of the last piece whose key is at most `most`; -1 where there is none. Keys ascend. */
function lastUpTo(pieces: readonly MapPiece[], key: (piece: MapPiece) => number, most: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece !== undefined && key(piece) <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}

function byBlock(pieces: readonly MapPiece[]): ReadonlyMap<number, readonly MapPiece[]> {
  const blocks = new Map<number, MapPiece[]>()
  for (const piece of pieces) {
    if (piece.inserted === true) continue
    const there = blocks.get(piece.block)
    if (there) there.push(piece)
    else blocks.set(piece.block, [piece])
  }
  for (const list of blocks.values()) list.sort((a, b) => a.from - b.from)
  return blocks
}

/**
 * Follows each unit of `old` back to its place in the file and from there into `now`: exact, whatever cleaning did in
 * between. Null where the two were not decoded alike, so that places in the file do not mean the same. Logarithmic a
 * unit.
 */
export function mapPlaces(old: CleanedText, now: CleanedText): PlaceMap | null {
  if (old.text === now.text) return sameText
  const blocks = byBlock(now.pieces)
  const at = (offset: number): number | null => {
    const piece = old.pieces[lastUpTo(old.pieces, (p) => p.start, offset)]
    if (piece === undefined || offset >= piece.end || piece.inserted === true) return null
    const from = piece.from + offset - piece.start
    const list = blocks.get(piece.block) ?? []
    const there = list[lastUpTo(list, (p) => p.from, from)]
    if (there === undefined) return null
    const place = there.start + from - there.from
    return place < there.end ? place : null
  }
  return readAlike(old, now, at) ? { same: false, at, range: (range) => mapRange(range, at) } : null
}

/** Looks at some thousand units, evenly spread. */
function readAlike(old: CleanedText, now: CleanedText, at: (offset: number) => number | null): boolean {
  const step = Math.max(1, Math.floor(old.text.length / 4000))
  let [mapped, alike] = [0, 0]
  for (let offset = 0; offset < old.text.length; offset += step) {
    const place = at(offset)
    if (place === null) continue
    mapped += 1
    if (old.text.charCodeAt(offset) === now.text.charCodeAt(place)) alike += 1
  }
  return mapped > 0 && alike >= mapped * LEAST_ALIKE
}

function mapRange({ start, end }: TextRange, at: (offset: number) => number | null): TextRange | null {
  let first: number | null = null
  for (let offset = start; offset < end && first === null; offset++) first = at(offset)
  let last: number | null = null
  for (let offset = end - 1; offset >= start && last === null; offset--) last = at(offset)
  return first === null || last === null || last < first ? null : { start: first, end: last + 1 }
}
