import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../../core/model/source-document.ts'
import { defaultLimits } from '../../../main/readers/reading-limits.ts'
import { readDocx } from '../../../main/readers/read-docx.ts'
import { formatNumber } from '../../../main/readers/docx/number-formats.ts'
import { makeDocx, numbered, paragraph, run, table, type DocxParts } from '../../support/make-docx.ts'

async function read(parts: DocxParts): Promise<SourceDocument> {
  const result = readDocx(makeDocx(parts), defaultLimits.archive)
  if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.detail ?? ''}`)
  return result.value
}
const texts = async (parts: DocxParts): Promise<readonly string[]> =>
  (await read(parts)).blocks.map((block) => block.text)

const plan = {
  levels: [
    { format: 'chineseCountingThousand', text: '%1、' },
    { format: 'chineseCountingThousand', text: '（%2）' },
    { format: 'decimal', text: '%3.' },
    { format: 'decimal', text: '（%4）' },
    { format: 'decimalEnclosedCircle', text: '%5' },
  ],
}
const law = {
  levels: [
    { format: 'chineseCountingThousand', text: '第%1章', suffix: 'space' as const },
    { format: 'chineseCountingThousand', text: '第%2条', suffix: 'space' as const, restart: 0 },
  ],
}

describe('automatic numbering', () => {
  it('prints the labels of a plan', async () => {
    expect(
      await texts({
        lists: [plan],
        body: [
          numbered('总体要求', 1),
          numbered('指导思想', 1, 1),
          numbered('基本原则', 1, 1),
          numbered('坚持需求牵引', 1, 2),
          numbered('坚持试点先行', 1, 2),
          numbered('选点', 1, 3),
          numbered('评估', 1, 4),
          numbered('重点任务', 1),
          numbered('培育场景', 1, 1),
        ].join(''),
      }),
    ).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）基本原则',
      '1.坚持需求牵引',
      '2.坚持试点先行',
      '（1）选点',
      '①评估',
      '二、重点任务',
      '（一）培育场景',
    ])
  })

  it('counts articles through the chapters where the level never restarts', async () => {
    expect(
      await texts({
        lists: [law],
        body: [
          numbered('总则', 1),
          numbered('为了规范。', 1, 1),
          numbered('本办法所称。', 1, 1),
          numbered('职责', 1),
          numbered('省数据局负责。', 1, 1),
        ].join(''),
      }),
    ).toEqual(['第一章 总则', '第一条 为了规范。', '第二条 本办法所称。', '第二章 职责', '第三条 省数据局负责。'])
  })

  it('lets two instances of one list count on, and a start override begin anew once', async () => {
    const uses = [{ list: 0 }, { list: 0 }, { list: 0, startAt: { 0: 5 } }]
    expect(
      await texts({
        lists: [plan],
        uses,
        body: [numbered('甲', 1), numbered('乙', 2), numbered('丙', 3), numbered('丁', 3), numbered('戊', 1)].join(''),
      }),
    ).toEqual(['一、甲', '二、乙', '五、丙', '六、丁', '七、戊'])
  })

  it('numbers by style, on the level that names the style, and lets a paragraph opt out', async () => {
    const list = {
      levels: [
        { format: 'decimal', text: '%1', style: 'H1', suffix: 'space' as const },
        { format: 'decimal', text: '%1.%2', style: 'H2', suffix: 'space' as const },
      ],
    }
    const style = (id: string, name: string, more: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
    const document = await read({
      lists: [list],
      styles:
        style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
        style('H2', 'heading 2', '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'),
      body: [
        paragraph('范围', '<w:pStyle w:val="H1"/>'),
        paragraph('适用', '<w:pStyle w:val="H2"/>'),
        paragraph('除外', '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        paragraph('术语', '<w:pStyle w:val="H1"/>'),
        paragraph('定义', '<w:pStyle w:val="H2"/>'),
      ].join(''),
    })
    expect(document.blocks.map((block) => block.text)).toEqual(['1 范围', '1.1 适用', '除外', '2 术语', '2.1 定义'])
    expect(document.blocks.map((block) => block.style?.headingLevel)).toEqual([1, 2, 2, 1, 2])
    expect(document.blocks.map((block) => block.style?.numberingLength)).toEqual([1, 3, undefined, 1, 3])
  })

  it('shows Arabic figures in a legal level whatever the level above is counted in', async () => {
    const list = {
      levels: [
        { format: 'chineseCounting', text: '第%1部分' },
        { format: 'decimal', text: '%1.%2', legal: true },
      ],
    }
    expect(
      await texts({ lists: [list], body: numbered('一般规定', 1) + numbered('附则', 1) + numbered('生效', 1, 1) }),
    ).toEqual(['第一部分一般规定', '第二部分附则', '2.1生效'])
  })

  it.each([
    [
      'chineseCountingThousand',
      [
        [1, '一'],
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [100, '一百'],
        [101, '一百零一'],
        [110, '一百一十'],
        [1010, '一千零一十'],
      ],
    ],
    [
      'chineseCounting',
      [
        [10, '十'],
        [99, '九十九'],
        [102, '一〇二'],
      ],
    ],
    [
      'ideographDigital',
      [
        [10, '一〇'],
        [25, '二五'],
      ],
    ],
    [
      'japaneseCounting',
      [
        [10, '十'],
        [11, '十一'],
        [101, '百一'],
        [230, '二百三十'],
      ],
    ],
    [
      'chineseLegalSimplified',
      [
        [1, '壹'],
        [10, '壹拾'],
        [12, '壹拾贰'],
      ],
    ],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [10, '癸'],
      ],
    ],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '㉑'],
      ],
    ],
    ['decimalFullWidth', [[12, '１２']]],
    ['decimalZero', [[3, '03']]],
    [
      'upperRoman',
      [
        [4, 'IV'],
        [1999, 'MCMXCIX'],
      ],
    ],
    [
      'lowerLetter',
      [
        [1, 'a'],
        [26, 'z'],
        [27, 'aa'],
        [28, 'bb'],
      ],
    ],
  ] as const)('counts in %s', (format, pairs) => {
    for (const [n, text] of pairs) expect(formatNumber(n, format)).toBe(text)
  })
})

describe('reading a Word file', () => {
  it('keeps tables as rows and cells, with merged cells as empty ones', async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('合计')}</w:tc>`
    const tall = (kind: string, text: string) => `<w:tc><w:tcPr><w:vMerge${kind}/></w:tcPr>${paragraph(text)}</w:tc>`
    const document = await read({
      body:
        paragraph('任务分工表') +
        table([
          ['序号', '任务', '单位'],
          [tall(' w:val="restart"', '1'), '开放数据', '省数据局'],
          [tall('', ''), '培育企业', '省工信厅'],
          [wide, '2项'],
        ]),
    })
    expect(document.blocks[1]).toMatchObject({
      kind: 'table',
      text: '序号\t任务\t单位\n1\t开放数据\t省数据局\n\t培育企业\t省工信厅\n合计\t\t2项\n',
    })
  })

  it('reads a table that names a style, as Word writes every table', async () => {
    const styled = table([['指标', '目标']]).replace('<w:tblPr>', '<w:tblPr><w:tblStyle w:val="TableGrid"/>')
    expect(await texts({ body: styled })).toEqual(['指标\t目标\n'])
  })

  it('keeps the paragraphs of a text box in order, after the one it hangs on', async () => {
    const box = `<w:txbxContent>${paragraph('一是')}${paragraph('二是')}</w:txbxContent>`
    expect(
      await texts({
        body: `<w:p>${run('附图')}<w:r><w:pict><v:textbox>${box}</v:textbox></w:pict></w:r></w:p>${paragraph('正文')}`,
      }),
    ).toEqual(['附图', '一是', '二是', '正文'])
  })

  it('takes a table of one column for layout', async () => {
    expect(
      (await read({ body: table([['第一章 总则'], ['第一条 为了规范。']]) })).blocks.map((block) => [
        block.kind,
        block.text,
      ]),
    ).toEqual([
      ['paragraph', '第一章 总则'],
      ['paragraph', '第一条 为了规范。'],
    ])
  })

  it('keeps footnotes at the end, in the order they are referred to', async () => {
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`
    const document = await read({
      footnotes: ['第一个注', '第二个注'],
      body: paragraph(`${run('数据要素')}${mark(2)}${run('发展')}${mark(1)}`),
    })
    expect(document.blocks.map((block) => [block.kind, block.text])).toEqual([
      ['paragraph', '数据要素发展'],
      ['footnote', '第二个注'],
      ['footnote', '第一个注'],
    ])
  })

  it('reads tracked changes as accepted and keeps what was taken out', async () => {
    const by = 'w:author="林岚" w:date="2026-03-01T09:00:00Z"'
    const document = await read({
      body: paragraph(
        `${run('到2026年，建成')}<w:del w:id="1" ${by}><w:r><w:delText>100个</w:delText></w:r></w:del><w:ins w:id="2" ${by}>${run('300个')}</w:ins>${run('示范场景。')}`,
      ),
    })
    expect(document.blocks[0]?.text).toBe('到2026年，建成300个示范场景。')
    expect(document.blocks[0]?.changes).toEqual([
      { kind: 'deleted', start: 9, end: 9, text: '100个', author: '林岚', at: '2026-03-01T09:00:00Z' },
      { kind: 'inserted', start: 9, end: 13, author: '林岚', at: '2026-03-01T09:00:00Z' },
    ])
  })

  it('joins a paragraph whose mark was deleted to the next, and counts the pair once', async () => {
    const merged = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>${run('前半')}</w:p>`
    expect(
      await texts({ lists: [plan], body: numbered('甲', 1) + merged + numbered('后半', 1) + numbered('丁', 1) }),
    ).toEqual(['一、甲', '二、前半后半', '三、丁'])
  })

  it('hangs comments on their range, with author and time', async () => {
    const body = paragraph(
      `${run('鼓励')}<w:commentRangeStart w:id="7"/>${run('有条件的县')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${run('先行先试。')}`,
    )
    expect(
      (await read({ body, comments: [{ id: '7', author: '林岚', date: '2026-03-02T10:00:00Z', text: '范围过宽' }] }))
        .blocks[0],
    ).toEqual({
      kind: 'paragraph',
      text: '鼓励有条件的县先行先试。',
      style: { fontSize: 16 },
      comments: [{ start: 2, end: 7, text: '范围过宽', author: '林岚', at: '2026-03-02T10:00:00Z' }],
    })
  })

  it('tells size, weight, centring, indent and heading level through the styles', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>'
    const document = await read({
      styles,
      body:
        paragraph('临湖市行动方案', '<w:pStyle w:val="T"/>') +
        paragraph('正文。', '<w:ind w:firstLineChars="200" w:firstLine="640"/>') +
        paragraph('附件', '<w:outlineLvl w:val="2"/>'),
    })
    expect(document.blocks.map((block) => block.style)).toEqual([
      { fontSize: 22, bold: true, centred: true },
      { fontSize: 16, indent: 32 },
      { fontSize: 16, headingLevel: 3 },
    ])
  })

  it('opens what wraps text: fields, phonetic guides, content controls, text boxes, formulas', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('shù')}</w:rt><w:rubyBase>${run('数')}</w:rubyBase></w:ruby></w:r>`
    const box = `<w:txbxContent>${paragraph('云泽省人民政府文件')}</w:txbxContent>`
    const body =
      paragraph(
        `<w:fldSimple w:instr="PAGE">${run('见')}</w:fldSimple>${ruby}<w:sdt><w:sdtContent>${run('据')}</w:sdtContent></w:sdt><w:hyperlink w:anchor="x">${run('目录')}</w:hyperlink>`,
      ) +
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('云泽政发〔2026〕3号')}`,
      ) +
      paragraph(
        `${run('增长率')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>r≥5%</m:t></m:r></m:oMath>`,
      )
    expect(await texts({ body })).toEqual(['见数据目录', '云泽政发〔2026〕3号', '云泽省人民政府文件', '增长率r≥5%'])
  })

  it('ends a block at a hard line end and leaves hidden text out, saying so', async () => {
    const document = await read({
      body: paragraph(`${run('第一行')}<w:r><w:br/></w:r>${run('第二行')}${run('内部', '<w:vanish/>')}`),
    })
    expect(document.blocks.map((block) => block.text)).toEqual(['第一行', '第二行'])
    expect(document.notices).toEqual([{ code: 'hidden-text-left-out', params: { count: 2 } }])
  })

  it('reads on over characters that no XML may hold, and over comments and sections in mid-text', async () => {
    expect(
      await texts({ body: paragraph('<w:r><w:t>甲\u000b乙&#1;<!-- x -->丙<![CDATA[<丁>]]></w:t></w:r>') }),
    ).toEqual(['甲\u000b乙&#1;丙<丁>'])
  })

  it('opens what wraps rows and cells', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
    const wrapped = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const row = `<w:tr>${cell('指标')}${wrapped(`<w:customXml w:element="x">${cell('目标')}</w:customXml>`)}</w:tr>`
    expect(await texts({ body: wrapped(`<w:tbl>${wrapped(wrapped(row))}</w:tbl>`) })).toEqual(['指标\t目标\n'])
  })

  it('says so when its numbers cannot be read', async () => {
    expect(
      (await read({ lists: [plan], body: numbered('总体要求', 1), entries: { 'word/numbering.xml': '<w:numbering>' } }))
        .notices,
    ).toEqual([{ code: 'part-unreadable', params: { part: 'numbering' } }])
  })

  it('drops relationships that would fetch from outside, and says how many', async () => {
    const relationships =
      '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.invalid/t.dotm" TargetMode="External"/>'
    expect((await read({ relationships, body: paragraph('正文') })).notices).toEqual([
      { code: 'external-content-dropped', params: { count: 1 } },
    ])
  })

  it('marks the entries of a table of contents, so that they do not count as clauses', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    const { blocks } = await read({
      styles,
      body: paragraph('一、总体要求\t1', '<w:pStyle w:val="11"/>') + paragraph('一、总体要求'),
    })
    expect(blocks.map((block) => block.style?.contents)).toEqual([true, undefined])
  })
})
