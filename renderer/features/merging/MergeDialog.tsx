import { useState, type ReactNode } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { Progress } from '../../../core/contract/workbench.ts'
import type { Failure } from '../../../core/model/result.ts'
import { nameOf, partRead } from '../../state/import-queue.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { closeMerge, useMergeFiles, type MergeOrigin } from '../../state/merging.ts'
import { openReview } from '../../state/reviewing.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { ConflictList } from './ConflictList.tsx'
import type { Choices } from './conflict-groups.ts'
import { bringsNothing } from './merge-totals.ts'
import { MergeSummary } from './MergeSummary.tsx'
import { FromBackup, useMergeWords } from './merge-words.ts'
import { useMerge } from './use-merge.ts'

/** The file that waits to be taken in, one at a time; nothing while none does. */
export function MergeDialogs() {
  const files = useMergeFiles()
  const [first] = files
  // each file has a dialog of its own: what was decided about one says nothing of the next
  return first === undefined ? null : (
    <FromBackup key={first.id} value={first.origin.kind === 'backup'}>
      <MergeDialog origin={first.origin} more={files.length - 1} />
    </FromBackup>
  )
}

/**
 * What a file would bring, what to do where both sides differ, and what became of it. Nothing is written before the
 * person says so; one step takes it back.
 */
function MergeDialog({ origin, more }: { readonly origin: MergeOrigin; readonly more: number }) {
  const words = useMergeWords()
  const common = useStrings(commonStrings)
  const readOnly = useLibraryState()?.readOnly === true
  const { phase, merge, stop, again, takeBack } = useMerge(origin)
  const [choices, setChoices] = useState<Choices>({})
  const close = (): void => {
    stop()
    closeMerge()
  }
  const empty = phase.kind === 'preview' && bringsNothing(phase.report)
  const blocked = readOnly ? words.readOnly : empty ? words.nothingNew : null
  const buttons: Readonly<Record<typeof phase.kind, ReactNode>> = {
    reading: <Button onClick={close}>{common.cancel}</Button>,
    failed: (
      <>
        <Button onClick={close}>{common.close}</Button>
        <Button look="line" icon="retry" data-autofocus onClick={again}>
          {phase.kind === 'failed' && phase.before !== null ? words.backToPreview : common.retry}
        </Button>
      </>
    ),
    preview: (
      <>
        <Button onClick={close}>{empty ? common.close : words.later}</Button>
        <Button
          look="solid"
          icon={origin.kind === 'backup' ? 'undo' : 'import'}
          unavailable={blocked}
          onClick={() => {
            merge(choices)
          }}
        >
          {phase.kind === 'preview' && phase.report.conflicts.length > 0
            ? words.mergeWith(phase.report.conflicts.length)
            : words.merge}
        </Button>
      </>
    ),
    merging: <Button onClick={stop}>{words.stop}</Button>,
    done: (
      <>
        {phase.kind !== 'done' || phase.changed === null ? null : (
          <Button icon="undo" onClick={takeBack}>
            {words.undoMerge}
          </Button>
        )}
        <Button look="solid" onClick={close}>
          {more > 0 ? words.next : common.close}
        </Button>
      </>
    ),
    undone: (
      <Button look="solid" onClick={close}>
        {more > 0 ? words.next : common.close}
      </Button>
    ),
  }
  return (
    <Dialog
      open
      onClose={close}
      title={words.title(origin.kind === 'backup' ? origin.title : nameOf(origin))}
      closeLabel={common.close}
      width={880}
      className="merge"
      footer={
        <>
          <span className="grow mute">{more > 0 ? words.moreFiles(more) : ''}</span>
          {buttons[phase.kind]}
        </>
      }
    >
      <div role="status">
        {phase.kind === 'reading' ? (
          <Working text={words.reading} progress={phase.progress} />
        ) : phase.kind === 'merging' ? (
          <Working text={phase.progress?.label === 'saving' ? words.saving : words.merging} progress={phase.progress} />
        ) : phase.kind === 'done' ? (
          <p className="merge-outcome done">
            <Icon name="done" />
            <b>{phase.changed === null ? words.nothingCame : words.done}</b>
            {phase.changed !== null && waiting(phase.report) > 0 ? (
              <Button
                look="underlined"
                onClick={() => {
                  close()
                  openReview()
                }}
              >
                {words.seeReview(waiting(phase.report))}
              </Button>
            ) : null}
          </p>
        ) : phase.kind === 'undone' ? (
          <p className="merge-outcome">
            <Icon name="undo" />
            <b>{words.undone}</b>
          </p>
        ) : phase.kind === 'preview' && empty ? (
          <p className="merge-outcome">
            <Icon name="info" />
            <b>{words.nothingNew}</b>
          </p>
        ) : null}
      </div>
      {phase.kind === 'failed' ? (
        <Failed failure={phase.failure} title={phase.before === null ? words.unreadable : words.notMerged} />
      ) : null}
      {phase.kind === 'preview' || phase.kind === 'done' || phase.kind === 'merging' ? (
        <div
          className="merge-report"
          role="region"
          aria-label={phase.kind === 'done' ? words.came : words.region}
          tabIndex={0}
          data-autofocus
        >
          <MergeSummary report={phase.report} notices={phase.notices} />
          {phase.report.conflicts.length === 0 ? null : (
            <ConflictList
              conflicts={phase.report.conflicts}
              choices={phase.kind === 'done' ? {} : choices}
              fixed={phase.kind !== 'preview'}
              onChoose={setChoices}
            />
          )}
        </div>
      ) : null}
    </Dialog>
  )
}

const waiting = ({ policies }: { readonly policies: readonly { readonly toReview: number }[] }): number =>
  policies.reduce((sum, { toReview }) => sum + toReview, 0)

function Working({ text, progress }: { readonly text: string; readonly progress: Progress | null }) {
  return (
    <p className="merge-working">
      <span>{text}</span>
      <ProgressBar label={text} part={partRead(progress)} />
    </p>
  )
}

function Failed({ failure, title }: { readonly failure: Failure; readonly title: string }) {
  const language = useLanguage()
  const { cause, nextStep } = explainFailure(failure, language)
  return (
    <div className="merge-failed" role="alert">
      <Icon name="failed" />
      <div>
        <b>{title}</b>
        <p>{cause}</p>
        <p>{nextStep}</p>
      </div>
    </div>
  )
}
