import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { compareWith, compareWithRebuilt } from '../state/comparison-choice.ts'
import { usePolicies } from '../state/library-state.ts'
import { showReader, showScreen, useWorkspace } from '../state/navigation.ts'
import { openPalette } from '../state/overlays.ts'
import { openReview } from '../state/reviewing.ts'
import { agreementStrings } from '../strings/agreement.ts'
import { backupsStrings } from '../strings/backups.ts'
import { commandStrings } from '../strings/commands.ts'
import { reviewingStrings } from '../strings/reviewing.ts'
import { useStrings } from '../strings/use-strings.ts'

/** The palette and every screen there is to go to; comparing with the policy one reads while one reads. */
export function useScreenCommands(): readonly Command[] {
  const words = useStrings(commandStrings)
  const backupWords = useStrings(backupsStrings)
  const reviewWords = useStrings(reviewingStrings)
  const agreementWords = useStrings(agreementStrings)
  const { place } = useWorkspace()
  const current = place.screen === 'reader' ? place.policyId : null
  const marks = usePolicies().find(({ id }) => id === current)?.revisionMarks ?? 0
  return useMemo(
    (): readonly Command[] => [
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
            {
              id: 'compare-rebuilt',
              title: words.compareRebuilt,
              group: 'go' as const,
              icon: 'compare' as const,
              keywords: ['draft', 'rebuild', 'huanyuan', 'zhengqiuyijiangao', '修订标记', '修訂標記', '还原', '還原'],
              unavailable: marks > 0 ? null : words.noRevisionMarks,
              run: () => {
                compareWithRebuilt(current)
              },
            },
          ]),
      {
        id: 'show-graph',
        title: words.showGraph,
        group: 'go',
        keys: ['Mod+Shift+G'],
        icon: 'graph',
        keywords: ['graph', 'network', 'tupu', 'links', '关系图', '關係圖', '关联图', '關聯圖'],
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
        keywords: ['facts', 'targets', 'shishi', 'zhibiao', '指标', '责任单位', '引文', '力度', '发文机关', '文号'],
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
        keywords: ['codebook', 'tags', 'biaoqian', '编码本', '編碼本', '标签', '新标签', '新標籤', 'new tag'],
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
    ],
    [words, backupWords, reviewWords, agreementWords, current, marks],
  )
}
