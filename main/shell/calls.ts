import { checkRequest, isWorkbenchMethod } from '../../core/contract/check-request.ts'
import type { PiecedAnswer } from '../../core/contract/bridge.ts'
import type { CallOptions, Progress } from '../../core/contract/call-options.ts'
import type { FileSource } from '../../core/contract/file-source.ts'
import type { Workbench, WorkbenchMethod } from '../../core/contract/workbench.ts'
import { fail, type Result } from '../../core/model/result.ts'
import { createPieces } from './pieces.ts'
import type { Log } from './shell-log.ts'

export interface CallParts {
  /** Null while no library is open. */
  workbench(): Workbench | null
  mayRead(path: string): boolean
  mayBackUpIn(folder: string): boolean
  onProgress(callId: string, progress: Progress): void
  /** A file named by its path was imported. */
  onImported(path: string): void
  readonly log: Log
}

/**
 * Calls from the window to the workbench: checked, carried out, cancelled. Shapes come from another process and are
 * `unknown` until checked.
 */
export interface Calls {
  call(method: unknown, request: unknown, callId: unknown): Promise<Result<unknown> | PiecedAnswer>
  /** The next piece of an answer that was too long for one message. */
  nextPiece(callId: unknown): string | null
  cancel(callId: unknown): void
  /** When the page goes away, so does its work. */
  cancelAll(): void
}

export function createCalls(parts: CallParts): Calls {
  const running = new Map<string, AbortController>()
  const pieces = createPieces()
  return {
    async call(method, request, callId) {
      if (typeof callId !== 'string' || callId.length === 0 || callId.length > 64 || running.has(callId))
        return badRequest('call-id')
      if (typeof method !== 'string' || !isWorkbenchMethod(method)) return badRequest('method')
      const checked = checkRequest(method, request)
      if (!checked.ok) return checked
      const source = sourceIn(checked.value)
      if (source !== null && !mayImport(source, parts)) return fail('not-allowed', { params: { what: 'source' } })
      const folder = folderIn(checked.value)
      if (folder !== null && !parts.mayBackUpIn(folder)) return fail('not-allowed', { params: { what: 'folder' } })
      const workbench = parts.workbench()
      if (workbench === null) return fail('library-missing')

      const controller = new AbortController()
      running.set(callId, controller)
      try {
        const result = await ask(workbench, method, checked.value, {
          signal: controller.signal,
          onProgress: (progress) => {
            if (running.get(callId) === controller) parts.onProgress(callId, progress)
          },
        })
        if ((method === 'importFile' || method === 'mergeFile') && result.ok && source?.kind === 'path')
          parts.onImported(source.path)
        return controller.signal.aborted ? result : pieces.give(callId, result)
      } catch (error) {
        parts.log('call-threw', error)
        return fail('internal', { params: { method }, detail: error instanceof Error ? error.message : String(error) })
      } finally {
        if (running.get(callId) === controller) running.delete(callId)
      }
    },
    nextPiece: (callId) => (typeof callId === 'string' ? pieces.next(callId) : null),
    cancel(callId) {
      if (typeof callId !== 'string') return
      running.get(callId)?.abort()
      pieces.forget(callId)
    },
    cancelAll() {
      const ending = [...running.values()]
      // a reloaded page counts its calls from the start again: its ids must be free, and old progress must not reach it
      running.clear()
      pieces.forgetAll()
      for (const controller of ending) controller.abort()
    },
  }
}

/** The request has passed its method's own schema, which is what makes this call sound. */
const ask = (
  workbench: Workbench,
  method: WorkbenchMethod,
  request: object,
  options: CallOptions,
): Promise<Result<unknown>> =>
  (workbench[method] as (request: object, options: CallOptions) => Promise<Result<unknown>>).call(
    workbench,
    request,
    options,
  )

const sourceIn = (request: object): FileSource | null => ('source' in request ? (request.source as FileSource) : null)

/** The folder a window wants backups in (`moveBackups`), the one folder a request may name; null: none. */
const folderIn = (request: object): string | null => ('folder' in request ? (request.folder as string | null) : null)

/** Uploads belong to the loopback server; paths must have been chosen by a person; the rest is the library's own. */
const mayImport = (source: FileSource, parts: CallParts): boolean =>
  source.kind === 'sample' || source.kind === 'backup' || (source.kind === 'path' && parts.mayRead(source.path))

const badRequest = (problem: string) => fail('bad-request', { params: { at: '', problem } })
