import type { CleanedText, CleaningRuleId } from '../../model/cleaned-text.ts'
import type { SourceDocument } from '../../model/source-document.ts'
import type { Rewrite } from '../rewrite-text.ts'

/**
 * One kind of cleaning. `find` looks at the text as the rules before it left it and says what to rewrite, in order and
 * without overlap. Linear in the text.
 */
export interface CleaningRule {
  readonly id: CleaningRuleId
  readonly find: (cleaned: CleanedText, source: SourceDocument) => readonly Rewrite[]
}
