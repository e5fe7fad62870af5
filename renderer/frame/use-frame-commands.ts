import { useMemo } from 'react'
import { desktop } from '../workbench-client.ts'
import type { Command } from '../state/command.ts'
import { useRegisteredCommands } from '../state/commands.ts'
import { compareWith } from '../state/comparison-choice.ts'
import { chooseAndImport } from '../state/importing.ts'
import { useLibraryState } from '../state/library-state.ts'
import {
  closeTab,
  goBack,
  goForward,
  showReader,
  showScreen,
  showTabBeside,
  useWorkspace,
} from '../state/navigation.ts'
import { openAbout, openExport, openPalette, openShortcuts } from '../state/overlays.ts'
import { changePreferences, usePreferences } from '../state/preferences.ts'
import { goToRegion } from '../state/regions.ts'
import { openReview } from '../state/reviewing.ts'
import { redo, undo } from '../state/saving.ts'
import { reportFailure } from '../state/toasts.ts'
import { agreementStrings } from '../strings/agreement.ts'
import { backupsStrings } from '../strings/backups.ts'
import { commandStrings } from '../strings/commands.ts'
import { frameStrings, stepStrings } from '../strings/frame.ts'
import { mergingStrings } from '../strings/merging.ts'
import { reviewingStrings } from '../strings/reviewing.ts'
import { useStrings } from '../strings/use-strings.ts'
import { thisIsApple } from '../ui/key-combination.ts'

// On a Mac, Option with an arrow moves by words in every field, so history has the keys Mac browsers give it.
// A browser keeps Ctrl+W and Ctrl+Page for its own tabs, whatever the page says.
const inBrowser = desktop.carrier === 'browser'

const ask = (answer: ReturnType<typeof desktop.chooseLibrary>): void => {
  void answer.then((result) => {
    if (!result.ok) reportFailure(result.failure)
  })
}

