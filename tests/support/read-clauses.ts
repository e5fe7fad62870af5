import { policiesFromSource } from '../../core/library/policies-from-source.ts'
import type { Clause } from '../../core/model/clause.ts'
import { sourceFromText } from './golden-policy.ts'
import { seedVocabulary } from './seed-vocabulary.ts'

/** The clauses of a text's first policy, with the text they are ranges in. */
export function readClauses(source: string): { readonly text: string; readonly clauses: readonly Clause[] } {
  const policy = policiesFromSource(sourceFromText(source), seedVocabulary())[0]
  if (!policy) throw new Error('reading gave no policy')
  return { text: policy.cleaned.text, clauses: policy.clauses }
}
