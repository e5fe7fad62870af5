import type { TextRange } from '../../../core/model/text-range.ts'

/** What a person put on a stretch of text: a note or highlight, or a tag. `range` is UTF-16 in the policy's text. */
export interface SheetMark { readonly kind: 'noted' | 'tagged'; readonly id: string; readonly range: TextRange }
