import { describe, expect, test } from 'vitest'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import type { Block } from '../../../core/model/source-document.ts'
import { renderGolden } from '../../support/golden-policy.ts'

const none = { sectors: [], issuers: [] }
const read = (kind: 'pdf' | 'docx', blocks: readonly Block[]) => {
  const policy = policiesFromSource({ reader: { kind, encoding: null, pages: null }, blocks, notices: [] }, none)[0]
  if (!policy) throw new Error('no policy')
  return {
    ...policy,
    shown: policy.clauses.map((c) => `${'  '.repeat(c.depth)}${c.kind} ${c.path} {${c.heading}} p${c.page ?? '-'}`),
  }
}

describe('what a reader knows about a block', () => {
  test('a table is one clause of its own below the clause it stands in', () => {
    const { shown, clauses, cleaned } = read('docx', [
      { kind: 'paragraph', text: '临湖市数据归集方案' },
      { kind: 'paragraph', text: '一、任务分工' },
      { kind: 'table', text: '序号\t任务\n1\t归集数据\n' },
      { kind: 'paragraph', text: '二、工作要求' },
      { kind: 'paragraph', text: '按时完成。' },
    ])
    expect(shown).toEqual(['chapter 一、 {任务分工} p-', '  table 一、¶1 {} p-', 'chapter 二、 {工作要求} p-'])
    expect(cleaned.text.slice(clauses[1]?.range.start, clauses[1]?.range.end)).toBe('序号\t任务\n1\t归集数据')
  })

  test('footnotes and page heads belong to no clause', () => {
    const { shown, cleaned } = read('pdf', [
      { kind: 'paragraph', text: '临湖市数据归集方案', page: 1 },
      { kind: 'paragraph', text: '一、总体要求。各单位应当统筹推进，', page: 1 },
      { kind: 'page-foot', text: '1', page: 1 },
      { kind: 'paragraph', text: '确保取得实效。', page: 2 },
      { kind: 'footnote', text: '1 指市级单位。', page: 2 },
      { kind: 'paragraph', text: '二、附则', page: 2 },
    ])
    expect(shown).toEqual(['chapter 一、 {总体要求} p1', 'chapter 二、 {附则} p2'])
    expect(cleaned.text).toContain('统筹推进，确保取得实效。')
  })

  test('Word’s own numbering is a marker', () => {
    const { shown } = read('docx', [
      { kind: 'paragraph', text: '临湖市数据管理办法' },
      { kind: 'paragraph', text: '第一条为了规范管理，制定本办法。', style: { numberingLength: 3 } },
      { kind: 'paragraph', text: '第二条规定从严执行。', style: { numberingLength: 3 } },
    ])
    expect(shown).toEqual(['article 第一条 {} p-', 'article 第二条 {} p-'])
  })

  test('a heading by style opens a clause without a marker', () => {
    const { shown } = read('docx', [
      { kind: 'paragraph', text: '临湖市数据发展报告', style: { headingLevel: 1 } },
      { kind: 'paragraph', text: '发展现状', style: { headingLevel: 2 } },
      { kind: 'paragraph', text: '数据资源丰富。' },
      { kind: 'paragraph', text: '数据产业壮大。' },
      { kind: 'paragraph', text: '下一步工作', style: { headingLevel: 2 } },
      { kind: 'paragraph', text: '继续推进。' },
    ])
    expect(shown).toEqual([
      'chapter ¶1 {发展现状} p-',
      '  paragraph ¶1¶1 {} p-',
      '  paragraph ¶1¶2 {} p-',
      'chapter ¶2 {下一步工作} p-',
    ])
  })

  const body = { fontSize: 16, indent: 32 },
    title = { fontSize: 22, bold: true, centred: true }
  test('a heading by its look opens a clause where the file calls none a heading: the larger above the smaller', () => {
    const { shown } = read('docx', [
      { kind: 'paragraph', text: '临湖市数据发展报告', style: title },
      { kind: 'paragraph', text: '发展现状', style: { fontSize: 18, bold: true } },
      { kind: 'paragraph', text: '资源情况', style: { fontSize: 16, bold: true } },
      { kind: 'paragraph', text: '数据资源丰富。', style: body },
      { kind: 'paragraph', text: '产业情况', style: { fontSize: 16, bold: true } },
      { kind: 'paragraph', text: '数据产业壮大。', style: body },
      { kind: 'paragraph', text: '下一步工作', style: { fontSize: 18, bold: true } },
      { kind: 'paragraph', text: '继续推进。', style: body },
    ])
    expect(shown).toEqual([
      'chapter ¶1 {发展现状} p-',
      '  section ¶1¶1 {资源情况} p-',
      '  section ¶1¶2 {产业情况} p-',
      'chapter ¶2 {下一步工作} p-',
    ])
  })

  test('an unnumbered heading that looks like the numbered ones stands beside them, a lesser one below', () => {
    const { shown } = read('pdf', [
      { kind: 'paragraph', text: '临湖市数据发展方案', style: title },
      { kind: 'paragraph', text: '一、总体要求', style: { fontSize: 18, bold: true } },
      { kind: 'paragraph', text: '指导思想', style: { fontSize: 16, bold: true } },
      { kind: 'paragraph', text: '统筹推进。', style: body },
      { kind: 'paragraph', text: '工作目标', style: { fontSize: 16, bold: true } },
      { kind: 'paragraph', text: '取得实效。', style: body },
      { kind: 'paragraph', text: '二、保障措施', style: { fontSize: 18, bold: true } },
      { kind: 'paragraph', text: '加强领导。', style: body },
    ])
    expect(shown).toEqual([
      'chapter 一、 {总体要求} p-',
      '  section 一、¶1 {指导思想} p-',
      '  section 一、¶2 {工作目标} p-',
      'chapter 二、 {保障措施} p-',
    ])
  })

  test.each([
    [
      'one bold line',
      [
        { text: '特别提示', style: { fontSize: 16, bold: true } },
        { text: '按时完成。', style: body },
      ],
    ],
    [
      'bold sentences',
      [
        { text: '确保安全。', style: { fontSize: 16, bold: true } },
        { text: '按时完成。', style: body },
        { text: '落实责任。', style: { fontSize: 16, bold: true } },
        { text: '接受监督。', style: body },
      ],
    ],
    [
      'a bold date and a bracketed remark',
      [
        { text: '2024年3月5日', style: { fontSize: 16, bold: true } },
        { text: '按时完成。', style: body },
        { text: '（征求意见稿）', style: { fontSize: 16, bold: true } },
        { text: '接受监督。', style: body },
      ],
    ],
    [
      'a text that is bold throughout',
      [
        { text: '发展现状', style: { fontSize: 16, bold: true } },
        { text: '数据资源丰富，数据产业壮大。', style: { fontSize: 16, bold: true } },
        { text: '下一步工作', style: { fontSize: 16, bold: true } },
        { text: '继续推进数据归集和数据治理。', style: { fontSize: 16, bold: true } },
      ],
    ],
  ])('%s makes no heading', (_name, lines) => {
    const { clauses } = read('docx', [
      { kind: 'paragraph', text: '临湖市数据发展方案', style: title },
      { kind: 'paragraph', text: '一、工作要求', style: body },
      ...lines.map((line): Block => ({ kind: 'paragraph', ...line })),
    ])
    expect(clauses.filter(({ marker, heading }) => marker === '' && heading !== '')).toEqual([])
  })

  test('an empty file is one policy without clauses, and says so', () => {
    const policy = read('pdf', [])
    expect(policy.clauses).toEqual([])
    expect(policy.notices).toEqual([{ code: 'no-clauses' }])
    expect(policy.metadata.title).toBeNull()
  })

  test('an annex with a numbering of its own is a policy of its own', () => {
    expect(
      renderGolden(
        '关于规范登记的通知\n一、登记。\n二、审核。\n云泽省数据局\n2024年3月5日\n附件\n数据登记管理细则\n第一条 甲。\n第二条 乙。',
        none,
      )['clauses.txt'],
    ).toContain('=== 数据登记管理细则\n- | - | - | - | provincial')
  })
})
