import { describe, expect, test } from 'vitest'
import { diffPhrases } from '../../../core/comparing/diff-phrases.ts'
import { findChanges } from '../../../core/comparing/find-changes.ts'

const changes = (before: string, after: string) =>
  findChanges(diffPhrases(before, after)).map(
    ({ kind, old, new: now }) => `${kind} ${before.slice(old.start, old.end)}→${after.slice(now.start, now.end)}`,
  )

describe('findChanges', () => {
  test.each([
    [
      'a phrase that came, one that went',
      '推动协同，加强监管，完善机制。',
      '推动协同，建设平台，完善机制。',
      ['deleted 加强监管，→', 'added →建设平台，'],
    ],
    ['words inside a phrase', '激励多方主体参与。', '激励各类主体参与。', ['reworded 多方→各类']],
    ['a member of a list', '融合气象、土壤等数据。', '融合遥感、气象、土壤等数据。', ['added →遥感、']],
    [
      'a phrase that went in front of a reworded one',
      '强化联动，支持临湖、云岭等区域，推动产能、库存数据流通。',
      '强化联动，支持产能、库存数据流通。',
      ['deleted 支持临湖、云岭等区域，→', 'reworded 推动→支持'],
    ],
    [
      'a sentence that moved',
      '提升应急协调能力，推动共享。监测自然灾害，研判风险。',
      '监测自然灾害，研判风险。提升应急协调能力，推动共享。',
      ['moved →监测自然灾害，研判风险。', 'moved 监测自然灾害，研判风险。→'],
    ],
    [
      'a reworded phrase and one that came behind it',
      '支持网络平台、传统商贸企业融合。',
      '支持电子商务企业、示范基地、传统商贸企业融合。',
      ['reworded 网络平台→电子商务企业、', 'added →示范基地'],
    ],
    [
      'the rest of a sentence in other words',
      '加强试点探索，完善机制。',
      '加强试点工作，探索路径。',
      ['reworded 探索→工作', 'deleted 完善机制。→', 'added →探索路径。'],
    ],
    ['nothing', '推进共享。', '推进共享。', []],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected)
  })
})
