import type { CSSProperties } from 'react'
import type { Modality } from '../../../core/model/clause-facts.ts'
import type { FactsAnswer } from '../../../core/model/fact-row.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { BodyBars, BodyLegend } from './BodyBars.tsx'
import { strengths, strengthWords } from './FactMarks.tsx'

const first = 9

/**
 * While no fact is chosen: who leads and supports most, and how bindingly the policies speak. A press goes to that
 * table.
 */
export function FactOverview({
  answer,
  onBody,
  onStrength,
}: {
  readonly answer: FactsAnswer
  readonly onBody: (key: string) => void
  readonly onStrength: (strength: Modality) => void
}) {
  const words = useStrings(factsStrings)
  const most = Math.max(1, ...strengths.map((each) => answer.modality[each]))
  const total = strengths.reduce((sum, each) => sum + answer.modality[each], 0)
  return (
    <div className="fact-overview">
      <h2>
        {words.bodies}
        <span className="count">{words.bodiesFirst(Math.min(first, answer.bodies.length))}</span>
      </h2>
      {answer.bodies.length === 0 ? (
        <p className="mute">{words.none}</p>
      ) : (
        <>
          <BodyLegend />
          <BodyBars bodies={answer.bodies} chosen={[]} first={first} onPress={onBody} />
        </>
      )}
      <h2>
        {words.modality}
        <span className="count">{words.times(total)}</span>
      </h2>
      <div className="strength-bars">
        {strengths.map((each) => (
          <button
            key={each}
            type="button"
            onClick={() => {
              onStrength(each)
            }}
          >
            <span>{words[strengthWords[each]]}</span>
            <i style={{ '--part': answer.modality[each] / most } as CSSProperties} />
            <span className="count">{answer.modality[each].toLocaleString('en')}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
