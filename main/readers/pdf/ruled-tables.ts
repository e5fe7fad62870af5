import type { Rule } from './page-rules.ts'
import type { TextPiece } from './page-lines.ts'

/** A table whose lines are printed: where its columns and rows end, and which neighbouring cells are one. */
export interface Grid {
  /** Ascending; one more than there are columns. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /**
   * For each cell, row by row, the index of the first cell of those it is merged with; its own where it stands alone.
   */
  readonly homes: readonly number[]
}

/** How far ends of lines may miss each other, in points. */
const near = 3
const mostRulesOfATable = 2500

/** The tables drawn by a page's rules: connected lines that part at least two columns. Top to bottom. */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  if (rules.length > mostRulesOfATable) return []
  return connected(rules)
    .flatMap((group) => gridOf(group))
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}

function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const homes = rules.map((_, n) => n)
  const find = (n: number): number => {
    let at = n
    while (homes[at] !== at) at = homes[at] ?? at
    return at
  }
  for (const [n, a] of rules.entries())
    for (let k = n + 1; k < rules.length; k++) {
      const b = rules[k]
      if (b && find(n) !== find(k) && touch(a, b)) homes[find(k)] = find(n)
    }
  const groups = new Map<number, Rule[]>()
  for (const [n, rule] of rules.entries()) groups.set(find(n), [...(groups.get(find(n)) ?? []), rule])
  return [...groups.values()]
}

function touch(a: Rule, b: Rule): boolean {
  if (a.isHorizontal === b.isHorizontal)
    return Math.abs(a.at - b.at) <= near && a.from <= b.to + near && b.from <= a.to + near
  return a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near
}

function gridOf(rules: readonly Rule[]): Grid[] {
  const lying = rules.filter((rule) => rule.isHorizontal),
    standing = rules.filter((rule) => !rule.isHorizontal)
  if (lying.length === 0 || standing.length === 0 || lying.length + standing.length < 4) return []
  // Tables are often open at their sides, and where a page ends in a row.
  const xs = places([
    ...standing.map((rule) => rule.at),
    Math.min(...lying.map((rule) => rule.from)),
    Math.max(...lying.map((rule) => rule.to)),
  ])
  const ys = places([
    ...lying.map((rule) => rule.at),
    Math.min(...standing.map((rule) => rule.from)),
    Math.max(...standing.map((rule) => rule.to)),
  ])
  const columns = xs.length - 1,
    rows = ys.length - 1
  if (columns < 2 || rows < 1) return []
  const homes = Array.from({ length: rows * columns }, (_, n) => n)
  const covers = (candidates: readonly Rule[], at: number, middle: number): boolean =>
    candidates.some((rule) => Math.abs(rule.at - at) <= near && rule.from <= middle && rule.to >= middle)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2,
        middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
      const here = row * columns + column
      if (column > 0 && !covers(standing, xs[column] ?? 0, middleY)) homes[here] = homes[here - 1] ?? here
      else if (row > 0 && !covers(lying, ys[row] ?? 0, middleX)) homes[here] = homes[here - columns] ?? here
    }
  return [{ xs, ys, homes }]
}

/** Positions that are the same but for the thickness of a line, ascending. */
function places(values: readonly number[]): readonly number[] {
  const found: number[] = []
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(value)
  return found
}

/**
 * A page's pieces by the cell of the grid they stand in (`homes`), and those outside of it. A piece over several cells
 * is cut where the cells are.
 */
export function piecesByCell(
  grid: Grid,
  pieces: readonly TextPiece[],
): { readonly cells: ReadonlyMap<number, readonly TextPiece[]>; readonly outside: readonly TextPiece[] } {
  const cells = new Map<number, TextPiece[]>()
  const outside: TextPiece[] = []
  const columns = grid.xs.length - 1
  const top = grid.ys[0] ?? 0,
    bottom = grid.ys.at(-1) ?? 0,
    left = grid.xs[0] ?? 0,
    right = grid.xs.at(-1) ?? 0
  for (const piece of pieces) {
    const middle = piece.y - 0.35 * piece.size
    if (middle < top || middle > bottom || piece.x + piece.width / 2 < left || piece.x + piece.width / 2 > right) {
      outside.push(piece)
      continue
    }
    const row = between(grid.ys, middle)
    for (const part of cutAt(piece, grid.xs)) {
      const place = row * columns + between(grid.xs, part.x + part.width / 2)
      const home = grid.homes[place] ?? place
      cells.set(home, [...(cells.get(home) ?? []), part])
    }
  }
  return { cells, outside }
}

function between(edges: readonly number[], value: number): number {
  const at = edges.findIndex((edge) => value < edge)
  return Math.max(0, Math.min(edges.length - 2, at < 0 ? edges.length - 2 : at - 1))
}

/** pdf.js may give two cells' words as one piece with a blank between them. */
function cutAt(piece: TextPiece, edges: readonly number[]): readonly TextPiece[] {
  const slack = 0.3 * piece.size
  if (
    !edges.some((edge) => piece.x + slack < edge && piece.x + piece.width - slack > edge) ||
    !/\s/u.test(piece.text.trim())
  )
    return [piece]
  const unit = piece.width / Math.max(1, ems(piece.text))
  const parts: TextPiece[] = []
  for (const match of piece.text.matchAll(/\S+/gu))
    parts.push({
      ...piece,
      text: match[0],
      x: piece.x + ems(piece.text.slice(0, match.index)) * unit,
      width: ems(match[0]) * unit,
    })
  return parts
}

/** Width in Han characters, roughly. */
const ems = (text: string): number => text.length - text.replace(/[^\u0020-\u024f]/g, '').length / 2
