import type { TextRange } from './text-range.ts'

/**
 * Where a stretch of the cleaned text came from. `start`/`end`: UTF-16, in the cleaned text; `block` is an index into
 * SourceDocument.blocks, `from` the offset in that block's text of the first unit. A piece maps unit to unit:
 * cleaned[start + k] came from block[from + k], unless `inserted` is true (then the text was put in by a rule at that
 * place).
 */
export interface MapPiece {
  readonly start: number
  readonly end: number
  readonly block: number
  readonly from: number
  readonly inserted?: true
}

/** One change a cleaning rule made. `at` is where it now stands in the cleaned text (empty range for a removal). */
export interface CleaningChange {
  readonly rule: CleaningRuleId
  readonly at: TextRange
  readonly before: string
  readonly after: string
  readonly block: number
}

export type CleaningRuleId =
  | 'pinyin-gloss'
  | 'page-number'
  | 'running-head'
  | 'hard-wrap'
  | 'inner-blank'
  | 'site-chrome'
  | 'punctuation-width'
  | 'marker-slip'
  | 'injected-text'

/**
 * A policy file's text, ready to be segmented. Lines are parted by "\n". Pieces are in order and tile the text but for
 * its "\n"s. Afterwards: every unit that is not "\n" leads back to a block; nothing of the running text was reworded.
 */
export interface CleanedText {
  readonly text: string
  readonly pieces: readonly MapPiece[]
  readonly changes: readonly CleaningChange[]
}

/** One line of the cleaning report: what a rule did, and whether a person switched it off. */
export interface CleaningEntry {
  readonly rule: CleaningRuleId
  readonly count: number
  readonly off?: boolean
}
