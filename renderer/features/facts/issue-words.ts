import type { IssuerRole, IssueStanding } from '../../../core/model/issue-row.ts'

/** Names, in the table of strings, of what a policy's standing and an issuer's role are called. */
export const standingWords = {
  issued: 'issued',
  'not-yet': 'notYet',
  replaced: 'replaced',
  draft: 'draft',
} as const satisfies Record<IssueStanding, string>
export const roleWords = { lead: 'lead', joint: 'joint' } as const satisfies Record<Exclude<IssuerRole, 'sole'>, string>
