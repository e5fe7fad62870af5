import { useMemo } from 'react'
import { useStatusItems, type StatusItem } from '../../state/status-items.ts'
import type { RowWalk } from './use-row-walk.ts'

/**
 * What the status bar says while two policies are compared: the stop and the clause one stands on, how much there is,
 * and what the keys do. `path`: null or empty, on no clause; `figures`: a memoised value.
 */
export function useCompareStatus(
  { status }: Pick<RowWalk<never>, 'status'>,
  path: string | null,
  lang: string,
  figures: readonly StatusItem[],
  hint: string,
): void {
  useStatusItems(
    useMemo(
      () => ({
        start: [...status, ...(path === null || path === '' ? [] : [{ id: 'path', text: path, lang }]), ...figures],
        end: [{ id: 'keys', text: hint }],
      }),
      [status, path, lang, figures, hint],
    ),
  )
}
