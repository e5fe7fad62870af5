import type { FactKind } from '../../../core/model/fact-correction.ts'
import type { FactsAnswer } from '../../../core/model/fact-row.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { BodyBars, BodyLegend } from './BodyBars.tsx'
import { CitationBars } from './CitationBars.tsx'
import type { NamedRow } from './fact-keys.ts'
import { askNoMore, narrowFacts, type FactsView } from './facts-view.ts'
import { ModalityBars } from './ModalityBars.tsx'
import { Timeline } from './Timeline.tsx'

const toggled = <Value,>(values: readonly Value[] | undefined, value: Value): readonly Value[] =>
  values?.includes(value) === true ? values.filter((each) => each !== value) : [...(values ?? []), value]

/** A picture of one kind of fact, which narrows the table below it. `timed`: the targets a timeline shows. */
export function FactsPicture({
  view: { filter, selected },
  kind,
  answer,
  timed,
}: {
  readonly view: FactsView
  readonly kind: FactKind
  readonly answer: FactsAnswer
  readonly timed: readonly NamedRow[]
}) {
  const words = useStrings(factsStrings)
  switch (kind) {
    case 'target':
      return (
        <Timeline
          rows={timed}
          chosen={filter.deadlines ?? []}
          selected={selected}
          onChoose={(deadlines) => {
            narrowFacts({ deadlines })
          }}
        />
      )
    case 'responsibility':
      return (
        <section className="fact-band" aria-label={words.bodies} data-region="bars">
          <header>
            <h2>{words.bodies}</h2>
            <span className="grow" />
            <BodyLegend />
          </header>
          <div className="body-columns">
            <BodyBars
              bodies={answer.bodies}
              chosen={filter.bodies ?? []}
              first={24}
              onPress={(key) => {
                narrowFacts({ bodies: toggled(filter.bodies, key) })
              }}
            />
          </div>
        </section>
      )
    case 'modality':
      return (
        <ModalityBars
          rows={answer.rows}
          policies={answer.policies}
          filter={filter}
          onPress={(policyId, strength) => {
            const same = filter.policies?.includes(policyId) === true && filter.modalities?.includes(strength) === true
            narrowFacts(same ? { policies: [], modalities: [] } : { policies: [policyId], modalities: [strength] })
          }}
        />
      )
    case 'citation':
      return (
        <CitationBars
          rows={answer.rows}
          filter={filter}
          onTitle={(title) => {
            if (filter.text === title) askNoMore('text')
            else narrowFacts({ text: title })
          }}
          onResolved={(resolved) => {
            if (filter.resolved === resolved) askNoMore('resolved')
            else narrowFacts({ resolved })
          }}
        />
      )
  }
}
