import type { PolicySummary, PolicyView } from '../../../core/contract/workbench.ts'
import type { DraftComparison, PolicyComparison } from '../../../core/model/policy-comparison.ts'
import { openReview } from '../../state/reviewing.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { carriedOver } from './carried-over.ts'

interface VersionNoticesProps {
  readonly comparison: PolicyComparison
  readonly left: PolicySummary
  readonly right: PolicySummary
  readonly rightView: PolicyView
  readonly rebuilt: DraftComparison | null
  readonly showsKept: boolean
  readonly onShowKept: () => void
  readonly onLevels: () => void
}

/**
 * What should be known of two versions as a whole: they are the same, they are not alike, what was carried from the one
 * to the other.
 */
export function VersionNotices({
  comparison: { summary, pairs },
  left,
  right,
  rightView,
  rebuilt,
  showsKept,
  onShowKept,
  onLevels,
}: VersionNoticesProps) {
  const words = useStrings(comparingStrings)
  const same = summary.kept === pairs.length
  const unlike = rebuilt === null && summary.kept + summary.reworded + summary.moved === 0
  const follows = right.replaces === left.id
  const carried = follows ? carriedOver(rightView) : 0
  return (
    <>
      {rebuilt === null ? null : <RebuiltNotice {...rebuilt} />}
      {same ? (
        <p className="compare-notice" role="status">
          <Icon name="done" className="done" />
          <b>{words.identical}</b>
          <span>{words.identicalHint(pairs.length)}</span>
          {showsKept ? null : (
            <Button look="underlined" onClick={onShowKept}>
              {words.showText}
            </Button>
          )}
        </p>
      ) : null}
      {unlike ? (
        <p className="compare-notice" role="status">
          <Icon name="warning" className="warned" />
          <span>{words.unlike}</span>
          <Button look="underlined" onClick={onLevels}>
            {words.tryLevels}
          </Button>
        </p>
      ) : null}
      {carried + right.toReview === 0 || !follows ? null : (
        <p className="compare-notice">
          <Icon name="note" />
          <span>{words.carried(carried)}</span>
          {right.toReview === 0 ? null : <b>{words.waiting(right.toReview)}</b>}
          {right.toReview === 0 ? null : (
            <Button
              look="underlined"
              onClick={() => {
                openReview(right.id)
              }}
            >
              {words.review}
            </Button>
          )}
        </p>
      )}
    </>
  )
}

/** That the draft is the machine's work, from how many marks, and which of them leave something open. */
function RebuiltNotice({ marks, unplaced }: Pick<DraftComparison, 'marks' | 'unplaced'>) {
  const words = useStrings(comparingStrings)
  return (
    <p className="compare-notice rebuilt" role="status">
      <Icon name="compare" />
      <span>{words.rebuiltFrom(marks)}</span>
      {unplaced.length === 0 ? null : (
        <span>
          <b>{words.rebuiltUnplaced(unplaced.length)}</b>
          {unplaced.slice(0, 3).join(words.between)}
          {unplaced.length > 3 ? '…' : ''}
        </span>
      )}
    </p>
  )
}
