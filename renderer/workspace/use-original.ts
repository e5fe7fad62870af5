import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import type { Policy } from '../../core/model/policy.ts'
import type { Failure } from '../../core/model/result.ts'
import type { Block } from '../../core/model/source-document.ts'
import type { SourcePlace } from '../../core/model/source-place.ts'
import { openDocument } from '../features/original/open-document.ts'
import { readSourceBytes } from '../state/source-bytes.ts'
import { workbench } from '../workbench-client.ts'

export type Original =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'pdf'; readonly pdf: PDFDocumentProxy; readonly places: readonly SourcePlace[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[]; readonly places: readonly SourcePlace[] }

const loading: Original = { kind: 'loading' }

/**
 * A policy's original for showing, with where its text stands in it. Opened when first asked for, let go with the pane;
 * read anew when the policy was read again.
 */
export function useOriginal({ id, source, textVersion }: Policy): Original {
  const [shown, setShown] = useState<{ readonly of: string; readonly original: Original }>({
    of: '',
    original: loading,
  })
  const of = `${id} ${textVersion.toString()}`
  const { reader } = source
  useEffect(() => {
    const abort = new AbortController()
    let close: (() => void) | null = null
    const open = async (): Promise<Original> => {
      const [places, content] = await Promise.all([
        workbench.sourcePlaces({ policyId: id }, { signal: abort.signal }),
        reader === 'pdf'
          ? readSourceBytes(id, abort.signal)
          : workbench.sourceBlocks({ policyId: id }, { signal: abort.signal }),
      ])
      if (!places.ok) return { kind: 'failed', failure: places.failure }
      if (!content.ok) return { kind: 'failed', failure: content.failure }
      if (!(content.value instanceof Uint8Array))
        return { kind: 'blocks', blocks: content.value, places: places.value.places }
      const pdf = await openDocument(content.value)
      close = () => {
        void pdf.loadingTask.destroy()
      }
      return { kind: 'pdf', pdf, places: places.value.places }
    }
    void open()
      .catch((error: unknown): Original => ({
        kind: 'failed',
        failure: { code: 'file-damaged', detail: error instanceof Error ? error.message : String(error) },
      }))
      .then((original) => {
        if (abort.signal.aborted) close?.()
        else setShown({ of, original })
      })
    return () => {
      abort.abort()
      close?.()
    }
  }, [id, of, reader])
  return shown.of === of ? shown.original : loading
}
