import type { ClauseId } from './ids.ts'
import type { TextRange } from './text-range.ts'

export type ClauseKind =
  'part' | 'chapter' | 'section' | 'article' | 'item' | 'subitem' | 'paragraph' | 'definition' | 'table'

/**
 * The smallest addressable piece of a policy. `range` is its own text: marker and heading included, children not.
 * Clauses of a policy are in text order and do not overlap; with the gaps between them they give back the cleaned text.
 */
export interface Clause {
  readonly id: ClauseId
  readonly parentId: ClauseId | null
  readonly kind: ClauseKind
  /** As printed, after cleaning: "（一）", "第三条", "1.1"; "" where there is none. */
  readonly marker: string
  readonly ordinal: number | null
  /** Without marker and final 。; "" where there is none. */
  readonly heading: string
  /**
   * "三、（二）4." : the markers from the root down; an unnumbered paragraph adds "¶n" (n-th among its unnumbered
   * siblings).
   */
  readonly path: string
  /** 0 at the root. */
  readonly depth: number
  readonly range: TextRange
  /** 1-based page of its first character, null where the source has no pages. */
  readonly page: number | null
  /** Id of the sector the clause is about by its own heading, null otherwise. */
  readonly sector: string | null
}
