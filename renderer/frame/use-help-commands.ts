import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { openAbout, openShortcuts } from '../state/overlays.ts'
import { commandStrings } from '../strings/commands.ts'
import { useStrings } from '../strings/use-strings.ts'

/** The list of keys, and what this is. */
export function useHelpCommands(): readonly Command[] {
  const words = useStrings(commandStrings)
  return useMemo(
    (): readonly Command[] => [
      {
        id: 'shortcuts',
        title: words.shortcuts,
        group: 'help',
        keys: ['?'],
        icon: 'keyboard',
        keywords: ['keys', 'shortcuts', 'help', '帮助', '键盘'],
        run: openShortcuts,
      },
      {
        id: 'about',
        title: words.about,
        group: 'help',
        icon: 'info',
        keywords: ['about', 'version', '版本'],
        run: openAbout,
      },
    ],
    [words],
  )
}
