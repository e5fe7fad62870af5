import { scriptConverter } from '../anchored-text/script-converter.ts'
import type { ScriptConverter } from '../anchored-text/displayed-text.ts'
import type { Language } from './define-strings.ts'

let convert: ScriptConverter | null = null
const kept = new Map<string, string>()

/**
 * Loads what turns the names that come with the app (fields, their seals, kinds of links) into Traditional characters;
 * once is enough. Where it cannot be loaded they stay as they are kept, in Simplified ones.
 */
export async function prepareTraditionalNames(): Promise<void> {
  if (convert !== null) return
  try {
    convert = await scriptConverter('hans', 'hant')
  } catch (error) {
    console.warn('names stay in Simplified characters:', error)
  }
}

/**
 * A name that comes with the app as an interface in Chinese shows it. Never for words of people or policies: those stay
 * as written.
 */
export function builtInName(name: string, language: Language): string {
  if (language !== 'zh-Hant' || convert === null) return name
  const known = kept.get(name) ?? convert(name)
  kept.set(name, known)
  return known
}
