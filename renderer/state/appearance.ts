import type { Preferences } from '../../core/contract/workbench.ts'
import { prepareTraditionalNames } from '../strings/built-in-names.ts'
import { resolveLanguage, speak } from '../strings/current-language.ts'
import { desktop } from '../workbench-client.ts'
import { preferencesStore } from './preferences.ts'
import { createStore, useStore } from './store.ts'
import { reportFailure } from './toasts.ts'

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')
const themeStore = createStore<'light' | 'dark'>('light')
/** The theme on the screen now, whatever was asked for. */
export const useTheme = (): 'light' | 'dark' => useStore(themeStore)

let told = ''
let spoken: Promise<void> = Promise.resolve()
/** Fulfilled once the language asked for last is spoken: Traditional Chinese first loads its names. */
export const languageReady = (): Promise<void> => spoken
const wantedLanguage = () => resolveLanguage(preferencesStore.get().language, navigator.languages)

/** Puts theme, language, reading size and density on the page, and tells the shell (its menus and dialogs follow). */
function apply(preferences: Preferences): void {
  const root = document.documentElement
  const theme = preferences.theme === 'system' ? (darkSystem.matches ? 'dark' : 'light') : preferences.theme
  const language = resolveLanguage(preferences.language, navigator.languages)
  root.dataset['theme'] = theme
  root.lang = language
  root.dataset['density'] = preferences.compact ? 'compact' : 'normal'
  root.style.setProperty('--reading-size', preferences.readingSize.toString())
  root.style.setProperty('--reading-measure', preferences.readingMeasure.toString())
  themeStore.set(theme)
  if (language === 'zh-Hant')
    spoken = prepareTraditionalNames().then(() => {
      speak(wantedLanguage())
    })
  else speak(language)
  const key = `${preferences.theme} ${preferences.language} ${JSON.stringify(preferences.keys)}`
  if (key === told) return
  told = key
  void desktop
    .setAppearance({ theme: preferences.theme, language: preferences.language, keys: preferences.keys })
    .then((result) => {
      if (!result.ok) reportFailure(result.failure)
    })
}

/** Keeps the page in step with the preferences and the system's theme. Called once. */
export function followAppearance(): void {
  const follow = (): void => {
    apply(preferencesStore.get())
  }
  preferencesStore.subscribe(follow)
  darkSystem.addEventListener('change', follow)
}
/** Puts the preferences on the page now, even if nothing changed. */
export const applyAppearance = (): void => {
  apply(preferencesStore.get())
}
