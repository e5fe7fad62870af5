import { useCallback } from 'react'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import type { ClauseId, ClauseRef, LinkId, PolicyId } from '../../../core/model/ids.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { say } from '../../state/toasts.ts'
import { commonStrings } from '../../strings/common.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import type { AlignmentRow } from './alignment-rows.ts'
import type { ChangeView } from './compare-view.ts'
import { stopBeside } from './comparison-rows.ts'
import type { Linking } from './use-linking.ts'
import type { RowWalk } from './use-row-walk.ts'

interface LevelJudgingParts {
  readonly upper: PolicyId
  readonly lower: PolicyId
  readonly lowerView: PolicyView
  readonly rows: readonly AlignmentRow[]
  readonly stops: readonly number[]
  readonly walk: Pick<RowWalk<AlignmentRow>, 'indexOf' | 'goTo'>
  readonly link: Linking['link']
  readonly change: ChangeView
}

export interface LevelJudging {
  /** Links the two clauses of a row as suggested. */
  readonly accept: (rowKey: string) => void
  /** Dismisses what is suggested, brings back what was dismissed, unlinks what was accepted. */
  readonly dismiss: (rowKey: string) => void
}

/** What a person makes of a clause and its counterpart. */
export function useLevelJudging({
  upper,
  lower,
  lowerView,
  rows,
  stops,
  walk: { indexOf, goTo },
  link,
  change,
}: LevelJudgingParts): LevelJudging {
  const words = useStrings(comparingStrings)
  const common = useStrings(commonStrings)
  const pairOf = useCallback(
    (rowKey: string) => {
      const row = rows[indexOf.get(rowKey) ?? -1]
      if (row?.kind !== 'pair') return null
      const { lower: clauseId, counterpart } = row
      const from: ClauseRef = { policyId: lower, clauseId }
      const to: ClauseRef = { policyId: upper, clauseId: counterpart.to }
      return { counterpart, from, to }
    },
    [rows, indexOf, upper, lower],
  )
  const accept = useCallback(
    (rowKey: string) => {
      const pair = pairOf(rowKey)
      if (pair === null) {
        say(words.noRow)
        return
      }
      change({ current: rowKey })
      if (pair.counterpart.state === 'accepted') say(words.already)
      else link(pair.from, pair.to, pair.counterpart.type)
    },
    [pairOf, change, words, link],
  )
  const withdraw = useCallback(
    (clauseId: ClauseId, linkId: LinkId | null) => {
      const owner = linkId === null ? null : ownerOf(lowerView, clauseId, linkId)
      if (linkId === null || owner === null) return
      void edit({ kind: 'unlink-clauses', policyId: owner, linkId }).then(({ ok }) => {
        if (ok) sayUndoable(words.unlinked, common.undo)
      })
    },
    [lowerView, words, common.undo],
  )
  const dismiss = useCallback(
    (rowKey: string) => {
      const pair = pairOf(rowKey)
      if (pair === null) {
        say(words.noRow)
        return
      }
      const { counterpart, from, to } = pair
      if (counterpart.state === 'accepted') {
        withdraw(from.clauseId, counterpart.linkId)
        return
      }
      const dismissed = counterpart.state !== 'dismissed'
      const index = indexOf.get(rowKey) ?? 0
      const next = stopBeside(stops, index, 1) ?? stopBeside(stops, index, -1)
      if (dismissed && next !== null) goTo(next)
      void edit({ kind: 'dismiss-link', from, to, dismissed }).then(({ ok }) => {
        if (ok && dismissed) sayUndoable(words.dismissedNow, common.undo)
      })
    },
    [pairOf, withdraw, indexOf, stops, goTo, words, common.undo],
  )
  return { accept, dismiss }
}

/** The policy a link of this clause is stored with. */
const ownerOf = (view: PolicyView, clauseId: ClauseId, linkId: LinkId) =>
  view.links[clauseId]?.find(({ link }) => link.id === linkId)?.link.from.policyId ?? null
