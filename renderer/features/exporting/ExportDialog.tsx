import { useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../core/contract/workbench.ts'
import { explainFailure, explainNotice } from '../../../core/contract/explain.ts'
import type { ExportFormat, ExportPreview } from '../../../core/model/exported-file.ts'
import type { Failure, Result } from '../../../core/model/result.ts'
import { useClauseSelection } from '../../state/clause-selection.ts'
import { sentenceGap } from '../../state/failure-sentences.ts'
import { useCollections, useLibraryState, usePolicySummary } from '../../state/library-state.ts'
import { useWorkspace } from '../../state/navigation.ts'
import type { ExportChoice } from '../../state/overlays.ts'
import { say } from '../../state/toasts.ts'
import { commonStrings } from '../../strings/common.ts'
import { exportingStrings } from '../../strings/exporting.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { desktop, workbench } from '../../workbench-client.ts'
import { scopeFor } from './export-scope.ts'

const formats: readonly ExportFormat[] = [
  'docx',
  'xlsx',
  'pdf',
  'html',
  'md',
  'csv',
  'json',
  'w3c',
  'qdpx',
  'qdc',
  'piyue',
]
/** With more collections than this, a field to find one by name. */
const manyCollections = 15

const choiceKey = (choice: ExportChoice): string =>
  choice.kind === 'collection' ? `collection ${choice.collectionId}` : choice.kind

/** What is offered: what was asked for, else what is on the screen, else the library. */
function useChoices(asked: ExportChoice | null): readonly ExportChoice[] {
  const { place } = useWorkspace()
  const selection = useClauseSelection()
  const collections = useCollections()
  const reading = place.screen === 'reader' ? place.policyId : null
  const found: readonly ExportChoice[] = [
    ...(asked === null ? [] : [asked]),
    ...(reading !== null && selection.length > 1 ? [{ kind: 'clauses' as const, clauses: selection }] : []),
    ...(reading === null ? [] : [{ kind: 'policy' as const, policyId: reading }]),
    { kind: 'library' },
    ...collections
      .filter(({ members }) => members.length > 0)
      .map(({ id }) => ({ kind: 'collection' as const, collectionId: id })),
  ]
  return found.filter((choice, at) => found.findIndex((each) => choiceKey(each) === choiceKey(choice)) === at)
}

/** Chooses scope and format, exports, and asks where to put the file. */
export function ExportDialog({
  scope,
  onClose,
}: {
  readonly scope: ExportChoice | null
  readonly onClose: () => void
}) {
  const words = useStrings(exportingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const choices = useChoices(scope)
  const [choice, setChoice] = useState(0)
  const [format, setFormat] = useState<ExportFormat>('html')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [working, setWorking] = useState(false)
  const abort = useRef<AbortController | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [sought, setSought] = useState('')
  const collections = useCollections()
  const preview = usePreview(choices[choice], format)
  const offered = choices
    .map((each, at) => ({ each, at }))
    .filter(({ each, at }) => {
      if (each.kind !== 'collection' || at === choice) return true
      return (collections.find(({ id }) => id === each.collectionId)?.name ?? '')
        .toLowerCase()
        .includes(sought.trim().toLowerCase())
    })

  // what cannot be exported says so before it is tried
  const unavailable = working
    ? words.exporting
    : preview?.ok === false
      ? explainFailure(preview.failure, language).cause
      : null
  const run = async (): Promise<void> => {
    const chosen = choices[choice]
    if (chosen === undefined || unavailable !== null) return
    const ours = new AbortController()
    abort.current = ours
    setWorking(true)
    setFailure(null)
    const taken = await scopeFor(chosen)
    const file = taken.ok
      ? await workbench.exportAs(
          { scope: taken.value, format, language },
          { signal: ours.signal, onProgress: setProgress },
        )
      : taken
    const saved = file.ok ? await desktop.saveFile(file.value) : file
    setWorking(false)
    setProgress(null)
    if (!saved.ok) {
      if (saved.failure.code !== 'cancelled') setFailure(saved.failure)
      return
    }
    if (saved.value === null) return
    if (file.ok) say(words.done(file.value.clauses, saved.value.path))
    onClose()
  }
  const close = (): void => {
    abort.current?.abort()
    onClose()
  }

  return (
    <Dialog
      open
      onClose={close}
      title={words.title}
      closeLabel={common.close}
      width={640}
      className="export"
      onEnter={() => {
        void run()
      }}
      footer={
        <>
          <span className="grow mute" role="status">
            {!working
              ? ''
              : progress === null || progress.total === null
                ? words.exporting
                : words.progress(progress.done, progress.total)}
          </span>
          <Button
            onClick={
              working
                ? () => {
                    abort.current?.abort()
                  }
                : close
            }
          >
            {working ? words.stop : common.cancel}
          </Button>
          <Button
            look="solid"
            icon="export"
            unavailable={unavailable}
            onClick={() => {
              void run()
            }}
          >
            {words.export}
          </Button>
        </>
      }
    >
      <h3 className="group-name" id="export-what">
        {words.what}
      </h3>
      {collections.length > manyCollections ? (
        <input
          className="field"
          type="search"
          value={sought}
          aria-label={words.seek}
          placeholder={words.seek}
          onChange={(event) => {
            setSought(event.target.value)
          }}
        />
      ) : null}
      <div role="radiogroup" className="export-scopes" aria-labelledby="export-what">
        {offered.map(({ each, at }) => (
          <label key={choiceKey(each)} className="choice export-scope">
            <input
              type="radio"
              name="scope"
              checked={choice === at}
              onChange={() => {
                setChoice(at)
              }}
            />
            <ScopeName choice={each} />
          </label>
        ))}
      </div>
      <h3 className="group-name" id="export-format">
        {words.format}
      </h3>
      <div role="radiogroup" className="export-formats" aria-labelledby="export-format">
        {formats.map((each) => (
          <label key={each} className="choice export-format">
            <input
              type="radio"
              name="format"
              checked={format === each}
              data-autofocus={each === format ? true : undefined}
              onChange={() => {
                setFormat(each)
              }}
            />
            <span>
              <b>{words[each]}</b>
              <small>{words[`${each}Hint`]}</small>
            </span>
          </label>
        ))}
      </div>
      <div className="export-preview" role="status">
        {preview === null ? null : preview.ok ? (
          <>
            <p>{words.holds(preview.value)}</p>
            {preview.notices.length === 0 ? null : (
              <ul className="mute">
                {preview.notices.map((notice) => (
                  <li key={String(notice.params?.['thing'] ?? notice.code)}>{explainNotice(notice, language)}</li>
                ))}
              </ul>
            )}
          </>
        ) : (
          <p className="failed">
            <b>{explainFailure(preview.failure, language).cause}</b>
            {sentenceGap(language)}
            {explainFailure(preview.failure, language).nextStep}
          </p>
        )}
      </div>
      <p className="export-every mute">{words.every}</p>
      {failure === null ? null : (
        <p className="failed" role="alert">
          <b>{explainFailure(failure, language).cause}</b>
          {sentenceGap(language)}
          {explainFailure(failure, language).nextStep}
        </p>
      )}
    </Dialog>
  )
}

/** What the export would hold and leave out, asked anew for each choice; null while it is not known. */
function usePreview(choice: ExportChoice | undefined, format: ExportFormat): Result<ExportPreview> | null {
  const [known, setKnown] = useState<{
    readonly choice: ExportChoice
    readonly format: ExportFormat
    readonly preview: Result<ExportPreview>
  } | null>(null)
  const key = choice === undefined ? '' : JSON.stringify(choice)
  useEffect(() => {
    if (choice === undefined) return
    let current = true
    void scopeFor(choice).then(async (scope) => {
      const preview = scope.ok ? await workbench.previewExport({ scope: scope.value, format }) : scope
      if (current) setKnown({ choice, format, preview })
    })
    return () => {
      current = false
    }
    // the choice is a new object at every render; its key is not
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, format])
  return known !== null && known.format === format && JSON.stringify(known.choice) === key ? known.preview : null
}

function ScopeName({ choice }: { readonly choice: ExportChoice }) {
  const words = useStrings(exportingStrings)
  const common = useStrings(commonStrings)
  const library = useLibraryState()
  const collections = useCollections()
  const collection = choice.kind === 'collection' ? collections.find(({ id }) => id === choice.collectionId) : undefined
  const policy = usePolicySummary(choice.kind === 'policy' ? choice.policyId : null)
  switch (choice.kind) {
    case 'library':
      return <span>{words.library(library?.counts.policies ?? 0, library?.counts.clauses ?? 0)}</span>
    case 'policy':
      return (
        <span className="clip">
          {words.policy}
          <span className="read export-title" lang="zh-Hans">
            {policy?.metadata.title ?? policy?.fileName ?? common.untitled}
          </span>
        </span>
      )
    case 'policies':
      return <span>{words.chosen(choice.policyIds.length)}</span>
    case 'clauses':
      return <span>{words.selected(choice.clauses.length)}</span>
    case 'collection':
      return (
        <span className="clip">
          {words.collection(collection?.members.length ?? 0)}
          <span className="read export-title" lang="zh-Hans">
            {collection?.name ?? common.untitled}
          </span>
        </span>
      )
  }
}
