/** A mention of another text by its title. */
export interface Citation {
  /** Between 《 and 》, as printed. */
  readonly title: string
  /** The 文号 in the bracket behind it, with 〔〕; null where there is none. */
  readonly documentNumber: string | null
  readonly quote: string
  /** UTF-16, half-open, in the policy's cleaned text. */
  readonly start: number
  readonly end: number
}
