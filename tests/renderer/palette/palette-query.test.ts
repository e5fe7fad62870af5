import { describe, expect, it } from 'vitest'
import { parsePaletteQuery } from '../../../renderer/features/palette/palette-query.ts'
import { rankNames } from '../../../renderer/features/palette/rank-names.ts'

describe('the palette', () => {
  it.each([
    ['追溯', 'all', '追溯'],
    ['> 导出', 'commands', '导出'],
    ['》导出', 'commands', '导出'],
    ['#追溯', 'tags', '追溯'],
    ['＃追溯', 'tags', '追溯'],
    ['@ 云泽省', 'clauses', '云泽省'],
    ['', 'all', ''],
    ['>', 'commands', ''],
  ])('reads %j as %s %j', (text, scope, words) => {
    expect(parsePaletteQuery(text)).toEqual({ scope, words })
  })

  it('names what begins with the words first, then what has them inside, then what is only called so elsewhere', () => {
    const items = [
      { name: '打开', other: ['export'] },
      { name: '全部导出', other: [] },
      { name: '导出…', other: ['export'] },
    ]
    expect(rankNames(items, '导出', ({ name }) => name).map(({ item }) => item.name)).toEqual(['导出…', '全部导出'])
    expect(
      rankNames(
        items,
        'EXPORT',
        ({ name }) => name,
        ({ other }) => other,
      ).map(({ item }) => item.name),
    ).toEqual(['打开', '导出…'])
  })

  it('marks the words as they stand, Traditional found by Simplified', () => {
    expect(rankNames(['瀾江省數據條例'], '数据', (name) => name)[0]?.marks).toEqual([{ start: 3, end: 5 }])
  })

  it('keeps the order given when nothing is asked', () => {
    expect(rankNames(['乙', '甲'], '', (name) => name).map(({ item }) => item)).toEqual(['乙', '甲'])
  })
})
