import type { ClauseKind } from './clause.ts'
import type { ComparisonKind, DiffMark } from './comparison.ts'
import type { ClauseId, PolicyId } from './ids.ts'
import type { PolicyMetadata } from './policy.ts'

/** One side of a pair of clauses of two policies in the library. */
export interface PairedClause {
  readonly clauseId: ClauseId
  readonly path: string
  readonly marker: string
  readonly heading: string
  readonly kind: ClauseKind
  readonly depth: number
}

export interface PairedClauses {
  readonly kind: ComparisonKind
  /** null where the clause was added. */
  readonly old: PairedClause | null
  /** null where the clause was deleted. */
  readonly new: PairedClause | null
  readonly marks: readonly DiffMark[]
}

/**
 * One line of a comparison side by side: a pair by its place in `pairs`, and which of its sides stand on the line. A
 * moved pair has two lines, 'new' where it went and 'old' where it came from; the empty side says so.
 */
export interface ComparisonLine {
  readonly pair: number
  readonly side: 'both' | 'old' | 'new'
}

export interface ComparedPolicy {
  readonly policyId: PolicyId
  readonly metadata: PolicyMetadata
  readonly clauses: number
}

/** Two policies of the library compared. Marks are in the script both were compared in (see `comparedScript`). */
export interface PolicyComparison {
  readonly old: ComparedPolicy
  readonly new: ComparedPolicy
  /** In the order of the new text; what was deleted stands behind what it stood behind. */
  readonly pairs: readonly PairedClauses[]
  /** Every side of every pair once, in an order that keeps that of each text. */
  readonly lines: readonly ComparisonLine[]
  readonly summary: Readonly<Record<ComparisonKind, number>>
  /** 0 to 1: the share of all words of both that is kept. */
  readonly likeness: number
}

/**
 * A policy compared with the draft that its own revision marks speak of. `old` is that draft, which stands in no
 * library: it bears the policy's id, and its clauses' ids are its own. `new` is the policy without its marks.
 */
export interface DraftComparison extends PolicyComparison {
  /** How many marks the draft was rebuilt from; at least one. */
  readonly marks: number
  /** As printed: marks that do not say where the draft had the words, which were left where they are. */
  readonly unplaced: readonly string[]
}
