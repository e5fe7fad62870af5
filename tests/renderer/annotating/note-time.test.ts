import { expect, it } from 'vitest'
import { noteTime } from '../../../renderer/features/annotating/note-time.ts'

const words = {
  today: (t: string) => `今天 ${t}`,
  yesterday: (t: string) => `昨天 ${t}`,
  thisYear: (m: number, d: number) => `${m}月${d}日`,
  otherYear: (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
}
const now = new Date(2026, 2, 1, 0, 30)

it.each([
  [new Date(2026, 2, 1, 0, 5), '今天 00:05'],
  [new Date(2026, 1, 28, 23, 59), '昨天 23:59'],
  [new Date(2026, 1, 27, 12, 0), '2月27日'],
  [new Date(2025, 10, 18, 9, 0), '2025年11月18日'],
])('%s is told as %s', (at, expected) => {
  expect(noteTime(at.toISOString(), now, words)).toBe(expected)
})
it('shows what is no time as it is', () => {
  expect(noteTime('', now, words)).toBe('')
  expect(noteTime('不久前', now, words)).toBe('不久前')
})
