import { useMemo, type RefObject } from 'react'
import type { Command } from '../../state/command.ts'
import { useRegisteredCommands } from '../../state/commands.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'

/** The commands of the tables while they are on the screen. */
export function useFactsCommands(find: RefObject<HTMLInputElement | null>): void {
  const words = useStrings(factsStrings)
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'find',
        title: words.focus,
        group: 'go',
        keys: ['Mod+F', '/'],
        quiet: true,
        run: () => {
          find.current?.focus()
          find.current?.select()
        },
      },
    ],
    [words, find],
  )
  useRegisteredCommands('facts', commands)
}
