import { useMemo } from 'react'
import type { Command } from '../state/command.ts'
import { useRegisteredCommands } from '../state/commands.ts'
import { chosenPolicies } from '../state/chosen-policies.ts'
import { closeOtherTabs, closePane, openBeside, reopenTab, useWorkspace } from '../state/navigation.ts'
import { openDetails } from '../state/overlays.ts'
import { goToPane } from '../state/regions.ts'
import { tabsStrings } from '../strings/tabs.ts'
import { frameStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'
import { desktop } from '../workbench-client.ts'

const inBrowser = desktop.carrier === 'browser'

/** The commands for panes and tabs. A browser keeps Ctrl+Shift+T for its own tabs. */
export function usePaneCommands(): void {
  const words = useStrings(tabsStrings)
  const frame = useStrings(frameStrings)
  const { tabs, place, beside, closed } = useWorkspace()
  const current = place.screen === 'reader' ? place.policyId : null
  const paired = current !== null && beside !== null
  const hasClosed = closed.length > 0
  const hasOthers = tabs.length > 1
  const besideId = beside?.policyId ?? null
  const inLibrary = place.screen === 'library'
  const commands = useMemo((): readonly Command[] => {
    const onePane = paired ? null : words.onePane
    return [
      {
        id: 'open-beside',
        title: words.openBeside,
        group: 'go',
        keys: ['Mod+\\'],
        icon: 'compare',
        keywords: ['split', 'pane', 'beside', 'binglie', '并排', '並排', '分栏'],
        run: () => {
          if (current !== null) openBeside(current)
        },
        unavailable: current === null ? frame.noPolicyOpen : paired ? words.already : hasOthers ? null : words.onlyTab,
      },
      {
        id: 'close-pane',
        title: words.closePane,
        group: 'go',
        icon: 'close',
        keywords: ['split', 'pane'],
        run: () => {
          if (besideId !== null) closePane(besideId)
        },
        unavailable: onePane,
      },
      {
        id: 'pane-left',
        title: words.goLeft,
        group: 'go',
        keys: ['Mod+Alt+ArrowLeft'],
        run: () => {
          goToPane('left')
        },
        unavailable: onePane,
        quiet: true,
      },
      {
        id: 'pane-right',
        title: words.goRight,
        group: 'go',
        keys: ['Mod+Alt+ArrowRight'],
        run: () => {
          goToPane('right')
        },
        unavailable: onePane,
        quiet: true,
      },
      {
        id: 'pane-other',
        title: words.goOther,
        group: 'go',
        keys: ['Mod+J'],
        run: () => {
          goToPane('other')
        },
        unavailable: onePane,
        quiet: true,
      },
      {
        id: 'reopen-tab',
        title: words.reopen,
        group: 'go',
        keys: [inBrowser ? 'Alt+Shift+T' : 'Mod+Shift+T'],
        icon: 'undo',
        keywords: ['reopen', 'tab', '恢复'],
        run: reopenTab,
        unavailable: hasClosed ? null : words.noneClosed,
      },
      {
        id: 'close-other-tabs',
        title: words.closeOthers,
        group: 'go',
        run: () => {
          if (current !== null) closeOtherTabs(current)
        },
        unavailable: current === null ? frame.noPolicyOpen : hasOthers ? null : words.onlyTab,
      },
      {
        id: 'correct-details',
        title: words.correct,
        group: 'edit',
        icon: 'note',
        keywords: ['metadata', 'title', 'xinxi', '元数据', '标题', '文号', '日期', '机关', '層級', '层级'],
        run: () => {
          openDetails(current !== null ? [current] : inLibrary ? chosenPolicies() : [])
        },
        unavailable: current === null && !inLibrary ? frame.noPolicyOpen : null,
      },
    ]
  }, [words, frame, current, paired, besideId, hasClosed, hasOthers, inLibrary])
  useRegisteredCommands('panes', commands)
}
