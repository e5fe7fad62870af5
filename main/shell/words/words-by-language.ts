import type { Language } from '../system-language.ts'
import { en } from './en.ts'
import type { ShellWords } from './shell-words.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const shellWords: Readonly<Record<Language, ShellWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
