import { checkRequest } from './check-request.ts'
import type { CallOptions } from './call-options.ts'
import { workbenchMethods, type Workbench, type WorkbenchMethod } from './workbench.ts'
import type { Result } from '../model/result.ts'

/**
 * The same workbench behind the gate of check-request.ts, for a carrier that calls it in its own process: what does not
 * fit the contract is 'bad-request'.
 */
export function checkedWorkbench(workbench: Workbench): Workbench {
  const behindTheGate =
    (method: WorkbenchMethod) =>
    async (request: unknown, options?: CallOptions): Promise<Result<unknown>> => {
      const checked = checkRequest(method, request)
      if (!checked.ok) return checked
      const call = workbench[method].bind(workbench) as (
        request: unknown,
        options?: CallOptions,
      ) => Promise<Result<unknown>>
      return call(checked.value, options)
    }
  // every name of the contract's own table, so that nothing is missing and nothing is added
  return Object.fromEntries(
    (Object.keys(workbenchMethods) as WorkbenchMethod[]).map((method) => [method, behindTheGate(method)]),
  ) as unknown as Workbench
}
