import { useMemo } from 'react'
import { desktop } from '../workbench-client.ts'
import type { Command } from '../state/command.ts'
import { chooseAndImport } from '../state/importing.ts'
import { useLibraryState } from '../state/library-state.ts'
import { openExport } from '../state/overlays.ts'
import { reportFailure } from '../state/toasts.ts'
import { commandStrings } from '../strings/commands.ts'
import { frameStrings } from '../strings/frame.ts'
import { mergingStrings } from '../strings/merging.ts'
import { useStrings } from '../strings/use-strings.ts'

const inBrowser = desktop.carrier === 'browser'

const ask = (answer: ReturnType<typeof desktop.chooseLibrary>): void => {
  void answer.then((result) => {
    if (!result.ok) reportFailure(result.failure)
  })
}

/** What brings policies in and takes them out, and the library itself: a browser has no library to choose or reveal. */
export function useFileCommands(): readonly Command[] {
  const words = useStrings(commandStrings)
  const frame = useStrings(frameStrings)
  const mergeWords = useStrings(mergingStrings)
  const library = useLibraryState()
  const empty = (library?.counts.policies ?? 0) === 0
  const readOnly = library?.readOnly === true ? frame.readOnly : null
  return useMemo(
    (): readonly Command[] => [
      {
        id: 'import-files',
        title: words.importFiles,
        group: 'file',
        keys: ['Mod+I'],
        icon: 'import',
        keywords: ['import', 'daoru', '打开', '添加'],
        run: () => {
          void chooseAndImport('files')
        },
        unavailable: readOnly,
      },
      {
        id: 'merge-file',
        title: mergeWords.command,
        group: 'file',
        icon: 'import',
        keywords: [
          'merge',
          'package',
          'piyue',
          'qdpx',
          'refi',
          'nvivo',
          'maxqda',
          'atlas',
          'hebing',
          '合并',
          '并入',
          '批阅包',
          '交换',
        ],
        run: () => {
          void chooseAndImport('files')
        },
        unavailable: readOnly,
      },
      {
        id: 'import-folder',
        title: words.importFolder,
        group: 'file',
        icon: 'folder',
        keywords: ['import', 'folder', 'daoru'],
        run: () => {
          void chooseAndImport('folder')
        },
        unavailable: readOnly,
      },
      {
        id: 'export',
        title: words.export,
        group: 'file',
        keys: ['Mod+E'],
        icon: 'export',
        keywords: ['export', 'daochu', 'json', 'csv', 'html', 'markdown'],
        run: () => {
          openExport()
        },
        unavailable: empty ? frame.nothingYet : null,
      },
      ...(inBrowser
        ? []
        : [
            {
              id: 'open-library',
              title: words.openLibrary,
              group: 'file' as const,
              keys: ['Mod+O'],
              icon: 'library' as const,
              run: () => {
                ask(desktop.chooseLibrary())
              },
            },
            {
              id: 'reveal-library',
              title: words.revealLibrary,
              group: 'file' as const,
              icon: 'folder' as const,
              run: () => {
                ask(desktop.revealLibrary())
              },
            },
          ]),
    ],
    [words, frame, mergeWords, empty, readOnly],
  )
}
