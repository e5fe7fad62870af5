import { useCallback, useMemo } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { workbench } from '../../workbench-client.ts'
import { CompareWaiting } from './CompareWaiting.tsx'
import { rebuiltSide } from './rebuilt-side.ts'
import { textOf } from './text-of.ts'
import { useAskedOfTwo } from './use-side-views.ts'
import { VersionsScreen } from './VersionsScreen.tsx'

/** A policy beside the draft that its revision marks speak of, read like two versions. */
export function RebuiltVersions({
  policy,
  picking,
}: {
  readonly policy: PolicySummary
  readonly picking: SideName | null
}) {
  const ask = useCallback(
    (policyId: PolicyId, _: PolicyId, signal: AbortSignal) => workbench.compareWithDraft({ policyId }, { signal }),
    [],
  )
  const asked = useAskedOfTwo(policy.id, policy.id, textOf, ask)
  const draft = useMemo(() => (asked.value === null ? null : rebuiltSide(policy, asked.value)), [policy, asked.value])
  return asked.value === null || draft === null || asked.right === null ? (
    <CompareWaiting
      mode="versions"
      left={null}
      right={policy}
      picking={picking}
      failure={asked.failure}
      onRetry={asked.retry}
    />
  ) : (
    <VersionsScreen
      comparison={asked.value}
      left={draft}
      right={policy}
      leftView={null}
      rightView={asked.right}
      rebuilt={asked.value}
      picking={picking}
    />
  )
}
