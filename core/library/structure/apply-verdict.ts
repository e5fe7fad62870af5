import type { Clause } from '../../model/clause.ts'
import type { StructureVerdict } from '../../model/corrections.ts'
import type { ClauseId } from '../../model/ids.ts'
import { sectorOfHeading } from '../../extracting/find-sectors.ts'
import { ordinalOf } from '../../reading/clause-style.ts'
import { splitAt } from './split-clause.ts'
import { endBelow, restructured, type Structured, type StructureParts } from './structured.ts'

/**
 * `clauseId`: the clause the verdict made or was about. `into`: where the words of a clause went that is gone now; null
 * where they belong to no clause.
 */
export interface Restructured {
  readonly after: Structured
  readonly clauseId: ClauseId
  readonly gone: ClauseId | null
  readonly into: ClauseId | null
}

/** Clauses [from, to) stand deeper by so much; none above the root. */
const shifted = (clauses: readonly Clause[], from: number, to: number, by: number): readonly Clause[] =>
  clauses.map((clause, at) => (at >= from && at < to ? { ...clause, depth: Math.max(0, clause.depth + by) } : clause))

/**
 * The clause at `at` goes into the one before it, with the words between them. What stood below it stays where it was
 * as far as there is something above it.
 */
function merged(before: Structured, at: number, parts: StructureParts): Restructured | null {
  const { clauses } = before
  const [previous, clause] = [clauses[at - 1], clauses[at]]
  if (previous === undefined || clause === undefined) return null
  const joined = { ...previous, range: { start: previous.range.start, end: clause.range.end } }
  const after = restructured(
    before,
    [...clauses.slice(0, at - 1), joined, ...clauses.slice(at + 1)],
    at - 1,
    endBelow(clauses, at) - 1,
    parts,
  )
  return { after, clauseId: previous.id, gone: clause.id, into: previous.id }
}

/** The clause's words belong to no clause; what stood below it stands one step higher. */
function dropped(before: Structured, at: number, parts: StructureParts): Restructured | null {
  const { clauses } = before
  const clause = clauses[at]
  if (clause === undefined) return null
  const end = endBelow(clauses, at)
  const after = restructured(
    before,
    shifted(clauses, at + 1, end, -1).filter((_, index) => index !== at),
    at,
    end - 1,
    parts,
  )
  return { after, clauseId: clause.id, gone: clause.id, into: null }
}

/** The deepest a clause may stand: one below the one before it. */
export const deepestAt = (clauses: readonly Clause[], at: number): number =>
  at === 0 ? 0 : (clauses[at - 1]?.depth ?? -1) + 1

function moved(before: Structured, at: number, depth: number, parts: StructureParts): Restructured | null {
  const { clauses } = before
  const clause = clauses[at]
  if (clause === undefined || depth < 0 || depth > deepestAt(clauses, at)) return null
  const end = endBelow(clauses, at)
  // what follows may now stand below it, and goes by its number there
  let to = end
  while (to < clauses.length && (clauses[to]?.depth ?? 0) > depth) to++
  return {
    after: restructured(before, shifted(clauses, at, end, depth - clause.depth), at, to, parts),
    clauseId: clause.id,
    gone: null,
    into: null,
  }
}

function labelled(
  before: Structured,
  at: number,
  verdict: Extract<StructureVerdict, { kind: 'label' }>,
  parts: StructureParts,
): Restructured | null {
  const clause = before.clauses[at]
  if (clause === undefined) return null
  const { marker = clause.marker, heading = clause.heading, clauseKind } = verdict
  const ordinal = verdict.marker === undefined ? clause.ordinal : ordinalOf(marker)
  const now: Clause = { ...clause, marker, heading, ordinal, kind: clauseKind ?? clause.kind }
  const whole = clauseKind === undefined ? now : { ...now, sector: sectorOfHeading(now, parts.sectors) }
  const all = before.clauses.map((each, index) => (index === at ? whole : each))
  const after = restructured(before, all, at, clauseKind === undefined ? endBelow(all, at) : at, parts)
  const settled =
    clauseKind === undefined ? after : restructured(after, after.clauses, at + 1, endBelow(all, at), parts)
  return { after: settled, clauseId: clause.id, gone: null, into: null }
}

/**
 * What a verdict makes of a structure. `start`: where the clause it is about begins, or, for 'split', where one shall
 * begin. Null where it cannot be: no such clause, nothing before it to merge with, deeper than anything could hold it.
 */
export function applyVerdict(
  before: Structured,
  start: number,
  verdict: StructureVerdict,
  parts: StructureParts,
): Restructured | null {
  if (verdict.kind === 'split') {
    const split = splitAt(before, start, parts)
    return split === null ? null : { after: split.after, clauseId: split.clause.id, gone: null, into: null }
  }
  const at = before.clauses.findIndex(({ range }) => range.start === start)
  if (at === -1) return null
  switch (verdict.kind) {
    case 'merge':
      return merged(before, at, parts)
    case 'drop':
      return dropped(before, at, parts)
    case 'depth':
      return moved(before, at, verdict.depth, parts)
    case 'label':
      return labelled(before, at, verdict, parts)
  }
}
