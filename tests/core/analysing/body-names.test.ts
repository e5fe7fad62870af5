import { describe, expect, it } from 'vitest'
import { bodyNames } from '../../../core/analysing/body-names.ts'

const region = '云泽省'
const keysOf = (names: readonly string[], where: string | null = region): readonly string[] => {
  const printed = names.map((name) => ({ name, region: where }))
  return printed.map(bodyNames(printed))
}

describe('the names of bodies', () => {
  it.each([
    ['a body and its second name', ['省发展改革委（省数据局）', '省数据局', '省发展改革委']],
    ['the region before the name', ['云泽省数据局', '省数据局']],
    ['abbreviations', ['省发改委', '省发展和改革委员会', '省发展改革委']],
    ['a ministry written short', ['省工信厅', '省工业和信息化厅']],
    ['the other script', ['省農業農村廳', '省农业农村厅']],
  ])('%s are one', (_what, names) => {
    expect(new Set(keysOf(names)).size).toBe(1)
  })

  it('keeps bodies apart that are not the same', () => {
    expect(new Set(keysOf(['省数据局', '省财政厅', '市数据局', '各市（州）人民政府'])).size).toBe(4)
  })

  it('does not guess which one is meant where a body has two second names', () => {
    expect(keysOf(['省发展改革委（省数据局）', '省发展改革委（省能源局）', '省发展改革委'])).toEqual([
      '省数据局',
      '省能源局',
      '省发展改革委',
    ])
  })

  it('takes a remark in brackets for no name', () => {
    expect(keysOf(['省财政厅（牵头）'])).toEqual(['省财政厅(牵头)'])
  })

  it('joins second names within a region only', () => {
    const printed = [
      { name: '省发展改革委（省数据局）', region },
      { name: '省发展改革委', region: '澜江省' },
    ]
    expect(printed.map(bodyNames(printed))).toEqual(['省数据局', '省发展改革委'])
  })
})
