import type { Annotation } from './annotation.ts'
import type { ClauseRef, TagId } from './ids.ts'
import type { PolicyMetadata } from './policy.ts'
import type { Tagging } from './tag.ts'
import type { TextRange } from './text-range.ts'

/** One use of a tag, with enough of its clause to show a line of a list. */
export interface TagUse {
  readonly ref: ClauseRef
  readonly metadata: Pick<PolicyMetadata, 'title' | 'level' | 'region' | 'language' | 'script'>
  readonly path: string
  readonly heading: string
  /**
   * A piece of the clause, around the stretch the use stands on; `marks` is that stretch, in UTF-16 units of `snippet`.
   * The heading where the text cannot be read.
   */
  readonly snippet: string
  readonly marks: readonly TextRange[]
  /** Whole, so that the use can be moved to another tag or taken away by an edit. */
  readonly by:
    | { readonly kind: 'tagging'; readonly tagging: Tagging }
    | { readonly kind: 'annotation'; readonly annotation: Annotation }
  /** The other tags on the same clause, each once. */
  readonly beside: readonly TagId[]
}
