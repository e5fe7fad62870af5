import type { ClauseRef, PolicyId, TagId } from './ids.ts'
import type { Level, PolicyMetadata, Script } from './policy.ts'
import type { TextRange } from './text-range.ts'

export type PolicyStatus = NonNullable<PolicyMetadata['status']>

/**
 * What hits are narrowed to: all that are named must hold, of several values in one any. An absent or empty one asks
 * nothing.
 */
export interface SearchFilters {
  readonly tagIds?: readonly TagId[]
  readonly sectorIds?: readonly string[]
  readonly issuers?: readonly string[]
  readonly levels?: readonly Level[]
  readonly regions?: readonly string[]
  readonly statuses?: readonly PolicyStatus[]
  readonly policyIds?: readonly PolicyId[]
  /** "YYYY-MM-DD", both ends included. */
  readonly issuedFrom?: string
  readonly issuedTo?: string
  readonly hasNote?: boolean
}

/**
 * In which order policies come: by their best hit, as the library lists them, or by their date (those without one
 * last).
 */
export type PolicyOrder = 'best' | 'listed' | 'newest' | 'oldest'

/** What is asked, and how the answer is ordered: what a saved search keeps. */
export interface Question {
  readonly query: string
  /** The query is a regular expression (JavaScript's, flags i and u). */
  readonly regex?: boolean
  /** The query is one phrase as it stands: no words for "or" or "not" in it. */
  readonly phrase?: boolean
  readonly filters?: SearchFilters
  /**
   * Set: hits come policy by policy in this order, a policy's best first with `best`, else in text order. Absent: best
   * first, wherever they are.
   */
  readonly policiesBy?: PolicyOrder
}

export interface SearchRequest extends Question {
  readonly policyId?: PolicyId
  /** Default 50. */
  readonly limit?: number
  /** Asks for `SearchAnswer.facets`. */
  readonly facets?: boolean
}
export interface SearchHit {
  readonly ref: ClauseRef
  readonly policyTitle: string | null
  readonly level: Level | null
  readonly region: string | null
  /** What title, path, heading and snippet are written in. */
  readonly language: 'zh' | 'en'
  readonly script: Script
  readonly path: string
  readonly heading: string
  /** A piece of the clause around its first match; `marks` are ranges in `snippet`. */
  readonly snippet: string
  readonly marks: readonly TextRange[]
  /** The first match in the policy's text; null where only filters were asked. */
  readonly match: TextRange | null
  readonly score: number
}

/**
 * How many hits of the present question have a value of a filter, were no other value of that filter chosen. Most
 * first.
 */
export interface FacetValue<Value> {
  readonly value: Value
  readonly count: number
}
export interface SearchFacets {
  readonly tags: readonly FacetValue<TagId>[]
  readonly sectors: readonly FacetValue<string>[]
  readonly issuers: readonly FacetValue<string>[]
  readonly levels: readonly FacetValue<Level>[]
  readonly regions: readonly FacetValue<string>[]
  readonly statuses: readonly FacetValue<PolicyStatus>[]
  readonly policies: readonly FacetValue<PolicyId>[]
  readonly noted: number
}

/**
 * `total` and `groups` count every hit, listed or not; `groups` has one entry a policy with hits, in the order asked.
 */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly policies: number
  readonly groups: readonly { readonly policyId: PolicyId; readonly count: number }[]
  readonly facets?: SearchFacets
}
