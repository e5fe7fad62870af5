import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../../core/model/source-document.ts'
import { readPdf } from '../../../main/readers/read-pdf.ts'
import { gridRules, makePdf, type PdfOptions, type PlacedText } from '../../support/make-pdf.ts'

const pdfjsFolder = fileURLToPath(new URL('../../../node_modules/pdfjs-dist', import.meta.url))
const read = async (pages: readonly (readonly PlacedText[])[], options: PdfOptions = {}): Promise<SourceDocument> => {
  const result = await readPdf(makePdf(pages, options), { pdfjsFolder })
  if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.detail ?? ''}`)
  return result.value
}
const blocks = (document: SourceDocument) => document.blocks.map((block) => [block.kind, block.text])
const at = (x: number, y: number, text: string, size = 12): PlacedText => ({ text, x, y, size })

describe('a table in a PDF', () => {
  const before = at(90, 80, '主要指标如下表所示。'),
    after = at(90, 260, '展望未来五年，发展基础更加稳固。')

  it('is read by its printed lines, a row a line, and stands between what is above and below it', async () => {
    const cells = [
      at(95, 115, '序号'),
      at(155, 115, '指标'),
      at(305, 115, '2030年'),
      at(95, 145, '1'),
      at(155, 145, '示范场景'),
      at(305, 145, '300'),
      at(95, 175, '2'),
      at(155, 175, '数据企业'),
      at(305, 175, '1500'),
    ]
    const document = await read([[before, ...cells, after]], {
      rules: { 0: gridRules([90, 150, 300, 480], [100, 130, 160, 190]) },
    })
    expect(blocks(document)).toEqual([
      ['paragraph', before.text],
      ['table', '序号\t指标\t2030年\n1\t示范场景\t300\n2\t数据企业\t1500\n'],
      ['paragraph', after.text],
    ])
    const table = document.blocks[1]
    expect(table?.lines?.map((line) => table.text.slice(line.start, line.end))).toEqual([
      '序号',
      '指标',
      '2030年',
      '1',
      '示范场景',
      '300',
      '2',
      '数据企业',
      '1500',
    ])
    expect(table?.lines?.every((line) => line.box !== undefined && line.box.width > 0)).toBe(true)
  })

  it('joins the lines of a cell, and gives a merged cell its words once', async () => {
    const rules = gridRules([90, 150, 300, 480], [100, 130, 190]).filter(([x, fromY]) => !(x === 300 && fromY === 100))
    const cells = [
      at(95, 115, '类别'),
      at(155, 115, '名称与二〇三〇年目标'),
      at(95, 150, '设施'),
      at(155, 150, '千兆光网行政村通达'),
      at(155, 168, '率'),
      at(305, 150, '100%'),
    ]
    const document = await read([[before, ...cells, after]], { rules: { 0: [...rules, [300, 130, 300, 190]] } })
    expect(blocks(document)[1]).toEqual(['table', '类别\t名称与二〇三〇年目标\t\n设施\t千兆光网行政村通达率\t100%\n'])
  })

  it('goes on over the page end: the head printed again is a page head, a row cut in two is one', async () => {
    const head = (y: number) => [at(95, y, '序号'), at(155, y, '任务'), at(305, y, '单位')]
    const first = [
      before,
      ...head(715),
      at(95, 745, '1'),
      at(155, 745, '建设公共数据平台'),
      at(305, 745, '省数据局'),
      at(95, 775, '2'),
      at(155, 775, '培育数据企业，支'),
      at(305, 775, '省工信厅'),
    ]
    const second = [
      ...head(95),
      at(155, 125, '持行业应用'),
      at(95, 155, '3'),
      at(155, 155, '开展监测'),
      at(305, 155, '各市'),
      at(90, 300, after.text),
    ]
    const document = await read([first, second], {
      rules: {
        0: gridRules([90, 150, 300, 480], [700, 730, 760, 790]),
        1: gridRules([90, 150, 300, 480], [80, 110, 140, 170]),
      },
    })
    expect(blocks(document)).toEqual([
      ['paragraph', before.text],
      [
        'table',
        '序号\t任务\t单位\n1\t建设公共数据平台\t省数据局\n2\t培育数据企业，支持行业应用\t省工信厅\n3\t开展监测\t各市\n',
      ],
      ['page-head', '序号\t任务\t单位'],
      ['paragraph', after.text],
    ])
  })

  it('is read without printed lines where three rows align in three columns', async () => {
    const row = (y: number, name: string, from: string, to: string) => [
      at(90, y, name),
      at(250, y, from),
      at(400, y, to),
    ]
    const document = await read([
      [
        before,
        ...row(120, '示范场景', '60', '300'),
        ...row(140, '数据企业', '450', '1500'),
        ...row(160, '数据集', '6000', '20000'),
        after,
      ],
    ])
    expect(blocks(document)[1]).toEqual(['table', '示范场景\t60\t300\n数据企业\t450\t1500\n数据集\t6000\t20000\n'])
  })

  it('is not seen in a frame around the text, nor in a rule below a heading', async () => {
    const document = await read([[before, after]], {
      rules: { 0: [...gridRules([60, 540], [60, 700]), [90, 90, 500, 90]] },
    })
    expect(blocks(document)).toEqual([
      ['paragraph', before.text],
      ['paragraph', after.text],
    ])
  })
})

describe('a footnote in a PDF', () => {
  const text = [
    at(90, 100, '全省数字经济核心产业增加值'),
    at(246, 96, '1', 7),
    at(250, 100, '占地区生产总值比重稳步提升，算力规模'),
    at(90, 120, '居中部地区前列，实现每平方米'),
    at(258, 116, '2', 7),
    at(264, 120, '产出提高。'),
  ]

  it('is told from the text, and its mark leaves the text', async () => {
    const document = await read([
      [...text, at(90, 700, '1', 6), at(95, 704, '按国家统计局公布的分类测算。', 9)],
      [at(90, 100, '二、重点任务')],
    ])
    expect(blocks(document)).toEqual([
      [
        'paragraph',
        '全省数字经济核心产业增加值占地区生产总值比重稳步提升，算力规模居中部地区前列，实现每平方米2产出提高。',
      ],
      ['footnote', '1按国家统计局公布的分类测算。'],
      ['paragraph', '二、重点任务'],
    ])
  })

  it('is not seen in small print that no mark refers to', async () => {
    const document = await read([[...text, at(90, 700, '3 按国家统计局公布的分类测算。', 9)]])
    expect(document.blocks.map((block) => block.kind)).not.toContain('footnote')
  })
})
