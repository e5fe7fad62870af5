import type { BackupReason, BackupSummary } from '../../core/model/backup.ts'

const LAST_SESSIONS = 5
const LAST_BEFORE = 5
const HOURS = 24
const DAYS = 14
const WEEKS = 8

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** 1970-01-01 was a Thursday: weeks are counted from Mondays. */
const MONDAY_MS = 3 * DAY_MS

type Rotated = Pick<BackupSummary, 'id' | 'madeAt' | 'reason' | 'name' | 'kept'>

/** The newest backup of each of the last `count` spans of time that have one. */
const newestOfSpans = (
  newestFirst: readonly Rotated[],
  spanOf: (ms: number) => number,
  count: number,
): readonly string[] => {
  const spans = new Map<number, string>()
  for (const { id, madeAt } of newestFirst) {
    const span = spanOf(Date.parse(madeAt))
    if (!spans.has(span)) spans.set(span, id)
  }
  return [...spans.values()].slice(0, count)
}

const newestOfReason = (newestFirst: readonly Rotated[], reason: BackupReason, count: number): readonly string[] =>
  newestFirst
    .filter((backup) => backup.reason === reason)
    .slice(0, count)
    .map(({ id }) => id)

/**
 * Which backups rotation removes. It leaves those a person named or keeps, those made before a migration, the last five
 * ends of sessions, the last five before bulk changes, and the newest of each of the last 24 hours, 14 days and 8 weeks
 * that have one.
 * `zoneMinutes`: how far local time is ahead of UTC, since days are people's days.
 */
export const outdatedBackups = (backups: readonly Rotated[], zoneMinutes: number): readonly string[] => {
  const newestFirst = backups.toSorted((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt) || (a.id < b.id ? 1 : -1))
  const local = (ms: number): number => ms + zoneMinutes * 60_000
  const stays = new Set([
    ...newestFirst
      .filter(({ kept, name, reason }) => kept || name !== '' || reason === 'before-migration' || reason === 'by-hand')
      .map(({ id }) => id),
    ...newestOfReason(newestFirst, 'session-end', LAST_SESSIONS),
    ...newestOfReason(newestFirst, 'before-bulk', LAST_BEFORE),
    ...newestOfSpans(newestFirst, (ms) => Math.floor(local(ms) / HOUR_MS), HOURS),
    ...newestOfSpans(newestFirst, (ms) => Math.floor(local(ms) / DAY_MS), DAYS),
    ...newestOfSpans(newestFirst, (ms) => Math.floor((local(ms) + MONDAY_MS) / (7 * DAY_MS)), WEEKS),
  ])
  return newestFirst.flatMap(({ id }) => (stays.has(id) ? [] : [id]))
}
