import type { TextRange } from '../model/text-range.ts'
import type { MarkerShape } from './marker-styles.ts'

/** A clause before it has an id. `parent` is an index into the list, -1 at the root. */
export interface RawClause {
  readonly shape: MarkerShape | null
  readonly role: 'marked' | 'paragraph' | 'table'
  readonly parent: number
  readonly range: TextRange
  readonly heading: string
  /** The heading is a term that a colon parts from its meaning. */
  readonly term: boolean
  /** It stands in an annex that explains terms. */
  readonly glossary: boolean
}
