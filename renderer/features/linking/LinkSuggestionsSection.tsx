import { useState } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { ClauseRef, PolicyId } from '../../../core/model/ids.ts'
import type { LinkType } from '../../../core/model/link.ts'
import { useKeyOf } from '../../state/commands.ts'
import { useClauseText } from '../../state/clause-texts.ts'
import { usePolicies } from '../../state/library-state.ts'
import { linkName } from '../../state/link-words.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyPicker } from '../../state/PolicyPicker.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { parseTitle, shortTitle } from '../../state/policy-title.ts'
import { linkingStrings } from '../../strings/linking.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { makeSnippet } from '../../../core/searching/make-snippet.ts'
import { markShared } from './mark-shared.ts'
import type { LinkSuggestion } from './link-suggestions.ts'
import { chooseCounterparts, type LinkSuggestions } from './use-link-suggestions.ts'

export interface LinkSuggestionsSectionProps {
  readonly policyId: PolicyId
  /** Of the current clause, best first. */
  readonly list: readonly LinkSuggestion[]
  readonly suggestions: LinkSuggestions
  readonly types: readonly LinkType[]
  readonly readOnly: boolean
  /** A and D act on the first of these now: no other suggestion of the clause comes before them. */
  readonly hasKeys: boolean
  readonly onAccept: (suggestion: LinkSuggestion) => void
  readonly onDismiss: (suggestion: LinkSuggestion) => void
  readonly onFollow: (there: ClauseRef) => void
  /** The next clause that has an open suggestion with that policy. */
  readonly onNext: (other: PolicyId) => void
}

const shownAtFirst = 3
/** Of a longer stretch that both share, only its beginning. */
const sharedLength = 12

/**
 * What other policies say on the current clause's subject, proposed as links: the words both share, and yes or no. The
 * policies it looks in are the person's to choose.
 */
export function LinkSuggestionsSection({
  policyId,
  list,
  suggestions,
  types,
  readOnly,
  hasKeys,
  onAccept,
  onDismiss,
  onFollow,
  onNext,
}: LinkSuggestionsSectionProps) {
  const words = useStrings(linkingStrings)
  const language = useLanguage()
  const policies = usePolicies()
  const [all, setAll] = useState(false)
  const proposed = list.filter(({ suggested }) => suggested)
  const { others, counts, progress, failure } = suggestions
  const names = others.flatMap((id) =>
    policies
      .filter((each) => each.id === id)
      .map(({ metadata, fileName }) => parseTitle(metadata.title ?? fileName).main),
  )
  const mains = names.filter((main, at) => names.indexOf(main) !== at)
  const shown = all ? list : proposed.slice(0, shownAtFirst)
  return (
    <section className="section link-suggestions" aria-label={words.suggestions}>
      <h3>
        <Icon name="machine" />
        {words.suggestions}
        <span className="count">{proposed.length}</span>
        <span className="grow" />
        <PolicyPicker
          chosen={others}
          onChoose={(chosen) => {
            chooseCounterparts(policyId, chosen ?? [])
          }}
        />
      </h3>
      {progress === null ? null : (
        <div className="aligning" role="status">
          <ProgressBar
            part={others.length === 0 ? null : progress / others.length}
            label={words.aligning(progress, others.length)}
          />
          <span>{words.aligning(progress, others.length)}</span>
        </div>
      )}
      {failure === null ? null : (
        <p className="nothing" role="alert">
          {explainFailure(failure, language).cause}
        </p>
      )}
      {shown.map((suggestion) => (
        <SuggestedLink
          key={suggestion.key}
          suggestion={suggestion}
          types={types}
          readOnly={readOnly}
          keys={hasKeys && suggestion === shown[0]}
          onAccept={() => {
            onAccept(suggestion)
          }}
          onDismiss={() => {
            onDismiss(suggestion)
          }}
          onFollow={onFollow}
        />
      ))}
      {others.length === 0 ? (
        <p className="nothing">{words.noCounterparts}</p>
      ) : shown.length === 0 && progress === null ? (
        <p className="nothing">{words.noSuggestion}</p>
      ) : null}
      {list.length > shown.length || all ? (
        <Button
          look="underlined"
          aria-expanded={all}
          onClick={() => {
            setAll(!all)
          }}
        >
          {all ? words.fewer : words.weaker(list.length - shown.length)}
        </Button>
      ) : null}
      {others.length === 0 ? null : (
        <ul className="counterparts" aria-label={words.openByPolicy}>
          {others.flatMap((id) => {
            const policy = policies.find((each) => each.id === id)
            const count = counts.get(id) ?? 0
            if (policy === undefined) return []
            const title = policy.metadata.title ?? policy.fileName
            return [
              <li key={id}>
                <PolicyLevel level={policy.metadata.level} short />
                <span className="clip" title={title} lang={policyLang(policy.metadata)}>
                  {shortTitle(title, mains)}
                </span>
                <span className="count" aria-hidden="true">
                  {count}
                </span>
                <IconButton
                  icon="chevron-down"
                  label={words.nextWith(title, count)}
                  size="small"
                  iconSize="small"
                  tooltipSide="left"
                  unavailable={count === 0 ? words.noneOpen : null}
                  onClick={() => {
                    onNext(id)
                  }}
                />
              </li>,
            ]
          })}
        </ul>
      )}
    </section>
  )
}

