import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { csvTable } from '../../../core/exporting/csv-cells.ts'
import { readCodebookTable } from '../../../core/importing/read-codebook-table.ts'
import { readRows } from '../../../core/importing/read-rows.ts'
import type { Tag } from '../../../core/model/tag.ts'

const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
console.log(`table laws: seed ${String(seed)} (PIYUE_SEED=${String(seed)} repeats them)`)

const read = (text: string) => {
  const result = readCodebookTable(text)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return { tags: result.value.tags, notices: result.notices }
}
/** Names from the root, ":" behind groups. */
const paths = (tags: readonly Tag[]): readonly string[] =>
  tags.map((tag) => {
    const names = [tag.name]
    for (
      let up = tags.find(({ id }) => id === tag.parentId);
      up !== undefined;
      up = tags.find(({ id }) => id === up?.parentId)
    )
      names.unshift(up.name)
    return `${names.join('/')}${tag.isGroup ? ':' : ''}`
  })

describe('a codebook as a table', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'names and parents in Chinese',
      '名称,上级,颜色,说明,是否组\n政策工具,,#446688,,是\n资金支持,政策工具,,专项资金,否\n',
      ['政策工具:', '政策工具/资金支持'],
    ],
    ['the same in Traditional', '名稱,上級\n政策工具,\n資金支持,政策工具\n', ['政策工具', '政策工具/資金支持']],
    [
      'the same in English, semicolons, CRLF and a byte order mark',
      '\ufeffName;Parent;Color;Description\r\nTools;;446688;\r\nFunds;Tools;#abc;money\r\n',
      ['Tools', 'Tools/Funds'],
    ],
    ['tabs and old line ends', 'name\tparent\rTools\t\rFunds\tTools\r', ['Tools', 'Tools/Funds']],
    ['the line by which Excel is told the delimiter', 'sep=;\nname;parent\nTools, all;\n', ['Tools, all']],
    [
      'paths, whose parts without rows are groups',
      'path\nTools/Money/Funds\nTools > Law\n',
      ['Tools:', 'Tools/Money:', 'Tools/Money/Funds', 'Tools/Law'],
    ],
    ['paths beside names', '路径,名称\n工具,资金\n,试点\n', ['工具:', '工具/资金', '试点']],
    [
      'a column that names the group',
      '标签,标签组\n资金,政策工具\n试点,政策工具\n',
      ['政策工具:', '政策工具/资金', '政策工具/试点'],
    ],
    [
      'children before parents',
      'name,parent\nFunds,Money\nMoney,Tools\nTools,\n',
      ['Tools', 'Tools/Money', 'Tools/Money/Funds'],
    ],
    ['quotes with line ends, delimiters and quotes', 'name,description\n"A ""b"", c","one\r\ntwo"\n', ['A "b", c']],
    ['cells that a spreadsheet writer defused', "name\n'=SUM\n'@home\n", ['=SUM', '@home']],
    ['full-width heads and odd columns', '名称　,说明,频次\n甲,,3\n', ['甲']],
  ])('is read from %s', (_what, text, expected) => {
    expect(paths(read(text).tags)).toEqual(expected)
  })

  it('keeps colour and description, and says which colours it does not know', () => {
    const { tags, notices } = read(
      'name,colour,description\na,#abcdef,one\nb,"rgb(1, 2, 255)","two\nlines"\nc,red,\nd,,\n',
    )
    expect(tags.map(({ colour, description }) => [colour, description])).toEqual([
      ['#ABCDEF', 'one'],
      ['#0102FF', 'two\nlines'],
      ['#6B7280', ''],
      ['#6B7280', ''],
    ])
    expect(notices).toEqual([{ code: 'codebook-colour-unknown', params: { row: 4, colour: 'red' } }])
  })

  it('names the rows that do not hold and reads the others', () => {
    const { tags, notices } = read(
      `name,parent,mood\n,Tools,\nTools,,\nTools,,\nring,rang,\nrang,ring,\n${'x'.repeat(201)},,\nsame,Tools,\nsame,Law,\nchild,same,\n`,
    )
    expect(paths(tags)).toEqual(['Tools', 'Tools/same', 'Law:', 'Law/same'])
    expect(
      notices.map(({ code, params }) => [
        code,
        params?.['row'] ?? params?.['count'],
        params?.['reason'] ?? params?.['thing'],
      ]),
    ).toEqual([
      ['codebook-row-left-out', 2, 'no-name'],
      ['codebook-row-left-out', 4, 'doubled'],
      ['codebook-row-left-out', 5, 'tag-cycle'],
      ['codebook-row-left-out', 6, 'tag-cycle'],
      ['codebook-row-left-out', 7, 'too-long'],
      ['codebook-row-left-out', 10, 'parent-ambiguous'],
      ['incoming-dropped', 1, 'drop-columns'],
    ])
  })

  it('is refused without a head that names tags, without rows, and with a quotation mark that is never closed', () => {
    expect(readCodebookTable('数据要素\n共享')).toMatchObject({ ok: false, failure: { code: 'format-unknown' } })
    expect(readCodebookTable('')).toMatchObject({ ok: false, failure: { code: 'format-unknown' } })
    expect(readCodebookTable('name\n\n')).toMatchObject({
      ok: false,
      failure: { code: 'incoming-damaged', params: { problem: 'empty' } },
    })
    expect(readCodebookTable('name\n"a\nb\n')).toMatchObject({
      ok: false,
      failure: { code: 'incoming-damaged', params: { at: 'row 2', problem: 'open-quote' } },
    })
  })

  it('reads 5,000 rows one below the other without running out of anything', () => {
    const deep = `name,parent\n${Array.from({ length: 5_000 }, (_, at) => `t${String(at)},${at === 0 ? '' : `t${String(at - 1)}`}`).join('\n')}\n`
    const { tags, notices } = read(deep)
    expect(tags).toHaveLength(64)
    expect(notices.at(-1)).toMatchObject({ code: 'incoming-dropped', params: { thing: 'drop-rows' } })
  })
})

describe('a table of text', () => {
  test('that was written comes back cell by cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', '𠮷', '政', "'") })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (table) => {
        const rows = [table[0]?.map(() => 'head') ?? [], ...table]
        const back = readRows(csvTable(rows).content)
        const tamed = rows.map((row) => row.map((text) => (/^[\t\r\n]/.test(text) ? `'${text}` : text)))
        expect(back.openQuote).toBeNull()
        expect(back.rows.map(({ cells }) => cells)).toEqual(tamed.filter((row) => row.some((text) => text !== '')))
      }),
      { seed, numRuns: 300 },
    )
  })
})
