import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { commonStrings } from '../../strings/common.ts'
import { libraryRowsStrings } from '../../strings/library-rows.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'

/** What waits in a policy, and whether it is a version of another one: each a word, none a bare dot. */
export function PolicyMarks({
  policy,
  older,
  newer,
}: {
  readonly policy: PolicySummary
  readonly older: PolicySummary | null
  readonly newer: PolicySummary | null
}) {
  const words = useStrings(libraryRowsStrings)
  const common = useStrings(commonStrings)
  const nameOf = ({ metadata, fileName }: PolicySummary): string =>
    metadata.title ?? (fileName === '' ? common.untitled : fileName)
  return (
    <>
      {newer === null ? null : (
        <span className="policy-mark" title={words.olderHint(nameOf(newer))}>
          {words.older}
        </span>
      )}
      {older === null ? null : (
        <span className="policy-mark version" title={words.newerHint(nameOf(older))}>
          {words.newer}
        </span>
      )}
      {policy.toReview === 0 ? null : (
        <span className="policy-mark review" title={words.reviewHint(policy.toReview)}>
          <Icon name="warning" size="small" />
          {words.review(policy.toReview)}
        </span>
      )}
      {policy.openSuggestions === 0 ? null : (
        <span className="policy-mark suggested" title={words.suggestionsHint(policy.openSuggestions)}>
          {words.suggestions(policy.openSuggestions)}
        </span>
      )}
    </>
  )
}
