import { useSyncExternalStore } from 'react'
import { currentLanguage, onLanguageChange } from './current-language.ts'
import type { Language, Strings } from './define-strings.ts'

/** The language the interface speaks now. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguageChange, currentLanguage)

/** A feature's words in the language the interface speaks now: `const words = useStrings(libraryStrings)`. */
export function useStrings<Table>(strings: Strings<Table>): Strings<Table>[Language] {
  return strings[useLanguage()]
}
