import type { Citation } from './citation.ts'
import type { Responsibility } from './responsibility.ts'
import type { RevisionMark } from './revision-mark.ts'
import type { Target } from './target.ts'

/** How binding a clause speaks: 应当 must, 要 should, 鼓励 encourage, 支持 support, 探索 explore. */
export type Modality = 'must' | 'should' | 'encourage' | 'support' | 'explore'

/** What was read from one clause. Offsets are in the policy's cleaned text. */
export interface ClauseFacts {
  readonly responsible: Responsibility | null
  readonly revisions: readonly RevisionMark[]
  readonly targets: readonly Target[]
  readonly citations: readonly Citation[]
  readonly modality: Modality | null
}
