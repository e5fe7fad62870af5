import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { FactFilter } from '../../../core/model/fact-filter.ts'
import type { FactsAnswer } from '../../../core/model/fact-row.ts'
import type { FactsTable } from '../../../core/model/issue-row.ts'
import { PolicyPicker } from '../../state/PolicyPicker.tsx'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { BaseChoice } from './BaseChoice.tsx'
import { ExportFactsMenu } from './ExportFactsMenu.tsx'
import { askNoMore, factsTables, narrowFacts, showKind, showPolicies, type FactsView } from './facts-view.ts'
import type { ComparedTargets } from './use-compared-targets.ts'
import type { ShownIssues } from './use-issues.ts'
import type { ShownFacts } from './use-shown-facts.ts'

const isOnlyRead = (filter: FactFilter): boolean => filter.origins?.length === 1 && filter.origins[0] === 'read'

export interface FactsHeadProps {
  readonly view: FactsView
  readonly policies: readonly PolicySummary[]
  readonly counts: FactsAnswer['counts'] | undefined
  /** How many facts of the kind nobody checked. */
  readonly unchecked: number
  readonly shown: ShownFacts
  readonly issues: ShownIssues
  readonly compared: ComparedTargets
  readonly readOnly: boolean
  /** Before other facts are listed. */
  readonly onLeave: () => void
  readonly onAdd: () => void
  readonly onCheckAll: () => void
}

/** Which facts, of which policies, against which; and what is done to all that are listed. */
export function FactsHead(props: FactsHeadProps) {
  const { view, policies, counts, unchecked, shown, issues, compared, readOnly, onLeave, onAdd, onCheckAll } = props
  const { kind } = view
  const words = useStrings(factsStrings)
  const labelOf = (each: FactsTable): string => {
    const count = each === 'issue' ? issues.all.length : counts?.[each]
    return count === undefined ? words[each] : `${words[each]} ${count.toLocaleString('en')}`
  }
  const locked = readOnly ? words.readOnly : null
  return (
    <div className="screen-head">
      <h1>{words.title}</h1>
      <Segment
        label={words.kinds}
        value={kind}
        options={factsTables.map((each) => ({
          value: each,
          label: labelOf(each),
        }))}
        onChange={(next) => {
          onLeave()
          showKind(next)
        }}
      />
      <span className="rule" />
      <PolicyPicker
        chosen={view.policyIds}
        allLabel={words.all}
        onChoose={(ids) => {
          onLeave()
          showPolicies(ids)
        }}
      />
      {kind === 'issue' ? null : (
        <Pill
          pressed={isOnlyRead(view.filter)}
          removable={isOnlyRead(view.filter)}
          onToggle={() => {
            if (isOnlyRead(view.filter)) askNoMore('origins')
            else narrowFacts({ origins: ['read'] })
          }}
        >
          {words.onlyUnchecked}
          <span className="count">{unchecked.toLocaleString('en')}</span>
        </Pill>
      )}
      {kind !== 'target' || policies.length < 2 ? null : <BaseChoice policies={policies} compared={compared} />}
      <span className="row head-acts">
        {kind === 'issue' ? null : (
          <>
            <Button
              icon="plus"
              unavailable={locked ?? (policies.length === 0 ? words.libraryEmpty : null)}
              onClick={onAdd}
            >
              {words.add}
            </Button>
            <Button
              icon="check"
              unavailable={locked ?? (shown.unread.length === 0 ? words.nothingToCheck : null)}
              onClick={onCheckAll}
            >
              {words.checkThese(shown.unread.length)}
            </Button>
          </>
        )}
        <ExportFactsMenu
          view={view}
          base={compared.base?.id ?? null}
          empty={(kind === 'issue' ? issues : shown).rows.length === 0}
        />
      </span>
    </div>
  )
}
