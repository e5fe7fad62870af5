import type { KeyboardEvent } from 'react'
import type { CoveringClause } from '../../../core/model/coverage.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import { useCodebook } from '../../state/library-state.ts'
import { linkName } from '../../state/link-name.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { ClausePlace } from './ClausePlace.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { sharpeningText, sharperQuotes } from './sharpening-words.ts'
import { useCellActions } from './use-cell-actions.ts'
import type { OwnWords } from './use-own-words.ts'

/** A clause that answers a task: linked, or suggested; a suggestion is accepted with A and dismissed with D. */
export function CellAnswer({
  answer,
  from,
  to,
  own,
  readOnly,
}: {
  readonly answer: CoveringClause
  readonly from: ClauseRef
  readonly to: ClauseRef
  readonly own: OwnWords
  readonly readOnly: boolean
}) {
  const words = useStrings(matrixStrings)
  const language = useLanguage()
  const actions = useCellActions()
  const types = useCodebook()?.linkTypes ?? []
  const open = answer.by === 'suggestion'
  const locked = readOnly ? words.readOnly : null
  const keyed = (event: KeyboardEvent): void => {
    if (
      !open ||
      readOnly ||
      event.target !== event.currentTarget ||
      event.nativeEvent.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return
    const key = event.key.toLowerCase()
    if (key === 'a') void actions.accept(from, to, 'implements')
    else if (key === 'd') void actions.dismiss(from, to)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <article
      className={open ? 'cell-side cell-answer suggested' : 'cell-side cell-answer'}
      tabIndex={open ? 0 : -1}
      aria-label={`${answer.path} ${open ? words.suggestion((answer.score ?? 0).toFixed(2)) : ''}`}
      onKeyDown={keyed}
    >
      <ClausePlace policyId={from.policyId} clauseId={from.clauseId} path={answer.path} lang={own.lang} />
      <div>
        <ClauseWords
          text={own.textOf(answer.clauseId) ?? answer.heading}
          strong={sharperQuotes(answer.sharper)}
          shared={answer.shared}
          lang={own.lang}
        />
        {answer.sharper.length === 0 ? null : (
          <p className="cell-why">
            {answer.sharper.map((each) => sharpeningText(each, language)).join(language === 'en' ? '; ' : '；')}
          </p>
        )}
        <p className="cell-said">
          {open ? (
            <span className="suggestion">{words.suggestion((answer.score ?? 0).toFixed(2))}</span>
          ) : (
            <span className="cell-linked">
              {words.linked(answer.link === null ? '' : linkName(types, answer.link.type, 'out', language))}
            </span>
          )}
          {answer.shared.length === 0 || !open ? null : (
            <span className="mute">{words.sharedWords(answer.shared.slice(0, 6).join('、'))}</span>
          )}
          {open ? (
            <>
              <Button
                look="line"
                size="small"
                keys="A"
                unavailable={locked}
                title={words.acceptHint}
                onClick={() => {
                  void actions.accept(from, to, 'implements')
                }}
              >
                {words.accept}
              </Button>
              {readOnly ? null : (
                <Menu
                  label={words.acceptAs}
                  trigger={<IconButton icon="chevron-down" size="small" iconSize="small" label={words.acceptAs} />}
                  groups={[
                    types.map(({ id }) => ({
                      id,
                      label: linkName(types, id, 'out', language),
                      onSelect: () => {
                        void actions.accept(from, to, id)
                      },
                    })),
                  ]}
                />
              )}
              <Button
                size="small"
                keys="D"
                unavailable={locked}
                onClick={() => {
                  void actions.dismiss(from, to)
                }}
              >
                {words.dismiss}
              </Button>
            </>
          ) : null}
        </p>
      </div>
    </article>
  )
}
