import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { domRangesOf, textRangeOf } from '../../anchored-text/anchored-text.ts'
import { structureStrings } from '../../strings/structure.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { isComposing } from '../../ui/is-composing.ts'
import { nextCut } from './next-cut.ts'

export interface CutLineProps {
  readonly text: string
  readonly lang: string
  /** UTF-16 offset in `text`: the clause would begin with the unit there. */
  readonly at: number
  /** A clause begins here already. */
  readonly taken: boolean
  readonly onMove: (at: number) => void
  readonly onCut: () => void
  readonly onLeave: () => void
}

interface Place {
  readonly x: number
  readonly y: number
  readonly height: number
}

const AROUND = 10

/**
 * A line between two characters of the sheet, where a clause is to be cut: arrow keys and presses move it, ⏎ cuts, Esc
 * leaves.
 */
export function CutLine({ text, lang, at, taken, onMove, onCut, onLeave }: CutLineProps) {
  const words = useStrings(structureStrings)
  const self = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const scroller = useCallback(
    () => self.current?.closest('.sheet')?.querySelector<HTMLElement>('.sheet-scroll') ?? null,
    [],
  )
  useEffect(() => {
    line.current?.focus({ preventScroll: true })
  }, [])
  useLayoutEffect(() => {
    const root = scroller()
    if (root === null) return
    const draw = (): void => {
      const sheet = root.getBoundingClientRect()
      const box = domRangesOf({ start: at, end: at + 1 }, root, text)[0]?.getBoundingClientRect()
      setPlace(box === undefined ? null : { x: box.left - sheet.left, y: box.top - sheet.top, height: box.height })
    }
    draw()
    const frame = requestAnimationFrame(draw)
    root.addEventListener('scroll', draw, { passive: true })
    window.addEventListener('resize', draw)
    return () => {
      cancelAnimationFrame(frame)
      root.removeEventListener('scroll', draw)
      window.removeEventListener('resize', draw)
    }
  }, [at, text, scroller])
  useEffect(() => {
    const root = scroller()
    if (root === null) return
    const pressed = (event: PointerEvent): void => {
      const offset = offsetAt(event.clientX, event.clientY, root, text)
      if (offset === null) return
      event.preventDefault()
      event.stopPropagation()
      onMove(offset)
      line.current?.focus({ preventScroll: true })
    }
    const kept = (event: Event): void => {
      event.preventDefault()
      event.stopPropagation()
    }
    root.addEventListener('pointerdown', pressed, { capture: true })
    root.addEventListener('mousedown', kept, { capture: true })
    root.classList.add('cutting')
    return () => {
      root.removeEventListener('pointerdown', pressed, { capture: true })
      root.removeEventListener('mousedown', kept, { capture: true })
      root.classList.remove('cutting')
    }
  }, [text, onMove, scroller])
  const keyed = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    const root = scroller()
    if (event.key === 'Enter') {
      if (!taken) onCut()
    } else if (event.key === 'Escape') onLeave()
    else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && root !== null && place !== null) {
      const sheet = root.getBoundingClientRect()
      const step = (event.key === 'ArrowDown' ? 1 : -1) * place.height * 1.8
      const y = place.y + step
      if (y < 40 || y > sheet.height - 80) root.scrollTop += step
      const offset = offsetAt(
        place.x + sheet.left + 1,
        y + sheet.top + place.height / 2 - (y < 40 || y > sheet.height - 80 ? step : 0),
        root,
        text,
      )
      if (offset !== null) onMove(offset)
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      onMove(nextCut(text, at, event.key === 'ArrowRight' ? 1 : -1, event.ctrlKey || event.altKey))
    else if (event.key === 'Tab') return
    // nothing else happens while one cuts: the sheet's own keys rest
    event.preventDefault()
    event.stopPropagation()
  }
  const said = words.cutAt(
    text.slice(Math.max(0, at - AROUND), at).replace(/\s/g, ''),
    text.slice(at, at + AROUND).replace(/\s/g, ''),
  )
  return (
    <div ref={self} className="cut" onKeyDown={keyed}>
      <div
        ref={line}
        className="cut-line"
        role="slider"
        tabIndex={0}
        aria-label={words.cutTitle}
        aria-valuemin={0}
        aria-valuemax={text.length}
        aria-valuenow={at}
        aria-valuetext={said}
        lang={lang}
        style={
          place === null
            ? { opacity: 0 }
            : {
                transform: `translate(${(place.x - 1).toString()}px, ${(place.y - 3).toString()}px)`,
                height: place.height + 6,
              }
        }
      >
        <Icon name="split" size="small" />
      </div>
      <div className="pending-link cut-bar" role="group" aria-label={words.cutTitle}>
        <Icon name="split" />
        <b>{words.cutTitle}</b>
        <span>{taken ? words.cutStart : words.cutHint}</span>
        <Button size="small" keys="Enter" unavailable={taken ? words.cutStart : null} onClick={onCut}>
          {words.cutHere}
        </Button>
        <Button size="small" keys="Escape" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </div>
  )
}

/** The offset in the policy's text nearest to a point of the window; null where no text is. */
function offsetAt(x: number, y: number, root: HTMLElement, text: string): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  const node = caret?.offsetNode
  if (caret == null || node === undefined || !(node instanceof Text) || !root.contains(node) || node.length === 0)
    return null
  const range = document.createRange()
  const last = caret.offset >= node.length
  range.setStart(node, last ? node.length - 1 : caret.offset)
  range.setEnd(node, last ? node.length : caret.offset + 1)
  const found = textRangeOf(range, root, text)
  return found === null ? null : last ? found.end : found.start
}
