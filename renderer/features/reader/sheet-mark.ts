import type { TextRange } from '../../../core/model/text-range.ts'

/**
 * What lies on a stretch of text: a person's note or highlight, or a tag; or that the text cites another there. `range`
 * is UTF-16 in the policy's text.
 */
export interface SheetMark {
  readonly kind: 'noted' | 'tagged' | 'citation'
  readonly id: string
  readonly range: TextRange
}
