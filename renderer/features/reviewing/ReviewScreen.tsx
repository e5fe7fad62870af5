import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { ReviewCandidate, SettledReview } from '../../../core/model/review-entry.ts'
import type { ReviewId } from '../../../core/model/ids.ts'
import type { Command } from '../../state/command.ts'
import { useRegisteredCommands } from '../../state/commands.ts'
import { failureSentences } from '../../state/failure-sentences.ts'
import { useLibraryState, usePolicies } from '../../state/library-state.ts'
import { openPolicy } from '../../state/navigation.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { placedByHandStore, reviewedPolicyStore, settle, useReviewedPolicy } from '../../state/reviewing.ts'
import { commonStrings } from '../../strings/common.ts'
import { frameStrings } from '../../strings/frame.ts'
import { reviewingStrings } from '../../strings/reviewing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { firstPlaces, placedAt } from './first-places.ts'
import { ReviewDetail } from './ReviewDetail.tsx'
import { ThingOfReview } from './ThingOfReview.tsx'
import { useReviewQueue } from './use-review-queue.ts'

/**
 * What waits for a person: a list, and beside it the thing one stands at with the places it may belong to. ⏎ puts it
 * there, D lets it go, E chooses by hand.
 */
export function ReviewScreen() {
  const words = useStrings(reviewingStrings)
  const common = useStrings(commonStrings)
  const frame = useStrings(frameStrings)
  const language = useLanguage()
  const policies = usePolicies()
  const policyId = useReviewedPolicy()
  const readOnly = useLibraryState()?.readOnly === true ? frame.readOnly : null
  const { entries, failure, settling } = useReviewQueue(policyId)
  const [stood, setStood] = useState<{ readonly id: ReviewId; readonly at: number } | null>(null)
  const [choice, setChoice] = useState<{ readonly id: ReviewId; readonly at: number } | null>(null)
  const [least, setLeast] = useState(0.8)
  const [asking, setAsking] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const nothing = useRef<HTMLDivElement>(null)
  const found = entries?.findIndex(({ item }) => item.id === stood?.id) ?? -1
  // what was settled leaves the list: then one stands at the thing that took its place
  const at = entries === null ? -1 : found >= 0 ? found : Math.min(stood?.at ?? 0, entries.length - 1)
  const entry = entries?.[at]
  const chosen = entry === undefined || choice?.id !== entry.item.id ? 0 : choice.at
  const bulk = useMemo(() => firstPlaces(entries ?? [], least), [entries, least])
  const waitingPolicies = policies.filter(({ toReview, id }) => toReview > 0 || id === policyId)
  const standAt = (next: number): void => {
    const there = entries?.[Math.max(0, Math.min(next, entries.length - 1))]
    if (there !== undefined) setStood({ id: there.item.id, at: entries?.indexOf(there) ?? 0 })
  }
  const loaded = entries !== null
  const shown = entry?.item.id ?? null
  useEffect(() => {
    if (loaded) list.current?.focus()
  }, [loaded])
  // what had the keyboard goes with what was settled, and with the last of it the list itself, which an undo brings back
  useEffect(() => {
    const focused = document.activeElement
    if (loaded && (focused === null || focused === document.body)) (list.current ?? nothing.current)?.focus()
  }, [loaded, shown])
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const decide = (settled: readonly SettledReview[], said: string): void => {
    if (readOnly !== null) return
    if (entry !== undefined) setStood({ id: entry.item.id, at })
    settling(
      settled.map(({ reviewId }) => reviewId),
      settle(settled, said, words.undo),
    )
  }
  const accept = (candidate: ReviewCandidate | undefined): void => {
    if (entry !== undefined && candidate !== undefined) decide([placedAt(entry, candidate)], words.placed)
  }
  const letGo = (): void => {
    if (entry !== undefined)
      decide([{ policyId: entry.policyId, reviewId: entry.item.id, decision: { kind: 'let-go' } }], words.dropped)
  }
  const elsewhere = (): void => {
    if (entry === undefined || readOnly !== null) return
    placedByHandStore.set(entry)
    openPolicy(entry.policyId, entry.candidates[chosen]?.clauseId ?? null)
  }
  const keyed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || entry === undefined) return
    if (event.target instanceof HTMLSelectElement) return
    const digit = Number(event.key)
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) accept(entry.candidates[chosen])
    else if (event.key === 'd' || event.key === 'D') letGo()
    else if (event.key === 'e' || event.key === 'E') elsewhere()
    else if (digit >= 1 && digit <= entry.candidates.length) setChoice({ id: entry.item.id, at: digit - 1 })
    else if (event.target instanceof HTMLInputElement) return
    else if (event.key === 'ArrowDown') standAt(at + 1)
    else if (event.key === 'ArrowUp') standAt(at - 1)
    else if (event.key === 'Home') standAt(0)
    else if (event.key === 'End') standAt((entries?.length ?? 1) - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'review-bulk',
        title: words.bulk(bulk.length),
        group: 'edit',
        icon: 'check',
        run: () => {
          setAsking(true)
        },
        unavailable: readOnly ?? (bulk.length === 0 ? words.bulkNone : null),
      },
    ],
    [words, bulk.length, readOnly],
  )
  useRegisteredCommands('review', commands)
  if (entries === null)
    return failure === null ? (
      <div className="opening" role="status">
        {common.loading}
      </div>
    ) : (
      <EmptyPlace title={words.title} text={failureSentences(failure, language)} whole />
    )
  const langOf = (id: typeof policyId): string => {
    const policy = policies.find((each) => each.id === id)
    return policy === undefined ? 'zh-Hans' : policyLang(policy.metadata)
  }
  return (
    <section className="screen review" aria-label={words.title} onKeyDown={keyed}>
      <header className="screen-head">
        <h1>{words.title}</h1>
        <span className="mute" role="status">
          {words.waiting(entries.length)}
        </span>
        {waitingPolicies.length < 2 && policyId === null ? null : (
          <select
            className="field"
            aria-label={words.of}
            value={policyId ?? ''}
            onChange={(event) => {
              reviewedPolicyStore.set(policies.find(({ id }) => id === event.target.value)?.id ?? null)
            }}
          >
            <option value="">{words.all}</option>
            {waitingPolicies.map((policy) => (
              <option key={policy.id} value={policy.id}>
                {policy.metadata.title ?? policy.fileName}（{policy.toReview}）
              </option>
            ))}
          </select>
        )}
        <span className="grow" />
        {entries.length === 0 ? null : (
          <>
            <label className="review-least">
              {words.above}
              <select
                className="field"
                aria-label={words.above}
                value={least.toString()}
                onChange={(event) => {
                  setLeast(Number(event.target.value))
                }}
              >
                {[1, 0.9, 0.8, 0.7, 0.5].map((each) => (
                  <option key={each} value={each.toString()}>
                    {Math.round(each * 100)}%
                  </option>
                ))}
              </select>
            </label>
            <Button
              look="line"
              icon="check"
              unavailable={readOnly ?? (bulk.length === 0 ? words.bulkNone : null)}
              onClick={() => {
                setAsking(true)
              }}
            >
              {words.bulk(bulk.length)}
            </Button>
          </>
        )}
      </header>
      {entry === undefined ? (
        <div ref={nothing} className="empty-place" data-region="main" tabIndex={-1}>
          <Icon name="done" size="large" />
          <h2>{words.empty}</h2>
          <p>{words.emptyHint}</p>
        </div>
      ) : (
        <div className="review-body">
          <div
            ref={list}
            className="review-list"
            role="listbox"
            tabIndex={0}
            aria-label={words.list}
            aria-activedescendant={`review-${entry.item.id}`}
            data-region="list"
          >
            {entries.map((each, index) => (
              <div
                key={each.item.id}
                id={`review-${each.item.id}`}
                role="option"
                aria-selected={index === at}
                className="review-row"
                onClick={() => {
                  standAt(index)
                }}
              >
                <ThingOfReview item={each.item} short />
                <p className="clip" lang={langOf(each.policyId)}>
                  {each.item.path} {each.quote ?? each.item.opening}
                </p>
                {policyId === null ? (
                  <p className="under-title clip" lang={langOf(each.policyId)}>
                    {each.policyTitle ?? common.untitled}
                  </p>
                ) : null}
              </div>
            ))}
          </div>
          <div className="review-side" data-region="main">
            <ReviewDetail
              key={entry.item.id}
              entry={entry}
              lang={langOf(entry.policyId)}
              chosen={chosen}
              readOnly={readOnly}
              onChoose={(next) => {
                setChoice({ id: entry.item.id, at: next })
              }}
              onAccept={accept}
              onElsewhere={elsewhere}
              onLetGo={letGo}
            />
          </div>
        </div>
      )}
      {!asking ? null : (
        <Dialog
          open
          onClose={() => {
            setAsking(false)
          }}
          title={words.bulkTitle(bulk.length)}
          closeLabel={common.close}
          width={440}
          footer={
            <>
              <span className="grow" />
              <Button
                onClick={() => {
                  setAsking(false)
                }}
              >
                {common.cancel}
              </Button>
              <Button
                look="solid"
                data-autofocus=""
                onClick={() => {
                  setAsking(false)
                  decide(bulk, words.placedMany(bulk.length))
                }}
              >
                {words.bulk(bulk.length)}
              </Button>
            </>
          }
        >
          <p>{words.bulkText(bulk.length)}</p>
        </Dialog>
      )}
    </section>
  )
}
