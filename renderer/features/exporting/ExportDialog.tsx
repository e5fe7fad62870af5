import { useRef, useState } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { ExportFormat } from '../../../core/model/exported-file.ts'
import type { Failure } from '../../../core/model/result.ts'
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

const formats: readonly ExportFormat[] = ['html', 'md', 'csv', 'json']

const choiceKey = (choice: ExportChoice): string => (choice.kind === 'collection' ? `collection ${choice.collectionId}` : choice.kind)

/** What is offered: what was asked for, else what is on the screen, else the library. */
function useChoices(asked: ExportChoice | null): readonly ExportChoice[] {
  const { place } = useWorkspace()
  const selection = useClauseSelection()
  const collections = useCollections()
  const reading = place.screen === 'reader' ? place.policyId : null
  const found: readonly ExportChoice[] = [
    ...asked === null ? [] : [asked],
    ...reading !== null && selection.length > 1 ? [{ kind: 'clauses' as const, clauses: selection }] : [],
    ...reading === null ? [] : [{ kind: 'policy' as const, policyId: reading }],
    { kind: 'library' },
    ...collections.filter(({ members }) => members.length > 0).map(({ id }) => ({ kind: 'collection' as const, collectionId: id })),
  ]
  return found.filter((choice, at) => found.findIndex((each) => choiceKey(each) === choiceKey(choice)) === at)
}

/** Chooses scope and format, exports, and asks where to put the file. */
export function ExportDialog({ scope, onClose }: { readonly scope: ExportChoice | null; readonly onClose: () => void }) {
  const words = useStrings(exportingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const choices = useChoices(scope)
  const [choice, setChoice] = useState(0)
  const [format, setFormat] = useState<ExportFormat>('html')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [working, setWorking] = useState(false)
  const abort = useRef<AbortController | null>(null)

  const run = async (): Promise<void> => {
    const chosen = choices[choice]
    if (chosen === undefined) return
    const ours = new AbortController()
    abort.current = ours
    setWorking(true)
    setFailure(null)
    const taken = await scopeFor(chosen)
    const file = taken.ok ? await workbench.exportAs({ scope: taken.value, format, language }, { signal: ours.signal }) : taken
    const saved = file.ok ? await desktop.saveFile(file.value) : file
    setWorking(false)
    if (!saved.ok) { if (saved.failure.code !== 'cancelled') setFailure(saved.failure); return }
    if (saved.value === null) return
    if (file.ok) say(words.done(file.value.clauses, saved.value.path))
    onClose()
  }
  const close = (): void => { abort.current?.abort(); onClose() }

  return (
    <Dialog open onClose={close} title={words.title} closeLabel={common.close} width={560} onEnter={() => { if (!working) void run() }} footer={<>
      <span className="grow mute" role="status">{working ? words.exporting : ''}</span>
      <Button onClick={working ? () => { abort.current?.abort() } : close}>{working ? words.stop : common.cancel}</Button>
      <Button look="solid" icon="export" unavailable={working ? words.exporting : null} onClick={() => { void run() }}>{words.export}</Button>
    </>}>
      <h3 className="group-name" id="export-what">{words.what}</h3>
      <div role="radiogroup" aria-labelledby="export-what">
        {choices.map((each, at) => (
          <label key={choiceKey(each)} className="choice"><input type="radio" name="scope" checked={choice === at} onChange={() => { setChoice(at) }} /><ScopeName choice={each} /></label>
        ))}
      </div>
      <h3 className="group-name" id="export-format">{words.format}</h3>
      <div role="radiogroup" aria-labelledby="export-format">
        {formats.map((each) => (
          <label key={each} className="choice export-format"><input type="radio" name="format" checked={format === each} data-autofocus={each === format ? true : undefined} onChange={() => { setFormat(each) }} />
            <span><b>{words[each]}</b><small>{words[`${each}Hint`]}</small></span></label>
        ))}
      </div>
      <p className="export-every mute">{words.every}</p>
      {failure === null ? null : <p className="failed" role="alert"><b>{explainFailure(failure, language).cause}</b>{sentenceGap(language)}{explainFailure(failure, language).nextStep}</p>}
    </Dialog>
  )
}

function ScopeName({ choice }: { readonly choice: ExportChoice }) {
  const words = useStrings(exportingStrings)
  const common = useStrings(commonStrings)
  const library = useLibraryState()
  const collections = useCollections()
  const collection = choice.kind === 'collection' ? collections.find(({ id }) => id === choice.collectionId) : undefined
  const policy = usePolicySummary(choice.kind === 'policy' ? choice.policyId : null)
  switch (choice.kind) {
    case 'library': return <span>{words.library(library?.counts.policies ?? 0, library?.counts.clauses ?? 0)}</span>
    case 'policy': return <span className="clip">{words.policy}<span className="read export-title" lang="zh-Hans">{policy?.metadata.title ?? policy?.fileName ?? common.untitled}</span></span>
    case 'policies': return <span>{words.chosen(choice.policyIds.length)}</span>
    case 'clauses': return <span>{words.selected(choice.clauses.length)}</span>
    case 'collection': return <span className="clip">{words.collection(collection?.members.length ?? 0)}<span className="read export-title" lang="zh-Hans">{collection?.name ?? common.untitled}</span></span>
  }
}
