import type { ClauseRef, PolicyId } from './ids.ts'
import type { Link } from './link.ts'
import type { PolicyMetadata } from './policy.ts'

/** A policy as a node of the graph; also one that nothing is linked with. */
export interface LinkedPolicy {
  readonly policyId: PolicyId
  readonly metadata: Pick<PolicyMetadata, 'title' | 'level' | 'region' | 'status' | 'issuedOn' | 'language' | 'script'>
  readonly fileName: string
}

/** A clause at an end of a link of the graph. */
export interface LinkedClause {
  readonly ref: ClauseRef
  readonly path: string
  readonly heading: string
  /** The beginning of its text, on one line; its heading where the text cannot be read. */
  readonly preview: string
  /** Ids of the sectors people tagged it with, and of the one its heading, or that of a clause above it, names. */
  readonly sectors: readonly string[]
}

/**
 * Policies and the links between their clauses. Links have both ends among `clauses`, clauses their policy among
 * `policies`.
 */
export interface LinkGraph {
  /** In the library's order. */
  readonly policies: readonly LinkedPolicy[]
  /** Policies in order, clauses in text order. */
  readonly clauses: readonly LinkedClause[]
  /** By the policy they start from, the earliest first. */
  readonly links: readonly Link[]
}
