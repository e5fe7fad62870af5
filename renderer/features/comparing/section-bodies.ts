import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { rowClauses, rowFilter, type AlignmentRow } from './alignment-rows.ts'

/** By clause: the unnumbered paragraphs under it that are read with it, in text order. */
export type SectionBodies = ReadonlyMap<ClauseId, readonly Clause[]>

/**
 * What a section says where its number stands above its heading alone: its unnumbered paragraphs, without those that
 * have a row of their own because they were paired, are not taken up or are new. `rows`: all of them, whatever is
 * filtered.
 */
export function sectionBodies(
  rows: readonly AlignmentRow[],
  upper: readonly Clause[],
  lower: readonly Clause[],
): { readonly upper: SectionBodies; readonly lower: SectionBodies } {
  const apart = new Set<ClauseId>()
  for (const row of rows) {
    const filter = rowFilter(row)
    if (filter === null || filter === 'dismissed') continue
    const { upper: above, lower: below } = rowClauses(row)
    if (above !== null) apart.add(above)
    if (below !== null) apart.add(below)
  }
  return { upper: bodiesOf(upper, apart), lower: bodiesOf(lower, apart) }
}

function bodiesOf(clauses: readonly Clause[], apart: ReadonlySet<ClauseId>): SectionBodies {
  const bodies = new Map<ClauseId, Clause[]>()
  for (const clause of clauses) {
    if (clause.marker !== '' || clause.parentId === null || apart.has(clause.id)) continue
    const there = bodies.get(clause.parentId)
    if (there === undefined) bodies.set(clause.parentId, [clause])
    else there.push(clause)
  }
  return bodies
}
