import { useMemo } from 'react'
import { desktop } from '../workbench-client.ts'
import type { Command } from '../state/command.ts'
import { closeTab, goBack, goForward, showTabBeside, useWorkspace } from '../state/navigation.ts'
import { goToRegion } from '../state/regions.ts'
import { commandStrings } from '../strings/commands.ts'
import { frameStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'
import { thisIsApple } from '../ui/key-combination.ts'

// On a Mac, Option with an arrow moves by words in every field, so history has the keys Mac browsers give it.
// A browser keeps Ctrl+W and Ctrl+Page for its own tabs, whatever the page says.
const inBrowser = desktop.carrier === 'browser'

/** Moves of the hand: through the places one has been, the open tabs and the regions of the window. */
export function useMovingCommands(): readonly Command[] {
  const words = useStrings(commandStrings)
  const frame = useStrings(frameStrings)
  const { place, past, future, tabs } = useWorkspace()
  const current = place.screen === 'reader' ? place.policyId : null
  return useMemo(
    (): readonly Command[] => [
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
    ],
    [words, frame, past.length, future.length, tabs.length, current],
  )
}
