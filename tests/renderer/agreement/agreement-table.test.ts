import { describe, expect, it } from 'vitest'
import type { Agreement, TagAgreement } from '../../../core/model/agreement.ts'
import type { ClauseId, PolicyId, TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { agreementCsv } from '../../../renderer/features/agreement/agreement-csv.ts'
import { alphaWords, figureText, kappaWords, shareText } from '../../../renderer/features/agreement/figure-words.ts'
import { pressColumn, sortTags } from '../../../renderer/features/agreement/sort-tags.ts'
import { tagsBelow } from '../../../renderer/features/agreement/tags-below.ts'

const id = (text: string): TagId => text as TagId
const row = (tag: string, kappa: number | null, both = 0): TagAgreement => ({
  tagId: id(tag),
  path: tag,
  units: 10,
  both,
  onlyFirst: 1,
  onlySecond: 2,
  neither: 7 - both,
  observed: 0.7,
  kappa,
  alpha: kappa,
})
const tags = [row('乙', 0.4, 1), row('甲', null), row('丙', -0.1, 3)]
const order = (list: readonly TagAgreement[]): readonly string[] => list.map(({ path }) => path)

describe('the table of tags', () => {
  it('goes by a column, then the other way round, then as the codebook has it', () => {
    const once = pressColumn(null, 'kappa')
    const twice = pressColumn(once, 'kappa')
    expect(order(sortTags(tags, once))).toEqual(['丙', '乙', '甲'])
    expect(order(sortTags(tags, twice))).toEqual(['乙', '丙', '甲'])
    expect(pressColumn(twice, 'kappa')).toBeNull()
    expect(order(sortTags(tags, null))).toEqual(['乙', '甲', '丙'])
    expect(order(sortTags(tags, pressColumn(twice, 'both')))).toEqual(['甲', '乙', '丙'])
    expect(order(sortTags(tags, { column: 'path', descending: false }))).toHaveLength(3)
  })
  it.each([
    [null, '—'],
    [1, '1.00'],
    [0.999, '0.99'],
    [0.7, '0.70'],
    [-0.128, '-0.12'],
    [0, '0.00'],
  ])('prints %s as %s', (figure, text) => {
    expect(figureText(figure)).toBe(text)
  })
  it.each([
    [null, '—'],
    [1, '100.0%'],
    [0.9999, '99.9%'],
    [0.5, '50.0%'],
  ])('prints a share of %s as %s', (share, text) => {
    expect(shareText(share)).toBe(text)
  })
  it('says in words what a figure is worth', () => {
    expect([-0.1, 0, 0.3, 0.6, 0.61, 0.81].map((kappa) => kappaWords(kappa, 'en'))).toEqual([
      'worse than chance',
      'slight',
      'fair',
      'moderate',
      'substantial',
      'almost perfect',
    ])
    expect([0.8, 0.7, 0.5].map((alpha) => alphaWords(alpha, 'zh-Hans'))).toEqual([
      '可以采信',
      '只宜作初步结论',
      '不宜采信',
    ])
    expect(kappaWords(null, 'en')).toBe(alphaWords(null, 'en'))
  })
})

describe('the tags of a group', () => {
  const tag = (name: string, parentId: string | null, isGroup = false): Tag => ({
    id: id(name),
    name,
    parentId: parentId === null ? null : id(parentId),
    colour: '#000000',
    description: '',
    isGroup,
    order: 0,
  })
  it('are those that can be used, however deep, and none of another', () => {
    const all = [
      tag('g', null, true),
      tag('a', 'g'),
      tag('h', 'g', true),
      tag('b', 'h'),
      tag('c', 'b'),
      tag('z', null),
      tag('k', null, true),
      tag('d', 'k'),
    ]
    expect(new Set(tagsBelow(all, id('g')))).toEqual(new Set(['a', 'b', 'c']))
    expect(tagsBelow(all, id('none'))).toEqual([])
  })
})

describe('an agreement as a table', () => {
  it('has the figures unrounded and each clause with whose tags they are', () => {
    const agreement: Agreement = {
      coders: ['周', '林'],
      policies: [],
      overall: { ...row('', 0.123456789), units: 30 },
      tags,
      disagreements: [
        {
          clause: { policyId: 'p' as PolicyId, clauseId: 'c' as ClauseId },
          title: '某省方案',
          path: '二、（一）1.',
          heading: '=标题',
          onlyFirst: [id('甲')],
          onlySecond: [id('乙'), id('丙')],
          both: [],
        },
      ],
    }
    const lines = agreementCsv(agreement, (tag) => `标签${tag}`, 'zh-Hans').split('\r\n')
    expect(lines[0]).toContain('"只有周","只有林"')
    expect(lines[1]).toBe('"总体","30","0","1","2","7","0.7","0.123456789","0.123456789"')
    expect(lines[3]).toContain('"0.7","",""')
    expect(lines.at(-2)).toBe('"某省方案","二、（一）1.","\'=标题","标签甲","标签乙；标签丙",""')
  })
})
