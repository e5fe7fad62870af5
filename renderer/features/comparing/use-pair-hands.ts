import { useCallback } from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'
import type { PairedClauses } from '../../../core/model/policy-comparison.ts'
import { say } from '../../state/toasts.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { markedWords } from './compare-texts.ts'
import { copyOut } from './copy-out.ts'
import { pairKey } from './link-two.ts'
import type { Linking } from './use-linking.ts'

interface PairHandsParts {
  readonly left: PolicyId
  readonly right: PolicyId
  /** The pair one stands on; undefined: none. */
  readonly pair: PairedClauses | undefined
  /** Types of the links there are, by `pairKey`. */
  readonly links: ReadonlyMap<string, readonly LinkTypeId[]>
  readonly link: Linking['link']
}

export interface PairHands {
  /** Links the newer clause with the older one, once of each type. */
  readonly linkPair: (type: LinkTypeId) => void
  readonly copyPair: () => void
}

/** What can be done with two clauses that were paired. */
export function usePairHands({ left, right, pair, links, link }: PairHandsParts): PairHands {
  const words = useStrings(comparingStrings)
  const linkPair = useCallback(
    (type: LinkTypeId) => {
      if (pair === undefined) {
        say(words.noRow)
        return
      }
      const { old, new: now } = pair
      if (old === null || now === null) say(words.needsBoth)
      else if (links.get(pairKey(old.clauseId, now.clauseId))?.includes(type) === true) say(words.already)
      else link({ policyId: right, clauseId: now.clauseId }, { policyId: left, clauseId: old.clauseId }, type)
    },
    [pair, links, left, right, words, link],
  )
  const copyPair = useCallback(() => {
    if (pair === undefined) {
      say(words.noRow)
      return
    }
    void copyOut(markedWords(pair)).then((done) => {
      say(done ? words.pairCopied : words.notCopied)
    })
  }, [pair, words])
  return { linkPair, copyPair }
}
