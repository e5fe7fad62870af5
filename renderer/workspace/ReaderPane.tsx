import type { PolicyId } from '../../core/model/ids.ts'
import { failureSentences } from '../state/failure-sentences.ts'
import { useLibraryState, usePolicySummary } from '../state/library-state.ts'
import { closePane, enterPane, showScreen } from '../state/navigation.ts'
import { policyLang } from '../state/policy-lang.ts'
import { loadPolicyView } from '../state/policy-views.ts'
import { PolicyLevel } from '../state/PolicyLevel.tsx'
import { PolicyTitle } from '../state/PolicyTitle.tsx'
import type { ReaderFocus } from '../state/workspace.ts'
import { commonStrings } from '../strings/common.ts'
import { readerStrings } from '../strings/reader.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { EmptyPlace } from '../ui/EmptyPlace.tsx'
import { PolicyReader } from './PolicyReader.tsx'
import { useReaderCodebook, useReaderView } from './reader-view.ts'
import { useLaidOut } from './use-laid-out.ts'

export interface ReaderPaneProps {
  readonly policyId: PolicyId
  readonly focus: ReaderFocus | null
  readonly active: boolean
  readonly paired: boolean
}

/**
 * One pane: a policy being read, under its name where two stand side by side. Whatever takes the focus or a press makes
 * its pane the one the hand is in.
 */
export function ReaderPane({ policyId, focus, active, paired }: ReaderPaneProps) {
  const words = useStrings(readerStrings)
  const summary = usePolicySummary(policyId)
  const title = summary?.metadata.title ?? summary?.fileName ?? words.untitled
  const enter = (): void => {
    if (!active) enterPane(policyId)
  }
  return (
    <div
      className={active ? 'pane active' : 'pane'}
      data-pane={policyId}
      {...(paired ? { role: 'group', 'aria-label': words.paneOf(title) } : {})}
      onFocusCapture={enter}
      onPointerDownCapture={enter}
    >
      {paired ? (
        <header className="pane-head">
          <PolicyLevel level={summary?.metadata.level ?? null} short />
          <PolicyTitle title={title} lang={summary === null ? 'zh-Hans' : policyLang(summary.metadata)} />
          <span className="grow" />
          <IconButton
            icon="close"
            size="small"
            iconSize="small"
            label={words.closePane}
            onClick={(event) => {
              event.stopPropagation()
              closePane(policyId)
            }}
          />
        </header>
      ) : null}
      <OpenPolicy policyId={policyId} focus={focus} active={active} paired={paired} />
    </div>
  )
}

/** Opening, failed, or the policy itself. */
function OpenPolicy({ policyId, focus, active, paired }: ReaderPaneProps) {
  const words = useStrings(readerStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { view, failure } = useReaderView(policyId)
  const codebook = useReaderCodebook()
  const readOnly = useLibraryState()?.readOnly === true
  const laidOut = useLaidOut(view)
  if (laidOut !== null && codebook !== null)
    return (
      <PolicyReader
        view={laidOut.view}
        layout={laidOut.layout}
        codebook={codebook}
        focus={focus}
        readOnly={readOnly}
        active={active}
        paired={paired}
      />
    )
  if (failure === null)
    return (
      <div className="opening" role="status">
        {common.loading}
      </div>
    )
  return (
    <EmptyPlace whole title={words.failed} text={failureSentences(failure, language)}>
      <Button
        look="line"
        icon="retry"
        onClick={() => {
          loadPolicyView(policyId, Number.MAX_SAFE_INTEGER)
        }}
      >
        {common.retry}
      </Button>
      <Button
        look="line"
        icon="library"
        onClick={() => {
          showScreen('library')
        }}
      >
        {words.toLibrary}
      </Button>
    </EmptyPlace>
  )
}
