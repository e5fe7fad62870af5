import { useCallback, useMemo } from 'react'
import type { ClauseRef } from '../../../core/model/ids.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'
import { useCodebook } from '../../state/library-state.ts'
import { linkName } from '../../state/link-name.ts'
import { sayUndoable } from '../../state/saving.ts'
import { commonStrings } from '../../strings/common.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { linkTwo } from './link-two.ts'

export interface Linking {
  readonly nameOfLink: (type: LinkTypeId) => string
  /** Links two clauses and says so, with a way back. */
  readonly link: (from: ClauseRef, to: ClauseRef, type: LinkTypeId) => void
}

/** Links between the two policies that are compared. */
export function useLinking(): Linking {
  const words = useStrings(comparingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const codebook = useCodebook()
  const nameOfLink = useCallback(
    (type: LinkTypeId): string => linkName(codebook?.linkTypes ?? [], type, 'out', language),
    [codebook, language],
  )
  const link = useCallback(
    (from: ClauseRef, to: ClauseRef, type: LinkTypeId) => {
      void linkTwo(from, to, type).then((done) => {
        if (done) sayUndoable(words.linked(nameOfLink(type)), common.undo)
      })
    },
    [words, common.undo, nameOfLink],
  )
  return useMemo(() => ({ nameOfLink, link }), [nameOfLink, link])
}
