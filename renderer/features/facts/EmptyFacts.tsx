import { explainFailure } from '../../../core/contract/explain.ts'
import type { Failure } from '../../../core/model/result.ts'
import { showScreen } from '../../state/navigation.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** The facts could not be read. */
export function FactsFailed({ failure }: { readonly failure: Failure }) {
  const { cause, nextStep } = explainFailure(failure, useLanguage())
  return (
    <div className="empty-place" role="alert">
      <h2 className="strong">{cause}</h2>
      <p>{nextStep}</p>
    </div>
  )
}

/** There are no policies to have facts. */
export function NoPolicies() {
  const words = useStrings(factsStrings)
  return (
    <div className="empty-place">
      <Icon name="facts" size="large" />
      <h2 className="strong">{words.libraryEmpty}</h2>
      <p>{words.libraryEmptyHint}</p>
      <div className="row">
        <Button
          look="line"
          icon="library"
          onClick={() => {
            showScreen('library')
          }}
        >
          {words.goLibrary}
        </Button>
      </div>
    </div>
  )
}

/** `asked`: there are facts, but none that fits what is asked for. */
export function NoFacts({ asked }: { readonly asked: boolean }) {
  const words = useStrings(factsStrings)
  return (
    <div className="empty-place">
      <Icon name="facts" size="large" />
      <h2 className="strong">{asked ? words.nothingTitle : words.emptyTitle}</h2>
      <p>{asked ? words.nothingHint : words.emptyHint}</p>
    </div>
  )
}
