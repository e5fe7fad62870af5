import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react'
import { useTheme } from '../../state/appearance.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { lineAt, overviewBlocks, type OverviewBlock, type OverviewKind, type OverviewLine } from './overview-blocks.ts'

const inks: Readonly<Record<OverviewKind, string>> = {
  kept: '--line-2',
  reworded: '--huang',
  added: '--lv',
  deleted: '--zhe',
  moved: '--dai',
  accepted: '--zhu',
  suggested: '--lead-line',
  notTakenUp: '--edge',
  new: '--dai',
}
const MARGIN = 14
/** px across: where the left and the right column begin, how wide a change and an unchanged line are. */
const roomy = { left: 9, right: 43, wide: 20, narrow: 14 }
const tight = { left: 5, right: 28, wide: 13, narrow: 9 }
const mostCurves = 60
const none: readonly Span[] = []

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * All lines of a comparison at once, with the changes and what is in view; a press or a drag goes there. Drawn, for it
 * may be tens of thousands of lines.
 */
export function Overview({
  lines,
  moves = none,
  from,
  to,
  onGo,
}: {
  readonly lines: readonly OverviewLine[]
  /** Lines that are joined: where a clause stood and where it went. */
  readonly moves?: readonly Span[]
  /** Lines in view, `to` included. */
  readonly from: number
  readonly to: number
  readonly onGo: (line: number) => void
}) {
  const words = useStrings(comparingStrings)
  const theme = useTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const box = canvas.current?.parentElement
    if (box == null) return
    const observer = new ResizeObserver(() => {
      setHeight(Math.max(0, box.clientHeight))
    })
    observer.observe(box)
    return () => {
      observer.disconnect()
    }
  }, [])
  const blocks = useMemo(() => overviewBlocks(lines, Math.max(0, height - 2 * MARGIN)), [lines, height])
  useEffect(() => {
    if (canvas.current !== null) draw(canvas.current, height, blocks, moves)
  }, [blocks, moves, height, theme])
  const [first, last] = [blocks[from], blocks[to]]
  const go = (event: PointerEvent): void => {
    const line = lineAt(blocks, event.clientY - event.currentTarget.getBoundingClientRect().top - MARGIN)
    if (line >= 0) onGo(line)
  }
  return (
    <div
      className="overview"
      role="img"
      aria-label={words.overview}
      title={words.overview}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event)
      }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      {first === undefined || last === undefined ? null : (
        <i
          className="overview-view"
          style={{ top: MARGIN + first.top - 4, height: Math.max(14, last.top + last.height - first.top + 8) }}
        />
      )}
    </div>
  )
}

function draw(
  canvas: HTMLCanvasElement,
  height: number,
  blocks: readonly OverviewBlock[],
  moves: readonly Span[],
): void {
  const width = canvas.parentElement?.clientWidth ?? 0
  const across = width < 70 ? tight : roomy
  const ratio = window.devicePixelRatio
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  canvas.style.width = `${width.toString()}px`
  canvas.style.height = `${height.toString()}px`
  const pen = canvas.getContext('2d')
  if (pen === null) return
  pen.scale(ratio, ratio)
  pen.translate(0, MARGIN)
  const style = getComputedStyle(canvas)
  const ink = Object.fromEntries(Object.entries(inks).map(([kind, name]) => [kind, style.getPropertyValue(name)]))
  for (const changed of [false, true]) {
    for (const { kind, left, right, top, height: tall } of blocks) {
      if ((kind !== 'kept') !== changed) continue
      pen.fillStyle = pen.strokeStyle = ink[kind] ?? ''
      const wide = kind === 'kept' ? across.narrow : across.wide
      if (left) pen.fillRect(across.left, top, wide, tall)
      if (right) pen.fillRect(across.right, top, wide, tall)
      if (tall < 3) continue
      const middle = top + tall / 2
      pen.lineWidth = 1.5
      pen.setLineDash(kind === 'reworded' || kind === 'suggested' ? [2, 2] : [])
      pen.beginPath()
      if (kind === 'reworded' || kind === 'suggested' || kind === 'accepted') {
        pen.moveTo(across.left + across.wide + 2, middle)
        pen.lineTo(across.right - 2, middle)
      }
      if (kind === 'deleted' || kind === 'notTakenUp') {
        pen.moveTo(across.left + across.wide + 4, middle)
        pen.lineTo(across.left + across.wide + 10, middle)
      }
      if (kind === 'added' || kind === 'new') {
        pen.moveTo(across.right - 9, middle)
        pen.lineTo(across.right - 4, middle)
        pen.moveTo(across.right - 6.5, middle - 2.5)
        pen.lineTo(across.right - 6.5, middle + 2.5)
      }
      pen.stroke()
    }
  }
  pen.setLineDash([])
  pen.lineWidth = 1.5
  pen.strokeStyle = ink['moved'] ?? ''
  for (const move of moves.slice(0, mostCurves)) {
    const [from, to] = [blocks[move.from], blocks[move.to]]
    if (from === undefined || to === undefined) continue
    const [y1, y2] = [from.top + from.height / 2, to.top + to.height / 2]
    pen.beginPath()
    pen.moveTo(across.left + across.wide, y1)
    pen.bezierCurveTo(across.right - 4, y1, across.left + across.wide + 4, y2, across.right, y2)
    pen.stroke()
  }
}
