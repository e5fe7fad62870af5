import type { NativeTheme } from 'electron'
import type { Appearance } from './desktop-methods.ts'
import { chooseLanguage, type Language } from './system-language.ts'
import type { ShellWords } from './words/shell-words.ts'
import { shellWords } from './words/words-by-language.ts'

/** The theme and language the shell is in now. */
export interface AppearanceInUse {
  readonly theme: Appearance['theme']
  readonly language: Language
  readonly words: ShellWords
  /** A person's own keys, as the window last told them. */
  readonly keys: NonNullable<Appearance['keys']>
  apply(appearance: Appearance): void
}

/** `systemLanguages` is asked for at each change; `onChange` runs after it (the menus are drawn anew). */
export function createAppearance(
  nativeTheme: Pick<NativeTheme, 'themeSource'>,
  systemLanguages: () => readonly string[],
  onChange: () => void,
): AppearanceInUse {
  let theme: Appearance['theme'] = 'system'
  let language: Language | null = null
  let keys: NonNullable<Appearance['keys']> = {}
  const languageNow = (): Language => language ?? chooseLanguage('system', systemLanguages())
  return {
    get theme() {
      return theme
    },
    get language() {
      return languageNow()
    },
    get words() {
      return shellWords[languageNow()]
    },
    get keys() {
      return keys
    },
    apply(appearance) {
      keys = appearance.keys ?? keys
      theme = appearance.theme
      language = chooseLanguage(appearance.language, systemLanguages())
      nativeTheme.themeSource = theme
      onChange()
    },
  }
}
