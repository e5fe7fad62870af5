export type Language = 'zh-Hans' | 'zh-Hant' | 'en'

/**
 * The language the words are in: the one set, or the first of the system's that we speak. Traditional where the tag
 * says Hant or names Taiwan, Hong Kong or Macao; a system that speaks none of ours gets English, one that says nothing
 * gets Simplified Chinese.
 */
export function chooseLanguage(setting: 'system' | Language, systemLanguages: readonly string[]): Language {
  if (setting !== 'system') return setting
  for (const tag of systemLanguages) {
    const parts = tag.toLowerCase().split(/[-_]/)
    if (parts[0] === 'en') return 'en'
    if (parts[0] === 'zh' || parts[0] === 'yue') return isTraditional(parts) ? 'zh-Hant' : 'zh-Hans'
  }
  return systemLanguages.length === 0 ? 'zh-Hans' : 'en'
}

const isTraditional = (parts: readonly string[]): boolean =>
  parts.includes('hant') || (!parts.includes('hans') && parts.some((part) => ['tw', 'hk', 'mo'].includes(part)))
