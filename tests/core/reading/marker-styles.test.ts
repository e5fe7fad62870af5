import { describe, expect, test } from 'vitest'
import { markersAt } from '../../../core/reading/marker-styles.ts'

describe('markers at the start of a line', () => {
  test.each([
    ['第一编 总则', 'part', 1, '第一编'],
    ['第二篇　重点任务', 'part', 2, '第二篇'],
    ['第三章', 'chapter', 3, '第三章'],
    ['第十二节 监督', 'division', 12, '第十二节'],
    ['第二十一条　为了', 'article', 21, '第二十一条'],
    ['第 12 條', 'article', 12, '第 12 條'],
    ['第１２条', 'article', 12, '第１２条'],
    ['第三条之一 经营者', 'article', 3, '第三条之一'],
    ['第 3-1 條', 'article', 3, '第 3-1 條'],
    ['第一百零三条 法', 'article', 103, '第一百零三条'],
    ['一、总体要求', 'numeral', 1, '一、'],
    ['一、一年内两次违反的', 'numeral', 1, '一、'],
    ['廿一、附则', 'numeral', 21, '廿一、'],
    ['二〇、其他', 'numeral', 20, '二〇、'],
    ['（一）指导思想', 'bracketed-numeral', 1, '（一）'],
    ['(十二)健全', 'bracketed-numeral', 12, '(十二)'],
    ['㈢完善', 'bracketed-numeral', 3, '㈢'],
    ['1.建设', 'number', 1, '1.'],
    ['２．建设', 'number', 2, '２．'],
    ['3、建设', 'number', 3, '3、'],
    ['⒋建设', 'number', 4, '⒋'],
    ['（1）名称', 'bracketed-number', 1, '（1）'],
    ['⑵名称', 'bracketed-number', 2, '⑵'],
    ['1）名称', 'half-bracketed-number', 1, '1）'],
    ['③名称', 'circled', 3, '③'],
    ['一是培育', 'firstly', 1, '一是'],
    ['二要压实', 'firstly', 2, '二要'],
    ['首先，摸清', 'in-order', 1, '首先，'],
    ['第二步　街道审查', 'step', 2, '第二步'],
    ['第一阶段（2026年1月—3月）：动员部署。', 'step', 1, '第一阶段'],
    ['1.1 编制目的', 'decimal-2', 1, '1.1'],
    ['1.2.3预警', 'decimal-3', 3, '1.2.3'],
    ['2.1.3.4 措施', 'decimal-4', 4, '2.1.3.4'],
    ['2 组织体系', 'decimal-1', 2, '2'],
    ['Article 12', 'article-en', 12, 'Article 12'],
    ['CHAPTER IV', 'chapter-en', 4, 'CHAPTER IV'],
    ['Section 3. Scope', 'section-en', 3, 'Section 3.'],
    ['(b) a body', 'letter', 2, '(b)'],
    ['b）定期报送', 'letter', 2, 'b）'],
    ['(C) a body', 'capital', 3, '(C)'],
  ])('%s', (text, style, ordinal, shown) => {
    expect(markersAt(text, 0, false)[0]).toEqual({ style, ordinal, text: shown, length: shown.length })
  })

  test('(i) may be a Roman one or the ninth letter', () => {
    expect(markersAt('(i) a ministry', 0, false).map((m) => `${m.style} ${m.ordinal}`)).toEqual(['roman 1', 'letter 9'])
  })

  test.each([
    ['2024年起'],
    ['5G基站'],
    ['1.5万亿元'],
    ['2.5%的比例'],
    ['10.6亿元'],
    ['三、四线城市'],
    ['一、二、三产业'],
    ['第一阶段主要是总结经验'],
    ['第三条规定的情形'],
    ['第三条、第四条'],
    ['第五条第二款'],
    ['十佳案例'],
    ['14 days, no fee is payable.'],
    ['Article 3(2) applies'],
    ['Section 4 of the Act'],
    ['（责任单位：省数据局）'],
    ['（2024版）'],
    [''],
  ])('%s is none', (text) => {
    expect(markersAt(text, 0, false)).toEqual([])
  })
})
