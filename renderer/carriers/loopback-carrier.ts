import { fail, type Result } from '../../core/model/result.ts'
import { joinAnswer, type AnswerPart } from '../../core/contract/cut-answer.ts'
import type {
  CallOptions,
  Progress,
  Workbench,
  WorkbenchEvent,
  WorkbenchMethod,
} from '../../core/contract/workbench.ts'
import { workbenchMethods } from '../../core/contract/workbench.ts'
import { eachJsonLine } from './json-lines.ts'

type Line = { readonly progress: Progress } | { readonly part: AnswerPart } | { readonly result: unknown }

/**
 * One call over HTTP: newline-delimited JSON, progress first, then the parts of a long answer, the result last.
 * Aborting the request aborts the work.
 */
async function call(method: WorkbenchMethod, request: unknown, options: CallOptions = {}): Promise<Result<unknown>> {
  const abort = new AbortController()
  if (options.signal?.aborted === true) return fail('cancelled')
  options.signal?.addEventListener(
    'abort',
    () => {
      abort.abort()
    },
    { once: true },
  )
  let result: Result<unknown> | null = null
  const parts: AnswerPart[] = []
  try {
    // where one left off is told while the page goes away, and must still arrive
    const response = await fetch(`api/call/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: abort.signal,
      ...(method === 'changePreferences' ? { keepalive: true } : {}),
    })
    if (response.body === null) return fail('not-connected', { detail: `HTTP ${response.status.toString()}` })
    for await (const line of eachJsonLine(response.body)) {
      const message = line as Line
      if ('progress' in message) options.onProgress?.(message.progress)
      else if ('part' in message) parts.push(message.part)
      else result = joinAnswer({ rest: message.result, parts }) as Result<unknown>
    }
    return result ?? fail('not-connected', { detail: `HTTP ${response.status.toString()}` })
  } catch (error) {
    if (abort.signal.aborted) return fail('cancelled')
    return fail('not-connected', { detail: error instanceof Error ? error.message : String(error) })
  }
}

/**
 * The workbench behind the loopback server that served this page. Nothing here throws: a lost server is a
 * `not-connected`.
 */
export function loopbackWorkbench(): Workbench {
  const methods = Object.keys(workbenchMethods) as WorkbenchMethod[]
  const entries = methods.map((method) => [
    method,
    (request: unknown, options?: CallOptions) => call(method, request, options),
  ])
  // Each method's answer is typed by the contract and checked at the other end of the border.
  return Object.fromEntries(entries) as unknown as Workbench
}

/**
 * Listens for changes made elsewhere; asks again after a second when the stream ends, until the listener is taken away.
 */
export function listenToLoopback(
  listener: (event: WorkbenchEvent) => void,
  onConnection: (connected: boolean) => void,
): () => void {
  const abort = new AbortController()
  const listen = async (): Promise<void> => {
    while (!abort.signal.aborted) {
      try {
        const response = await fetch('api/events', { signal: abort.signal })
        if (response.ok && response.body !== null) {
          onConnection(true)
          for await (const line of eachJsonLine(response.body)) listener((line as { event: WorkbenchEvent }).event)
        }
      } catch (error) {
        if (abort.signal.aborted) return
        console.warn('events:', error)
      }
      if (abort.signal.aborted) return
      onConnection(false)
      await new Promise((resolve) => {
        setTimeout(resolve, 1000)
      })
    }
  }
  void listen()
  return () => {
    abort.abort()
  }
}
