import { explainFailure } from '../../../core/contract/explain.ts'
import type { Failure } from '../../../core/model/result.ts'
import { showScreen } from '../../state/navigation.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'

/** The facts could not be read. */
export function FactsFailed({ failure }: { readonly failure: Failure }) {
  const { cause, nextStep } = explainFailure(failure, useLanguage())
  return <EmptyPlace title={cause} text={nextStep} role="alert" />
}

/** There are no policies to have facts. */
export function NoPolicies() {
  const words = useStrings(factsStrings)
  return (
    <EmptyPlace icon="facts" title={words.libraryEmpty} text={words.libraryEmptyHint}>
      <Button
        look="line"
        icon="library"
        onClick={() => {
          showScreen('library')
        }}
      >
        {words.goLibrary}
      </Button>
    </EmptyPlace>
  )
}

/** `asked`: there are some, but none that fits what is asked for; `title` says it of other things than facts. */
export function NoFacts({ asked, title }: { readonly asked: boolean; readonly title?: string }) {
  const words = useStrings(factsStrings)
  return (
    <EmptyPlace
      icon="facts"
      title={title !== undefined ? title : asked ? words.nothingTitle : words.emptyTitle}
      text={asked ? words.nothingHint : words.emptyHint}
    />
  )
}
