import type { ReactNode } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { Failure } from '../../../core/model/result.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import type { CompareMode } from '../../state/comparison-sides.ts'
import { failureSentences } from '../../state/failure-sentences.ts'
import { commonStrings } from '../../strings/common.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { CompareHead } from './CompareHead.tsx'
import { TwinFrame } from './TwinFrame.tsx'

/** Head and sides stand while the middle is not there yet. */
export function CompareFrame({
  mode,
  left,
  right,
  picking,
  children,
}: {
  readonly mode: CompareMode
  readonly left: PolicySummary | null
  readonly right: PolicySummary | null
  readonly picking: SideName | null
  readonly children: ReactNode
}) {
  return (
    <>
      <CompareHead mode={mode} />
      <TwinFrame mode={mode} left={left} right={right} picking={picking} overview={null}>
        {children}
      </TwinFrame>
    </>
  )
}

export function CompareWaiting({
  failure,
  onRetry,
  ...sides
}: {
  readonly mode: CompareMode
  readonly left: PolicySummary | null
  readonly right: PolicySummary
  readonly picking: SideName | null
  readonly failure: Failure | null
  readonly onRetry: () => void
}) {
  const words = useStrings(comparingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  return (
    <CompareFrame {...sides}>
      {failure === null ? (
        <div className="opening" role="status">
          {words.comparing}
        </div>
      ) : (
        <EmptyPlace icon="failed" title={words.failed} text={failureSentences(failure, language)} role="alert">
          <Button look="line" icon="retry" onClick={onRetry}>
            {common.retry}
          </Button>
        </EmptyPlace>
      )}
    </CompareFrame>
  )
}
