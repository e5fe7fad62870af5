import { fail, type Result } from '../../core/model/result.ts'
import type { PiecedAnswer, WorkbenchBridge } from '../../core/contract/bridge.ts'
import { joinAnswer, type AnswerPart } from '../../core/contract/cut-answer.ts'
import type { CallOptions, Progress, Workbench, WorkbenchMethod } from '../../core/contract/workbench.ts'
import { workbenchMethods } from '../../core/contract/workbench.ts'

/**
 * A long answer, asked for piece by piece: each is read in a task of its own. Null where the shell has let go of it.
 */
async function inPieces(bridge: WorkbenchBridge, callId: string, count: number): Promise<Result<unknown> | null> {
  const read: unknown[] = []
  while (read.length < count) {
    const text = await bridge.nextPiece(callId)
    if (text === null) return null
    read.push(JSON.parse(text))
  }
  const [rest, ...parts] = read
  return joinAnswer({ rest, parts: parts as AnswerPart[] }) as Result<unknown>
}

const isPieced = (answer: Result<unknown> | PiecedAnswer): answer is PiecedAnswer => 'pieces' in answer

/**
 * The workbench behind the window's bridge: signals and callbacks stay on this side, a call id crosses in their place.
 */
export function bridgedWorkbench(bridge: WorkbenchBridge): Workbench {
  const progress = new Map<string, (progress: Progress) => void>()
  bridge.onProgress((callId, step) => {
    progress.get(callId)?.(step)
  })
  let calls = 0
  const call = async (
    method: WorkbenchMethod,
    request: unknown,
    options: CallOptions = {},
  ): Promise<Result<unknown>> => {
    if (options.signal?.aborted === true) return fail('cancelled')
    const callId = `${method}-${(++calls).toString()}`
    const cancel = (): void => {
      bridge.cancel(callId)
    }
    if (options.onProgress) progress.set(callId, options.onProgress)
    options.signal?.addEventListener('abort', cancel, { once: true })
    try {
      const answer = await bridge.call(method, request, callId)
      if (!isPieced(answer)) return answer
      const whole = await inPieces(bridge, callId, answer.pieces)
      return whole ?? fail('cancelled')
    } catch (error) {
      return fail('not-connected', { detail: error instanceof Error ? error.message : String(error) })
    } finally {
      progress.delete(callId)
      options.signal?.removeEventListener('abort', cancel)
    }
  }
  const methods = Object.keys(workbenchMethods) as WorkbenchMethod[]
  return Object.fromEntries(
    methods.map((method) => [method, (request: unknown, options?: CallOptions) => call(method, request, options)]),
  ) as unknown as Workbench
}
