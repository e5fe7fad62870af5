import { useMemo } from 'react'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { useCodebook } from '../../state/library-state.ts'
import { useLanguage } from '../../strings/use-strings.ts'
import { clauseBeads, type ClauseBeads } from './clause-beads.ts'

export interface SideBeads {
  readonly left: ReadonlyMap<ClauseId, ClauseBeads>
  readonly right: ReadonlyMap<ClauseId, ClauseBeads>
}

/** What people hung on the clauses of either side; nothing on one that stands in no library (null). */
export function useSideBeads(left: PolicyView | null, right: PolicyView): SideBeads {
  const codebook = useCodebook()
  const language = useLanguage()
  return useMemo(
    () => ({
      left: left === null ? new Map() : clauseBeads(left, codebook, language),
      right: clauseBeads(right, codebook, language),
    }),
    [left, right, codebook, language],
  )
}
