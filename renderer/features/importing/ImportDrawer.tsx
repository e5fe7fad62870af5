import { useRef, useState } from 'react'
import { cancelAll, clearQueue, importPanel, retryFailed, setPaused, useImportQueue } from '../../state/importing.ts'
import { countQueue, needsHand, type QueueItem } from '../../state/import-queue.ts'
import { foldPanel } from '../../state/panels.ts'
import { importingStrings } from '../../strings/importing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { EncodingDialog } from './EncodingDialog.tsx'
import { ImportRow } from './ImportRow.tsx'
import { SpokenProgress } from './SpokenProgress.tsx'
import { useQueueInView } from './use-queue-in-view.ts'

/** Files among which those that need a hand are seen at once. */
const FEW = 6

/** Every file's state, one row each; work goes on meanwhile. */
export function ImportDrawer() {
  const words = useStrings(importingStrings)
  const queue = useImportQueue()
  const counts = countQueue(queue)
  const [encodingOf, setEncodingOf] = useState<QueueItem | null>(null)
  const finished = counts.files - counts.open
  const attention = counts.failed + counts.warned
  const summary = words.summary(counts.files, counts.added + counts.versions + counts.known, attention)
  const [narrowed, setNarrowed] = useState(false)
  const onlyThese = narrowed && attention > 0
  const items = onlyThese ? queue.items.filter(needsHand) : queue.items
  const list = useRef<VirtualListHandle>(null)
  useQueueInView(list, items)
  return (
    <aside className="drawer" aria-label={words.queue} data-region="import">
      <header>
        <h2>
          {words.title}
          <span className="count clip">{summary}</span>
          <SpokenProgress files={counts.files} finished={finished} text={summary} />
        </h2>
        {counts.open > 0 ? (
          <IconButton
            size="small"
            icon={queue.paused ? 'play' : 'pause'}
            label={queue.paused ? words.resume : words.pause}
            onClick={() => {
              setPaused(!queue.paused)
            }}
          />
        ) : null}
        <IconButton
          size="small"
          icon="close"
          label={words.hide}
          onClick={() => {
            foldPanel(importPanel, true)
          }}
        />
      </header>
      {queue.items.length === 0 ? null : (
        <div className="queue-tools">
          {attention > 0 && queue.items.length > FEW ? (
            <Pill
              pressed={onlyThese}
              onToggle={() => {
                setNarrowed(!onlyThese)
              }}
            >
              {words.onlyAttention}
              <span className="count">{attention}</span>
            </Pill>
          ) : null}
          {counts.open > 1 ? (
            <Button look="underlined" onClick={cancelAll}>
              {words.cancelAll}
            </Button>
          ) : null}
          {counts.open === 0 && counts.failed + counts.cancelled > 0 ? (
            <Button look="underlined" onClick={retryFailed}>
              {words.retryFailed(counts.failed + counts.cancelled)}
            </Button>
          ) : null}
          {finished > 0 && counts.open === 0 ? (
            <Button look="underlined" onClick={clearQueue}>
              {words.clear}
            </Button>
          ) : null}
        </div>
      )}
      <VirtualList
        handle={list}
        className="queue"
        measured
        count={items.length}
        keyOf={(index) => items[index]?.id.toString() ?? ''}
        estimateSize={() => 58}
        itemsProps={{ role: 'list', 'aria-label': words.queue }}
        renderItem={(index) => {
          const item = items[index]
          return item === undefined ? null : (
            <ImportRow
              item={item}
              queue={queue}
              onChooseEncoding={() => {
                setEncodingOf(item)
              }}
            />
          )
        }}
      />
      <div className="drop-hint">
        <Icon name="import" size="large" />
        <b>{words.dropHere}</b>
        {words.dropKinds}
      </div>
      {encodingOf === null ? null : (
        <EncodingDialog
          item={encodingOf}
          onClose={() => {
            setEncodingOf(null)
          }}
        />
      )}
    </aside>
  )
}
