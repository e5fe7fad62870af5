import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Command } from '../../state/command.ts'
import { setSides, type SideName } from '../../state/comparison-choice.ts'
import type { CompareMode } from '../../state/comparison-sides.ts'
import type { StatusItem } from '../../state/status-items.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { changeCompareView, useCompareView, type ChangeView, type CompareView } from './compare-view.ts'
import { stopBeside } from './comparison-rows.ts'
import type { TwinListHandle } from './TwinList.tsx'

/** How many rows PageUp and PageDown pass. */
const PAGE = 8

/** The rows of a comparison with the one stood on, and the ways to stand on another: by row, by stop, by side. */
export interface RowWalk<Row> {
  readonly list: RefObject<TwinListHandle | null>
  /** -1: none. */
  readonly current: number
  readonly row: Row | undefined
  readonly indexOf: ReadonlyMap<string, number>
  /** Where one stands among the stops; -1: on none. */
  readonly at: number
  /** The stops beside the current row; null where there is none further. */
  readonly before: number | null
  readonly behind: number | null
  readonly goTo: (index: number, align?: 'auto' | 'center') => void
  readonly step: (by: 1 | -1) => void
  readonly stand: (rowKey: string, side: SideName) => void
  /**
   * Arrow keys, Home, End and pages; what is left of Enter and the sideways arrows goes to `act`, which tells whether
   * it took the key.
   */
  readonly keyed: (event: KeyboardEvent) => void
  /** Next, previous, the other way round. */
  readonly commands: readonly Command[]
  readonly status: readonly StatusItem[]
}

interface RowWalkParts<Row> {
  readonly mode: CompareMode
  readonly left: PolicyId
  readonly right: PolicyId
  readonly rows: readonly Row[]
  /** Indices of the rows that N and P stop at, ascending. */
  readonly stops: readonly number[]
  /** What the rows are filtered by, in a word: when it changes, the list begins where one stood or at its first stop. */
  readonly lookedAt: string
  readonly picking: SideName | null
  /** Why the sides cannot be swapped. */
  readonly noSwap?: string | null
  /** What a key does to the row stood on; false: the key means nothing there. */
  readonly act: (key: 'Enter' | 'ArrowLeft' | 'ArrowRight', row: Row) => boolean
}

/** Names a comparison's view: levels and versions of the same two are looked at apart. */
export const viewOf = (mode: CompareMode, left: PolicyId, right: PolicyId): string => `${mode} ${left} ${right}`

/** The view of one comparison and the hand that changes it. */
export function useViewOf(mode: CompareMode, left: PolicyId, right: PolicyId): readonly [CompareView, ChangeView] {
  const id = viewOf(mode, left, right)
  return [
    useCompareView(id),
    useCallback(
      (changes: Partial<CompareView>) => {
        changeCompareView(id, changes)
      },
      [id],
    ),
  ]
}

export function useRowWalk<Row extends { readonly key: string }>({
  mode,
  left,
  right,
  rows,
  stops,
  lookedAt,
  picking,
  noSwap = null,
  act,
}: RowWalkParts<Row>): RowWalk<Row> {
  const words = useStrings(comparingStrings)
  const [view, change] = useViewOf(mode, left, right)
  const list = useRef<TwinListHandle>(null)
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows])
  const current = view.current === null ? -1 : (indexOf.get(view.current) ?? -1)
  const row = rows[current]

  const goTo = useCallback(
    (index: number, align: 'auto' | 'center' = 'auto') => {
      const there = rows[index]
      if (there === undefined) return
      change({ current: there.key })
      list.current?.reveal(index, { align, focus: true })
    },
    [rows, change],
  )
  const [before, behind] = [stopBeside(stops, current, -1), stopBeside(stops, current, 1)]
  const step = useCallback(
    (by: 1 | -1) => {
      const next = stopBeside(stops, current, by)
      if (next !== null) goTo(next, 'center')
    },
    [stops, current, goTo],
  )
  const stand = useCallback(
    (rowKey: string, side: SideName) => {
      change({ current: rowKey, side })
    },
    [change],
  )

  // where one stood last, or the first stop: there the keys begin
  const begun = useRef('')
  const pair = `${viewOf(mode, left, right)} ${lookedAt}`
  useEffect(() => {
    if (begun.current === pair) return
    begun.current = pair
    const index = current >= 0 ? current : (stops[0] ?? 0)
    const there = rows[index]
    if (there === undefined) return
    if (current < 0) change({ current: there.key })
    const hand = document.activeElement
    list.current?.reveal(index, {
      align: current >= 0 ? 'center' : 'auto',
      focus: picking === null && (hand === document.body || hand?.id === 'main' || hand?.closest('.rail') != null),
    })
  }, [pair, current, stops, rows, change, picking])

  const keyed = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE,
      PageUp: current - PAGE,
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[key]
    if (to !== undefined) goTo(Math.max(0, Math.min(rows.length - 1, to)))
    else if (event.target instanceof HTMLElement && event.target.closest('button') !== null) return
    else if ((key !== 'Enter' && key !== 'ArrowLeft' && key !== 'ArrowRight') || row === undefined) return
    else if (!act(key, row)) {
      if (key === 'Enter') return
      change({ side: key === 'ArrowLeft' ? 'left' : 'right' })
    }
    event.preventDefault()
  }

  const swap = useCallback(() => {
    setSides(mode, { left: right, right: left })
  }, [mode, left, right])
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'next-change',
        title: words.next,
        group: 'go',
        keys: ['N', 'F7'],
        icon: 'chevron-down',
        run: () => {
          step(1)
        },
      },
      {
        id: 'previous-change',
        title: words.previous,
        group: 'go',
        keys: ['P', 'Shift+F7'],
        icon: 'chevron-up',
        run: () => {
          step(-1)
        },
      },
      { id: 'swap-sides', title: words.swap, group: 'view', keys: ['X'], icon: 'swap', unavailable: noSwap, run: swap },
    ],
    [words, step, swap, noSwap],
  )
  const at = stops.indexOf(current)
  const status = useMemo(
    (): readonly StatusItem[] => (at < 0 ? [] : [{ id: 'place', text: words.placeOf(at + 1, stops.length) }]),
    [at, stops.length, words],
  )
  return { list, current, row, indexOf, at, before, behind, goTo, step, stand, keyed, commands, status }
}
