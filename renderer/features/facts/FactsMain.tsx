import type { Ref } from 'react'
import type { FactKind } from '../../../core/model/fact-correction.ts'
import type { FactsAnswer } from '../../../core/model/fact-row.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { NoFacts } from './EmptyFacts.tsx'
import { FactAside } from './FactAside.tsx'
import { FactsPicture } from './FactsPicture.tsx'
import { FactTable } from './FactTable.tsx'
import { FactTools } from './FactTools.tsx'
import { sortFactsBy, type FactsView } from './facts-view.ts'
import type { ComparedTargets } from './use-compared-targets.ts'
import type { FactsInHand } from './use-fact-hands.ts'
import type { ShownFacts } from './use-shown-facts.ts'

export interface FactsMainProps {
  readonly view: FactsView
  readonly kind: FactKind
  readonly answer: FactsAnswer
  readonly shown: ShownFacts
  readonly compared: ComparedTargets
  readonly inHand: FactsInHand
  readonly readOnly: boolean
  readonly find: Ref<HTMLInputElement>
}

/** One kind of fact: a picture, the table, and one fact beside it. */
export function FactsMain({ view, kind, answer, shown, compared, inHand, readOnly, find }: FactsMainProps) {
  const words = useStrings(factsStrings)
  const { hands, toFocus } = inHand
  return (
    <>
      <div className="facts-main">
        {answer.rows.length === 0 ? null : <FactsPicture view={view} kind={kind} answer={answer} timed={shown.timed} />}
        <FactTools
          kind={kind}
          rows={answer.rows}
          bodies={answer.bodies}
          filter={view.filter}
          shown={shown.rows.length}
          find={find}
          onDown={() => {
            hands.goTo(shown.rows[0]?.key ?? null)
          }}
        />
        {shown.rows.length === 0 ? (
          <NoFacts asked={answer.rows.length > 0} />
        ) : (
          <FactTable
            kind={kind}
            label={words.table(words[kind])}
            rows={shown.rows}
            sort={view.sort}
            selected={view.selected}
            readOnly={readOnly}
            against={compared.against}
            hands={hands}
            onSort={sortFactsBy}
            toFocus={toFocus}
          />
        )}
      </div>
      <FactAside answer={answer} selected={shown.selected} compared={compared} inHand={inHand} readOnly={readOnly} />
    </>
  )
}
