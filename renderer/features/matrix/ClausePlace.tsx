import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import { openPolicy } from '../../state/navigation.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useStrings } from '../../strings/use-strings.ts'

/** Where a clause stands in its policy; pressed, it is opened there. */
export function ClausePlace({
  policyId,
  clauseId,
  path,
  lang,
}: {
  readonly policyId: PolicyId
  readonly clauseId: ClauseId
  readonly path: string
  readonly lang: string
}) {
  const words = useStrings(matrixStrings)
  return (
    <button
      type="button"
      className="cell-place"
      title={words.openClause}
      lang={lang}
      onClick={() => {
        openPolicy(policyId, clauseId)
      }}
    >
      {path}
    </button>
  )
}
