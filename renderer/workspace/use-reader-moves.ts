import { useCallback, type RefObject } from 'react'
import type { Clause } from '../../core/model/clause.ts'
import type { ClauseId, ClauseRef } from '../../core/model/ids.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import type { SheetHandle } from '../features/reader/Sheet.tsx'
import { openPolicy } from '../state/navigation.ts'
import type { ReaderPanels } from './use-reader-panels.ts'
import type { Standing } from './use-standing.ts'

/** Ways to go where another part of the reader points; the same functions while nothing they lean on changes. */
export interface ReaderMoves {
  /** From a place on the original: UTF-16 offset in the policy's text. */
  readonly goToOffset: (offset: number) => void
  readonly selectFromPage: (range: TextRange) => void
  /** From a place that was cleaned. */
  readonly showCleaned: (place: TextRange) => void
  /** From a clause's margin to all that hangs on it. */
  readonly inspect: (clauseId: ClauseId) => void
  readonly jumpFromOutline: (clauseId: ClauseId) => void
  /** Stands on a clause and shows it; the keyboard stays where it is. */
  readonly standOn: (clauseId: ClauseId) => void
  /** To the other end of a link. */
  readonly follow: (there: ClauseRef) => void
  readonly backToSheet: () => void
}

export interface ReaderMovesParts {
  readonly clauses: readonly Clause[]
  /** Length of the policy's text, UTF-16 units. */
  readonly length: number
  readonly sheet: RefObject<SheetHandle | null>
  readonly standing: Standing
  readonly panels: ReaderPanels
}

export function useReaderMoves({ clauses, length, sheet, standing, panels }: ReaderMovesParts): ReaderMoves {
  const { stand, letGo, select, jumpTo } = standing
  const { outlineIsDrawer, openInspector, closeDrawer } = panels
  const standAt = useCallback(
    (offset: number, go: (clauseId: ClauseId) => void) => {
      const there = clauses.findLast((each) => each.range.start <= offset)
      if (there !== undefined) go(there.id)
    },
    [clauses],
  )
  const goToOffset = useCallback(
    (offset: number) => {
      // words before the first clause are of none
      if ((clauses[0]?.range.start ?? Infinity) > offset) sheet.current?.show({ start: offset, end: offset + 1 })
      else standAt(offset, jumpTo)
    },
    [clauses, sheet, standAt, jumpTo],
  )
  const selectFromPage = useCallback(
    (range: TextRange) => {
      standAt(range.start, stand)
      select(range, true)
      sheet.current?.show(range)
    },
    [sheet, standAt, stand, select],
  )
  const showCleaned = useCallback(
    (place: TextRange) => {
      standAt(place.start, (clauseId) => sheet.current?.reveal(clauseId, { align: 'auto', focus: true }))
      // what was taken out has no stretch of its own: what follows it is shown
      selectFromPage({ start: place.start, end: Math.max(place.end, Math.min(place.start + 1, length)) })
    },
    [length, sheet, standAt, selectFromPage],
  )
  const follow = useCallback((there: ClauseRef) => {
    openPolicy(there.policyId, there.clauseId)
  }, [])
  const inspect = useCallback(
    (clauseId: ClauseId) => {
      stand(clauseId)
      openInspector()
    },
    [stand, openInspector],
  )
  const jumpFromOutline = useCallback(
    (clauseId: ClauseId) => {
      if (outlineIsDrawer) closeDrawer()
      jumpTo(clauseId)
    },
    [outlineIsDrawer, closeDrawer, jumpTo],
  )
  const standOn = useCallback(
    (clauseId: ClauseId) => {
      letGo()
      stand(clauseId)
      sheet.current?.reveal(clauseId, { align: 'auto', focus: false })
    },
    [letGo, stand, sheet],
  )
  const backToSheet = useCallback(() => {
    sheet.current?.focus()
  }, [sheet])
  return { goToOffset, selectFromPage, showCleaned, inspect, jumpFromOutline, standOn, follow, backToSheet }
}
