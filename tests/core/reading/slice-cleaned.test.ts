import { describe, expect, test } from 'vitest'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import type { CleanedText, CleaningChange } from '../../../core/model/cleaned-text.ts'
import { cleanText } from '../../../core/reading/clean-text.ts'
import { sliceCleaned } from '../../../core/reading/slice-cleaned.ts'
import { sourceFromText } from '../../support/golden-policy.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'

const change = (at: number): CleaningChange => ({
  rule: 'page-number',
  at: { start: at, end: at },
  before: `— ${at} —`,
  after: '',
  block: 0,
})
const cleaned: CleanedText = {
  text: 'abc\ndef',
  pieces: [
    { start: 0, end: 3, block: 0, from: 0 },
    { start: 4, end: 7, block: 1, from: 0 },
  ],
  changes: [0, 2, 3, 4, 7].map(change),
}

describe('cutting a cleaned text into its policies', () => {
  test('every change is in one part and in one only, also one on the line break between two', () => {
    const first = sliceCleaned(cleaned, 0, 3, 4)
    const second = sliceCleaned(cleaned, 4, 7)
    expect(first.changes.map((c) => [c.before, c.at.start])).toEqual([
      ['— 0 —', 0],
      ['— 2 —', 2],
      ['— 3 —', 3],
    ])
    expect(second.changes.map((c) => [c.before, c.at.start])).toEqual([
      ['— 4 —', 0],
      ['— 7 —', 3],
    ])
    expect(second.pieces).toEqual([{ start: 0, end: 3, block: 1, from: 0 }])
  })
  test('the reports of a file’s policies tell of every change in the file', () => {
    const policy = (name: string, page: number): string =>
      [
        `云泽省数据局关于${name}的通知`,
        '各市数据局：',
        '一、工作目标',
        `按期完成${name}。`,
        '二、工作要求',
        '各地要认真组织实施。',
        '云泽省数据局',
        '2024年3月1日',
        `— ${page} —`,
      ].join('\n')
    const source = sourceFromText(
      ['开展数据调查', '编制数据目录', '推进数据共享'].map((name, k) => policy(name, k + 1)).join('\n'),
    )
    const policies = policiesFromSource(source, seedVocabulary())
    expect(policies).toHaveLength(3)
    const told = policies.flatMap((each) => each.cleaning).reduce((sum, { count }) => sum + count, 0)
    expect(told).toBe(cleanText(source).changes.length)
    expect(told).toBeGreaterThanOrEqual(3)
  })
})
