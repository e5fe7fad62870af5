import type { Clause } from '../../model/clause.ts'
import type { TextRange } from '../../model/text-range.ts'
import { readHeading } from '../../reading/clause-heading.ts'
import { styleOf } from '../../reading/clause-style.ts'
import { markersAt } from '../../reading/marker-styles.ts'
import { wholeBefore } from '../../anchoring/surrogates.ts'
import { endBelow, restructured, type Structured, type StructureParts } from './structured.ts'

/** Without blanks at its ends; null where nothing is left. */
function visible(text: string, { start, end }: TextRange): TextRange | null {
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : null
}

/** Index of the first clause that begins behind `offset`. */
function firstBehind(clauses: readonly Clause[], offset: number): number {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clauses[middle]?.range.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The depth of a new clause behind the one at `at`: that of the nearest clause numbered alike among it, those above it
 * and those right below it; else, with a number or behind a numbered clause, one below it, as its paragraphs stand;
 * behind a paragraph beside it.
 */
function depthBehind({ text, clauses }: Structured, at: number, style: string | null): number {
  const before = clauses[at]
  if (before === undefined) return 0
  if (style !== null) {
    const below = clauses.slice(at + 1, endBelow(clauses, at)).find((clause) => styleOf(text, clause) === style)
    if (below !== undefined) return below.depth
    let depth = Infinity
    for (let k = at; k >= 0 && depth > 0; k--) {
      const clause = clauses[k]
      if (clause === undefined || clause.depth > depth) continue
      if (styleOf(text, clause) === style) return clause.depth
      depth = Math.min(depth, clause.depth)
    }
  }
  return before.marker === '' && before.heading === '' ? before.depth : before.depth + 1
}

function readNew(
  text: string,
  range: TextRange,
  { newId }: StructureParts,
): { readonly clause: Clause; readonly style: string | null } {
  const shape = markersAt(text, range.start, false).find(({ length }) => range.start + length <= range.end)
  const from = range.start + (shape?.length ?? 0)
  const newline = text.indexOf('\n', from)
  const lineEnd = newline === -1 ? range.end : Math.min(newline, range.end)
  const heading = shape === undefined ? '' : readHeading(text.slice(from, lineEnd), shape.style, false, false).heading
  return {
    clause: {
      id: newId(),
      parentId: null,
      kind: shape === undefined ? 'paragraph' : 'item',
      marker: shape?.text ?? '',
      ordinal: shape?.ordinal ?? null,
      heading,
      path: '',
      depth: 0,
      range,
      page: null,
      sector: null,
    },
    style: shape?.style ?? null,
  }
}

/** Where both neighbours stand on one page, so does what is between them. */
const pageBetween = (before: Clause | undefined, after: Clause | undefined): number | null =>
  before !== undefined && before.page !== null && before.page === after?.page ? before.page : null

/**
 * A clause begins at `at`. Inside a clause: its first part keeps the clause's name and heading, the second is a clause
 * of its own. In text of no clause: the rest of that line becomes one. Null where that would leave nothing visible on
 * either side.
 */
export function splitAt(
  before: Structured,
  offset: number,
  parts: StructureParts,
): { readonly after: Structured; readonly clause: Clause } | null {
  const { text, clauses } = before
  if (offset < 0 || offset >= text.length) return null
  const at = wholeBefore(text, offset)
  const behind = firstBehind(clauses, at)
  const holder = clauses[behind - 1]
  const next = clauses[behind]
  const inside = holder !== undefined && at < holder.range.end
  const newline = text.indexOf('\n', at)
  const stop = inside
    ? holder.range.end
    : Math.min(newline === -1 ? text.length : newline, next?.range.start ?? text.length)
  const own = visible(text, { start: at, end: stop })
  const left = inside ? visible(text, { start: holder.range.start, end: at }) : null
  if (own === null || (inside && left === null)) return null
  const { clause: read, style } = readNew(text, own, parts)
  const clause: Clause = { ...read, depth: depthBehind(before, behind - 1, style), page: pageBetween(holder, next) }
  const first = inside && left !== null ? [shortened(text, holder, left)] : holder === undefined ? [] : [holder]
  const changed = [...clauses.slice(0, Math.max(0, behind - 1)), ...first, clause, ...clauses.slice(behind)]
  const after = restructured(before, changed, behind - 1, behind + 1, parts)
  const made = after.clauses[behind]
  return made === undefined ? null : { after, clause: made }
}

/** A heading that no longer stands in the clause is cut where the clause is. */
function shortened(text: string, clause: Clause, range: TextRange): Clause {
  const words = text.slice(range.start, range.end)
  if (clause.heading === '' || words.includes(clause.heading)) return { ...clause, range }
  const rest = words.slice(words.startsWith(clause.marker) ? clause.marker.length : 0).trim()
  return { ...clause, range, heading: clause.heading.startsWith(rest) ? rest : clause.heading }
}
