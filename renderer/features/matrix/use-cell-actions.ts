import { useMemo } from 'react'
import type { ClauseRef, LinkId } from '../../../core/model/ids.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { reportFailure } from '../../state/toasts.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { workbench } from '../../workbench-client.ts'

/** What a person makes of a suggested counterpart: a link, or a no. Each can be undone. */
export interface CellActions { readonly accept: (from: ClauseRef, to: ClauseRef) => Promise<void>; readonly dismiss: (from: ClauseRef, to: ClauseRef) => Promise<void> }

export function useCellActions(): CellActions {
  const words = useStrings(matrixStrings)
  return useMemo((): CellActions => ({
    accept: async (from, to) => {
      const given = await workbench.newIds({ count: 1 })
      if (!given.ok) { reportFailure(given.failure); return }
      const { ids: [id], now, author } = given.value
      if (id === undefined) return
      if ((await edit({ kind: 'link-clauses', link: { id: id as LinkId, type: 'implements', from, to, comment: '', author, createdAt: now } })).ok) sayUndoable(words.accepted, words.undo)
    },
    dismiss: async (from, to) => { if ((await edit({ kind: 'dismiss-link', from, to, dismissed: true })).ok) sayUndoable(words.dismissed, words.undo) },
  }), [words])
}
