import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { changePreferences, usePreferences } from '../state/preferences.ts'
import { commandStrings } from '../strings/commands.ts'
import { useStrings } from '../strings/use-strings.ts'

/** How the window looks: its theme and how close rows stand. */
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
    ],
    [words, preferences.compact],
  )
}
