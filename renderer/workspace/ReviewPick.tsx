import { useCallback, useMemo } from 'react'
import type { Clause } from '../../core/model/clause.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import { ThingOfReview } from '../features/reviewing/ThingOfReview.tsx'
import type { Command } from '../state/command.ts'
import { useRegisteredCommands } from '../state/commands.ts'
import { openReview, placedByHandStore, reviewedPolicyStore, settle, usePlacedByHand } from '../state/reviewing.ts'
import { reviewingStrings } from '../strings/reviewing.ts'
import { useStrings } from '../strings/use-strings.ts'
import { Button } from '../ui/Button.tsx'

/**
 * Over the sheet, while a person chooses where something that waits belongs: the clause one stands on, or the words
 * selected in it. Back to the queue afterwards.
 */
export function ReviewPick({
  policyId,
  clause,
  selection,
}: {
  readonly policyId: PolicyId
  readonly clause: Clause | undefined
  readonly selection: TextRange | null
}) {
  const words = useStrings(reviewingStrings)
  const entry = usePlacedByHand()
  const mine = entry?.policyId === policyId ? entry : null
  const leave = useCallback(() => {
    placedByHandStore.set(null)
    openReview(reviewedPolicyStore.get())
  }, [])
  const put = useCallback(() => {
    if (mine === null || clause === undefined) return
    const range =
      selection !== null && selection.start >= clause.range.start && selection.end <= clause.range.end
        ? selection
        : null
    void settle(
      [
        {
          policyId,
          reviewId: mine.item.id,
          decision: { kind: 'place', clauseId: clause.id, ...(range === null ? {} : { range }) },
        },
      ],
      words.placed,
      words.undo,
    ).then((done) => {
      if (done) leave()
    })
  }, [mine, clause, selection, policyId, words, leave])
  const unavailable = clause === undefined ? words.pickFirst : null
  const commands = useMemo(
    (): readonly Command[] =>
      mine === null
        ? []
        : [
            {
              id: 'review-here',
              title: words.here,
              group: 'clause',
              keys: ['Mod+Enter'],
              icon: 'check',
              run: put,
              unavailable,
            },
            { id: 'review-leave', title: words.cancel, group: 'clause', icon: 'close', run: leave },
          ],
    [mine, words, put, leave, unavailable],
  )
  useRegisteredCommands('review-pick', commands)
  if (mine === null) return null
  return (
    <div className="pending-link review-pick" role="group" aria-label={words.picking}>
      <ThingOfReview item={mine.item} short />
      <span>{words.picking}</span>
      <Button size="small" keys="Mod+Enter" unavailable={unavailable} onClick={put}>
        {words.here}
      </Button>
      <Button size="small" onClick={leave}>
        {words.cancel}
      </Button>
    </div>
  )
}
