import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from 'react'
import { domRangesOf, textRangeOf } from '../../anchored-text/anchored-text.ts'
import type { DisplayedText } from '../../anchored-text/displayed-text.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { measuring } from '../../ui/measuring.ts'
import { estimateRow, type SheetMeasure } from './estimate-row.ts'
import { rowsAround } from './rows-around.ts'
import { sheetHands } from './sheet-hands.ts'
import type { SheetMark } from './sheet-mark.ts'
import type { SheetRow } from './sheet-rows.ts'
import { SheetRowView } from './SheetRowView.tsx'
import { useFoundMarks, type FoundMarks } from './use-found-marks.ts'
import type { SelectionPlace } from './selection-place.ts'
import { useSheetSelection } from './use-sheet-selection.ts'

/**
 * Where a reader stands: the row at the top of the window and how far it is scrolled past. Survives re-measuring and
 * resizing.
 */
export interface SheetPosition {
  readonly rowKey: string
  readonly offset: number
}

export interface SheetHandle {
  /**
   * Brings a clause into view at once; `focus` puts the keyboard there too. With `words`, a stretch of text that may
   * stand far down in it or outside of all clauses, those.
   */
  reveal(
    clauseId: ClauseId,
    how: { readonly align: 'auto' | 'start' | 'center'; readonly focus: boolean; readonly words?: TextRange | null },
  ): void
  position(): SheetPosition | null
  restore(position: SheetPosition): void
  /** Brings a stretch of text into view, in whatever row it stands. */
  show(range: TextRange): void
  /**
   * Where to open something about the selection, or else about the current clause: px in the window, `height` of the
   * line it stands under.
   */
  point(): { readonly x: number; readonly y: number; readonly height: number } | null
  /** Where the caret of the last press stands in the policy's text; null where there is none. */
  caret(): number | null
  focus(): void
}

export interface SheetProps {
  readonly rows: readonly SheetRow[]
  readonly text: string
  readonly shown: DisplayedText
  /** BCP 47 tag of the text as displayed. */
  readonly lang: string
  readonly label: string
  readonly measure: SheetMeasure
  readonly current: ClauseId | null
  readonly arrived: ClauseId | null
  /** What is selected, in policy text; survives scrolling, because the rows it begins and ends in stay mounted. */
  readonly selection: TextRange | null
  readonly keepMounted: readonly ClauseId[]
  readonly marksOf: (clauseId: ClauseId) => readonly SheetMark[]
  readonly renderMargin: (clauseId: ClauseId, reachable: boolean) => ReactNode
  readonly onCurrent: (clauseId: ClauseId) => void
  readonly onSelection: (range: TextRange | null, settled: boolean) => void
  /** Told after every scroll, so that one comes back to where one was. */
  readonly onPosition: (position: SheetPosition) => void
  /** ⏎ on a clause. */
  readonly onEnter: (() => void) | null
  /** What a person is looking for. */
  readonly found: FoundMarks
  /** Drawn over the selection; told where it stands in the sheet. */
  readonly renderToolbar: (place: SelectionPlace) => ReactNode
  readonly showsToolbar: boolean
  readonly handle: Ref<SheetHandle>
  readonly children?: ReactNode
}

const PADDING_START = 26
/** px of the text around it that stay in view when a clause is brought there. */
const CONTEXT = 64

