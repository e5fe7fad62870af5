import { useEffect, type RefObject } from 'react'
import { needsHand, type QueueItem } from '../../state/import-queue.ts'
import { onImportFinished, queueStore } from '../../state/importing.ts'
import type { VirtualListHandle } from '../../ui/VirtualList.tsx'

/** A person's hand or keyboard is in the list: it stays where it is. */
const inHand = (list: VirtualListHandle | null): boolean => list?.element()?.matches(':hover, :focus-within') === true

/**
 * Keeps the file being read in view, and, when all are read, shows the first that needs a hand: in a long list it would
 * lie far below.
 */
export function useQueueInView(list: RefObject<VirtualListHandle | null>, items: readonly QueueItem[]): void {
  const reading = items.findIndex(({ state }) => state.kind === 'reading')
  useEffect(() => {
    if (reading !== -1 && !inHand(list.current)) list.current?.scrollToIndex(reading)
  }, [list, reading])
  useEffect(
    () =>
      onImportFinished(() => {
        const first = queueStore.get().items.findIndex(needsHand)
        if (first !== -1 && !inHand(list.current)) list.current?.scrollToIndex(first, 'start')
      }),
    [list],
  )
}
