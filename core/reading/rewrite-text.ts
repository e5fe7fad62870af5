import type { CleanedText, CleaningChange, CleaningRuleId, MapPiece } from '../model/cleaned-text.ts'

/** Replace [start, end) of the present text with `after`. Rewrites of one rule are in order and do not overlap. */
export interface Rewrite {
  readonly start: number
  readonly end: number
  readonly after: string
}

/**
 * Applies a rule's rewrites and keeps the way back: what was not touched still leads to its block, a replacement of the
 * same length maps unit to unit, anything else that is put in is marked `inserted`. Changes of earlier rules move with
 * their text. Linear in text and changes.
 */
export function rewriteText(before: CleanedText, rule: CleaningRuleId, rewrites: readonly Rewrite[]): CleanedText {
  if (rewrites.length === 0) return before
  const out: string[] = []
  const pieces: MapPiece[] = []
  const changes: CleaningChange[] = []
  let length = 0
  let cursor = 0
  let pieceAt = 0

  /** Moves `pieceAt` to the piece that holds or follows `position`. */
  const seek = (position: number): MapPiece | undefined => {
    while ((before.pieces[pieceAt]?.end ?? Infinity) <= position) pieceAt++
    return before.pieces[pieceAt]
  }
  const push = (piece: MapPiece): void => {
    const last = pieces.at(-1)
    const joins =
      last &&
      last.end === piece.start &&
      last.block === piece.block &&
      last.from + (last.end - last.start) === piece.from &&
      !last.inserted &&
      !piece.inserted
    if (joins) pieces[pieces.length - 1] = { ...last, end: piece.end }
    else pieces.push(piece)
  }
  const keep = (start: number, end: number, shown: string): void => {
    for (let piece = seek(start); piece && piece.start < end; piece = seek(Math.min(piece.end, end))) {
      const from = Math.max(start, piece.start)
      const to = Math.min(end, piece.end)
      if (to > from)
        push({
          start: length + from - start,
          end: length + to - start,
          block: piece.block,
          from: piece.inserted ? piece.from : piece.from + from - piece.start,
          ...(piece.inserted ? { inserted: true as const } : {}),
        })
      if (piece.end >= end) break
    }
    out.push(shown)
    length += shown.length
  }
  /** Where inserted text belongs: the unit in front of it, or the one after it at the very start. */
  const placeOf = (position: number): { block: number; from: number } => {
    const here = before.pieces[pieceAt]
    if (here && here.start <= position)
      return { block: here.block, from: here.inserted ? here.from : here.from + position - here.start }
    const previous = before.pieces[pieceAt - 1]
    if (previous)
      return {
        block: previous.block,
        from: previous.inserted ? previous.from : previous.from + previous.end - previous.start,
      }
    return { block: here?.block ?? 0, from: here?.from ?? 0 }
  }

  let older = 0
  const carryOlder = (upTo: number, shift: number, collapse?: number): void => {
    for (let change = before.changes[older]; change && change.at.start < upTo; change = before.changes[++older]) {
      const at =
        collapse === undefined
          ? { start: change.at.start + shift, end: change.at.end + shift }
          : { start: collapse, end: collapse }
      changes.push({ ...change, at })
    }
  }
  for (const rewrite of rewrites) {
    carryOlder(rewrite.start, length - cursor)
    keep(cursor, rewrite.start, before.text.slice(cursor, rewrite.start))
    const was = before.text.slice(rewrite.start, rewrite.end)
    const at = length
    seek(rewrite.start)
    const place = placeOf(rewrite.start)
    if (rewrite.after.length === was.length && !was.includes('\n') && !rewrite.after.includes('\n'))
      keep(rewrite.start, rewrite.end, rewrite.after)
    else if (rewrite.after !== '') {
      for (const line of rewrite.after.split(/(?<=\n)/u)) {
        const shown = line.endsWith('\n') ? line.slice(0, -1) : line
        if (shown !== '') push({ start: length, end: length + shown.length, ...place, inserted: true })
        out.push(line)
        length += line.length
      }
    }
    carryOlder(rewrite.end, 0, at)
    changes.push({ rule, at: { start: at, end: length }, before: was, after: rewrite.after, block: place.block })
    cursor = rewrite.end
  }
  carryOlder(Infinity, length - cursor)
  keep(cursor, before.text.length, before.text.slice(cursor))
  return { text: out.join(''), pieces, changes }
}
