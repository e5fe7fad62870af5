import type { BackupCounts, BackupReason, BackupSummary } from '../../../core/model/backup.ts'
import type { backupsStrings } from '../../strings/backups.ts'

export type BackupWords = (typeof backupsStrings)['zh-Hans']

const reasons = {
  'by-hand': 'byHand',
  'session-end': 'sessionEnd',
  hourly: 'hourly',
  'before-migration': 'beforeMigration',
  'before-bulk': 'beforeBulk',
} as const satisfies Record<BackupReason, keyof BackupWords>
export const reasonOf = (words: BackupWords, { reason }: BackupSummary): string => words[reasons[reason]]

/** "820 KB", "12.4 MB": as people read sizes. */
export function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024)).toString()} KB`
  const mega = bytes / 1024 / 1024
  return mega < 1024 ? `${mega.toFixed(1)} MB` : `${(mega / 1024).toFixed(1)} GB`
}

/** Local day and time of an instant, to the minute: "2026-03-01 14:03". */
export const dayAndTime = (instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' })

const shown = ['policies', 'clauses', 'taggings', 'annotations', 'links'] as const
export interface CountLine {
  readonly name: (typeof shown)[number]
  readonly then: number
  readonly change: number
}
/** Each count as it was, with how many more (or fewer) there are now. */
export const countLines = (then: BackupCounts, now: BackupCounts): readonly CountLine[] =>
  shown.map((name) => ({ name, then: then[name], change: now[name] - then[name] }))

/** "+3", "−2": with a true minus. */
export const signed = (change: number): string =>
  change > 0 ? `+${change.toString()}` : `−${Math.abs(change).toString()}`