/** The policy on paper: a feed of clauses of which only those in view are in the document. */
export function Sheet({
  rows,
  text,
  shown,
  lang,
  label,
  measure,
  current,
  arrived,
  selection,
  keepMounted,
  marksOf,
  renderMargin,
  onCurrent,
  onSelection,
  onPosition,
  onEnter,
  found,
  renderToolbar,
  showsToolbar,
  handle,
  children,
}: SheetProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const indexOf = useMemo(
    () => new Map(rows.flatMap((row, index) => (row.kind === 'clause' ? [[row.clause.id, index] as const] : []))),
    [rows],
  )
  const currentIndex = current === null ? -1 : (indexOf.get(current) ?? -1)
  const ends = useMemo(() => (selection === null ? null : rowsAround(rows, selection)), [rows, selection])
  const kept = [currentIndex, ...keepMounted.map((id) => indexOf.get(id) ?? -1), ...(ends ?? [])].filter(
    (index) => index >= 0,
  )
  // The list asks for every row's size again whenever one was measured: worked out once, the answers must cost nothing.
  const sizes = useMemo(() => Float64Array.from(rows, (row) => estimateRow(row, text, measure)), [rows, text, measure])
  const estimateSize = useCallback((index: number) => sizes[index] ?? 40, [sizes])
  // by row, not by place: where a clause is split or merged the rows behind it move up or down with their sizes
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  // The virtualizer keeps state of its own that the compiler cannot see; nothing here is memoised by it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    ...measuring,
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: 4,
    paddingStart: PADDING_START,
    paddingEnd: 240,
    scrollPaddingStart: CONTEXT,
    scrollPaddingEnd: CONTEXT,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept])]
        .filter((index) => index < rows.length)
        .sort((a, b) => a - b),
  })
  const measured = useRef(measure)
  useEffect(() => {
    if (measured.current === measure) return
    measured.current = measure
    // set at another size: what was measured is void, but for the rows that are on the screen to be measured. Where only
    // the rows are others, those that stayed keep their sizes by their keys, and one stays where one reads
    virtual.measure()
    // has every row's guess put in the place of its old size, which resizing compares with
    virtual.getTotalSize()
    for (const element of virtual.elementsCache.values())
      if (element.isConnected) virtual.resizeItem(virtual.indexFromElement(element), element.offsetHeight)
  }, [virtual, measure])
  const items = virtual.getVirtualItems()
  const firstMounted = items[0]?.index ?? 0
  const lastMounted = items.at(-1)?.index ?? 0
  const mounted = useMemo(
    () => ({ firstMounted, lastMounted, marksOf, measure, shown }),
    [firstMounted, lastMounted, marksOf, measure, shown],
  )
  useFoundMarks(scroller, text, found, mounted)
  const place = useSheetSelection({ root: scroller, text, shown, selection, mounted, onSelection })

  const [wantsFocus, setWantsFocus] = useState<ClauseId | null>(null)
  useEffect(() => {
    if (wantsFocus === null) return
    const frame = requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`[data-clause="${CSS.escape(wantsFocus)}"]`)
        ?.focus({ preventScroll: true })
      setWantsFocus(null)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [wantsFocus])

  const positionNow = useCallback((): SheetPosition | null => {
    const top = scroller.current?.scrollTop ?? 0
    const item = virtual.getVirtualItemForOffset(top)
    const row = item === undefined ? undefined : rows[item.index]
    return item === undefined || row === undefined ? null : { rowKey: row.key, offset: top - item.start }
  }, [rows, virtual])
  useEffect(() => {
    const element = scroller.current
    let pending = 0
    const tell = (): void => {
      pending = 0
      const position = positionNow()
      if (position !== null) onPosition(position)
    }
    const scrolled = (): void => {
      if (pending === 0) pending = requestAnimationFrame(tell)
    }
    element?.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      cancelAnimationFrame(pending)
      element?.removeEventListener('scroll', scrolled)
    }
  }, [positionNow, onPosition])

  // a row may be taller than the window: once it is drawn, the words themselves are brought in
  const bringIn = useCallback(
    (range: TextRange): void => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const element = scroller.current
          const box = element === null ? undefined : domRangesOf(range, element, text)[0]?.getBoundingClientRect()
          if (element === null || box === undefined) return
          const window = element.getBoundingClientRect()
          const above = box.top - (window.top + CONTEXT)
          // of words higher than the window, their beginning
          const below = Math.min(above, box.bottom - (window.bottom - CONTEXT))
          if (above < 0) element.scrollTop += above
          else if (below > 0) element.scrollTop += below
        }),
      )
    },
    [text],
  )

  useImperativeHandle(
    handle,
    () => ({
      reveal(clauseId, { align, focus, words = null }) {
        const index = words === null ? indexOf.get(clauseId) : rowsAround(rows, words)?.[0]
        if (index === undefined) return
        virtual.scrollToIndex(index, { align })
        if (words !== null) bringIn(words)
        if (focus) setWantsFocus(clauseId)
      },
      position: positionNow,
      show(range) {
        const [index] = rowsAround(rows, range) ?? []
        if (index === undefined) return
        virtual.scrollToIndex(index, { align: 'auto' })
        bringIn(range)
      },
      point() {
        const element = scroller.current
        const lines =
          selection === null || element === null
            ? (element?.querySelector(`[data-clause="${CSS.escape(current ?? '')}"] .clause-text`)?.getClientRects() ??
              [])
            : domRangesOf(selection, element, text).flatMap((range) => [...range.getClientRects()])
        const shownLines = [...lines].filter((line) => line.width > 0)
        const last = shownLines.at(-1)
        const window = element?.getBoundingClientRect()
        if (last === undefined || window === undefined) return null
        const y = Math.min(Math.max(last.top, window.top), window.bottom - 40)
        return selection === null
          ? { x: last.left, y: Math.max(shownLines[0]?.top ?? y, window.top), height: Math.min(last.height, 32) }
          : { x: last.left, y, height: last.height }
      },
      restore({ rowKey, offset }) {
        const index = rows.findIndex((row) => row.key === rowKey)
        if (index === -1) return
        virtual.scrollToIndex(index, { align: 'start' })
        // rows above are measured once drawn; then the row stands where it will stay
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const item = virtual.measurementsCache[index]
            if (item !== undefined && scroller.current !== null) scroller.current.scrollTop = item.start + offset
          }),
        )
      },
      caret() {
        const element = scroller.current
        const node = document.getSelection()?.focusNode
        const at = document.getSelection()?.focusOffset ?? 0
        if (element === null || !(node instanceof Text) || !element.contains(node) || at >= node.length) return null
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return textRangeOf(range, element, text)?.start ?? null
      },
      focus() {
        if (current !== null) setWantsFocus(current)
        else scroller.current?.querySelector<HTMLElement>('[data-clause]')?.focus({ preventScroll: true })
      },
    }),
    [bringIn, current, indexOf, positionNow, rows, selection, text, virtual],
  )

  const { pressed, keyed } = sheetHands({
    rows,
    text,
    indexOf,
    current,
    selection,
    ends,
    scroller,
    virtual,
    onCurrent,
    onSelection,
    onEnter,
    onFocus: setWantsFocus,
  })

  return (
    <div className="sheet">
      <div
        ref={scroller}
        className="sheet-scroll"
        role="feed"
        aria-label={label}
        {...(currentIndex === -1 ? { tabIndex: 0 } : {})}
        onMouseDown={pressed}
        onKeyDown={keyed}
      >
        <div className="sheet-flow" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            const id = row.kind === 'clause' ? row.clause.id : null
            return (
              <div
                key={row.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="sheet-row"
                role="presentation"
                style={{
                  transform: `translateY(${item.start.toString()}px)`,
                  ...(id !== null && id === current ? { zIndex: 1 } : {}),
                }}
              >
                <SheetRowView
                  row={row}
                  index={item.index}
                  count={rows.length}
                  text={text}
                  lang={lang}
                  shown={shown}
                  marksOf={marksOf}
                  renderMargin={renderMargin}
                  state={
                    id !== null && id === current
                      ? 'current'
                      : id !== null &&
                          row.kind === 'clause' &&
                          selection !== null &&
                          covers(selection, row.clause.range)
                        ? 'extended'
                        : 'rest'
                  }
                  arrived={id !== null && id === arrived}
                  inTabOrder={id !== null && id === current}
                />
              </div>
            )
          })}
        </div>
      </div>
      {showsToolbar && place !== null ? renderToolbar(place) : null}
      {children}
    </div>
  )
}

const covers = (outer: TextRange, inner: TextRange): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && inner.start < inner.end
