/** What a mark in a comparing copy says of the words before it. */
export type RevisionType = 'added' | 'deleted' | 'reworded' | 'moved'

/** A remark in brackets that tells how the draft differed: （新增）, （删除：…）, （征求意见稿表述为：…）. */
export interface RevisionMark {
  readonly type: RevisionType
  /** Up to twelve characters of the final wording before the mark, other marks left out. */
  readonly anchor: string
  /** The draft's words; null where the mark names none. */
  readonly draft: string | null
  /** The mark as printed. */
  readonly quote: string
  /** UTF-16, half-open, in the policy's cleaned text. */
  readonly start: number
  readonly end: number
}
