import { useMemo } from 'react'
import type { Command } from '../../state/command.ts'
import { useRegisteredCommands } from '../../state/commands.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import type { AlignmentRow } from './alignment-rows.ts'
import { exportCommand, openCommand, printCommand } from './compare-commands.ts'
import type { RowWalk } from './use-row-walk.ts'

export interface LevelHands {
  readonly openAt: (rowKey: string, where: SideName) => void
  readonly accept: (rowKey: string) => void
  readonly dismiss: (rowKey: string) => void
  readonly possible: (rowKey: string) => void
}

interface LevelCommandsParts {
  readonly walk: Pick<RowWalk<AlignmentRow>, 'row' | 'commands'>
  readonly side: SideName
  /** Why nothing can be changed. */
  readonly readOnly: string | null
  readonly hands: LevelHands
  readonly exportTable: (format: 'csv' | 'html') => void
  readonly print: () => void
}

/** The commands of two levels: they go to the row one stands on. */
export function useLevelCommands({
  walk: { row, commands: walking },
  side,
  readOnly,
  hands: { openAt, accept, dismiss, possible },
  exportTable,
  print,
}: LevelCommandsParts): void {
  const words = useStrings(comparingStrings)
  const commands = useMemo((): readonly Command[] => {
    const onRow = (act: (rowKey: string) => void) => (): void => {
      if (row !== undefined) act(row.key)
    }
    const state = row?.kind === 'pair' ? row.counterpart.state : null
    const noPair = state === null ? words.noRow : null
    return [
      ...walking,
      {
        id: 'accept-counterpart',
        title: words.accept,
        group: 'clause',
        keys: ['A'],
        icon: 'check',
        unavailable: readOnly ?? noPair,
        run: onRow(accept),
      },
      {
        id: 'dismiss-counterpart',
        title: state === 'accepted' ? words.withdraw : state === 'dismissed' ? words.restore : words.dismiss,
        group: 'clause',
        keys: ['D'],
        icon: 'close',
        unavailable: readOnly ?? noPair,
        run: onRow(dismiss),
      },
      {
        id: 'possible-counterparts',
        title: words.showPossible,
        group: 'clause',
        keys: ['M'],
        unavailable: row === undefined || row.kind === 'upper' ? words.noRow : null,
        run: onRow(possible),
      },
      openCommand(
        words,
        row === undefined ? words.noRow : null,
        onRow((rowKey) => {
          openAt(rowKey, side)
        }),
      ),
      exportCommand(words.exportLevels, () => {
        exportTable('html')
      }),
      printCommand(words, print),
    ]
  }, [words, walking, row, readOnly, accept, dismiss, possible, openAt, side, exportTable, print])
  useRegisteredCommands('comparing', commands)
}
