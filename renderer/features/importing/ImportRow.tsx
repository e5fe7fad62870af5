import type { ReactNode } from 'react'
import { explainFailure, explainNotice } from '../../../core/contract/explain.ts'
import { sentenceGap } from '../../state/failure-sentences.ts'
import { ahead, partRead, type ImportQueue, type QueueItem } from '../../state/import-queue.ts'
import { cancelItem, removeItem, retryItem } from '../../state/importing.ts'
import { compareWith } from '../../state/comparison-choice.ts'
import { openPolicy } from '../../state/navigation.ts'
import { say } from '../../state/toasts.ts'
import { commonStrings } from '../../strings/common.ts'
import { openReview } from '../../state/reviewing.ts'
import { importingStrings } from '../../strings/importing.ts'
import { reviewingStrings } from '../../strings/reviewing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'

interface Shown {
  readonly icon: IconName
  readonly look: 'waiting' | 'done' | 'warned' | 'failed' | 'mute'
  readonly state: string
  readonly bar?: number | null
  readonly detail: ReactNode
  readonly actions: readonly { readonly label: string; readonly run: () => void }[]
  /** The actions are there when one wants them, not asking for anything. */
  readonly quiet?: boolean
}

/** One file: sign, name, state; what was found or why not, the cause in bold; next steps as links. */
export function ImportRow({
  item,
  queue,
  onChooseEncoding,
}: {
  readonly item: QueueItem
  readonly queue: ImportQueue
  readonly onChooseEncoding: () => void
}) {
  const words = useStrings(importingStrings)
  const shown = useShown(item, queue, onChooseEncoding)
  return (
    <div className="queue-row" role="listitem" aria-label={`${item.name}，${shown.state}`}>
      <span className={`queue-sign ${shown.look}`}>
        <Icon name={shown.icon} />
      </span>
      <span className="clip" title={item.name}>
        {item.name}
      </span>
      <span className="queue-state">{shown.state}</span>
      {shown.bar === undefined ? null : (
        <span className="queue-bar">
          <ProgressBar label={words.progress} part={shown.bar} />
        </span>
      )}
      <span className="queue-detail">{shown.detail}</span>
      {shown.actions.length === 0 ? null : (
        <span className={shown.quiet === true ? 'queue-actions quiet' : 'queue-actions'}>
          {shown.actions.map(({ label, run }) => (
            <Button key={label} look="underlined" onClick={run}>
              {label}
            </Button>
          ))}
        </span>
      )}
    </div>
  )
}

function useShown(item: QueueItem, queue: ImportQueue, onChooseEncoding: () => void): Shown {
  const words = useStrings(importingStrings)
  const review = useStrings(reviewingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { state } = item
  const retry = {
    label: words.retry,
    run: () => {
      retryItem(item.id)
    },
  }
  const remove = {
    label: words.remove,
    run: () => {
      removeItem(item.id)
    },
  }
  const cancel = {
    label: words.cancel,
    run: () => {
      cancelItem(item)
    },
  }
  const isText = /\.txt$/i.test(item.name)
  switch (state.kind) {
    case 'waiting': {
      const before = ahead(queue, item.id)
      return {
        icon: 'waiting',
        look: 'waiting',
        state: queue.paused ? words.paused : words.waiting,
        detail: before === 0 ? words.next : words.ahead(before),
        actions: [remove],
        quiet: true,
      }
    }
    case 'reading': {
      const part = partRead(state.progress)
      return {
        icon: 'machine',
        look: 'mute',
        state: part === null ? words.reading : words.readingPart(Math.round(part * 100)),
        bar: part,
        detail: (
          <>
            {state.progress === null
              ? words.starting
              : words.label(state.progress.label, state.progress.done, state.progress.total)}
            {state.opening === null ? null : (
              <q className="queue-opening" lang="zh-Hans">
                {state.opening}
              </q>
            )}
          </>
        ),
        actions: [cancel],
      }
    }
    case 'cancelled':
      return {
        icon: 'minus',
        look: 'waiting',
        state: words.cancelled,
        detail: words.cancelledHint,
        actions: [retry, remove],
      }
    case 'failed': {
      const { cause, nextStep } = explainFailure(state.failure, language)
      const { code, detail } = state.failure
      const copy = {
        label: common.copyDetails,
        run: () => {
          void navigator.clipboard
            .writeText([words.details(item.name, code), detail ?? ''].join('\n').trim())
            .then(() => {
              say(common.copied)
            })
        },
      }
      const encoding =
        code === 'encoding-uncertain' || (isText && code === 'no-text')
          ? [{ label: words.chooseEncoding, run: onChooseEncoding }]
          : []
      return {
        icon: code === 'file-encrypted' ? 'lock' : 'failed',
        look: 'failed',
        state: words.failed,
        detail: (
          <>
            <b>{cause}</b>
            {sentenceGap(language)}
            {nextStep}
          </>
        ),
        actions: [...encoding, retry, copy, remove],
      }
    }
    case 'done': {
      const { outcome, notices } = state
      const [first] = outcome.policies
      const open =
        first === undefined
          ? []
          : [
              {
                label: words.open,
                run: () => {
                  openPolicy(first.policyId)
                },
              },
            ]
      if (outcome.status === 'already-there')
        return {
          icon: 'done',
          look: 'waiting',
          state: words.already,
          detail: words.alreadyThere,
          actions: open,
          quiet: true,
        }
      const sum = (of: (policy: (typeof outcome.policies)[number]) => number): number =>
        outcome.policies.reduce((total, policy) => total + of(policy), 0)
      const found = words.outcome(
        outcome.policies.length,
        sum((policy) => policy.clauses),
        sum((policy) => policy.cleaned),
      )
      const carried = sum((policy) => policy.carried)
      const toReview = sum((policy) => policy.toReview)
      const encoding =
        outcome.encoding !== null &&
        notices.some((notice) => notice.code === 'encoding-uncertain' || notice.code === 'undecodable-bytes')
          ? [{ label: words.chooseEncoding, run: onChooseEncoding }]
          : []
      return {
        icon: notices.length > 0 ? 'warning' : 'done',
        look: notices.length > 0 ? 'warned' : 'done',
        state: outcome.status === 'new-version' ? words.version : notices.length > 0 ? words.warned : words.done,
        detail: (
          <>
            {found}
            {outcome.encoding === null || /^utf-?8$/i.test(outcome.encoding)
              ? ''
              : `；${words.readAs(outcome.encoding.toUpperCase())}`}
            {outcome.status === 'new-version' && carried > 0 ? `；${words.carried(carried)}` : ''}
            {toReview > 0 ? (
              <>
                ；<b>{words.toReview(toReview)}</b>
              </>
            ) : null}
            {notices.slice(0, 3).map((notice, at) => (
              <span key={at} className="block">
                <b>{explainNotice(notice, language)}</b>
              </span>
            ))}
          </>
        ),
        actions: [
          ...encoding,
          ...(toReview === 0 || first === undefined
            ? []
            : [
                {
                  label: review.show,
                  run: () => {
                    openReview(outcome.policies.length === 1 ? first.policyId : null)
                  },
                },
              ]),
          ...(outcome.status !== 'new-version' || first === undefined || outcome.policies.length > 1
            ? []
            : [
                {
                  label: words.compare,
                  run: () => {
                    compareWith(first.policyId)
                  },
                },
              ]),
          ...open,
        ],
        quiet: outcome.status !== 'new-version' && encoding.length === 0 && toReview === 0,
      }
    }
  }
}
