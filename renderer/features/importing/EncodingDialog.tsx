import { useEffect, useState } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { Result } from '../../../core/model/result.ts'
import type { QueueItem } from '../../state/import-queue.ts'
import { readWithEncoding, sourceOf } from '../../state/importing.ts'
import { commonStrings } from '../../strings/common.ts'
import { importingStrings } from '../../strings/importing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { workbench } from '../../workbench-client.ts'

/** Labels of the WHATWG encoding standard that policies are found in, with the name people know. */
const encodings = [
  ['utf-8', 'UTF-8'],
  ['gb18030', 'GB18030 / GBK'],
  ['big5', 'Big5'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
] as const
type Encoding = (typeof encodings)[number][0]

const previewLength = 400

/** What the reader held possible comes first; what it took, and a person does not believe, comes last. */
function likelyFirst({ state }: QueueItem): readonly (typeof encodings)[number][] {
  const candidates = state.kind === 'failed' ? (state.failure.candidates ?? []) : []
  const doubted = state.kind === 'done' ? state.outcome.encoding?.toLowerCase() : undefined
  const rank = (id: Encoding): number =>
    id === doubted ? encodings.length + 1 : candidates.includes(id) ? candidates.indexOf(id) : encodings.length
  return encodings.toSorted(([a], [b]) => rank(a) - rank(b))
}

/** The first lines of a file as an encoding gives them; the library is not touched. */
async function tryEncoding(item: QueueItem, encoding: Encoding, signal: AbortSignal): Promise<Result<string>> {
  const source = await sourceOf(item.origin)
  if (!source.ok) return source
  const read = await workbench.segmentFile({ source: source.value, encoding }, { signal })
  if (!read.ok) return read
  const [first] = read.value.documents
  const text =
    first === undefined ? '' : [first.frontMatter, ...first.clauses.slice(0, 8).map((clause) => clause.text)].join('\n')
  return { ok: true, value: text.trim().slice(0, previewLength), notices: [] }
}

/** Shows what a text file reads like in each encoding, and reads it again with the chosen one. */
export function EncodingDialog({ item, onClose }: { readonly item: QueueItem; readonly onClose: () => void }) {
  const words = useStrings(importingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const offered = likelyFirst(item)
  const [chosen, setChosen] = useState<Encoding>(offered[0]?.[0] ?? 'gb18030')
  const [preview, setPreview] = useState<{ readonly encoding: Encoding; readonly result: Result<string> } | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    void tryEncoding(item, chosen, abort.signal).then((result) => {
      if (!abort.signal.aborted) setPreview({ encoding: chosen, result })
    })
    return () => {
      abort.abort()
    }
  }, [item, chosen])
  const ready = preview?.encoding === chosen ? preview.result : null
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.encodingTitle(item.name)}
      closeLabel={common.close}
      width={640}
      footer={
        <>
          <span className="grow mute">{item.state.kind === 'done' ? words.replaces : ''}</span>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            unavailable={ready?.ok === true ? null : words.noPreview}
            onClick={() => {
              void readWithEncoding(item, chosen)
              onClose()
            }}
          >
            {words.useEncoding}
          </Button>
        </>
      }
    >
      <p className="mute">{words.encodingHint}</p>
      <div className="encodings">
        <div role="radiogroup" aria-label={words.encodings}>
          {offered.map(([id, name], at) => (
            <label key={id} className="choice">
              <input
                type="radio"
                name="encoding"
                checked={chosen === id}
                data-autofocus={at === 0 ? true : undefined}
                onChange={() => {
                  setChosen(id)
                }}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
        <div className="encoding-preview" role="region" aria-label={words.preview} aria-live="polite" tabIndex={0}>
          {ready === null ? (
            <span className="mute">{words.previewing}</span>
          ) : ready.ok ? (
            <p lang="zh-Hans">{ready.value}</p>
          ) : (
            <p className="failed">
              {words.noPreview}：{explainFailure(ready.failure, language).cause}
            </p>
          )}
        </div>
      </div>
    </Dialog>
  )
}
