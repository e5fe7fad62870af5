import { useMemo } from 'react'
import { diffText } from '../../../core/comparing/diff-text.ts'
import type { ReviewCandidate, ReviewEntry } from '../../../core/model/review-entry.ts'
import { goesOn } from '../../../core/model/review-item.ts'
import { reviewingStrings } from '../../strings/reviewing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { ThingOfReview } from './ThingOfReview.tsx'

export interface ReviewDetailProps {
  readonly entry: ReviewEntry
  readonly lang: string
  readonly chosen: number
  readonly readOnly: string | null
  readonly onChoose: (at: number) => void
  readonly onAccept: (candidate: ReviewCandidate) => void
  readonly onElsewhere: () => void
  readonly onLetGo: () => void
}

/** One thing that waits: what it is, where it hung, and the places it may belong to with what differs there. */
export function ReviewDetail({
  entry,
  lang,
  chosen,
  readOnly,
  onChoose,
  onAccept,
  onElsewhere,
  onLetGo,
}: ReviewDetailProps) {
  const words = useStrings(reviewingStrings)
  const { item, quote, candidates } = entry
  const candidate = candidates[chosen]
  return (
    <div className="review-detail">
      <ThingOfReview item={item} />
      <section className="review-was">
        <h3>
          {words.hung}
          <span className="count">{item.because === 'clause-gone' ? words.gone : words.words}</span>
        </h3>
        <p lang={lang}>
          <b>{item.path}</b> {item.opening === '' ? words.unknown : `${item.opening}${goesOn(item) ? '…' : ''}`}
        </p>
        {quote === null ? null : (
          <>
            <h3>{words.quote}</h3>
            <p className="review-quote" lang={lang}>
              {quote}
            </p>
          </>
        )}
      </section>
      <section>
        <h3 id="review-places">
          {words.candidates}
          <span className="count">{candidates.length}</span>
        </h3>
        {candidates.length === 0 ? (
          <p className="nothing">{words.none}</p>
        ) : (
          <div role="radiogroup" aria-labelledby="review-places" className="review-places">
            {candidates.map((each, at) => (
              <label key={`${each.clauseId} ${(each.range?.start ?? 0).toString()}`} className="review-place">
                <input
                  type="radio"
                  name="review-place"
                  aria-label={words.place(at + 1)}
                  checked={at === chosen}
                  onChange={() => {
                    onChoose(at)
                  }}
                />
                <span className="review-path">
                  <kbd className="key">{at + 1}</kbd>
                  <b lang={lang}>{each.path}</b>
                  <span className="count">{why(each, words)}</span>
                </span>
                <Differing
                  before={each.range === null ? item.opening : (quote ?? item.opening)}
                  cut={each.range === null && goesOn(item)}
                  candidate={each}
                  lang={lang}
                  exact={quote !== null && each.range !== null}
                />
              </label>
            ))}
          </div>
        )}
      </section>
      <footer className="row">
        <Button
          look="solid"
          keys="Enter"
          unavailable={readOnly ?? (candidate === undefined ? words.none : null)}
          onClick={() => {
            if (candidate !== undefined) onAccept(candidate)
          }}
        >
          {words.accept}
        </Button>
        <Button look="line" icon="read" keys="E" unavailable={readOnly} onClick={onElsewhere}>
          {words.elsewhere}
        </Button>
        <span className="grow" />
        <Button icon="trash" keys="D" unavailable={readOnly} onClick={onLetGo}>
          {words.letGo}
        </Button>
      </footer>
    </div>
  )
}

type Words = (typeof reviewingStrings)['en']
function why({ because, likeness }: ReviewCandidate, words: Words): string {
  if (because === 'words') return words.exact
  const alike = likeness > 0 ? words.alike(Math.round(likeness * 100)) : ''
  const name = because === 'same-clause' ? words.same : because === 'same-path' ? words.path : ''
  return [name, alike].filter((part) => part !== '').join(' · ')
}

/**
 * A place's words with what differs from those the thing was on; where the very words stand they are marked. `cut`:
 * only the beginning of those is known, so what follows it here is no difference.
 */
function Differing({
  before,
  cut,
  candidate: { snippet, marks },
  lang,
  exact,
}: {
  readonly before: string
  readonly cut: boolean
  readonly candidate: ReviewCandidate
  readonly lang: string
  readonly exact: boolean
}) {
  const words = useStrings(reviewingStrings)
  const diff = useMemo(
    () => diffText(before, snippet.slice(0, Math.max(before.length + 24, 48)).replace(/\s+/g, ' ')),
    [before, snippet],
  )
  const [mark] = marks
  if (exact && mark !== undefined)
    return (
      <span className="review-words" lang={lang}>
        {snippet.slice(0, mark.start)}
        <mark>{snippet.slice(mark.start, mark.end)}</mark>
        {snippet.slice(mark.end)}
      </span>
    )
  const kept = diff.reduce((sum, each) => sum + (each.kind === 'kept' ? each.text.length : 0), 0)
  // hardly anything in common: a thicket of marks says less than the words
  if (kept < before.length / 3)
    return (
      <span className="review-words" lang={lang}>
        {snippet}
      </span>
    )
  return (
    <span className="review-words" lang={lang}>
      {diff.map((each, at) =>
        each.kind === 'kept' || (cut && each.kind === 'inserted' && at === diff.length - 1) ? (
          <span key={at}>{each.text}</span>
        ) : each.kind === 'inserted' ? (
          <ins key={at}>
            <span className="sr">{words.added}</span>
            {each.text}
          </ins>
        ) : (
          <del key={at}>
            <span className="sr">{words.removed}</span>
            {each.text}
          </del>
        ),
      )}
    </span>
  )
}
