import { describe, expect, it } from 'vitest'
import { proposedPairs } from '../../../renderer/features/comparing/proposed-pairs.ts'
import { areVersions, inTime, placeSides } from '../../../renderer/state/comparison-sides.ts'
import { carriedOver } from '../../../renderer/features/comparing/carried-over.ts'
import { linksWith, pairKey } from '../../../renderer/features/comparing/link-two.ts'
import { markedWords, tableText } from '../../../renderer/features/comparing/compare-texts.ts'
import { versionNames } from '../../../renderer/features/comparing/side-names.ts'
import { comparingStrings } from '../../../renderer/strings/comparing.ts'
import type { PolicySummary, PolicyView } from '../../../core/contract/workbench.ts'
import type { PolicyMetadata } from '../../../core/model/policy.ts'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { PairedClauses } from '../../../core/model/policy-comparison.ts'

const policy = (
  id: string,
  title: string,
  metadata: Partial<PolicyMetadata> = {},
  rest: Partial<PolicySummary> = {},
): PolicySummary => ({
  id: id as PolicyId,
  fileName: `${id}.txt`,
  reader: 'txt',
  pages: null,
  importedAt: '2026-01-01T00:00:00.000Z',
  replaces: null,
  clauses: 1,
  taggedClauses: 0,
  taggings: 0,
  annotations: 0,
  links: 0,
  toReview: 0,
  sectors: [],
  openSuggestions: 0,
  corrected: [],
  revisionMarks: 0,
  metadata: {
    title,
    issuers: [],
    documentNumber: null,
    issuedOn: null,
    effectiveOn: null,
    level: 'provincial',
    region: null,
    status: null,
    script: 'hans',
    language: 'zh',
    ...metadata,
  },
  ...rest,
})
const draft = policy('d', '云泽省数据赋能实施方案（征求意见稿）', {
  region: '云泽省',
  status: 'draft',
  issuedOn: '2025-03-01',
})
const final = policy('f', '云泽省數據賦能實施方案（2025—2027年）', {
  region: '云泽省',
  status: 'final',
  issuedOn: '2025-05-01',
})
const national = policy('n', '数据赋能三年行动计划', { level: 'national' })
const city = policy('c', '临湖市数据赋能行动方案', { level: 'municipal', region: '云泽省临湖市' })

describe('two policies to be compared', () => {
  it('are versions when one replaces the other, or when a draft has its title and level, across scripts', () => {
    expect(areVersions(draft, final)).toBe(true)
    expect(areVersions(final, city)).toBe(false)
    expect(areVersions(city, policy('c2', '别的标题', {}, { replaces: city.id }))).toBe(true)
  })

  it('stand older and newer, or upper and lower, however they were chosen', () => {
    for (const [a, b] of [
      [draft, final],
      [final, draft],
    ] as const)
      expect(placeSides(a, b)).toMatchObject({ mode: 'versions', left: { id: 'd' }, right: { id: 'f' } })
    for (const [a, b] of [
      [national, city],
      [city, national],
    ] as const)
      expect(placeSides(a, b)).toMatchObject({ mode: 'levels', left: { id: 'n' }, right: { id: 'c' } })
    const later = policy('x', '甲', {}, { importedAt: '2026-02-01T00:00:00.000Z' })
    expect(inTime(later, policy('y', '乙')).map(({ id }) => id)).toEqual(['y', 'x'])
  })

  it('are proposed: versions by what they say, levels with the next one above, drafts that have a final text left out', () => {
    const all = [city, final, draft, national]
    expect(proposedPairs(all, 'versions', 6).map(({ left, right }) => [left.id, right.id])).toEqual([['d', 'f']])
    expect(
      proposedPairs(all, 'levels', 6)
        .map(({ left, right }) => [left.id, right.id])
        .sort(),
    ).toEqual([
      ['f', 'c'],
      ['n', 'f'],
    ])
    expect(proposedPairs([national], 'levels', 6)).toEqual([])
  })

  it('are proposed as levels only on one line: a city with its own province, never with another', () => {
    const [zhejiang, jiangxi, jinhua] = [
      policy('z', '浙江省数据赋能实施方案', { region: '浙江省' }),
      policy('j', '江西省数据赋能实施方案', { region: '江西省' }),
      policy('h', '金華市数据赋能行动方案', { level: 'municipal', region: '金華市' }),
    ]
    const pairs = (all: readonly PolicySummary[]) =>
      proposedPairs(all, 'levels', 6)
        .map(({ left, right }) => `${left.id} ${right.id}`)
        .sort()
    expect(pairs([jiangxi, jinhua])).toEqual([])
    expect(pairs([jiangxi, jinhua, zhejiang])).toEqual(['z h'])
    expect(pairs([national, jiangxi, jinhua])).toEqual(['n h', 'n j'])
  })

  it('are called by their status where it tells them apart', () => {
    const words = comparingStrings['zh-Hans']
    expect(versionNames(draft.metadata, final.metadata, words)).toEqual({ left: '征求意见稿', right: '正式稿' })
    expect(versionNames(city.metadata, final.metadata, words)).toEqual({ left: '旧稿', right: '新稿' })
  })
})

describe('what hangs on two compared policies', () => {
  it('came with the import where it is older than that', () => {
    const view = {
      policy: { importedAt: '2026-02-01' },
      taggings: [{ createdAt: '2026-01-05' }],
      annotations: [{ createdAt: '2026-01-20' }, { createdAt: '2026-03-01' }],
    } as unknown as PolicyView
    expect(carriedOver(view)).toBe(2)
  })

  it('links their clauses, whichever way round', () => {
    const end = (type: string, policyId: string) => ({ link: { type }, other: { ref: { policyId, clauseId: 'o1' } } })
    const view = {
      links: {
        n1: [end('amends', 'old'), end('relates', 'elsewhere')],
        n2: [{ link: { type: 'cites' }, other: null }],
      },
    } as unknown as PolicyView
    expect([...linksWith(view, 'old' as PolicyId)]).toEqual([[pairKey('o1' as ClauseId, 'n1' as ClauseId), ['amends']]])
  })
})

describe('a comparison taken along as text', () => {
  const side = { clauseId: 'c' as ClauseId, path: '一、', marker: '一、', heading: '', kind: 'item' as const, depth: 0 }
  const pair: PairedClauses = {
    kind: 'reworded',
    old: side,
    new: side,
    marks: [
      { kind: 'kept', text: '一、到' },
      { kind: 'deleted', text: '2026' },
      { kind: 'inserted', text: '2027' },
      { kind: 'kept', text: '年\n完成。' },
    ],
  }
  it('says in signs what was inserted and deleted', () => {
    expect(markedWords(pair)).toBe('一、到〔－2026〕〔＋2027〕年\n完成。')
  })
  it('is a table with both sides whole', () => {
    expect(tableText({ pairs: [pair, { ...pair, kind: 'added', old: null }] }, comparingStrings['zh-Hans'])).toBe(
      '一、\t一、到2026年 完成。\t改写\t一、\t一、到2027年 完成。\n\t\t新增\t一、\t一、到2027年 完成。',
    )
  })
})
