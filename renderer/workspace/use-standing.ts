import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import type { SheetHandle, SheetPosition } from '../features/reader/Sheet.tsx'
import { rememberPlace } from '../state/navigation.ts'
import type { ReaderFocus } from '../state/workspace.ts'
import { keepPlace, keptPlace } from './kept-places.ts'

/** A stretch of the policy's text; `settled` once the person has let go, so that the toolbar may come. */
export interface Selection {
  readonly range: TextRange
  readonly settled: boolean
}

/** Where one stands in a policy, and the ways to stand elsewhere. */
export interface Standing {
  readonly current: ClauseId | null
  readonly selection: Selection | null
  /** The clause a jump has just arrived at: its wash fades in. */
  readonly arrived: ClauseId | null
  readonly stand: (clauseId: ClauseId) => void
  readonly select: (range: TextRange | null, settled: boolean) => void
  /** Nothing selected any more, in the page's own selection neither. */
  readonly letGo: () => void
  /** Stands at a clause and brings it to the top. */
  readonly jumpTo: (clauseId: ClauseId) => void
  readonly keepPosition: (position: SheetPosition) => void
}

/** The newest jump this window has made: a place with an older one is a return. */
let newestRequest = -1

/**
 * Follows where the history says one is (`focus`), and tells it where one went. A return finds the page scrolled as it
 * was left.
 */
export function useStanding(
  policyId: PolicyId,
  focus: ReaderFocus | null,
  sheet: RefObject<SheetHandle | null>,
  active: boolean,
): Standing {
  const [current, setCurrent] = useState<ClauseId | null>(focus?.clauseId ?? null)
  const [selection, setSelection] = useState<Selection | null>(
    focus?.range == null ? null : { range: focus.range, settled: true },
  )
  const [arrived, setArrived] = useState<ClauseId | null>(null)
  const [seenFocus, setSeenFocus] = useState<ReaderFocus | null>(null)
  const [jump, setJump] = useState<(ReaderFocus & { readonly fresh: boolean }) | null>(null)
  if (focus !== seenFocus) {
    setSeenFocus(focus)
    // a place remembered by ourselves is where we are already
    const fresh = focus !== null && focus.request > newestRequest
    if (focus !== null && (seenFocus === null || fresh || focus.clauseId !== current)) {
      setCurrent(focus.clauseId)
      if (focus.range !== null) setSelection({ range: focus.range, settled: true })
      setArrived(fresh ? focus.clauseId : null)
      setJump({ ...focus, fresh })
    }
  }
  // a pane that comes up beside the one being read must not take the keyboard from it
  const isActive = useRef(active)
  useEffect(() => {
    isActive.current = active
  })
  useEffect(() => {
    if (jump === null) return
    const kept = jump.fresh ? null : keptPlace(policyId, jump.clauseId)
    if (kept === null)
      sheet.current?.reveal(jump.clauseId, { align: 'start', focus: isActive.current, words: jump.range })
    else {
      sheet.current?.restore(kept)
      if (isActive.current) sheet.current?.focus()
    }
  }, [jump, policyId, sheet])
  // one selection at a time: what was selected in a pane goes when the hand leaves it
  const [wasActive, setWasActive] = useState(active)
  if (wasActive !== active) {
    setWasActive(active)
    if (!active) setSelection(null)
  }
  // the double press that opened the policy must not leave its page selected
  useEffect(() => {
    document.getSelection()?.removeAllRanges()
  }, [])
  useEffect(() => {
    if (focus !== null) newestRequest = Math.max(newestRequest, focus.request)
  }, [focus])
  useEffect(() => {
    if (current === null) return
    rememberPlace(policyId, current)
    const position = sheet.current?.position() ?? null
    if (position !== null && keptPlace(policyId, current) === null) keepPlace(policyId, current, position)
  }, [policyId, current, sheet])
  const keepPosition = useCallback(
    (position: SheetPosition) => {
      keepPlace(policyId, current, position)
    },
    [policyId, current],
  )
  const select = useCallback((range: TextRange | null, settled: boolean) => {
    setSelection((before) =>
      range === null
        ? null
        : before !== null &&
            before.settled === settled &&
            before.range.start === range.start &&
            before.range.end === range.end
          ? before
          : { range, settled },
    )
  }, [])
  const letGo = useCallback(() => {
    setSelection(null)
    document.getSelection()?.removeAllRanges()
  }, [])
  const stand = useCallback((clauseId: ClauseId) => {
    setCurrent(clauseId)
    setArrived(null)
  }, [])
  const jumpTo = useCallback(
    (clauseId: ClauseId) => {
      setSelection(null)
      setCurrent(clauseId)
      setArrived(clauseId)
      sheet.current?.reveal(clauseId, { align: 'start', focus: true })
    },
    [sheet],
  )
  return { current, selection, arrived, stand, select, letGo, jumpTo, keepPosition }
}