function SuggestedLink({
  suggestion,
  types,
  readOnly,
  keys,
  onAccept,
  onDismiss,
  onFollow,
}: {
  readonly suggestion: LinkSuggestion
  readonly types: readonly LinkType[]
  readonly readOnly: boolean
  readonly keys: boolean
  readonly onAccept: () => void
  readonly onDismiss: () => void
  readonly onFollow: (there: ClauseRef) => void
}) {
  const words = useStrings(linkingStrings)
  const language = useLanguage()
  const policies = usePolicies()
  const [acceptKey, dismissKey] = [useKeyOf('accept-suggestion', 'A'), useKeyOf('dismiss-suggestion', 'D')]
  const { other, type, direction, score, shared } = suggestion
  const known = useClauseText(other)
  const policy = policies.find(({ id }) => id === other.policyId)
  const lang = policy === undefined ? 'zh-Hans' : policyLang(policy.metadata)
  const name = linkName(types, type, direction, language)
  const text = known?.text.trim() ?? ''
  const { snippet, marks } = makeSnippet(text, markShared(text, shared))
  const where = `${policy?.metadata.title ?? policy?.fileName ?? ''} ${known?.clause.path ?? ''}`
  return (
    <div className="suggested-link">
      <p className="row">
        <span className="suggestion">
          <Icon name={direction === 'out' ? 'arrow-right' : 'arrow-left'} size="small" />
          {name}？
        </span>
        <span className="score" title={words.score}>
          {score.toFixed(2)}
        </span>
        <PolicyLevel level={policy?.metadata.level ?? null} short />
        <button
          type="button"
          className="follow clip"
          title={where}
          onClick={() => {
            onFollow(other)
          }}
        >
          <span className="sr">{words.follow(name, where)}</span>
          <span lang={lang}>{known?.clause.path ?? '…'}</span>
        </button>
      </p>
      <p className="preview" lang={lang}>
        <Marked text={snippet} marks={marks} />
      </p>
      {shared.length === 0 ? null : (
        <p className="why">
          {words.shared}
          <span lang={lang}>
            {shared
              .slice(0, 6)
              .map((each) => ([...each].length > sharedLength ? `${[...each].slice(0, sharedLength).join('')}…` : each))
              .join(words.comma)}
          </span>
        </p>
      )}
      {readOnly ? null : (
        <p className="acts">
          <Button size="small" keys={keys ? acceptKey : undefined} onClick={onAccept}>
            <span aria-hidden="true">{words.accept}</span>
            <span className="sr">{words.acceptLink(name, where)}</span>
          </Button>
          <Button size="small" keys={keys ? dismissKey : undefined} onClick={onDismiss}>
            <span aria-hidden="true">{words.dismiss}</span>
            <span className="sr">{words.dismissLink(name, where)}</span>
          </Button>
        </p>
      )}
    </div>
  )
}
