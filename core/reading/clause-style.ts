import type { Clause } from '../model/clause.ts'
import { clauseKind } from './clause-kind.ts'
import { markersAt, type MarkerShape, type MarkerStyle } from './marker-styles.ts'

/** The marker a text begins with, if it is that one. A marker that a person gave stands nowhere in the text. */
const shapeIn = (text: string, at: number, marker: string): MarkerShape | undefined =>
  markersAt(text, at, false).find((shape) => shape.text === marker)

/** How a clause is numbered; null for one without a number. */
export function styleOf(
  text: string,
  { marker, heading, kind, range }: Pick<Clause, 'marker' | 'heading' | 'kind' | 'range'>,
): MarkerStyle | null {
  if (marker === '')
    return heading !== '' && kind !== 'paragraph' && kind !== 'table' && kind !== 'definition' ? 'styled' : null
  return (shapeIn(text, range.start, marker) ?? shapeIn(`${marker}字`, 0, marker))?.style ?? null
}

/** The number a marker stands for; null where it is none of those that policies use. */
export const ordinalOf = (marker: string): number | null => shapeIn(`${marker}字`, 0, marker)?.ordinal ?? null

/** The kind a clause has by its number and by those above it, outermost first; null where it has no number to go by. */
export function kindByStyle(
  text: string,
  clause: Clause,
  above: readonly Clause[],
  hasArticles: boolean,
): Clause['kind'] | null {
  const style = styleOf(text, clause)
  return style === null
    ? null
    : clauseKind(
        style,
        above.map((each) => styleOf(text, each)).filter((each) => each !== null),
        hasArticles,
      )
}
