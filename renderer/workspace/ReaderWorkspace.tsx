import { explainFailure } from '../../core/contract/explain.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { loadPolicyView } from '../state/policy-views.ts'
import { useLibraryState } from '../state/library-state.ts'
import { showScreen } from '../state/navigation.ts'
import type { ReaderFocus } from '../state/workspace.ts'
import { commonStrings } from '../strings/common.ts'
import { readerStrings } from '../strings/reader.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { Button } from '../ui/Button.tsx'
import { PolicyReader } from './PolicyReader.tsx'
import { useReaderCodebook, useReaderView } from './reader-view.ts'

/** The reader screen for one policy: opening, failed, or the policy itself. The one place where the reading features meet. */
export function ReaderWorkspace({ policyId, focus }: { readonly policyId: PolicyId; readonly focus: ReaderFocus | null }) {
  const words = useStrings(readerStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { view, failure } = useReaderView(policyId)
  const codebook = useReaderCodebook()
  const readOnly = useLibraryState()?.readOnly === true
  if (view !== null && codebook !== null) return <PolicyReader key={policyId} view={view} codebook={codebook} focus={focus} readOnly={readOnly} />
  if (failure === null) return <div className="opening" role="status">{common.loading}</div>
  const { cause, nextStep } = explainFailure(failure, language)
  return (
    <div className="empty-place" data-region="main">
      <h1>{words.failed}</h1>
      <p>{cause}{nextStep}</p>
      <div className="row">
        <Button look="line" icon="retry" onClick={() => { loadPolicyView(policyId, Number.MAX_SAFE_INTEGER) }}>{common.retry}</Button>
        <Button look="line" icon="library" onClick={() => { showScreen('library') }}>{words.toLibrary}</Button>
      </div>
    </div>
  )
}
