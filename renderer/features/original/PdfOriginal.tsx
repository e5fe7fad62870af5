import { useVirtualizer } from '@tanstack/react-virtual'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { SourcePlace } from '../../../core/model/source-place.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { originalStrings } from '../../strings/original.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { OriginalBar } from './OriginalBar.tsx'
import { boxesOf, offsetAt, onPages, pageOf } from './page-places.ts'
import { PdfPage, type PageSize } from './PdfPage.tsx'
import { PageThumbnails } from './PageThumbnails.tsx'

export interface PdfOriginalProps {
  readonly pdf: PDFDocumentProxy
  readonly places: readonly SourcePlace[]
  /** The clause one stands in and what is selected, in the cleaned text. */
  readonly clause: TextRange | null
  readonly selection: TextRange | null
  /** A press on the page: this place of the text is meant. */
  readonly onGoTo: (offset: number) => void
  readonly onSelect: (range: TextRange) => void
  readonly onClose: () => void
}

const GAP = 12
/** CSS px a point at 100 %. */
const FULL = 96 / 72
const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]
const A4: PageSize = { width: 595, height: 842 }

/** The pages of a PDF beside its clauses. Follows the clause one stands in; a press on a line leads to its clause. */
export function PdfOriginal({ pdf, places, clause, selection, onGoTo, onSelect, onClose }: PdfOriginalProps) {
  const words = useStrings(originalStrings)
  const scroller = useRef<HTMLDivElement>(null)
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map())
  const [zoom, setZoom] = useState<number | null>(null)
  const [width, setWidth] = useState(480)
  const [thumbnails, showThumbnails] = useState(false)
  const placed = useMemo(() => onPages(places), [places])
  const usual = sizes.get(1) ?? A4
  const scale = zoom === null ? Math.max(0.25, (width - 2 * GAP) / usual.width) : zoom * FULL
  const sizeOf = useCallback((page: number): PageSize => sizes.get(page) ?? usual, [sizes, usual])
  const learnSize = useCallback((page: number, size: PageSize) => {
    setSizes((known) => {
      const before = known.get(page)
      return before?.width === size.width && before.height === size.height ? known : new Map(known).set(page, size)
    })
  }, [])
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const watch = new ResizeObserver(() => {
      setWidth(element.clientWidth)
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [thumbnails])
  // The virtualizer keeps state of its own that the compiler cannot see; nothing here is memoised by it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: pdf.numPages,
    getScrollElement: () => scroller.current,
    overscan: 1,
    gap: GAP,
    paddingStart: GAP,
    paddingEnd: GAP,
    estimateSize: (index) => sizeOf(index + 1).height * scale,
  })
  useEffect(() => {
    virtual.measure()
  }, [virtual, scale, sizes])
  const items = virtual.getVirtualItems()
  const top = virtual.scrollOffset ?? 0
  const page = (items.find((item) => item.end > top + 80)?.index ?? 0) + 1
  const lit = useMemo(
    () => [
      ...(clause === null ? [] : [{ kind: 'clause' as const, boxes: boxesOf(placed, clause) }]),
      ...(selection === null ? [] : [{ kind: 'selection' as const, boxes: boxesOf(placed, selection) }]),
    ],
    [placed, clause, selection],
  )
  const goToPage = useCallback(
    (there: number) => {
      virtual.scrollToIndex(Math.min(pdf.numPages, Math.max(1, there)) - 1, { align: 'start' })
    },
    [virtual, pdf],
  )

  // the page follows where one stands in the text, unless what is meant is in view already
  const meant = selection ?? clause
  const meantAt = meant === null ? null : meant.start
  useEffect(() => {
    const element = scroller.current
    if (meantAt === null || element === null) return
    const [box] = boxesOf(placed, { start: meantAt, end: meantAt + 1 })
    const there = box?.page ?? pageOf(placed, meantAt)
    if (there === null) return
    const start = virtual.measurementsCache[there - 1]?.start
    const y = start === undefined ? null : start + (box?.y ?? 0) * scale
    if (y === null) virtual.scrollToIndex(there - 1, { align: 'start' })
    else if (y < element.scrollTop + 8 || y > element.scrollTop + element.clientHeight - 60)
      element.scrollTop = Math.max(0, y - element.clientHeight * 0.3)
  }, [meantAt, placed, virtual, scale])

  const step = (direction: 1 | -1): void => {
    const now = scale / FULL
    const next = direction === 1 ? ZOOMS.find((each) => each > now + 0.01) : ZOOMS.findLast((each) => each < now - 0.01)
    if (next !== undefined) setZoom(next)
  }
  const keyed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') step(1)
    else if (event.key === '-') step(-1)
    else if (event.key === '0') setZoom(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const pick = useCallback(
    (
      on: number,
      from: { readonly x: number; readonly y: number },
      to: { readonly x: number; readonly y: number } | null,
    ) => {
      const first = offsetAt(placed, on, from.x, from.y)
      if (first === null) return
      const last = to === null ? null : offsetAt(placed, on, to.x, to.y)
      if (last === null) onGoTo(first)
      else onSelect({ start: Math.min(first, last), end: Math.max(first, last) + 1 })
    },
    [placed, onGoTo, onSelect],
  )
  return (
    <>
      <OriginalBar
        page={page}
        pages={pdf.numPages}
        percent={Math.round((scale / FULL) * 100)}
        fits={zoom === null}
        thumbnails={thumbnails}
        onPage={goToPage}
        onZoomIn={() => {
          step(1)
        }}
        onZoomOut={() => {
          step(-1)
        }}
        onFit={() => {
          setZoom(null)
        }}
        onThumbnails={() => {
          showThumbnails(!thumbnails)
        }}
        onClose={onClose}
      />
      <div className={`original-body${thumbnails ? ' with-thumbnails' : ''}`}>
        {thumbnails ? <PageThumbnails pdf={pdf} current={page} onPage={goToPage} /> : null}
        <div
          ref={scroller}
          className="original-scroll"
          tabIndex={0}
          role="group"
          aria-label={words.pages}
          onKeyDown={keyed}
        >
          <div
            className="original-flow"
            style={{ height: virtual.getTotalSize(), minWidth: usual.width * scale + 2 * GAP }}
          >
            {items.map((item) => (
              <div
                key={item.key}
                className="original-place"
                style={{ transform: `translateY(${item.start.toString()}px)` }}
              >
                <PdfPage
                  pdf={pdf}
                  page={item.index + 1}
                  scale={scale}
                  size={sizeOf(item.index + 1)}
                  lit={lit}
                  onSize={learnSize}
                  onPick={pick}
                />
              </div>
            ))}
          </div>
        </div>
      </div>
    </>
  )
}
