import type { PolicySummary, PolicyView } from '../../../core/contract/workbench.ts'
import type { PolicyComparison } from '../../../core/model/policy-comparison.ts'
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
  showsKept,
  onShowKept,
  onLevels,
}: VersionNoticesProps) {
  const words = useStrings(comparingStrings)
  const same = summary.kept === pairs.length
  const unlike = summary.kept + summary.reworded + summary.moved === 0
  const carried = right.replaces === left.id ? carriedOver(rightView) : 0
  return (
    <>
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
      {carried + right.toReview === 0 || right.replaces !== left.id ? null : (
        <p className="compare-notice">
          <Icon name="note" />
          <span>
            {words.carried(carried)}
            {right.toReview === 0 ? (
              ''
            ) : (
              <>
                　<b>{words.waiting(right.toReview)}</b>
              </>
            )}
          </span>
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
