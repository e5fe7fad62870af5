import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { changePreferences, usePreferences } from '../state/preferences.ts'
import { commandStrings } from '../strings/commands.ts'
import { languages } from '../strings/define-strings.ts'
import { languageNames } from '../strings/language-names.ts'
import { useStrings } from '../strings/use-strings.ts'

/** How the window looks: its theme, how close rows stand, and the language it speaks. */
export function useViewCommands(): readonly Command[] {
  const words = useStrings(commandStrings)
  const preferences = usePreferences()
  return useMemo(
    (): readonly Command[] => [
      {
        id: 'theme-light',
        title: words.themeLight,
        group: 'view',
        icon: 'sun',
        keywords: ['theme', 'light', '主题'],
        run: () => {
          void changePreferences({ theme: 'light' })
        },
      },
      {
        id: 'theme-dark',
        title: words.themeDark,
        group: 'view',
        icon: 'moon',
        keywords: ['theme', 'dark', '夜间', '主题'],
        run: () => {
          void changePreferences({ theme: 'dark' })
        },
      },
      {
        id: 'theme-system',
        title: words.themeSystem,
        group: 'view',
        icon: 'settings',
        keywords: ['theme', 'system', '主题'],
        run: () => {
          void changePreferences({ theme: 'system' })
        },
      },
      {
        id: 'density',
        title: preferences.compact ? words.compactOff : words.compact,
        group: 'view',
        icon: 'panel',
        keywords: ['density', 'compact'],
        run: () => {
          void changePreferences({ compact: !preferences.compact })
        },
      },
      // in each language's own name: whoever cannot read the present one finds theirs
      ...languages.map((language): Command => ({
        id: `language-${language}`,
        title: words.language(languageNames[language]),
        group: 'view',
        icon: 'settings',
        keywords: ['language', '语言', '語言', languageNames[language]],
        run: () => {
          void changePreferences({ language })
        },
      })),
    ],
    [words, preferences.compact],
  )
}
