import type { Language } from './define-strings.ts'

let language: Language = 'zh-Hans'
const listeners = new Set<() => void>()

export const currentLanguage = (): Language => language

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Called by state/appearance only: everything drawn with `useStrings` is drawn again. */
export function speak(next: Language): void {
  if (next === language) return
  language = next
  for (const listener of listeners) listener()
}

/**
 * The language to speak: the person's choice, else the first of the system's languages that we have.
 * zh-TW, zh-HK and zh-MO are written in Traditional characters; any other Chinese in Simplified. No match: Chinese.
 */
export function resolveLanguage(choice: 'system' | Language, system: readonly string[]): Language {
  if (choice !== 'system') return choice
  for (const tag of system.map((each) => each.toLowerCase())) {
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant'
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-Hans'
    if (tag === 'en' || tag.startsWith('en-')) return 'en'
  }
  return 'zh-Hans'
}
