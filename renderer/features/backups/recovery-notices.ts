import type { Notice } from '../../../core/model/notice.ts'

/** Warnings about where a library lies: told once a library, not at every start. */
export const placeCodes: ReadonlySet<string> = new Set(['library-synchronised', 'library-on-network'])

const recovery: ReadonlySet<string> = new Set([
  'lock-taken-over',
  'edits-replayed',
  'edits-lost',
  'journal-torn',
  'journal-missing',
  'journal-end-damaged',
  'journal-damaged',
  'index-from-previous',
  'index-from-journal',
  'policy-salvaged',
  'policy-salvaged-partly',
  'policy-lost',
  'policy-adopted',
  'migration-backed-up',
  'migration-not-backed-up',
])

/**
 * What of the library's notices tells of a recovery, or of a place not warned of yet (`seen`: codes a person has put
 * away).
 */
export const recoveryNotices = (notices: readonly Notice[], seen: readonly string[]): readonly Notice[] =>
  notices.filter(({ code }) => recovery.has(code) || (placeCodes.has(code) && !seen.includes(code)))
