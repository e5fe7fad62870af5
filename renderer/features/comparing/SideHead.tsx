import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { useKeyOf } from '../../state/commands.ts'
import {
  compareWithRebuilt,
  setPicking,
  setSides,
  useComparisonChoice,
  type SideName,
  type Sides,
} from '../../state/comparison-choice.ts'
import type { CompareMode } from '../../state/comparison-sides.ts'
import { usePolicies } from '../../state/library-state.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { RebuiltBadge } from './RebuiltBadge.tsx'
import { SidePicker, StatusBadge } from './SidePicker.tsx'

interface SideHeadsProps {
  readonly mode: CompareMode
  readonly left: PolicySummary | null
  readonly right: PolicySummary | null
  readonly picking: SideName | null
}

/** What stands left and right, each with a way to choose another, and the two arrows that swap them. */
export function SideHeads({ mode, left, right, picking }: SideHeadsProps) {
  const words = useStrings(comparingStrings)
  const swapKey = useKeyOf('swap-sides', 'X')
  const rebuilt = useComparisonChoice().rebuilt && mode === 'versions' && right !== null
  const sides: Sides = { left: rebuilt ? null : (left?.id ?? null), right: right?.id ?? null }
  return (
    <>
      <SideHead
        mode={mode}
        side="left"
        rebuilt={rebuilt}
        policy={left}
        other={right}
        picking={picking === 'left'}
        sides={sides}
      />
      <div className="side-head gutter">
        <IconButton
          icon="swap"
          label={words.swap}
          keys={swapKey}
          unavailable={rebuilt ? words.rebuiltNoSwap : left === null && right === null ? words.choose : null}
          onClick={() => {
            setSides(mode, { left: sides.right, right: sides.left })
          }}
        />
      </div>
      <SideHead
        mode={mode}
        side="right"
        rebuilt={false}
        policy={right}
        other={rebuilt ? null : left}
        picking={picking === 'right'}
        sides={sides}
      />
    </>
  )
}

interface SideHeadProps {
  readonly mode: CompareMode
  readonly side: SideName
  /** It shows the draft rebuilt from the other side's marks. */
  readonly rebuilt: boolean
  readonly policy: PolicySummary | null
  readonly other: PolicySummary | null
  readonly picking: boolean
  readonly sides: Sides
}

function SideHead({ mode, side, rebuilt, policy, other, picking, sides }: SideHeadProps) {
  const words = useStrings(comparingStrings)
  const policies = usePolicies()
  const name =
    mode === 'versions' ? (side === 'left' ? words.older : words.newer) : side === 'left' ? words.upper : words.lower
  const title = policy === null ? words.choose : (policy.metadata.title ?? policy.fileName)
  return (
    <Popover
      open={picking}
      onOpenChange={(open) => {
        setPicking(open ? side : null)
      }}
      label={words.chooseFor(name)}
      className="side-popover"
      trigger={
        <button type="button" className="side-head">
          {rebuilt ? (
            <>
              <span className="sr">{words.chooseFor(name)}</span>
              <RebuiltBadge />
              {other === null ? null : (
                <PolicyTitle title={other.metadata.title ?? other.fileName} lang={policyLang(other.metadata)} />
              )}
            </>
          ) : policy === null ? (
            <span className="mute">{words.chooseFor(name)}</span>
          ) : (
            <>
              <span className="sr">{words.chooseFor(name)}</span>
              {mode === 'levels' || policy.metadata.status === null ? (
                <PolicyLevel level={policy.metadata.level} />
              ) : (
                <StatusBadge policy={policy} />
              )}
              <PolicyTitle title={title} lang={policyLang(policy.metadata)} />
              {policy.metadata.issuedOn === null ? null : (
                <span className="mute nowrap">{policy.metadata.issuedOn}</span>
              )}
            </>
          )}
          <span className="grow" />
          <Icon name="chevron-down" size="small" />
        </button>
      }
    >
      <SidePicker
        policies={policies}
        chosen={rebuilt ? null : (policy?.id ?? null)}
        other={other}
        side={side}
        mode={mode}
        onRebuilt={
          mode === 'versions' && side === 'left' && other !== null && other.revisionMarks > 0
            ? () => {
                setPicking(null)
                compareWithRebuilt(other.id)
              }
            : null
        }
        onPick={(policyId) => {
          setSides(mode, { ...sides, [side]: policyId })
        }}
      />
    </Popover>
  )
}
