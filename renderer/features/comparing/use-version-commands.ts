import { useMemo } from 'react'
import type { Command } from '../../state/command.ts'
import { useRegisteredCommands } from '../../state/commands.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { exportCommand, openCommand, printCommand } from './compare-commands.ts'
import type { CompareView } from './compare-view.ts'
import type { ComparisonRow } from './comparison-rows.ts'
import type { ComparisonPage } from './use-comparison-page.ts'
import type { PairHands } from './use-pair-hands.ts'
import type { RowWalk } from './use-row-walk.ts'
import type { VersionLooks } from './use-version-looks.ts'

interface VersionCommandsParts {
  readonly walk: Pick<RowWalk<ComparisonRow>, 'row' | 'commands'>
  readonly view: Pick<CompareView, 'shown' | 'plain' | 'side'>
  readonly looks: VersionLooks
  /** Why nothing can be done with the pair one stands on. */
  readonly noPair: string | null
  /** Why nothing can be linked. */
  readonly noLink: string | null
  readonly hands: PairHands
  readonly openAt: (rowKey: string, where: SideName) => void
  readonly page: ComparisonPage
  readonly print: () => void
}

/** The commands of two versions. */
export function useVersionCommands({
  walk: { row, commands: walking },
  view: { shown, plain, side },
  looks: { toggleKept, togglePlain },
  noPair,
  noLink,
  hands: { linkPair, copyPair },
  openAt,
  page: { exportAs, copyPage },
  print,
}: VersionCommandsParts): void {
  const words = useStrings(comparingStrings)
  const looking = useMemo(
    (): readonly Command[] => [
      {
        id: 'show-unchanged',
        title: shown.has('kept') ? words.foldAll : words.expandAll,
        group: 'view',
        keys: ['U'],
        run: toggleKept,
      },
      {
        id: 'mark-changes',
        title: plain ? words.markChanges : words.unmarkChanges,
        group: 'view',
        keys: ['Shift+M'],
        run: togglePlain,
      },
    ],
    [words, shown, toggleKept, plain, togglePlain],
  )
  const onPair = useMemo((): readonly Command[] => {
    const linking = (id: string, title: string, key: string, type: 'amends' | 'relates'): Command => ({
      id,
      title,
      group: 'clause',
      keys: [key],
      icon: 'link',
      unavailable: noLink ?? noPair,
      run: () => {
        linkPair(type)
      },
    })
    return [
      openCommand(words, noPair, () => {
        if (row?.kind === 'line') openAt(row.key, side)
      }),
      linking('link-amends', words.linkAmends, 'L', 'amends'),
      linking('link-relates', words.linkRelates, 'Shift+L', 'relates'),
      {
        id: 'copy-pair',
        title: words.copyPair,
        group: 'clause',
        keys: ['C'],
        icon: 'copy',
        unavailable: noPair,
        run: copyPair,
      },
    ]
  }, [words, noLink, noPair, linkPair, row, openAt, side, copyPair])
  const commands = useMemo(
    (): readonly Command[] => [
      ...walking,
      ...looking,
      ...onPair,
      exportCommand(words.exportPage, () => {
        exportAs('html')
      }),
      {
        id: 'export-comparison-word',
        title: words.exportWord,
        group: 'file',
        icon: 'export',
        run: () => {
          exportAs('docx')
        },
      },
      { id: 'copy-comparison', title: words.copyPage, group: 'file', icon: 'copy', run: copyPage },
      printCommand(words, print),
    ],
    [walking, looking, onPair, words, exportAs, copyPage, print],
  )
  useRegisteredCommands('comparing', commands)
}
