import type { Clause } from '../../core/model/clause.ts'
import type { ClauseId } from '../../core/model/ids.ts'
import type { TextRange } from '../../core/model/text-range.ts'

/**
 * A clause, or the stretch of it that is meant: UTF-16 in the policy's text, without blanks at its ends. `range` null:
 * the whole clause.
 */
export interface Aim {
  readonly clause: Clause
  readonly range: TextRange | null
}

/**
 * What tagging, noting or linking acts on: the clauses a selection touches, each with its part (null where it is taken
 * whole), or the current clause where nothing is selected. Blanks and text that belongs to no clause are nobody's.
 */
export function selectedAims(
  clauses: readonly Clause[],
  text: string,
  selection: TextRange | null,
  current: ClauseId | null,
): readonly Aim[] {
  if (selection === null) return clauses.filter(({ id }) => id === current).map((clause) => ({ clause, range: null }))
  return clauses.flatMap((clause): Aim[] => {
    const part = trimmed(text, {
      start: Math.max(clause.range.start, selection.start),
      end: Math.min(clause.range.end, selection.end),
    })
    if (part.start >= part.end) return []
    const whole = trimmed(text, clause.range)
    return [{ clause, range: part.start === whole.start && part.end === whole.end ? null : part }]
  })
}

function trimmed(text: string, range: TextRange): TextRange {
  let { start, end } = range
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}
