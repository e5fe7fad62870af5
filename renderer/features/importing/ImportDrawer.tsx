import { useState } from 'react'
import { cancelAll, clearQueue, importPanel, retryFailed, setPaused, useImportQueue } from '../../state/importing.ts'
import { countQueue, type QueueItem } from '../../state/import-queue.ts'
import { foldPanel } from '../../state/panels.ts'
import { importingStrings } from '../../strings/importing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { EncodingDialog } from './EncodingDialog.tsx'
import { ImportRow } from './ImportRow.tsx'

/** Every file's state, one row each; work goes on meanwhile. */
export function ImportDrawer() {
  const words = useStrings(importingStrings)
  const queue = useImportQueue()
  const counts = countQueue(queue)
  const [encodingOf, setEncodingOf] = useState<QueueItem | null>(null)
  const finished = counts.files - counts.open
  return (
    <aside className="drawer" aria-label={words.queue} data-region="import">
      <header>
        <h2>
          {words.title}
          <span className="count clip" role="status">
            {words.summary(counts.files, counts.added + counts.versions + counts.known, counts.failed + counts.warned)}
          </span>
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
      <VirtualList
        className="queue"
        measured
        count={queue.items.length}
        keyOf={(index) => queue.items[index]?.id.toString() ?? ''}
        estimateSize={() => 58}
        itemsProps={{ role: 'list', 'aria-label': words.queue }}
        renderItem={(index) => {
          const item = queue.items[index]
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
        after={
          queue.items.length === 0 ? null : (
            <div className="queue-clear">
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
          )
        }
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