/** Puts the commands that are there on every screen in the table. */
export function useFrameCommands(): void {
  const words = useStrings(commandStrings)
  const frame = useStrings(frameStrings)
  const backupWords = useStrings(backupsStrings)
  const steps = useStrings(stepStrings)
  const reviewWords = useStrings(reviewingStrings)
  const agreementWords = useStrings(agreementStrings)
  const mergeWords = useStrings(mergingStrings)
  const library = useLibraryState()
  const workspace = useWorkspace()
  const preferences = usePreferences()
  const current = workspace.place.screen === 'reader' ? workspace.place.policyId : null
  const undoStep = library?.undo ?? null
  const redoStep = library?.redo ?? null
  const empty = (library?.counts.policies ?? 0) === 0
  const readOnly = library?.readOnly === true ? frame.readOnly : null
  const { past, future, tabs } = workspace
  const commands = useMemo(
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
      {
        id: 'undo',
        title: undoStep === null ? words.undo : frame.undoStep(steps[undoStep]),
        group: 'edit',
        keys: ['Mod+Z'],
        icon: 'undo',
        keywords: ['undo', 'chexiao'],
        run: () => {
          void undo()
        },
        unavailable: undoStep === null ? frame.nothingToUndo : readOnly,
        notWhileTyping: true,
      },
      {
        id: 'redo',
        title: redoStep === null ? words.redo : frame.redoStep(steps[redoStep]),
        group: 'edit',
        keys: ['Mod+Shift+Z', 'Mod+Y'],
        icon: 'redo',
        keywords: ['redo', 'chongzuo'],
        run: () => {
          void redo()
        },
        unavailable: redoStep === null ? frame.nothingToRedo : readOnly,
        notWhileTyping: true,
      },
      {
        id: 'palette',
        title: words.palette,
        group: 'go',
        keys: ['Mod+K'],
        icon: 'search',
        run: () => {
          openPalette()
        },
        quiet: true,
      },
      {
        id: 'show-library',
        title: words.showLibrary,
        group: 'go',
        keys: ['Mod+1'],
        icon: 'library',
        keywords: ['library', 'ziliaoku'],
        run: () => {
          showScreen('library')
        },
      },
      {
        id: 'show-reader',
        title: words.showReader,
        group: 'go',
        keys: ['Mod+2'],
        icon: 'read',
        keywords: ['read', 'yuedu'],
        run: showReader,
      },
      {
        id: 'show-compare',
        title: words.showCompare,
        group: 'go',
        keys: ['Mod+4'],
        icon: 'compare',
        keywords: ['compare', 'duizhao', 'diff', '比较', '比對'],
        run: () => {
          showScreen('compare')
        },
      },
      ...(current === null
        ? []
        : [
            {
              id: 'compare-with',
              title: words.compareWith,
              group: 'go' as const,
              icon: 'compare' as const,
              keywords: ['compare', 'duizhao', '两稿', '上下级', '比较'],
              run: () => {
                compareWith(current)
              },
            },
          ]),
      {
        id: 'show-graph',
        title: words.showGraph,
        group: 'go',
        keys: ['Mod+Shift+G'],
        icon: 'graph',
        keywords: ['graph', 'network', 'tupu', 'links', '关系图', '关联'],
        run: () => {
          showScreen('graph')
        },
      },
      {
        id: 'search',
        title: words.search,
        group: 'go',
        keys: ['Mod+Shift+F', 'Mod+3'],
        icon: 'search',
        keywords: ['search', 'find', 'jiansuo', 'sousuo', '搜索', '查找'],
        run: () => {
          showScreen('search')
        },
      },
      {
        id: 'show-matrix',
        title: words.showMatrix,
        group: 'go',
        keys: ['Mod+5'],
        icon: 'matrix',
        keywords: ['matrix', 'coverage', 'juzhen', 'chengjie', '承接', '覆盖'],
        run: () => {
          showScreen('matrix')
        },
      },
      {
        id: 'show-facts',
        title: words.showFacts,
        group: 'go',
        keys: ['Mod+6'],
        icon: 'facts',
        keywords: ['facts', 'targets', 'shishi', 'zhibiao', '指标', '责任单位', '引文', '力度'],
        run: () => {
          showScreen('facts')
        },
      },
      {
        id: 'show-review',
        title: reviewWords.show,
        group: 'go',
        icon: 'done',
        keywords: ['review', 'fuhe', '复核', '待复核'],
        run: () => {
          openReview()
        },
      },
      {
        id: 'show-notes',
        title: words.showNotes,
        group: 'go',
        keys: ['Mod+7'],
        icon: 'note',
        keywords: ['notes', 'comments', 'pizhu', '批注', '高亮'],
        run: () => {
          showScreen('notes')
        },
      },
      {
        id: 'show-collections',
        title: words.showCollections,
        group: 'go',
        keys: ['Mod+8'],
        icon: 'collection',
        keywords: ['collections', 'heji', '合集', '新合集', 'new collection'],
        run: () => {
          showScreen('collections')
        },
      },
      {
        id: 'show-codebook',
        title: words.showCodebook,
        group: 'go',
        keys: ['Mod+9'],
        icon: 'codebook',
        keywords: ['codebook', 'tags', 'biaoqian', '标签', '新标签', '新標籤', 'new tag'],
        run: () => {
          showScreen('codebook')
        },
      },
      {
        id: 'show-agreement',
        title: agreementWords.show,
        group: 'go',
        icon: 'compare',
        keywords: ['agreement', 'kappa', 'alpha', 'coder', 'yizhixing', '一致性', '信度', '编码'],
        run: () => {
          showScreen('agreement')
        },
      },
      {
        id: 'settings',
        title: words.settings,
        group: 'go',
        keys: ['Mod+,'],
        icon: 'settings',
        keywords: ['settings', 'preferences', 'shezhi', '偏好', '作者', '语言', '字号'],
        run: () => {
          showScreen('settings')
        },
      },
      {
        id: 'show-backups',
        title: backupWords.show,
        group: 'go',
        icon: 'undo',
        keywords: ['backup', 'restore', 'beifen', 'huifu', '备份', '恢复', '還原'],
        run: () => {
          showScreen('backups')
        },
      },
      {
        id: 'history-back',
        title: words.back,
        group: 'go',
        keys: [thisIsApple ? 'Mod+[' : 'Alt+ArrowLeft'],
        icon: 'arrow-left',
        run: goBack,
        unavailable: past.length === 0 ? frame.nothingYet : null,
        quiet: true,
        notWhileTyping: true,
      },
      {
        id: 'history-forward',
        title: words.forward,
        group: 'go',
        keys: [thisIsApple ? 'Mod+]' : 'Alt+ArrowRight'],
        icon: 'arrow-right',
        run: goForward,
        unavailable: future.length === 0 ? frame.nothingYet : null,
        quiet: true,
        notWhileTyping: true,
      },
      {
        id: 'next-tab',
        title: words.nextTab,
        group: 'go',
        keys: [inBrowser ? 'Alt+PageDown' : 'Mod+PageDown'],
        run: () => {
          showTabBeside(1)
        },
        unavailable: tabs.length === 0 ? frame.noPolicyOpen : null,
        quiet: true,
      },
      {
        id: 'previous-tab',
        title: words.previousTab,
        group: 'go',
        keys: [inBrowser ? 'Alt+PageUp' : 'Mod+PageUp'],
        run: () => {
          showTabBeside(-1)
        },
        unavailable: tabs.length === 0 ? frame.noPolicyOpen : null,
        quiet: true,
      },
      {
        id: 'close-tab',
        title: words.closeTab,
        group: 'go',
        keys: [inBrowser ? 'Alt+W' : 'Mod+W'],
        icon: 'close',
        run: () => {
          if (current !== null) closeTab(current)
        },
        unavailable: current === null ? frame.noPolicyOpen : null,
      },
      {
        id: 'next-region',
        title: words.nextRegion,
        group: 'go',
        keys: ['F6'],
        run: () => {
          goToRegion(1)
        },
        quiet: true,
      },
      {
        id: 'previous-region',
        title: words.previousRegion,
        group: 'go',
        keys: ['Shift+F6'],
        run: () => {
          goToRegion(-1)
        },
        quiet: true,
      },
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
    [
      words,
      reviewWords,
      mergeWords,
      agreementWords,
      frame,
      backupWords,
      steps,
      undoStep,
      redoStep,
      readOnly,
      empty,
      past.length,
      future.length,
      tabs.length,
      current,
      preferences.compact,
    ],
  )
  useRegisteredCommands('frame', commands)
}
