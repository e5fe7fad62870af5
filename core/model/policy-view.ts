import type { Annotation } from './annotation.ts'
import type { ClauseFacts } from './clause-facts.ts'
import type { Corrections } from './corrections.ts'
import type { FactCorrection } from './fact-correction.ts'
import type { ClauseId, ClauseRef } from './ids.ts'
import type { Link } from './link.ts'
import type { Level, Policy } from './policy.ts'
import type { SectorSuggestion } from './sector.ts'
import type { Tagging } from './tag.ts'

/** A link as seen from one policy, with enough of the other end to show a card. */
export interface LinkEnd {
  readonly link: Link
  readonly direction: 'out' | 'in'
  readonly other: {
    readonly ref: ClauseRef
    readonly policyTitle: string | null
    readonly level: Level | null
    readonly region: string | null
    readonly path: string
    readonly preview: string
  } | null
}

/** What people hang on a policy's clauses: all that most edits change of its view. */
export interface PolicyHangings {
  /**
   * Names the policy and text these hang on: another name when any of them is another. Good while the workbench is
   * open.
   */
  readonly reading: string
  /** Whether its suggestions are worked out; a view read before has none. */
  readonly suggested: boolean
  readonly taggings: readonly Tagging[]
  readonly annotations: readonly Annotation[]
  /** Outgoing and incoming, by the clause of this policy they hang on. */
  readonly links: Readonly<Record<ClauseId, readonly LinkEnd[]>>
  /** "clauseId sectorId" of suggestions a person dismissed. */
  readonly dismissed: readonly string[]
  /** What people said of the policy's facts; `heldFacts` puts it together with what was read. */
  readonly factCorrections: readonly FactCorrection[]
  /** How people wanted the original read and cut up. */
  readonly corrections: Pick<Corrections, 'rulesOff' | 'encoding' | 'structure'>
}

/** What is suggested in a policy of that `reading`. */
export type PolicySuggestions = Pick<PolicyView, 'reading' | 'suggested' | 'suggestions'>

/** Everything the reader screen shows of one policy. */
export interface PolicyView extends PolicyHangings {
  readonly policy: Policy
  /** The cleaned text; every range of the policy's clauses and anchors is in it. */
  readonly text: string
  /** All of them; `openSuggestions` leaves out those a person has settled. */
  readonly suggestions: Readonly<Record<ClauseId, readonly SectorSuggestion[]>>
  /** Facts as the machine read them; clauses without any are absent. */
  readonly facts: Readonly<Record<ClauseId, ClauseFacts>>
}
