import type { CSSProperties } from 'react'
import type { Modality } from '../../../core/model/clause-facts.ts'
import type { FactFilter } from '../../../core/model/fact-filter.ts'
import type { FactRow, FactsPolicy } from '../../../core/model/fact-row.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { strengths, strengthWords } from './FactMarks.tsx'

const most = 60
type Counts = Record<Modality, number>

/**
 * How bindingly each policy speaks: one bar a policy, its stretches in the order of strength, each with its pattern and
 * its count. A press narrows the table.
 */
export function ModalityBars({
  rows,
  policies,
  filter,
  onPress,
}: {
  readonly rows: readonly FactRow[]
  readonly policies: readonly FactsPolicy[]
  readonly filter: FactFilter
  readonly onPress: (policyId: PolicyId, strength: Modality) => void
}) {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const found = new Map<PolicyId, Counts>()
  for (const { ref, fact } of rows) {
    if (fact?.kind !== 'modality') continue
    const counts = found.get(ref.policyId) ?? { must: 0, should: 0, encourage: 0, support: 0, explore: 0 }
    counts[fact.value] += 1
    found.set(ref.policyId, counts)
  }
  const lines = policies.flatMap((policy) => {
    const counts = found.get(policy.policyId)
    return counts === undefined
      ? []
      : [{ policy, counts, total: strengths.reduce((sum, each) => sum + counts[each], 0) }]
  })
  const shown = lines.slice(0, most)
  const chosen = (id: PolicyId, strength: Modality): boolean =>
    filter.policies?.includes(id) === true && filter.modalities?.includes(strength) === true
  return (
    <section className="fact-band" aria-label={words.byPolicy} data-region="bars">
      <header>
        <h2>{words.byPolicy}</h2>
        <span className="grow" />
        {strengths.map((each) => (
          <span key={each} className="row">
            <i className={`strength ${each}`} />
            {words[strengthWords[each]]}
          </span>
        ))}
      </header>
      <div className="modality-lines" tabIndex={-1}>
        {shown.map(({ policy: { policyId, metadata }, counts, total }) => {
          const title = metadata.title ?? common.untitled
          return (
            <div key={policyId} className="modality-line">
              <PolicyTitle title={title} lang={policyLang(metadata)} />
              <span className="modality-bar">
                {strengths
                  .filter((each) => counts[each] > 0)
                  .map((each) => {
                    const label = words.segmentOf(title, words[strengthWords[each]], counts[each])
                    return (
                      <button
                        key={each}
                        type="button"
                        className={`strength ${each}`}
                        style={{ '--part': counts[each] } as CSSProperties}
                        aria-pressed={chosen(policyId, each)}
                        aria-label={label}
                        title={label}
                        onClick={() => {
                          onPress(policyId, each)
                        }}
                      >
                        {counts[each] / total > 0.05 ? <span>{counts[each].toLocaleString('en')}</span> : null}
                      </button>
                    )
                  })}
              </span>
              <span className="count nowrap">{words.times(total)}</span>
            </div>
          )
        })}
        {lines.length > shown.length ? <p className="mute">{words.morePolicies(lines.length - shown.length)}</p> : null}
      </div>
    </section>
  )
}
