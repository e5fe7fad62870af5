import { useEffect, useState, type RefObject } from 'react'
import { domRangesOf, textRangeOf } from '../../anchored-text/anchored-text.ts'
import { paintRanges } from '../../anchored-text/painted-ranges.ts'
import type { DisplayedText } from '../../anchored-text/displayed-text.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import type { SelectionPlace } from './selection-place.ts'

const HIGHLIGHT = 'piyue-selection'

export interface SheetSelection {
  readonly root: RefObject<HTMLElement | null>
  readonly text: string
  readonly shown: DisplayedText
  readonly selection: TextRange | null
  /** Changes when other rows or other runs are in the document: what is drawn over the text is drawn again. */
  readonly mounted: unknown
  readonly onSelection: (range: TextRange | null, settled: boolean) => void
}

/**
 * Keeps the selection as offsets in the policy's text: read from the page while a person selects, painted again (by the
 * highlight registry, which changes no node) when focus leaves for a field or rows come back, and given to the
 * clipboard whole although only part of it may be in the document. Answers where it stands in the sheet, or null where
 * it is out of view.
 */
export function useSheetSelection({
  root,
  text,
  shown,
  selection,
  mounted,
  onSelection,
}: SheetSelection): SelectionPlace | null {
  useEffect(() => {
    let pending = 0
    // Only a hand selects: when runs are drawn anew under a selection the page reports changes that nobody made.
    let selecting = false
    const read = (settled: boolean): void => {
      const scroller = root.current
      const native = document.getSelection()
      if (
        scroller === null ||
        native === null ||
        native.rangeCount === 0 ||
        native.anchorNode === null ||
        !scroller.contains(native.anchorNode)
      )
        return
      if (native.isCollapsed) {
        onSelection(null, settled)
        return
      }
      const range = textRangeOf(native.getRangeAt(0), scroller, text)
      if (range !== null) onSelection(range, settled)
    }
    const changed = (): void => {
      if (!selecting || pending !== 0) return
      pending = requestAnimationFrame(() => {
        pending = 0
        read(false)
      })
    }
    const settled = (): void => {
      cancelAnimationFrame(pending)
      pending = 0
      read(true)
    }
    const pressed = (event: PointerEvent): void => {
      selecting = event.target instanceof Node && root.current?.contains(event.target) === true
    }
    // the browser settles a click's or a double click's selection after the button is up
    const released = (): void => {
      if (selecting) {
        selecting = false
        setTimeout(settled)
      }
    }
    // caret browsing and screen readers select with Shift and the arrow keys
    const keyed = (event: KeyboardEvent): void => {
      if (event.shiftKey && /^(Arrow|Home|End|Page)/.test(event.key) && !event.defaultPrevented) settled()
    }
    document.addEventListener('selectionchange', changed)
    document.addEventListener('pointerdown', pressed)
    document.addEventListener('pointerup', released)
    document.addEventListener('pointercancel', released)
    document.addEventListener('keyup', keyed)
    return () => {
      cancelAnimationFrame(pending)
      document.removeEventListener('selectionchange', changed)
      document.removeEventListener('pointerdown', pressed)
      document.removeEventListener('pointerup', released)
      document.removeEventListener('pointercancel', released)
      document.removeEventListener('keyup', keyed)
    }
  }, [root, text, onSelection])

  useEffect(() => {
    if (selection === null) return
    const copied = (event: ClipboardEvent): void => {
      const at = document.activeElement
      if (at !== null && at.matches('input, textarea, [contenteditable=true]')) return
      event.clipboardData?.setData('text/plain', shown.show(selection))
      event.preventDefault()
    }
    document.addEventListener('copy', copied)
    return () => {
      document.removeEventListener('copy', copied)
    }
  }, [selection, shown])

  const [place, setPlace] = useState<SelectionPlace | null>(null)
  useEffect(() => {
    const scroller = root.current
    let pending = 0
    const draw = (): void => {
      pending = 0
      const ranges = selection === null || scroller === null ? [] : domRangesOf(selection, scroller, text)
      paintRanges(HIGHLIGHT, root, ranges)
      setPlace(scroller === null ? null : placeOf(ranges, scroller))
    }
    const again = (): void => {
      if (pending === 0) pending = requestAnimationFrame(draw)
    }
    again()
    scroller?.addEventListener('scroll', again, { passive: true })
    window.addEventListener('resize', again)
    return () => {
      cancelAnimationFrame(pending)
      scroller?.removeEventListener('scroll', again)
      window.removeEventListener('resize', again)
    }
  }, [root, selection, text, mounted])
  useEffect(
    () => () => {
      paintRanges(HIGHLIGHT, root, [])
    },
    [root],
  )
  return selection === null ? null : place
}

function placeOf(ranges: readonly Range[], scroller: HTMLElement): SelectionPlace | null {
  // asking where the sheet stands lays the page out again: not while scrolling without a selection
  if (ranges.length === 0) return null
  const sheet = scroller.getBoundingClientRect()
  const boxes = ranges.flatMap((range) => [...range.getClientRects()]).filter((box) => box.width > 0)
  const first = boxes[0]
  if (first === undefined) return null
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  if (bottom < sheet.top || first.top > sheet.bottom) return null
  const line = boxes.filter((box) => Math.abs(box.top - first.top) < first.height / 2)
  const left = Math.min(...line.map((box) => box.left))
  const right = Math.max(...line.map((box) => box.right))
  return {
    x: (left + right) / 2 - sheet.left,
    top: first.top - sheet.top,
    bottom: bottom - sheet.top,
    width: sheet.width,
    height: sheet.height,
  }
}
