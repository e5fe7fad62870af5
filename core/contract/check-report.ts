import type { Notice } from '../model/notice.ts'

/** What a check found, and what of it was repaired. `ok`: nothing is damaged any more. */
export interface CheckReport {
  readonly ok: boolean
  readonly policies: number
  readonly entries: number
  readonly findings: readonly Notice[]
  readonly repaired: readonly Notice[]
}
