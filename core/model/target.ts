export type Comparator = '>=' | '>' | '=' | '<=' | '<'

/** A quantified aim. */
export interface Target {
  /** What is counted, as near as the sentence says it. */
  readonly what: string
  /** The figure as printed, without 万 and 亿: "1.5". For 倍增 and 翻两番 the figure they mean. */
  readonly quantity: string
  /** With 万 and 亿 multiplied out. */
  readonly value: number
  /** As printed: "亿元". */
  readonly unit: string
  readonly comparator: Comparator
  /** "2026", "2026-12" or "2026-12-31"; null where the clause names none. */
  readonly deadline: string | null
  /** 'draft-only': stands in a mark that quotes the draft. */
  readonly status: 'final' | 'draft-only'
  readonly quote: string
  /** UTF-16, half-open, of the quote in the policy's cleaned text. */
  readonly start: number
  readonly end: number
}
