import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react'
import { laneOffset, type Wire } from './move-wires.ts'

export interface TwinListHandle {
  /** Brings a row into view at once; `focus` puts the keyboard there too. */
  reveal(index: number, how: { readonly align: 'auto' | 'start' | 'center'; readonly focus: boolean }): void
}

interface TwinListProps {
  readonly label: string
  readonly count: number
  readonly keyOf: (index: number) => string
  /** px, for a side of `width` px. */
  readonly estimateSize: (index: number, width: number) => number
  readonly renderRow: (index: number, reachable: boolean) => ReactNode
  /** -1: none yet. */
  readonly current: number
  readonly wires: readonly Wire[]
  /** px between the sides. */
  readonly gutter: number
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** The first and last row in view. */
  readonly onVisible: (first: number, last: number) => void
  readonly handle: Ref<TwinListHandle>
}

/** px from a row's top to the middle of its sign. */
const SIGN = 23

/**
 * Two texts beside each other: one list of rows, so that both sides always scroll together; only rows in view are in
 * the document.
 */
export function TwinList({
  label,
  count,
  keyOf,
  estimateSize,
  renderRow,
  current,
  wires,
  gutter,
  onKeyDown,
  onVisible,
  handle,
}: TwinListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(600)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    setWidth((element.clientWidth - gutter) / 2)
    const observer = new ResizeObserver(() => {
      setWidth((element.clientWidth - gutter) / 2)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [gutter])
  const sizes = useMemo(
    () => Float64Array.from({ length: count }, (_, index) => estimateSize(index, width)),
    [count, estimateSize, width],
  )
  // The virtualizer keeps state of its own that the compiler cannot see; nothing here is memoised by it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getItemKey: keyOf,
    overscan: 5,
    paddingStart: 8,
    paddingEnd: 120,
    scrollPaddingStart: 40,
    scrollPaddingEnd: 72,
    estimateSize: useCallback((index: number) => sizes[index] ?? 60, [sizes]),
    getScrollElement: () => scroller.current,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(current < 0 || current >= count ? [] : [current])])].sort(
        (a, b) => a - b,
      ),
  })
  const [wantsFocus, setWantsFocus] = useState<string | null>(null)
  useEffect(() => {
    if (wantsFocus === null) return
    const frame = requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wantsFocus)}"]`)
        ?.focus({ preventScroll: true })
      setWantsFocus(null)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [wantsFocus])
  useImperativeHandle(
    handle,
    () => ({
      reveal(index, { align, focus }) {
        if (index < 0 || index >= count) return
        virtual.scrollToIndex(index, { align })
        if (focus) setWantsFocus(keyOf(index))
      },
    }),
    [virtual, count, keyOf],
  )

  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => {
    onVisible(first, last)
  }, [onVisible, first, last])
  const items = virtual.getVirtualItems()
  const total = virtual.getTotalSize()
  return (
    <div
      ref={scroller}
      className="twin-scroll"
      role="grid"
      aria-label={label}
      aria-rowcount={count}
      aria-colcount={3}
      tabIndex={current < 0 ? 0 : -1}
      onKeyDown={onKeyDown}
    >
      <div className="twin-flow" role="rowgroup" style={{ height: total }}>
        <Wires
          wires={wires}
          gutter={gutter}
          middleOf={(index) => (virtual.measurementsCache[index]?.start ?? 0) + SIGN}
          top={(virtual.measurementsCache[first]?.start ?? 0) - 200}
          bottom={(virtual.measurementsCache[last]?.end ?? 0) + 200}
        />
        {items.map((item) => (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className="twin-item"
            role="presentation"
            style={{ transform: `translateY(${item.start.toString()}px)` }}
          >
            {renderRow(item.index, item.index === current)}
          </div>
        ))}
      </div>
    </div>
  )
}

/**
 * The lines through the gutter that join where a clause came from with where it went. Drawn for what is in view only.
 */
function Wires({
  wires,
  gutter,
  middleOf,
  top,
  bottom,
}: {
  readonly wires: readonly Wire[]
  readonly gutter: number
  readonly middleOf: (index: number) => number
  readonly top: number
  readonly bottom: number
}) {
  const shown = wires.flatMap(({ key, from, to, lane }) => {
    const [y1, y2] = [middleOf(from), middleOf(to)]
    if (Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return []
    const inside = (y: number): number => Math.max(top, Math.min(bottom, y)) - top
    const x = gutter / 2 + laneOffset(lane)
    return [
      {
        key,
        path: `M-9 ${inside(y1).toString()}H${x.toString()}V${inside(y2).toString()}H${(gutter + 8).toString()}m-4.5 -4.5l4.5 4.5l-4.5 4.5`,
      },
    ]
  })
  if (shown.length === 0) return null
  return (
    <svg className="wires" aria-hidden="true" style={{ top, height: bottom - top }}>
      {shown.map(({ key, path }) => (
        <path key={key} d={path} />
      ))}
    </svg>
  )
}
