import type { ExplainLanguage } from '../../../core/contract/explain.ts'
import { convertScript } from '../../../core/exporting/convert-script.ts'
import { en, type CliWords } from './en.ts'
import { zhHans } from './zh-hans.ts'

export type { CliWords }

/** The command line's words. Traditional Chinese is the Simplified wording in Traditional characters. */
export function wordsIn(language: ExplainLanguage): CliWords {
  if (language === 'en') return en
  return language === 'zh-Hans' ? zhHans : traditional(zhHans)
}

const toTraditional = (text: string): string => convertScript(text, 'hans', 'hant').replaceAll('“', '「').replaceAll('”', '」')

/** A place for what a sentence is about (a title, a path, a tag): that stays as it is written. */
const held = (at: number): string => String.fromCharCode(0xe000 + at)

/** The same table in Traditional characters; what its functions are given is put back unchanged. */
function traditional<T>(words: T): T {
  if (typeof words === 'string') return toTraditional(words) as T
  if (typeof words === 'function') {
    const say = words as (...given: readonly unknown[]) => string
    return ((...given: readonly unknown[]) => {
      const sentence = toTraditional(say(...given.map((value, at) => (typeof value === 'string' && value !== '' ? held(at) : value))))
      return sentence.replace(/[\ue000-\ue0ff]/g, (place) => String(given[place.charCodeAt(0) - 0xe000]))
    }) as T
  }
  if (typeof words === 'object' && words !== null) return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, traditional(value)])) as T
  return words
}
