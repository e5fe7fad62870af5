import { expect, test } from 'vitest'
import { countLines, signed, sizeText } from '../../../renderer/features/backups/backup-words.ts'
import { recoveryNotices } from '../../../renderer/features/backups/recovery-notices.ts'

test.each([
  [1, '1 KB'],
  [840_000, '820 KB'],
  [13_000_000, '12.4 MB'],
  [3_221_225_472, '3.0 GB'],
])('%i bytes read %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})

test('counts stand beside how many more or fewer there are now', () => {
  const then = { policies: 3, clauses: 200, taggings: 5, annotations: 9, links: 2, tags: 4, collections: 1 }
  expect(
    countLines(then, { ...then, annotations: 12, links: 0 })
      .filter(({ change }) => change !== 0)
      .map(({ name, change }) => `${name} ${signed(change)}`),
  ).toEqual(['annotations +3', 'links −2'])
})

test('the panel tells what opening did every time, and of a risky place until it is put away', () => {
  const notices = [
    { code: 'edits-replayed', params: { count: 2 } },
    { code: 'library-synchronised', params: { service: 'OneDrive' } },
    { code: 'library-locked-by' },
  ]
  expect(recoveryNotices(notices, []).map(({ code }) => code)).toEqual(['edits-replayed', 'library-synchronised'])
  expect(recoveryNotices(notices, ['library-synchronised']).map(({ code }) => code)).toEqual(['edits-replayed'])
})
