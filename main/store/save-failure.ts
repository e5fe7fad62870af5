import type { Failure } from '../../core/model/result.ts'
import { codeOf } from './file-calls.ts'

const withoutRoom = new Set(['ENOSPC', 'EDQUOT'])
const full = new Set([...withoutRoom, 'EFBIG'])

/**
 * Why something could not be written, in the codes people are told: a full disk, or anything else (`detail` has the
 * system's code).
 */
export const saveFailure = (error: unknown): Failure => {
  const code = codeOf(error)
  const detail = code === '' ? String(error) : code
  return full.has(code) ? { code: 'disk-full', detail } : { code: 'not-saved', detail }
}

/** Would it have been written with more room on the disk? A file that is too large for its disk would not. */
export const lacksRoom = (failure: Failure): boolean =>
  failure.code === 'disk-full' && withoutRoom.has(failure.detail ?? '')
