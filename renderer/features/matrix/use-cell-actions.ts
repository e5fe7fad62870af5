import { useMemo } from 'react'
import type { ClauseRef, LinkId } from '../../../core/model/ids.ts'
import type { LinkType, LinkTypeId } from '../../../core/model/link.ts'
import { useCodebook } from '../../state/library-state.ts'
import { linkName } from '../../state/link-name.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { reportFailure } from '../../state/toasts.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { workbench } from '../../workbench-client.ts'

/** What a person makes of a suggested counterpart: a link, or a no. Each can be undone. */
export interface CellActions {
  readonly accept: (from: ClauseRef, to: ClauseRef, type: LinkTypeId) => Promise<void>
  readonly dismiss: (from: ClauseRef, to: ClauseRef) => Promise<void>
}

const noTypes: readonly LinkType[] = []

export function useCellActions(): CellActions {
  const words = useStrings(matrixStrings)
  const language = useLanguage()
  const types = useCodebook()?.linkTypes ?? noTypes
  return useMemo(
    (): CellActions => ({
      accept: async (from, to, type) => {
        const given = await workbench.newIds({ count: 1 })
        if (!given.ok) {
          reportFailure(given.failure)
          return
        }
        const {
          ids: [id],
          now,
          author,
        } = given.value
        if (id === undefined) return
        if (
          (
            await edit({
              kind: 'link-clauses',
              link: { id: id as LinkId, type, from, to, comment: '', author, createdAt: now },
            })
          ).ok
        )
          sayUndoable(words.accepted(linkName(types, type, 'out', language)), words.undo)
      },
      dismiss: async (from, to) => {
        if ((await edit({ kind: 'dismiss-link', from, to, dismissed: true })).ok)
          sayUndoable(words.dismissed, words.undo)
      },
    }),
    [words, language, types],
  )
}
