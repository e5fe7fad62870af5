import type { ClauseId, PolicyId } from './ids.ts'
import type { PolicyMetadata } from './policy.ts'

export type MatrixColumns = 'sector' | 'tag' | 'issuer' | 'body'
export interface MatrixRequest {
  readonly rows: readonly PolicyId[]
  readonly columns: MatrixColumns
}

/** `key`: a sector's id, a tag's id, a body's key. `names`: further names of a body. */
export interface MatrixColumn {
  readonly key: string
  readonly name: string
  readonly names: readonly string[]
  /** Over all rows. */
  readonly count: number
}

/**
 * `clauses` in text order. `lead`: of a body, how many of them it leads. An empty cell is a finding: it is there, with
 * no clauses.
 */
export interface MatrixCell {
  readonly count: number
  readonly clauses: readonly ClauseId[]
  readonly lead?: number
}

export interface MatrixRow {
  readonly policyId: PolicyId
  readonly metadata: PolicyMetadata
  /** Clauses that can stand in a cell. */
  readonly clauses: number
  /** One for each column. */
  readonly cells: readonly MatrixCell[]
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  readonly empty: number
}
