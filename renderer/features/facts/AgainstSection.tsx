import type { ComparedTarget } from '../../../core/model/target-standing.ts'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { Target } from '../../../core/model/target.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Figure } from './FactMarks.tsx'
import { pairingWords, Standing } from './Standing.tsx'

/** The base's target beside the selected one: both figures, both deadlines, and what says that they belong together. */
export function AgainstSection({
  compared,
  own,
  base,
  onOpen,
}: {
  readonly compared: ComparedTarget
  readonly own: Target | null
  readonly base: PolicySummary
  readonly onOpen: (compared: ComparedTarget) => void
}) {
  const words = useStrings(factsStrings)
  const lang = policyLang(base.metadata)
  const there = compared.base
  return (
    <section className="fact-against" aria-label={words.against}>
      <p className="row">
        <Standing compared={{ ...compared, base: null }} own={own} isBase={false} onOpen={onOpen} />
        <span className="grow" />
        {there === null ? null : <span className="mute">{words.pairedBy(words[pairingWords[there.by]])}</span>}
      </p>
      {there === null ? (
        <p className="mute">{words.noneThere}</p>
      ) : (
        <>
          <p className="row fact-figure">
            <Figure target={there.target} />
            <span className="grow" />
            <span className="nowrap">{there.target.deadline ?? words.noDeadline}</span>
          </p>
          {compared.standing === 'looser' ? <p className="mute">{words.looserHint}</p> : null}
          <Button
            look="underlined"
            onClick={() => {
              onOpen(compared)
            }}
          >
            {words.openBase(there.path)}
          </Button>
        </>
      )}
      <p className="mute fact-base">
        <PolicyTitle title={base.metadata.title ?? base.fileName} lang={lang} />
      </p>
    </section>
  )
}
