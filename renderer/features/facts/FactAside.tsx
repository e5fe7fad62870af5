import type { FactsAnswer } from '../../../core/model/fact-row.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { AgainstSection } from './AgainstSection.tsx'
import type { NamedRow } from './fact-keys.ts'
import { FactOverview } from './FactOverview.tsx'
import { FactPanel } from './FactPanel.tsx'
import { showKind } from './facts-view.ts'
import type { ComparedTargets } from './use-compared-targets.ts'
import type { FactsInHand } from './use-fact-hands.ts'

export interface FactAsideProps {
  readonly answer: FactsAnswer
  readonly selected: NamedRow | null
  readonly compared: ComparedTargets
  readonly inHand: FactsInHand
  readonly readOnly: boolean
}

/** Beside the table: the fact chosen there, or an overview while none is. */
export function FactAside({ answer, selected, compared, inHand, readOnly }: FactAsideProps) {
  const words = useStrings(factsStrings)
  const { hands, editing } = inHand
  return (
    <aside className="fact-panel" aria-label={selected === null ? words.overview : words.panel} data-region="fact">
      {selected === null ? (
        <FactOverview
          answer={answer}
          onBody={(key) => {
            showKind('responsibility', { bodies: [key] })
          }}
          onStrength={(strength) => {
            showKind('modality', { modalities: [strength] })
          }}
        />
      ) : (
        <FactPanel
          key={selected.key}
          row={selected.row}
          editing={editing === selected.key && !readOnly}
          readOnly={readOnly}
          against={<SelectedAgainst selected={selected} compared={compared} onOpen={hands.openBase} />}
          onEdit={(on) => {
            if (on) hands.edit(selected)
            else hands.cancelEdit(selected)
          }}
          onSave={(fact) => {
            hands.save(selected, fact)
          }}
          onCheck={() => {
            hands.check(selected)
          }}
          onStrike={() => {
            hands.strike(selected)
          }}
          onTakeBack={() => {
            hands.takeBack(selected)
          }}
          onAdd={() => {
            hands.add(selected)
          }}
          onOpen={() => {
            hands.open(selected.row)
          }}
          onClose={() => {
            hands.select(null)
          }}
        />
      )}
    </aside>
  )
}

/** How the chosen target stands to the base's; nothing where it was not compared. */
function SelectedAgainst({
  selected: { row },
  compared: { base, against },
  onOpen,
}: {
  readonly selected: NamedRow
  readonly compared: ComparedTargets
  readonly onOpen: FactsInHand['hands']['openBase']
}) {
  const ofRow = against?.of.get(row)
  if (base === null || ofRow === undefined) return null
  const said = row.fact ?? row.read
  return (
    <AgainstSection compared={ofRow} own={said?.kind === 'target' ? said.value : null} base={base} onOpen={onOpen} />
  )
}
