import { describe, expect, it } from 'vitest'
import { placeOfDetail, type PlacedDetail } from '../../../core/library/queries/detail-place.ts'
import { filterIssues, listIssues } from '../../../core/library/queries/list-issues.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { issuerRole } from '../../../core/model/issue-row.ts'
import { summary } from '../../renderer/library/policy-summaries.ts'

const front = '云州省数据局 云州省财政厅\n关于印发《云州省数据条例》的通知\n云数〔2026〕7号\n'
const body = '第一条 本条例自2026年9月1日起施行。\n'
const back = '云州省数据局\n二〇二六年三月五日\n'
const policy = {
  text: front + body + back,
  frontMatter: { start: 0, end: front.length },
  backMatter: { start: front.length + body.length, end: front.length + body.length + back.length },
}
const wordsAt = (field: PlacedDetail, value: string): string | null => {
  const range = placeOfDetail(policy, field, value)
  return range === null ? null : policy.text.slice(range.start, range.end)
}

describe('where a detail was read', () => {
  it.each<[PlacedDetail, string, string | null]>([
    ['title', '云州省数据条例', '云州省数据条例'],
    ['title', '雲州省數據條例', '云州省数据条例'],
    ['issuers', '云州省财政厅', '云州省财政厅'],
    ['documentNumber', '云数〔2026〕7号', '云数〔2026〕7号'],
    ['documentNumber', '云数[2026]7号', '云数〔2026〕7号'],
    ['issuedOn', '2026-03-05', '二〇二六年三月五日'],
    ['effectiveOn', '2026-09-01', '2026年9月1日'],
    ['effectiveOn', '2026-09-02', null],
    ['documentNumber', '云数〔2026〕8号', null],
    ['title', '', null],
  ])('%s %s stands at %s', (field, value, words) => {
    expect(wordsAt(field, value)).toBe(words)
  })

  it('takes an issuer from the head of the paper, not from the signature', () => {
    expect(placeOfDetail(policy, 'issuers', '云州省数据局')).toEqual({ start: 0, end: 6 })
  })
})

const id = (name: string): PolicyId => name as PolicyId
const rows = listIssues(
  [
    summary('old', { title: '旧办法', status: 'final', issuers: ['甲局'], issuedOn: '2024-01-02' }),
    summary('new', { title: '新办法', status: 'final', level: 'provincial' }, { replaces: id('old') }),
    summary(
      'later',
      { status: 'final', effectiveOn: '2026-12-01', issuers: ['乙厅', '甲局'] },
      { sectors: ['transport'] },
    ),
    summary('draft', { status: 'draft', effectiveOn: '2027-01-01' }, { corrected: ['issuers'] }),
    summary('mute', {}),
  ],
  '2026-11-23',
)

describe('the table of issuers and numbers', () => {
  it('tells how far each policy holds, and says nothing where the policy does not', () => {
    expect(rows.map(({ policyId, standing }) => [policyId, standing])).toEqual([
      ['old', 'replaced'],
      ['new', 'issued'],
      ['later', 'not-yet'],
      ['draft', 'draft'],
      ['mute', null],
    ])
  })

  it('tells what a person set from what was read', () => {
    expect(rows.map(({ origin }) => origin)).toEqual(['read', 'read', 'read', 'changed', 'read'])
  })

  it.each([
    [{ text: '辦法 甲局' }, ['old']],
    [{ issuers: ['甲局'] }, ['old', 'later']],
    [{ issuers: ['none'] }, ['new', 'draft', 'mute']],
    [{ years: ['2024'] }, ['old']],
    [{ years: ['none'], levels: ['unknown'] as const }, ['later', 'draft', 'mute']],
    [{ sectors: ['transport'] }, ['later']],
    [{ standings: ['issued', 'draft'] as const }, ['new', 'draft']],
    [{ lacks: ['issuers', 'issuedOn'] as const }, ['new', 'later', 'draft', 'mute']],
    [{ origins: ['changed'] as const }, ['draft']],
    [{ deadlines: ['2026'], bodies: ['甲局'] }, ['old', 'new', 'later', 'draft', 'mute']],
  ])('narrowed by %j leaves %j', (filter, left) => {
    expect(filterIssues(rows, filter).map(({ policyId }) => policyId)).toEqual(left)
  })

  it('the first of several issuers leads', () => {
    expect([issuerRole(0, 1), issuerRole(0, 2), issuerRole(1, 2)]).toEqual(['sole', 'lead', 'joint'])
  })
})
