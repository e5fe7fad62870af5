import { expect, test } from 'vitest'
import type { BackupReason } from '../../../core/model/backup.ts'
import { outdatedBackups } from '../../../main/store/backup-rotation.ts'

const HOUR = 3_600_000
const start = Date.UTC(2026, 2, 1, 0, 30)
const backup = (
  hours: number,
  reason: BackupReason = 'hourly',
  more: { readonly name?: string; readonly kept?: boolean } = {},
) => ({
  id: `h${String(hours)}${reason}`,
  madeAt: new Date(start + hours * HOUR).toISOString(),
  reason,
  name: '',
  kept: false,
  ...more,
})
const hourly = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => backup(from + n * step))
const left = (backups: readonly ReturnType<typeof backup>[], zone = 0): readonly number[] => {
  const gone = new Set(outdatedBackups(backups, zone))
  return backups.filter(({ id }) => !gone.has(id)).map(({ madeAt }) => (Date.parse(madeAt) - start) / HOUR)
}

test('a day of hourly backups stays whole; of the days before, the last backup of each stays', () => {
  const stays = left(hourly(0, 71))
  expect(stays.slice(-24)).toEqual(Array.from({ length: 24 }, (_, n) => 48 + n))
  expect(stays.slice(0, -24)).toEqual([23, 47])
})

test('a year of them leaves 24 hours, 14 days and 8 weeks, and no more than that', () => {
  const stays = left(hourly(0, 24 * 365 - 1))
  // the newest hour is the newest day and week as well; the second day's newest is beyond the 24 hours
  expect(stays).toHaveLength(24 + 13 + 6)
  expect(Math.max(...stays)).toBe(24 * 365 - 1)
  expect(Math.min(...stays)).toBeLessThan(24 * (365 - 7 * 6))
})

test('days are those of the person: at 480 minutes ahead of UTC the day ends at 16 hours UTC', () => {
  expect(left([...hourly(10, 20), ...hourly(100, 130)], 480)[0]).toBe(15)
  expect(left([...hourly(10, 20), ...hourly(100, 130)])[0]).toBe(20)
})

test.each<[string, BackupReason, number]>([
  ['ends of sessions', 'session-end', 5],
  ['before bulk changes', 'before-bulk', 5],
])('the last five %s stay even within one hour', (_name, reason, count) => {
  const close = Array.from({ length: 9 }, (_, n) => ({
    ...backup(0, reason),
    id: `s${String(n)}`,
    madeAt: new Date(start + n * 1000).toISOString(),
  }))
  expect(outdatedBackups(close, 0)).toEqual(['s3', 's2', 's1', 's0'])
  expect(close.length - outdatedBackups(close, 0).length).toBe(count)
})

test('what a person named, keeps or made by hand, and what was made before a migration, stays for ever', () => {
  const old = [
    backup(0, 'hourly', { name: '送审前' }),
    backup(0.01, 'hourly', { kept: true }),
    backup(0.02, 'before-migration'),
    backup(0.03, 'by-hand'),
    backup(0.04),
  ]
  expect(outdatedBackups([...old, ...hourly(24 * 300, 24 * 400)], 0)).toContain(old[4]?.id)
  for (const { id } of old.slice(0, 4))
    expect(outdatedBackups([...old, ...hourly(24 * 300, 24 * 400)], 0)).not.toContain(id)
})
