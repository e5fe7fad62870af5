import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useRef, type HTMLAttributes, type ReactNode, type Ref } from 'react'
import { measuring } from './measuring.ts'

export interface VirtualListHandle {
  /** Brings an item into view at once: nothing moves by itself. */
  scrollToIndex(index: number, align?: 'start' | 'center' | 'end' | 'auto'): void
  element(): HTMLDivElement | null
}

export interface VirtualListProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  readonly count: number
  /** px; a guess is enough where `measured` is set. */
  readonly estimateSize: (index: number) => number
  readonly keyOf: (index: number) => string
  readonly renderItem: (index: number) => ReactNode
  /** Items may have any height: each is measured once drawn, and one that grows moves those below it at once. */
  readonly measured?: boolean
  /** Stay mounted when scrolled out: what holds the focus or a text selection must not vanish. */
  readonly keepMounted?: readonly number[]
  readonly overscan?: number
  /** Drawn inside the scroller, before and after the items; `before` scrolls away unless made sticky. */
  readonly before?: ReactNode
  readonly after?: ReactNode
  /** px above the first item inside the scroller (height of `before`), for exact jumps. */
  readonly beforeHeight?: number
  /** Role and name of the element around the items, when the scroller itself is a mere region. */
  readonly itemsProps?: HTMLAttributes<HTMLDivElement>
  readonly onVisible?: (first: number, last: number) => void
  readonly handle?: Ref<VirtualListHandle>
}

/** A scrolling list that keeps only what is in view (and what must stay) in the document. */
export function VirtualList({
  count,
  estimateSize,
  keyOf,
  renderItem,
  measured = false,
  keepMounted = [],
  overscan = 6,
  before,
  after,
  beforeHeight = 0,
  itemsProps = {},
  onVisible,
  handle,
  ...rest
}: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  // The virtualizer keeps state of its own that the compiler cannot see; nothing here is memoised by it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    ...measuring,
    count,
    estimateSize,
    getItemKey: keyOf,
    overscan,
    scrollMargin: beforeHeight,
    scrollPaddingStart: beforeHeight,
    getScrollElement: () => scroller.current,
    rangeExtractor: (range) =>
      [
        ...new Set([...defaultRangeExtractor(range), ...keepMounted.filter((index) => index >= 0 && index < count)]),
      ].sort((a, b) => a - b),
  })
  useImperativeHandle(
    handle,
    () => ({
      scrollToIndex: (index, align = 'auto') => {
        virtual.scrollToIndex(index, { align })
      },
      element: () => scroller.current,
    }),
    [virtual],
  )
  const items = virtual.getVirtualItems()
  // px: rows that are measured stand in the page's own flow, with room left for those that are not drawn
  const roomBefore = (at: number): number => (items[at]?.start ?? 0) - (items[at - 1]?.end ?? beforeHeight)
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => {
    onVisible?.(first, last)
  }, [onVisible, first, last])
  return (
    <div {...rest} ref={scroller} className={`virtual ${rest.className ?? ''}`}>
      {before}
      <div
        {...itemsProps}
        className={`virtual-items ${itemsProps.className ?? ''}`}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item, at) => (
          <div
            key={item.key}
            className={measured ? 'virtual-item flowing' : 'virtual-item'}
            data-index={item.index}
            ref={measured ? virtual.measureElement : null}
            role="presentation"
            style={
              measured
                ? { marginTop: roomBefore(at) }
                : { transform: `translateY(${(item.start - beforeHeight).toString()}px)`, height: item.size }
            }
          >
            {renderItem(item.index)}
          </div>
        ))}
      </div>
      {after}
    </div>
  )
}
