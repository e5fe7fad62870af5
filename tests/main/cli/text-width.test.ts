import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showProgress } from '../../../main/cli/progress.ts'
import { table } from '../../../main/cli/table.ts'
import type { Terminal } from '../../../main/cli/terminal.ts'
import { cutMiddle, cutTo, padTo, textWidth } from '../../../main/cli/text-width.ts'
import { zhHans } from '../../../main/cli/words/zh-hans.ts'

const terminal = (columns: number | null, redraws = false) => {
  const said: string[] = []
  const made: Terminal = {
    language: 'zh-Hans',
    env: {},
    columns,
    redraws,
    signal: new AbortController().signal,
    out: (text) => {
      said.push(text)
    },
    err: (text) => {
      said.push(text)
    },
    readInput: () => Promise.resolve(''),
    onEnter: () => () => undefined,
    bold: (text) => text,
    dim: (text) => text,
  }
  return { terminal: made, said }
}

describe('the width of a text', () => {
  it.each<[string, number]>([
    ['abc', 3],
    ['数据', 4],
    ['５Ｇ', 4],
    ['（一）', 6],
    ['𠮷', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['😀', 2],
    ['“x”', 3],
    ['\u001b[1m数\u001b[22m', 2],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  it('is never exceeded by what is cut to it, and no character is split', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        for (const cut of [cutTo(text, width), cutMiddle(text, width)]) {
          expect(textWidth(cut)).toBeLessThanOrEqual(
            Math.max(width, textWidth(text) <= width ? textWidth(text) : width),
          )
          expect(cut).not.toMatch(/[\ud800-\udfff]/u)
        }
        expect(textWidth(padTo(text, width))).toBeGreaterThanOrEqual(width)
      }),
      { verbose: true },
    )
  })

  it('lets the middle of a title give way, never its ends', () => {
    expect(cutMiddle('临湖市数据赋能百业行动方案（2025—2027年）', 24)).toMatch(/^临湖市数据.*….*2027年）$/)
  })
})

describe('a table', () => {
  it('lines up columns of mixed widths and lets one column yield on a narrow terminal', () => {
    const rows = [
      { id: 'a1', title: '临湖市数据赋能百业行动方案（2025—2027年）', count: 9 },
      { id: 'b22', title: 'Plan', count: 120 },
    ]
    const columns = [
      { title: '编号', cell: (row: (typeof rows)[0]) => row.id },
      { title: '标题', cell: (row: (typeof rows)[0]) => row.title, yields: true as const },
      { title: '条款', cell: (row: (typeof rows)[0]) => String(row.count), align: 'right' as const },
    ]
    const lines = table(rows, columns, terminal(40).terminal).trimEnd().split('\n')
    expect(new Set(lines.map(textWidth))).toEqual(new Set([40]))
    expect(table(rows, columns, terminal(null).terminal)).toContain('临湖市数据赋能百业行动方案（2025—2027年）')
  })
})

describe('progress', () => {
  const words = zhHans
  it('is a line a stage where nothing can be redrawn', () => {
    const { terminal: plain, said } = terminal(null)
    const progress = showProgress(plain, words, 'a.pdf')
    for (const done of [1, 2, 3]) progress.show({ done, total: 3, label: 'reading' })
    progress.show({ done: 0, total: null, label: 'segmenting' })
    progress.end()
    expect(said).toEqual(['a.pdf: 读取\n', 'a.pdf: 切分条款\n'])
  })

  it('is one line that is redrawn and taken away on a terminal', () => {
    const { terminal: live, said } = terminal(60, true)
    const progress = showProgress(live, words, `${'长'.repeat(60)}.pdf`)
    progress.show({ done: 1, total: 2, label: 'reading' })
    progress.show({ done: 1, total: 2, label: 'reading' })
    progress.end()
    expect(said).toHaveLength(2)
    expect(said[0]).toContain('██████████░░░░░░░░░░]  50% 读取')
    for (const text of said) expect(text).not.toContain('\n')
    expect(textWidth(said[0]?.replace('\r\u001b[K', '') ?? '')).toBeLessThan(60)
    expect(said[1]).toBe('\r\u001b[K')
  })
})
