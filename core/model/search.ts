import type { ClauseRef, PolicyId, TagId } from './ids.ts'
import type { Level } from './policy.ts'
import type { TextRange } from './text-range.ts'

export interface SearchRequest {
  readonly query: string
  readonly regex?: boolean
  readonly policyId?: PolicyId
  readonly filters?: { readonly tagIds?: readonly TagId[]; readonly sectorIds?: readonly string[]; readonly issuers?: readonly string[]; readonly levels?: readonly Level[]; readonly issuedFrom?: string; readonly issuedTo?: string; readonly hasNote?: boolean }
  /** Default 50. */
  readonly limit?: number
}
export interface SearchHit {
  readonly ref: ClauseRef
  readonly policyTitle: string | null
  readonly level: Level | null
  readonly region: string | null
  readonly path: string
  readonly heading: string
  /** A piece of the clause around its first match; `marks` are ranges in `snippet`. */
  readonly snippet: string
  readonly marks: readonly TextRange[]
  readonly score: number
}
export interface SearchAnswer { readonly hits: readonly SearchHit[]; readonly total: number; readonly policies: number }
