import { fail, type Result } from '../../core/model/result.ts'
import type { WorkbenchBridge } from '../../core/contract/bridge.ts'
import type { CallOptions, Progress, Workbench, WorkbenchMethod } from '../../core/contract/workbench.ts'
import { workbenchMethods } from '../../core/contract/workbench.ts'

/** The workbench behind the window's bridge: signals and callbacks stay on this side, a call id crosses in their place. */
export function bridgedWorkbench(bridge: WorkbenchBridge): Workbench {
  const progress = new Map<string, (progress: Progress) => void>()
  bridge.onProgress((callId, step) => { progress.get(callId)?.(step) })
  let calls = 0
  const call = async (method: WorkbenchMethod, request: unknown, options: CallOptions = {}): Promise<Result<unknown>> => {
    if (options.signal?.aborted === true) return fail('cancelled')
    const callId = `${method}-${(++calls).toString()}`
    const cancel = (): void => { bridge.cancel(callId) }
    if (options.onProgress) progress.set(callId, options.onProgress)
    options.signal?.addEventListener('abort', cancel, { once: true })
    try {
      return await bridge.call(method, request, callId)
    } catch (error) {
      return fail('not-connected', { detail: error instanceof Error ? error.message : String(error) })
    } finally {
      progress.delete(callId)
      options.signal?.removeEventListener('abort', cancel)
    }
  }
  const methods = Object.keys(workbenchMethods) as WorkbenchMethod[]
  return Object.fromEntries(methods.map((method) => [method, (request: unknown, options?: CallOptions) => call(method, request, options)])) as unknown as Workbench
}
