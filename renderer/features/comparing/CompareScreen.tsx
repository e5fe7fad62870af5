import { useCallback, useEffect } from 'react'
import type { PolicySummary, PolicyView } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import {
  compareWithRebuilt,
  setPicking,
  setSides,
  useComparisonChoice,
  type SideName,
} from '../../state/comparison-choice.ts'
import type { CompareMode } from '../../state/comparison-sides.ts'
import { useLibraryState, usePolicies } from '../../state/library-state.ts'
import { showScreen } from '../../state/navigation.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { workbench } from '../../workbench-client.ts'
import { CompareFrame, CompareWaiting } from './CompareWaiting.tsx'
import { LevelsScreen } from './LevelsScreen.tsx'
import { RebuiltBadge } from './RebuiltBadge.tsx'
import { StatusBadge } from './SidePicker.tsx'
import { proposedPairs } from './proposed-pairs.ts'
import { RebuiltVersions } from './RebuiltVersions.tsx'
import { textOf } from './text-of.ts'
import { useAskedOfTwo } from './use-side-views.ts'
import { VersionsScreen } from './VersionsScreen.tsx'

const proposals = 6

/** Two policies beside each other: two versions of one, or two levels of one plan. */
export function CompareScreen() {
  const choice = useComparisonChoice()
  const policies = usePolicies()
  const { mode, picking, rebuilt } = choice
  const sides = choice[mode]
  const [left, right] = [
    policies.find(({ id }) => id === sides.left) ?? null,
    policies.find(({ id }) => id === sides.right) ?? null,
  ]
  useEffect(
    () => () => {
      setPicking(null)
    },
    [],
  )
  return (
    <div className="screen" data-region="main">
      {mode === 'versions' && rebuilt && right !== null ? (
        <RebuiltVersions key={right.id} policy={right} picking={picking} />
      ) : left === null || right === null ? (
        <Choosing mode={mode} left={left} right={right} picking={picking} policies={policies} />
      ) : mode === 'versions' ? (
        <Versions key={`${left.id} ${right.id}`} left={left} right={right} picking={picking} />
      ) : (
        <Levels key={`${left.id} ${right.id}`} left={left} right={right} picking={picking} />
      )}
    </div>
  )
}

interface SidesProps {
  readonly left: PolicySummary
  readonly right: PolicySummary
  readonly picking: SideName | null
}

function Versions({ left, right, picking }: SidesProps) {
  const ask = useCallback(
    (older: PolicyId, newer: PolicyId, signal: AbortSignal) => workbench.compare({ older, newer }, { signal }),
    [],
  )
  const asked = useAskedOfTwo(left.id, right.id, textOf, ask)
  return asked.value === null || asked.left === null || asked.right === null ? (
    <CompareWaiting
      mode="versions"
      left={left}
      right={right}
      picking={picking}
      failure={asked.failure}
      onRetry={asked.retry}
    />
  ) : (
    <VersionsScreen
      comparison={asked.value}
      left={left}
      right={right}
      leftView={asked.left}
      rightView={asked.right}
      rebuilt={null}
      picking={picking}
    />
  )
}

function Levels({ left, right, picking }: SidesProps) {
  const seq = useLibraryState()?.seq ?? 0
  const ask = useCallback(
    (upper: PolicyId, lower: PolicyId, signal: AbortSignal) => workbench.align({ upper, lower }, { signal }),
    [],
  )
  // what people accept and dismiss changes the answer
  const stamp = useCallback((view: PolicyView) => `${textOf(view)} ${seq.toString()}`, [seq])
  const asked = useAskedOfTwo(left.id, right.id, stamp, ask)
  return asked.value === null || asked.left === null || asked.right === null ? (
    <CompareWaiting
      mode="levels"
      left={left}
      right={right}
      picking={picking}
      failure={asked.failure}
      onRetry={asked.retry}
    />
  ) : (
    <LevelsScreen
      alignment={asked.value}
      upper={left}
      lower={right}
      upperView={asked.left}
      lowerView={asked.right}
      picking={picking}
    />
  )
}

function Choosing({
  policies,
  ...sides
}: {
  readonly mode: CompareMode
  readonly left: PolicySummary | null
  readonly right: PolicySummary | null
  readonly picking: SideName | null
  readonly policies: readonly PolicySummary[]
}) {
  const words = useStrings(comparingStrings)
  const { mode } = sides
  // versions first: they are told by what they say of themselves, levels only by their titles
  const groups = (mode === 'versions' ? (['versions', 'levels'] as const) : (['levels'] as const))
    .map((each) => ({ mode: each, pairs: proposedPairs(policies, each, proposals) }))
    .filter(({ pairs }) => pairs.length > 0)
  const marked =
    mode === 'versions' ? policies.filter(({ revisionMarks }) => revisionMarks > 0).slice(0, proposals) : []
  const tooFew = policies.length < 2 && marked.length === 0
  return (
    <CompareFrame {...sides}>
      <div className="empty-place">
        <Icon name="compare" size="large" />
        <h2 className="strong">{mode === 'versions' ? words.emptyVersions : words.emptyLevels}</h2>
        <p>{tooFew ? words.onePolicy : mode === 'versions' ? words.emptyVersionsHint : words.emptyLevelsHint}</p>
        {tooFew ? (
          <Button
            look="line"
            icon="library"
            onClick={() => {
              showScreen('library')
            }}
          >
            {words.toLibrary}
          </Button>
        ) : (
          groups.map((group) => (
            <section key={group.mode} className="proposed">
              <h3 className="group-name">
                {group.mode === 'versions' ? words.proposedVersions : words.proposedLevels}
              </h3>
              {group.pairs.map(({ left, right }) => (
                <button
                  key={`${left.id} ${right.id}`}
                  type="button"
                  className="proposed-pair"
                  onClick={() => {
                    setSides(group.mode, { left: left.id, right: right.id })
                  }}
                >
                  <Proposed policy={left} mode={group.mode} />
                  <Icon name="arrow-right" />
                  <Proposed policy={right} mode={group.mode} />
                </button>
              ))}
            </section>
          ))
        )}
        {marked.length === 0 ? null : (
          <section className="proposed">
            <h3 className="group-name">{words.proposedRebuilt}</h3>
            {marked.map((policy) => (
              <button
                key={policy.id}
                type="button"
                className="proposed-pair"
                onClick={() => {
                  compareWithRebuilt(policy.id)
                }}
              >
                <span className="proposed-side">
                  <RebuiltBadge />
                  {words.marksOf(policy.revisionMarks)}
                </span>
                <Icon name="arrow-right" />
                <Proposed policy={policy} mode={mode} />
              </button>
            ))}
          </section>
        )}
      </div>
    </CompareFrame>
  )
}

const Proposed = ({ policy, mode }: { readonly policy: PolicySummary; readonly mode: CompareMode }) => (
  <span className="proposed-side">
    {mode === 'levels' || policy.metadata.status === null ? (
      <PolicyLevel level={policy.metadata.level} short />
    ) : (
      <StatusBadge policy={policy} />
    )}
    <PolicyTitle title={policy.metadata.title ?? policy.fileName} lang={policyLang(policy.metadata)} />
  </span>
)
