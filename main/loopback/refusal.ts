import type { Failure } from '../../core/model/result.ts'

/** Why a request was turned away before the workbench saw it, with the HTTP status it gets. */
export const refusalStatus = {
  'wrong-host': 421,
  'wrong-origin': 403,
  'cross-site': 403,
  'bad-address': 400,
  'not-found': 404,
  'wrong-method': 405,
  'no-session': 403,
  'token-spent': 403,
  'wrong-token': 403,
  'wrong-content-type': 415,
  'too-large': 413,
  incomplete: 400,
  'not-json': 400,
  'too-many': 429,
} as const
export type RefusalReason = keyof typeof refusalStatus

/** For the log: never the query (it may hold the token), never more than 120 characters, no control characters. */
export interface Refusal {
  readonly reason: RefusalReason
  readonly method: string
  readonly path: string
}

export const describeRefusal = (
  reason: RefusalReason,
  method: string | undefined,
  address: string | undefined,
): Refusal => ({
  reason,
  method: printable(method ?? '', 12),
  path: printable((address ?? '').split('?', 1)[0] ?? '', 120),
})

const printable = (text: string, max: number): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, max)

/** What a window is told, in codes that it has words for. */
export function failureOf(reason: RefusalReason): Failure {
  if (reason === 'too-large') return { code: 'file-too-large', params: { problem: reason } }
  if (reason === 'no-session') return { code: 'not-connected', params: { problem: reason } }
  if (['incomplete', 'not-json', 'not-found', 'wrong-content-type', 'bad-address'].includes(reason))
    return { code: 'bad-request', params: { problem: reason } }
  return { code: 'not-allowed', params: { problem: reason } }
}
