import { foldText } from '../fold-text.ts'
import { cutLines, type Cut } from './cut-lines.ts'
import type { CleaningRule } from './cleaning-rule.ts'

const dressed = /^(?:[-—–－·•.]+[0-9]{1,4}[-—–－·•.]+|第[0-9]{1,4}页(?:[/,，(]?共[0-9]{1,4}页\)?)?|[0-9]{1,4}\/[0-9]{1,4}|page[0-9]{1,4}(?:of[0-9]{1,4})?|-[0-9]{1,4}|[0-9]{1,4}-)$/u
const bare = /^[0-9]{1,4}$/u
const longestHead = 60

/**
 * Page lines (— 3 —, 第3页 共12页, 3/12), lone numbers that count up by one at least three times, and lines that come again beside them on most pages. What a reader
 * knows to be a page's head or foot never gets into the text and is counted here as well.
 */
export const runningHead: CleaningRule = {
  id: 'running-head',
  find: ({ text }) => {
    const lines = cutLines(text)
    const pageLines = new Set<number>()
    const lone: number[] = []
    lines.forEach((line, k) => {
      if (line.text.length > 24) return
      const folded = foldText(line.text)
      if (dressed.test(folded)) pageLines.add(k)
      else if (bare.test(folded)) lone.push(k)
    })
    for (const k of counting(lone, (index) => Number(foldText(lines[index]?.text ?? '')))) pageLines.add(k)
    for (const k of repeatedBeside(lines, pageLines)) pageLines.add(k)
    return [...pageLines].sort((a, b) => a - b).flatMap((k) => {
      const line = lines[k]
      if (!line) return []
      // with its line break: the one before it, or the one behind at the very start
      const first = line.start === 0
      return [{ start: first ? 0 : line.start - 1, end: first ? Math.min(text.length, line.end + 1) : line.end, after: '' }]
    }).filter((r, index, all) => index === 0 || r.start >= (all[index - 1]?.end ?? 0))
  },
}


/** The longest run of the lines that count up by one, if it is three or longer. */
function counting(indices: readonly number[], valueOf: (index: number) => number): readonly number[] {
  const runs = new Map<number, number[]>()
  let best: number[] = []
  for (const index of indices) {
    const value = valueOf(index)
    const run = [...(runs.get(value - 1) ?? []).slice(-2000), index]
    runs.delete(value - 1)
    runs.set(value, run)
    if (run.length > best.length) best = run
  }
  return best.length >= 3 ? best : []
}

function repeatedBeside(lines: readonly Cut[], pageLines: ReadonlySet<number>): readonly number[] {
  if (pageLines.size < 3) return []
  const where = new Map<string, { all: number[]; beside: number }>()
  lines.forEach((line, k) => {
    if (pageLines.has(k) || line.text.length < 2 || line.text.length > longestHead || /[。；]/u.test(line.text)) return
    const seen = where.get(line.text) ?? { all: [], beside: 0 }
    seen.all.push(k)
    if (pageLines.has(k - 1) || pageLines.has(k + 1)) seen.beside++
    where.set(line.text, seen)
  })
  return [...where.values()].flatMap(({ all, beside }) => (all.length >= 3 && beside * 3 >= all.length * 2 ? all : []))
}
