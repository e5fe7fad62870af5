import type { Language } from './define-strings.ts'

/** Each language as its own readers call it. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
}
