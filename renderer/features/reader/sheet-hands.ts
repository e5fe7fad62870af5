import type { Virtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { clauseStep } from './clause-step.ts'
import { selectWords } from './select-words.ts'
import type { SheetRow } from './sheet-rows.ts'

export interface SheetHandsParts {
  readonly rows: readonly SheetRow[]
  readonly text: string
  readonly indexOf: ReadonlyMap<ClauseId, number>
  readonly current: ClauseId | null
  readonly selection: TextRange | null
  /** The rows the selection begins and ends in. */
  readonly ends: readonly [number, number] | null
  readonly scroller: RefObject<HTMLElement | null>
  readonly virtual: Virtualizer<HTMLDivElement, HTMLDivElement>
  readonly onCurrent: (clauseId: ClauseId) => void
  readonly onSelection: (range: TextRange | null, settled: boolean) => void
  readonly onEnter: (() => void) | null
  /** The keyboard goes to a clause once it is drawn. */
  readonly onFocus: (clauseId: ClauseId) => void
}

/**
 * What keys and presses do on the sheet: go from clause to clause, with ⇧ select whole ones; ⇧→ and ⇧← select words,
 * → and ← move where they begin, and with Ctrl both go by phrases.
 */
export function sheetHands(parts: SheetHandsParts): {
  readonly pressed: (event: MouseEvent) => void
  readonly keyed: (event: KeyboardEvent) => void
} {
  const { rows, indexOf, current, selection, ends, virtual, onCurrent, onSelection, onEnter, onFocus } = parts
  const currentIndex = current === null ? -1 : (indexOf.get(current) ?? -1)
  const pressed = (event: MouseEvent): void => {
    if (event.button !== 0 || event.shiftKey) return
    const clauseId = clauseUnder(event.target)
    if (clauseId !== null && clauseId !== current) onCurrent(clauseId)
  }
  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      selectByKey(event)
      return
    }
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return
    if (
      event.key === 'Enter' &&
      onEnter !== null &&
      event.target instanceof HTMLElement &&
      event.target.matches('[data-clause]')
    ) {
      event.preventDefault()
      onEnter()
      return
    }
    if (
      !['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key) ||
      !(event.target instanceof HTMLElement) ||
      !event.target.matches('[data-clause], .sheet-scroll')
    )
      return
    event.preventDefault()
    if (
      !event.shiftKey &&
      event.key.startsWith('Arrow') &&
      scrollInside(parts.scroller.current, event.key === 'ArrowDown' ? 1 : -1, current)
    )
      return
    const next = clauseStep(
      rows,
      event.shiftKey && selection !== null && ends !== null
        ? event.key === 'ArrowUp'
          ? ends[0]
          : ends[1]
        : currentIndex === -1
          ? (virtual.range?.startIndex ?? 0) - 1
          : currentIndex,
      event.key,
    )
    if (next === null) return
    if (event.shiftKey) extend(next)
    else moveTo(next)
  }
  const selectByKey = (event: KeyboardEvent): void => {
    const row = rows[currentIndex]
    if (event.nativeEvent.isComposing || event.altKey || inField(event.target) || row?.kind !== 'clause') return
    if (selection === null && (!event.shiftKey || hasCaret(parts.scroller.current))) return
    event.preventDefault()
    document.getSelection()?.removeAllRanges()
    const towards = event.key === 'ArrowRight' ? 'on' : 'back'
    const step = { towards, end: event.shiftKey, phrase: event.ctrlKey || event.metaKey } as const
    onSelection(selectWords(parts.text, row.clause.range, selection, step), true)
  }
  const moveTo = (clauseId: ClauseId): void => {
    document.getSelection()?.removeAllRanges()
    onSelection(null, true)
    onCurrent(clauseId)
    virtual.scrollToIndex(indexOf.get(clauseId) ?? 0, { align: 'auto' })
    onFocus(clauseId)
  }
  const extend = (clauseId: ClauseId): void => {
    const from = rows[currentIndex]
    const to = rows[indexOf.get(clauseId) ?? -1]
    if (from?.kind !== 'clause' || to?.kind !== 'clause') return
    const taken = [from.clause.range, to.clause.range, ...(selection === null ? [] : [selection])]
    document.getSelection()?.removeAllRanges()
    onSelection(
      { start: Math.min(...taken.map((range) => range.start)), end: Math.max(...taken.map((range) => range.end)) },
      true,
    )
    virtual.scrollToIndex(indexOf.get(clauseId) ?? 0, { align: 'auto' })
  }
  return { pressed, keyed }
}

const inField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable=true]') !== null

/** A press left the page's own caret in the sheet: the browser selects from there. */
const hasCaret = (sheet: HTMLElement | null): boolean =>
  document.getSelection()?.anchorNode instanceof Text &&
  sheet?.contains(document.getSelection()?.anchorNode ?? null) === true

function clauseUnder(target: EventTarget): ClauseId | null {
  const row = target instanceof Element ? target.closest('[data-clause]') : null
  return row === null ? null : (row.getAttribute('data-clause') as ClauseId | null)
}

/** A clause taller than the window is read by scrolling before the arrow leaves it. True when it scrolled. */
function scrollInside(scroller: HTMLElement | null, direction: 1 | -1, current: ClauseId | null): boolean {
  const row = current === null ? null : scroller?.querySelector(`[data-clause="${CSS.escape(current)}"]`)
  if (scroller === null || row == null) return false
  const box = row.getBoundingClientRect()
  const window = scroller.getBoundingClientRect()
  const hidden = direction === 1 ? box.bottom - window.bottom : window.top - box.top
  if (hidden < 8 || box.height < window.height * 0.9) return false
  scroller.scrollTop += direction * Math.min(hidden + 12, window.height * 0.8)
  return true
}
