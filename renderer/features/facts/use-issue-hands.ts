import { useState } from 'react'
import type { PlacedDetail } from '../../../core/library/queries/detail-place.ts'
import type { IssueRow } from '../../../core/model/issue-row.ts'
import { openPolicy } from '../../state/navigation.ts'
import { openDetails } from '../../state/overlays.ts'
import { say } from '../../state/toasts.ts'
import { issuesStrings } from '../../strings/issues.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { selectFact } from './facts-view.ts'
import { seeDetail } from './see-detail.ts'

export interface IssueHands {
  readonly open: (row: IssueRow) => void
  readonly edit: (row: IssueRow) => void
  /** To the place a detail was read at; `value`: its words. */
  readonly see: (row: IssueRow, field: PlacedDetail, value: string) => void
  readonly select: (key: string | null) => void
  /** Selects a row and puts the focus on it. */
  readonly goTo: (key: string | null) => void
}

/** What hands do to policies in the table of issuers and in the panel beside it. */
export function useIssueHands(): {
  readonly hands: IssueHands
  readonly toFocus: { readonly key: string } | null
} {
  const words = useStrings(issuesStrings)
  const [toFocus, setToFocus] = useState<{ readonly key: string } | null>(null)
  const hands: IssueHands = {
    open: ({ policyId }) => {
      openPolicy(policyId)
    },
    edit: ({ policyId }) => {
      selectFact(policyId)
      openDetails([policyId])
    },
    see: ({ policyId }, field, value) => {
      void seeDetail(policyId, field, value).then((found) => {
        if (!found) say(words.notPrinted(words[field]))
      })
    },
    select: selectFact,
    goTo: (key) => {
      if (key === null) return
      selectFact(key)
      setToFocus({ key })
    },
  }
  return { hands, toFocus }
}
