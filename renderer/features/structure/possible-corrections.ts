import type { Clause } from '../../../core/model/clause.ts'

/** Why a correction cannot be made; null where it can. */
export interface PossibleCorrections {
  readonly merge: 'first' | null
  readonly promote: 'atRoot' | null
  readonly demote: 'tooDeep' | null
}

/**
 * What can be done to the clause at an index, as the workbench judges it: clauses keep their order, none stands more
 * than one step below the clause before it.
 */
export function possibleCorrections(clauses: readonly Clause[], at: number): PossibleCorrections {
  const depth = clauses[at]?.depth ?? 0
  const before = clauses[at - 1]
  return {
    merge: before === undefined ? 'first' : null,
    promote: depth === 0 ? 'atRoot' : null,
    demote: before === undefined || depth > before.depth ? 'tooDeep' : null,
  }
}
