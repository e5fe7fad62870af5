import type { ExplainLanguage } from '../../../core/contract/explain.ts'
import { en, type CliWords } from './en.ts'
import { zhHans } from './zh-hans.ts'

export type { CliWords }

/**
 * The command line's words. Traditional Chinese is the Simplified wording in Traditional characters, with its own words
 * where they differ; what converts it is loaded for nobody else.
 */
export async function wordsIn(language: ExplainLanguage): Promise<CliWords> {
  if (language === 'en') return en
  return language === 'zh-Hans' ? zhHans : (await import('./traditional.ts')).traditional(zhHans)
}
