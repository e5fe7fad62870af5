import type { CleanedText, CleaningEntry, CleaningRuleId } from './cleaned-text.ts'
import type { Clause } from './clause.ts'
import type { ClauseFacts } from './clause-facts.ts'
import type { ClauseId } from './ids.ts'
import type { Issuer } from './issuer.ts'
import type { Notice } from './notice.ts'
import type { PolicyMetadata } from './policy.ts'
import type { Sector } from './sector.ts'
import type { SourceDocument } from './source-document.ts'
import type { TextRange } from './text-range.ts'

/**
 * One policy as read from a file, before it has an id. All ranges are in `cleaned.text`, whose block numbers count
 * through the whole file.
 */
export interface ReadPolicy {
  readonly metadata: PolicyMetadata
  readonly cleaned: CleanedText
  readonly clauses: readonly Clause[]
  /** What stands before the first clause (titles, notice, 主送机关) and after the last (signature, date, 版记). */
  readonly frontMatter: TextRange
  readonly backMatter: TextRange
  readonly cleaning: readonly CleaningEntry[]
  readonly notices: readonly Notice[]
  /** What was read from the clauses, an entry each. */
  readonly facts?: Readonly<Record<ClauseId, ClauseFacts>>
}

/** The closed vocabularies reading leans on, from seeds/. */
export interface Vocabulary {
  readonly sectors: readonly Sector[]
  readonly issuers: readonly Issuer[]
}

export interface ReadingOptions {
  /** Cleaning rules a person switched off for this file. */
  readonly rulesOff?: readonly CleaningRuleId[]
}

/** What reading a file gives: the document as found and the policies in it, at least one. */
export interface ReadFile {
  readonly source: SourceDocument
  readonly policies: readonly ReadPolicy[]
}
