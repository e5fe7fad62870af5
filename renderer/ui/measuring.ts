import { elementScroll, type Rect, type Virtualizer } from '@tanstack/react-virtual'

/** What a list is told of its own size and of its rows'. */
interface Measuring {
  readonly initialRect: Rect
  observeElementRect(
    list: Virtualizer<HTMLDivElement, HTMLDivElement>,
    tell: (rect: Rect) => void,
  ): (() => void) | undefined
  scrollToFn(
    offset: number,
    how: { readonly adjustments?: number; readonly behavior?: ScrollBehavior },
    list: Virtualizer<HTMLDivElement, HTMLDivElement>,
  ): void
  measureElement(
    row: HTMLDivElement,
    entry: ResizeObserverEntry | undefined,
    list: Virtualizer<HTMLDivElement, HTMLDivElement>,
  ): number
}

/** Scrollers that were told where to stand. */
const placed = new WeakSet<HTMLDivElement>()

/**
 * Sizes as the browser tells them when it has laid the page out for a frame, before it paints. Asking for them while
 * rows are put in would have the page laid out there and then, in one task with the drawing. Until they are told, a
 * list takes itself to be as high as the window and a row as its estimate.
 */
export const measuring: Measuring = {
  initialRect: { width: 0, height: typeof window === 'undefined' ? 0 : window.innerHeight },
  observeElementRect: ({ scrollElement }, tell) => {
    if (scrollElement === null) return undefined
    const observer = new ResizeObserver(() => {
      tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight })
    })
    observer.observe(scrollElement)
    return () => {
      observer.disconnect()
    }
  },
  scrollToFn: (offset, how, list) => {
    const { scrollElement } = list
    // a list is told its first place as it comes up, and has not left it yet
    const fresh = scrollElement !== null && !placed.has(scrollElement)
    if (fresh) placed.add(scrollElement)
    if (!fresh || offset !== 0) elementScroll(offset, how, list)
  },
  measureElement: (row, entry, list) => {
    const told = entry?.borderBoxSize[0]
    if (told !== undefined) return Math.round(told.blockSize)
    const index = list.indexFromElement(row)
    return list.itemSizeCache.get(list.options.getItemKey(index)) ?? list.options.estimateSize(index)
  },
}
