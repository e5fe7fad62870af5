import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { SheetPosition } from '../features/reader/Sheet.tsx'

/**
 * Where the sheet was scrolled to while a clause was the current one, so that going back finds the page as it was left.
 * For this window's life only.
 */
const places = new Map<string, SheetPosition>()
const MOST = 500

const keyOf = (policyId: PolicyId, clauseId: ClauseId | null): string => `${policyId} ${clauseId ?? ''}`

export function keepPlace(policyId: PolicyId, clauseId: ClauseId | null, position: SheetPosition): void {
  const key = keyOf(policyId, clauseId)
  places.delete(key)
  places.set(key, position)
  const oldest = places.keys().next()
  if (places.size > MOST && oldest.done !== true) places.delete(oldest.value)
}

export const keptPlace = (policyId: PolicyId, clauseId: ClauseId | null): SheetPosition | null =>
  places.get(keyOf(policyId, clauseId)) ?? null
