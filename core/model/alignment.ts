import type { ClauseId, LinkId, PolicyId } from './ids.ts'
import type { LinkTypeId } from './link.ts'

/**
 * A clause of the lower policy and a clause of the upper one that may be its counterpart. Never written by itself: a
 * person accepts it.
 */
export interface Counterpart {
  /** In the policy that takes up (市, 省). */
  readonly from: ClauseId
  /** In the policy that is taken up (省, 国家). */
  readonly to: ClauseId
  /** 1 is the best counterpart of `from`. */
  readonly rank: number
  /** 0 to 1: how much of what both say, by weight, they have in common. */
  readonly score: number
  /** Good enough to be proposed as a link. */
  readonly suggested: boolean
  /** The type the link would have. */
  readonly type: LinkTypeId
  /** What speaks for it, as printed in `from`, the most telling first. */
  readonly shared: readonly string[]
}

/** Which clauses of one policy answer which of another. Pairs are in the order of `from` in its text, then by rank. */
export interface Alignment {
  readonly pairs: readonly Counterpart[]
  /** Numbered clauses of the upper policy that nothing is suggested for, in text order. */
  readonly notTakenUp: readonly ClauseId[]
  /** Numbered clauses of the lower policy without a suggested counterpart, in text order. */
  readonly new: readonly ClauseId[]
}

/** One end of a pair as a file names it: its path and its own text. */
export interface AlignmentEnd {
  readonly path: string
  readonly text: string
  /** Which policy of its file, 0-based, where the file holds several. */
  readonly document?: number
}

/** `piyue/alignment@1` as FORMATS.md §3 lays it down; built in core/exporting. */
export interface AlignmentFile {
  readonly format: 'piyue/alignment@1'
  readonly pairs: readonly (Omit<Counterpart, 'from' | 'to'> & {
    readonly from: AlignmentEnd
    readonly to: AlignmentEnd
  })[]
  readonly notTakenUp: readonly string[]
  readonly new: readonly string[]
}

/** What people made of a counterpart: 'accepted' is a link, 'dismissed' a no, 'open' neither. */
export type CounterpartState = 'accepted' | 'dismissed' | 'open'

export interface KnownCounterpart extends Counterpart {
  readonly state: CounterpartState
  /** The link it was accepted as, by whoever made it. */
  readonly linkId: LinkId | null
}

/**
 * Two policies of the library aligned. Links people made that no counterpart stands for are in `linked`, either way
 * round.
 */
export interface PolicyAlignment {
  readonly upper: PolicyId
  readonly lower: PolicyId
  readonly pairs: readonly KnownCounterpart[]
  readonly linked: readonly {
    readonly linkId: LinkId
    readonly type: LinkTypeId
    readonly from: ClauseId
    readonly to: ClauseId
  }[]
  /** Numbered clauses of the upper policy without link or open suggestion, in text order; of the lower one likewise. */
  readonly notTakenUp: readonly ClauseId[]
  readonly new: readonly ClauseId[]
}
