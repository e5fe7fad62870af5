import type { Clause, ClauseKind } from '../../../core/model/clause.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { foldText } from '../../../core/reading/fold-text.ts'
import { atOnce, type Steps } from '../../stretches.ts'
import { anatomyOf, trim, type ClauseAnatomy } from './clause-anatomy.ts'

/** How a clause's heading is set. 'run-in': bold at the head of its sentence. */
export type HeadingStyle = 'h1' | 'h2' | 'h3' | 'run-in' | 'none'

/**
 * Where a marker stands: 'hanging' in the gutter, 'tight' there with half-width brackets, 'inline' at the head of its
 * text, 'none'. One kind of clause always looks the same: its widest marker decides.
 */
export type MarkerStyle = 'hanging' | 'tight' | 'inline' | 'none'

/** A row of the sheet: a clause, or text that belongs to no clause (title, notice, signature, a table of contents). */
export type SheetRow =
  | {
      readonly kind: 'clause'
      readonly key: string
      readonly clause: Clause
      readonly anatomy: ClauseAnatomy
      readonly heading: HeadingStyle
      readonly marker: MarkerStyle
    }
  | {
      readonly kind: 'matter'
      readonly key: string
      readonly range: TextRange
      readonly place: 'front' | 'between' | 'back'
      readonly look: 'title' | 'prose' | 'line'
    }

/** Full-width characters the marker gutter holds: of a chapter's large type, and of the rest. */
const HOLDS = { large: 3, small: 4 }

/** The rows of a policy in text order. Afterwards: every unit of `text` that is not blank stands in exactly one row. */
export const sheetRows = (clauses: readonly Clause[], policyTitle: string | null, text: string): readonly SheetRow[] =>
  atOnce(sheetRowsInSteps(clauses, policyTitle, text))

/** The same, a step a row: a long policy's rows take longer than the window may be held. */
export function* sheetRowsInSteps(
  clauses: readonly Clause[],
  policyTitle: string | null,
  text: string,
): Steps<readonly SheetRow[]> {
  const markers = yield* markerStyles(clauses)
  const title = foldText(policyTitle ?? '')
  const rows: SheetRow[] = []
  let at = 0
  for (const [index, clause] of clauses.entries()) {
    yield* matter({ start: at, end: clause.range.start }, index === 0 ? 'front' : 'between')
    const anatomy = anatomyOf(text, clause)
    rows.push({
      kind: 'clause',
      key: clause.id,
      clause,
      anatomy,
      heading: headingStyle(clause.kind, anatomy),
      marker: anatomy.marker === null ? 'none' : (markers.get(clause.kind) ?? 'hanging'),
    })
    at = clause.range.end
    yield
  }
  yield* matter({ start: at, end: text.length }, clauses.length === 0 ? 'front' : 'back')
  return rows

  // a long title is often printed on two lines, its years in brackets on the second
  function titles(line: TextRange): boolean {
    const words = foldText(text.slice(line.start, line.end))
    return words.length >= 4 && title.includes(words)
  }

  function* matter(range: TextRange, place: 'front' | 'between' | 'back'): Steps<void> {
    for (let from = range.start; from < range.end;) {
      const newline = text.indexOf('\n', from)
      const end = newline === -1 || newline > range.end ? range.end : newline
      const line = trim(text, { start: from, end })
      if (line.start < line.end)
        rows.push({
          kind: 'matter',
          key: `m${line.start}`,
          range: line,
          place,
          look:
            place === 'front' && titles(line)
              ? 'title'
              : /[。！？；]$/u.test(text.slice(line.start, line.end))
                ? 'prose'
                : 'line',
        })
      from = end + 1
      yield
    }
  }
}

/**
 * Display width of a stretch in full-width characters: Latin letters, digits and dots take half; a character beyond the
 * basic plane counts by its first half.
 */
export function displayWidth(words: string, start = 0, end = words.length): number {
  let width = 0
  for (let at = start; at < end; at++) {
    const unit = words.charCodeAt(at)
    if (unit < 0x2e80) width += 0.5
    else if (unit < 0xdc00 || unit > 0xdfff) width += 1
  }
  return width
}

function* markerStyles(clauses: readonly Clause[]): Steps<ReadonlyMap<ClauseKind, MarkerStyle>> {
  const widest = new Map<ClauseKind, { full: number; tight: number }>()
  for (const { kind, marker } of clauses) {
    const full = displayWidth(marker)
    const before = widest.get(kind) ?? { full: 0, tight: 0 }
    widest.set(kind, {
      full: Math.max(before.full, full),
      tight: Math.max(before.tight, full - (marker.match(/[（）]/g)?.length ?? 0) / 2),
    })
    yield
  }
  return new Map(
    [...widest].map(([kind, { full, tight }]) => {
      const holds = kind === 'part' || kind === 'chapter' ? HOLDS.large : HOLDS.small
      return [kind, tight > holds ? 'inline' : full > holds ? 'tight' : 'hanging']
    }),
  )
}

function headingStyle(kind: ClauseKind, { title, lines }: ClauseAnatomy): HeadingStyle {
  if (title === null) return lines[0]?.runIn == null ? 'none' : 'run-in'
  if (kind === 'part' || kind === 'chapter') return 'h1'
  return kind === 'section' ? 'h2' : 'h3'
}
