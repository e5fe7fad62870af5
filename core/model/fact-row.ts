import type { Modality } from './clause-facts.ts'
import type { Fact, FactCorrection, FactKind } from './fact-correction.ts'
import type { ClauseRef, PolicyId } from './ids.ts'
import type { Notice } from './notice.ts'
import type { PolicyMetadata } from './policy.ts'
import type { TextRange } from './text-range.ts'

/**
 * Where a fact comes from. 'read': by the machine, nobody looked at it; 'checked': a person found it right; 'changed',
 * 'added': by a person; 'withdrawn': a person said that there is none.
 */
export type FactOrigin = 'read' | 'changed' | 'checked' | 'added' | 'withdrawn'

/** A body a responsibility names, as printed, with the key that its other names share (see `bodyNames`). */
export interface NamedBody {
  readonly key: string
  readonly name: string
  readonly duty: 'lead' | 'support' | 'local'
}

/** One fact of one clause. */
export interface FactRow {
  readonly ref: ClauseRef
  readonly metadata: Pick<PolicyMetadata, 'title' | 'level' | 'region' | 'language' | 'script'>
  readonly path: string
  readonly heading: string
  /** 1-based, null where the source has no pages. */
  readonly page: number | null
  readonly kind: FactKind
  /** As it holds now; null where it was withdrawn. */
  readonly fact: Fact | null
  /** What the machine reads there; null where it reads nothing. */
  readonly read: Fact | null
  readonly origin: FactOrigin
  /** What a person said, with the id to change or withdraw it by. */
  readonly correction: FactCorrection | null
  readonly quote: string
  /** Where the quote stands in the policy's cleaned text; the whole clause where it cannot be found. */
  readonly range: TextRange
  /** Of a responsibility: its bodies in order. */
  readonly bodies: readonly NamedBody[]
  /** Of a citation: the policy in the library that it names. */
  readonly resolved: PolicyId | null
}

/** A body over all policies asked for. */
export interface BodyCount {
  readonly key: string
  /** Its fullest name. */
  readonly name: string
  /** All names it goes by, the most frequent first. */
  readonly names: readonly string[]
  /** In how many clauses it leads, supports, or is named as a body below. */
  readonly lead: number
  readonly support: number
  readonly local: number
}

export type FactCounts = Readonly<Record<FactKind, number>>

export interface FactsPolicy {
  readonly policyId: PolicyId
  readonly metadata: PolicyMetadata
  readonly clauses: number
  /** Of all kinds, whichever were asked for: facts that hold, and those read that no person has looked at. */
  readonly counts: FactCounts
  readonly unchecked: FactCounts
  /** What reading remarked: how far its facts can be trusted. */
  readonly notices: readonly Notice[]
}

/** What the counts of policies come to. */
export function sumCounts(all: readonly FactCounts[]): FactCounts {
  const sum = (kind: FactKind): number => all.reduce((total, counts) => total + counts[kind], 0)
  return {
    target: sum('target'),
    responsibility: sum('responsibility'),
    citation: sum('citation'),
    modality: sum('modality'),
  }
}

export interface FactsRequest {
  readonly policyIds?: readonly PolicyId[]
  readonly kinds?: readonly FactKind[]
}

/** The facts of policies, and what their policies' counts come to. */
export interface FactsAnswer {
  /** Policies in the order asked for (else that of the library's list), clauses in text order. */
  readonly rows: readonly FactRow[]
  readonly policies: readonly FactsPolicy[]
  readonly counts: FactCounts
  readonly unchecked: FactCounts
  readonly modality: Readonly<Record<Modality, number>>
  /** Those that lead and support most first. */
  readonly bodies: readonly BodyCount[]
}
