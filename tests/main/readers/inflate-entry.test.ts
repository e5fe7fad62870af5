import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type ArchiveEntry, readArchiveDirectory } from '../../../main/readers/archive/archive-directory.ts'
import { inflateEntry } from '../../../main/readers/archive/inflate-entry.ts'
import { defaultLimits } from '../../../main/readers/reading-limits.ts'

const text = Buffer.from(Array.from({ length: 400 }, (_, index) => `第${String(index * 7919)}条`).join(''))

/** What inflating the two parts of a small archive gives, under limits of the test's own. */
function inflated(
  level: 0 | 6,
  limits: { readonly partBytes?: number; readonly totalBytes?: number },
): readonly unknown[] {
  const bytes = zipSync({ 'a.xml': text, 'b.xml': text }, { level })
  const archive = { ...defaultLimits.archive, ...limits }
  const entries = readArchiveDirectory(bytes, archive)
  if ('code' in entries) throw new Error(entries.code)
  const budget = { spent: 0 }
  return entries.map((entry) => {
    const part = inflateEntry(bytes, entry, archive, budget)
    return 'code' in part ? part.params : part.length
  })
}

describe.each([
  ['stored', 0],
  ['deflated', 6],
] as const)('a part of an archive, %s', (_how, level) => {
  it('is read whole within the limits', () => {
    expect(inflated(level, {})).toEqual([text.length, text.length])
  })
  it('is read whole where the archive lies about its size', () => {
    const bytes = zipSync({ 'a.xml': text }, { level })
    const [entry] = readArchiveDirectory(bytes, defaultLimits.archive) as readonly ArchiveEntry[]
    if (entry === undefined) throw new Error('no entry')
    for (const size of [0, 10, text.length - 1, text.length + 1, 0xfffffff0])
      expect(inflateEntry(bytes, { ...entry, size }, defaultLimits.archive, { spent: 0 })).toEqual(new Uint8Array(text))
  })
  it('is refused when it is larger than a part may be', () => {
    expect(inflated(level, { partBytes: text.length - 1 })).toEqual([{ reason: 'size' }, { reason: 'size' }])
  })
  it('is refused when all parts together are', () => {
    expect(inflated(level, { totalBytes: text.length + 1 })).toEqual([text.length, { reason: 'size' }])
  })
})
