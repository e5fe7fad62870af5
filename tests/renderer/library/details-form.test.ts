import { describe, expect, it } from 'vitest'
import { changesOf, dateOf, datesHold, formOf } from '../../../renderer/features/library/details-form.ts'
import { summary } from './policy-summaries.ts'

const { metadata } = summary('a', {
  title: '云泽省实施方案',
  issuers: ['云泽省数据局', '云泽省财政厅'],
  issuedOn: '2025-05-09',
  level: 'provincial',
  status: 'draft',
})

describe('correcting what a policy says of itself', () => {
  it('changes nothing where the form says what the policy says', () => {
    expect(changesOf(metadata, formOf(metadata))).toEqual({})
  })

  it('gives only what was changed, without stray blanks', () => {
    expect(changesOf(metadata, { ...formOf(metadata), title: ' 云泽省  行动方案 ', status: 'final' })).toEqual({
      title: '云泽省 行动方案',
      status: 'final',
    })
  })

  it('takes issuers one a line, each once', () => {
    expect(
      changesOf(metadata, { ...formOf(metadata), issuers: '云泽省数据局\n\n云泽省数据局\n澜江省财政厅 ' }),
    ).toEqual({ issuers: ['云泽省数据局', '澜江省财政厅'] })
  })

  it('takes an empty field for something the policy does not say', () => {
    expect(changesOf(metadata, { ...formOf(metadata), issuedOn: '', level: '' })).toEqual({
      issuedOn: null,
      level: null,
    })
  })

  it.each([
    ['2025-5-9', '2025-05-09'],
    ['2025年12月1日', '2025-12-01'],
    ['2025/02/28', '2025-02-28'],
    ['', ''],
    ['2025-02-30', null],
    ['去年', null],
    ['2025-13-01', null],
  ])('reads the date %s as %s', (text, date) => {
    expect(dateOf(text)).toBe(date)
    expect(datesHold({ ...formOf(metadata), issuedOn: text })).toBe(date !== null)
  })
})
