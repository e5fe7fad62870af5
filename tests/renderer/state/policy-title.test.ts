import { describe, expect, it } from 'vitest'
import { parseTitle, shortTitle } from '../../../renderer/state/policy-title.ts'

describe('a title', () => {
  it.each([
    ['云泽省“数据赋能百业”实施方案（2025—2027年）', '云泽省“数据赋能百业”实施方案', '2025—2027年'],
    ['“数据赋能百业”三年行动计划（2025—2027年）（征求意见稿）', '“数据赋能百业”三年行动计划', '2025—2027年 征求意见稿'],
    ['临湖市可信数据空间建设指引(试行)', '临湖市可信数据空间建设指引', '试行'],
    ['澜江省公共数据条例', '澜江省公共数据条例', ''],
    ['关于（数据）流通的意见', '关于（数据）流通的意见', ''],
    ['（试行）', '（试行）', ''],
  ])('%s has its bracketed ends set apart', (title, main, tail) => {
    expect(parseTitle(title)).toEqual({ main, tail })
  })

  it('is shortened in the middle, keeping place and kind', () => {
    const short = shortTitle('云泽省人民政府关于加快推进公共数据授权运营和开发利用的实施方案（2025—2027年）')
    expect(short).toMatch(/^云泽省人民政府.*…/u)
    expect(short).toMatch(/的?实施方案$/u)
    expect([...short].length).toBeLessThanOrEqual(19)
  })

  it('keeps its tail beside a twin of the same name', () => {
    const neighbours = ['云泽省实施方案']
    expect(shortTitle('云泽省实施方案（征求意见稿）', neighbours)).toBe('云泽省实施方案（征求意见稿）')
    expect(shortTitle('云泽省实施方案（征求意见稿）')).toBe('云泽省实施方案')
  })
})
