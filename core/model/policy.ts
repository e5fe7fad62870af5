import type { CleaningEntry } from './cleaned-text.ts'
import type { Clause } from './clause.ts'
import type { PolicyId, SourceHash } from './ids.ts'
import type { Notice } from './notice.ts'
import type { ReaderKind } from './source-document.ts'
import type { TextRange } from './text-range.ts'

export type Level = 'national' | 'provincial' | 'municipal' | 'county'
/** The highest first. */
export const levels: readonly Level[] = ['national', 'provincial', 'municipal', 'county']
export type Script = 'hans' | 'hant'

/** What a policy says of itself. Dates are "YYYY-MM-DD" and null where the file prints none. */
export interface PolicyMetadata {
  readonly title: string | null
  /** As printed, not expanded. */
  readonly issuers: readonly string[]
  readonly documentNumber: string | null
  readonly issuedOn: string | null
  readonly effectiveOn: string | null
  readonly level: Level | null
  readonly region: string | null
  readonly status: 'draft' | 'final' | null
  readonly script: Script
  readonly language: 'zh' | 'en'
}

/** Which file a policy was read from, and which of the policies in it (0-based). */
export interface PolicySource {
  readonly hash: SourceHash
  readonly fileName: string
  readonly reader: ReaderKind
  readonly encoding: string | null
  readonly pages: number | null
  readonly part: number
}

/**
 * One imported text with its metadata. Its cleaned text is kept beside it; `textLength` is that text's length in UTF-16
 * units.
 */
export interface Policy {
  readonly id: PolicyId
  readonly source: PolicySource
  readonly metadata: PolicyMetadata
  readonly clauses: readonly Clause[]
  readonly textLength: number
  /** Which reading its text is from: 0 as imported, one more each time it was read again. */
  readonly textVersion: number
  readonly frontMatter: TextRange
  readonly backMatter: TextRange
  readonly cleaning: readonly CleaningEntry[]
  readonly notices: readonly Notice[]
  /** ISO instant. */
  readonly importedAt: string
  /** The policy this one is a newer version of. */
  readonly replaces: PolicyId | null
}
