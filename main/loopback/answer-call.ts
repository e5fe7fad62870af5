import type { ServerResponse } from 'node:http'
import { checkRequest, type WorkbenchRequest } from '../../core/contract/check-request.ts'
import { cutAnswer } from '../../core/contract/cut-answer.ts'
import type { CallOptions } from '../../core/contract/call-options.ts'
import type { FileSource } from '../../core/contract/file-source.ts'
import type { Workbench, WorkbenchMethod } from '../../core/contract/workbench.ts'
import { fail, type Result } from '../../core/model/result.ts'
import { startLines } from './ndjson.ts'
import type { Uploads } from './uploads.ts'

/** Progress is dropped, never the result, while more than this many bytes wait for a slow reader. */
const mayWait = 256 * 1024

/**
 * Answers one call: `{"progress":…}` lines while it works, then the parts of a long answer as `{"part":…}` lines and
 * one `{"result":…}` line. When the reader goes away before that, the work is aborted. The request passes the
 * contract's schema; a file named by its path is refused: a browser has no business with paths. The folder for backups
 * is the one exception, and the store says which will do.
 */
export async function answerCall<M extends WorkbenchMethod>(
  workbench: Workbench,
  uploads: Uploads,
  method: M,
  body: unknown,
  response: ServerResponse,
): Promise<void> {
  const working = new AbortController()
  response.once('close', () => {
    working.abort()
  })
  const writeLine = startLines(response)
  const options: CallOptions = {
    signal: working.signal,
    onProgress: (progress) => {
      if (!working.signal.aborted && response.writableLength < mayWait) writeLine({ progress })
    },
  }
  const result = await callChecked(workbench, method, body, options)
  if (result.ok && (method === 'importFile' || method === 'mergeFile')) await releaseUpload(uploads, body)
  if (response.destroyed) return
  const { rest, parts } = cutAnswer(result)
  for (const part of parts) writeLine({ part })
  writeLine({ result: rest })
  response.end()
}

async function callChecked<M extends WorkbenchMethod>(
  workbench: Workbench,
  method: M,
  body: unknown,
  options: CallOptions,
): Promise<Result<unknown>> {
  const checked = checkRequest(method, body)
  if (!checked.ok) return checked
  if (sourceOf(checked.value)?.kind === 'path') return fail('not-allowed', { params: { what: 'path' } })
  const call = workbench[method].bind(workbench) as (
    request: WorkbenchRequest<M>,
    options: CallOptions,
  ) => Promise<Result<unknown>>
  try {
    return await call(checked.value, options)
  } catch (error) {
    // our own bug: the person gets an answer, the details go to whoever they send them to; a message may quote a
    // document, a name does not
    return fail('internal', { detail: error instanceof Error ? error.name : typeof error })
  }
}

const sourceOf = (request: unknown): FileSource | null =>
  typeof request === 'object' && request !== null && 'source' in request
    ? (request as { source: FileSource }).source
    : null

async function releaseUpload(uploads: Uploads, body: unknown): Promise<void> {
  const source = sourceOf(body)
  if (source?.kind === 'upload') await uploads.release(source.uploadId)
}
