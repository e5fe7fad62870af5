import type { Anchor } from './anchor.ts'
import type { AnnotationId, ClauseId, TagId } from './ids.ts'

/**
 * A person's note or highlight, on a whole clause (`anchor` null) or on a stretch inside it. An empty `body` is a mere
 * highlight.
 */
export interface Annotation {
  readonly id: AnnotationId
  readonly clauseId: ClauseId
  readonly anchor: Anchor | null
  /** Markdown. */
  readonly body: string
  readonly tagIds: readonly TagId[]
  /**
   * The note of this clause it answers, itself no answer. Where that one was deleted, the earliest answer to it leads
   * the others.
   */
  readonly replyTo?: AnnotationId
  readonly author: string
  readonly createdAt: string
  readonly changedAt: string
}
