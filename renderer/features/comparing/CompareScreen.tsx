import { useCallback, useEffect, type ReactNode } from 'react'
import type { PolicySummary, PolicyView } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Failure } from '../../../core/model/result.ts'
import { setPicking, setSides, useComparisonChoice, type SideName } from '../../state/comparison-choice.ts'
import type { CompareMode } from '../../state/comparison-sides.ts'
import { failureSentences } from '../../state/failure-sentences.ts'
import { useLibraryState, usePolicies } from '../../state/library-state.ts'
import { showScreen } from '../../state/navigation.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { commonStrings } from '../../strings/common.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { workbench } from '../../workbench-client.ts'
import { CompareHead } from './CompareHead.tsx'
import { LevelsScreen } from './LevelsScreen.tsx'
import { StatusBadge } from './SidePicker.tsx'
import { proposedPairs } from './proposed-pairs.ts'
import { TwinFrame } from './TwinFrame.tsx'
import { useAskedOfTwo } from './use-side-views.ts'
import { VersionsScreen } from './VersionsScreen.tsx'

const proposals = 6

/** Two policies beside each other: two versions of one, or two levels of one plan. */
export function CompareScreen() {
  const choice = useComparisonChoice()
  const policies = usePolicies()
  const { mode, picking } = choice
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
      {left === null || right === null ? (
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

/** Names the texts that were compared: hanging a tag on a clause is no reason to compare again. */
const textOf = ({ policy }: PolicyView): string =>
  `${policy.textVersion.toString()} ${policy.clauses.length.toString()} ${policy.textLength.toString()}`

function Versions({ left, right, picking }: SidesProps) {
  const ask = useCallback(
    (older: PolicyId, newer: PolicyId, signal: AbortSignal) => workbench.compare({ older, newer }, { signal }),
    [],
  )
  const asked = useAskedOfTwo(left.id, right.id, textOf, ask)
  return asked.value === null || asked.left === null || asked.right === null ? (
    <Waiting
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
    <Waiting mode="levels" left={left} right={right} picking={picking} failure={asked.failure} onRetry={asked.retry} />
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

/** Head and sides stand while the middle is not there yet. */
function Frame({
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

function Waiting({
  failure,
  onRetry,
  ...sides
}: SidesProps & { readonly mode: CompareMode; readonly failure: Failure | null; readonly onRetry: () => void }) {
  const words = useStrings(comparingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  return (
    <Frame {...sides}>
      {failure === null ? (
        <div className="opening" role="status">
          {words.comparing}
        </div>
      ) : (
        <div className="empty-place" role="alert">
          <Icon name="failed" />
          <h2 className="strong">{words.failed}</h2>
          <p>{failureSentences(failure, language)}</p>
          <Button look="line" icon="retry" onClick={onRetry}>
            {common.retry}
          </Button>
        </div>
      )}
    </Frame>
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
  return (
    <Frame {...sides}>
      <div className="empty-place">
        <Icon name="compare" size="large" />
        <h2 className="strong">{mode === 'versions' ? words.emptyVersions : words.emptyLevels}</h2>
        <p>
          {policies.length < 2
            ? words.onePolicy
            : mode === 'versions'
              ? words.emptyVersionsHint
              : words.emptyLevelsHint}
        </p>
        {policies.length < 2 ? (
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
      </div>
    </Frame>
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
