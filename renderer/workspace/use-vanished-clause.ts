import { useEffect, useRef, type RefObject } from 'react'
import type { Clause } from '../../core/model/clause.ts'
import type { ClauseId } from '../../core/model/ids.ts'
import type { SheetHandle } from '../features/reader/Sheet.tsx'
import { clauseInItsPlace } from './clause-in-its-place.ts'

/**
 * Where the clause one stands on is no more (merged, taken for no clause, or its making undone), one stands on the
 * clause at its place, and the keyboard with it if it stood on the clause that went.
 */
export function useVanishedClause(
  clauses: readonly Clause[],
  current: ClauseId | null,
  sheet: RefObject<SheetHandle | null>,
  stand: (clauseId: ClauseId) => void,
): void {
  const before = useRef(clauses)
  useEffect(() => {
    const earlier = before.current
    before.current = clauses
    if (current === null || earlier === clauses) return
    const there = clauseInItsPlace(earlier, clauses, current)
    if (there === null) return
    stand(there)
    const focused = document.activeElement
    sheet.current?.reveal(there, { align: 'auto', focus: focused === null || focused === document.body })
  }, [clauses, current, sheet, stand])
}
