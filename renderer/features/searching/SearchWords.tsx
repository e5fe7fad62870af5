import { explainFailure } from '../../../core/contract/explain.ts'
import type { Failure } from '../../../core/model/result.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'

/** What stands where results would: how to begin, that nothing was found, or what is wrong with the question. */
export function SearchWords({
  failure,
  asked,
  answered,
}: {
  readonly failure: Failure | null
  readonly asked: boolean
  readonly answered: boolean
}) {
  const words = useStrings(searchingStrings)
  const language = useLanguage()
  if (failure !== null) {
    const { cause, nextStep } = explainFailure(failure, language)
    return (
      <div className="empty-place" role="alert">
        <h2 className="strong">{cause}</h2>
        <p>{nextStep}</p>
        {failure.detail === undefined || failure.params?.['reason'] !== 'invalid-pattern' ? null : (
          <p className="mono mute" lang="en">
            {words.patternAt(failure.detail)}
          </p>
        )}
      </div>
    )
  }
  if (!asked) return <EmptyPlace icon="search" title={words.start} text={words.startHint} />
  return answered ? <EmptyPlace icon="search" title={words.nothing} text={words.nothingHint} /> : <div />
}
