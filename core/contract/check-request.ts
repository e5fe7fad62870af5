import type { z } from 'zod'
import { fail, succeed, type Result } from '../model/result.ts'
import { desktopSchemas, type DesktopMethod, type DesktopRequests } from './desktop-schemas.ts'
import { unfitData } from './plain-data.ts'
import { workbenchSchemas } from './workbench-schemas.ts'
import type { Workbench, WorkbenchMethod } from './workbench.ts'

export type WorkbenchRequest<M extends WorkbenchMethod> = Parameters<Workbench[M]>[0]
export type { DesktopMethod, DesktopRequests }

/** True for the names of the contract's methods and nothing an object inherits. */
export const isWorkbenchMethod = (name: string): name is WorkbenchMethod => Object.hasOwn(workbenchSchemas, name)
export const isDesktopMethod = (name: string): name is DesktopMethod => Object.hasOwn(desktopSchemas, name)

/**
 * The one gate every request to the workbench passes, whichever carrier brought it. Gives back a fresh copy that holds
 * the fields of the contract and nothing else, or `bad-request` with `params.at` (a path like "edit.tag.name") and
 * `params.problem`. Unknown keys, keys that reach a prototype at any depth, over-long texts and unknown methods are
 * refused. Never throws.
 */
export function checkRequest<M extends WorkbenchMethod>(method: M, request: unknown): Result<WorkbenchRequest<M>> {
  if (!isWorkbenchMethod(method)) return refuse(String(method), '', 'unknown-method')
  return check(method, workbenchSchemas[method] as unknown as z.ZodType<WorkbenchRequest<M>>, request)
}

/** The same gate for what the Electron window asks of the shell; see `DesktopRequests` for what crosses. */
export function checkDesktopRequest<M extends DesktopMethod>(method: M, request: unknown): Result<DesktopRequests[M]> {
  if (!isDesktopMethod(method)) return refuse(String(method), '', 'unknown-method')
  return check(method, desktopSchemas[method] as unknown as z.ZodType<DesktopRequests[M]>, request)
}

function check<T>(method: string, schema: z.ZodType<T>, request: unknown): Result<T> {
  const unfit = unfitData(request)
  if (unfit !== null) return refuse(method, unfit.at, unfit.problem)
  const outcome = schema.safeParse(request)
  if (outcome.success) return succeed(outcome.data)
  const issue = outcome.error.issues[0]
  return refuse(
    method,
    issue === undefined ? '' : issue.path.map(String).join('.'),
    issue?.code ?? 'unknown',
    issue?.message,
  )
}

/** zod's messages name types and keys, never the offending text, so they may be shown and logged. */
const refuse = (method: string, at: string, problem: string, detail?: string) =>
  fail('bad-request', {
    params: { method: method.slice(0, 80), at: at.slice(0, 200), problem },
    ...(detail === undefined ? {} : { detail: detail.slice(0, 400) }),
  })
