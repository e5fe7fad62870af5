import type { Rewrite } from '../rewrite-text.ts'
import type { CleaningRule } from './cleaning-rule.ts'

const pageMark = /^([0-9]{1,4})、/u
const finished = /[。！？；：”」』）)〕】…]$/u
const betweenHan = /(?<=\p{Script=Han})[ \t]?[—–－-]{1,2}[ ]?[0-9]{1,3}[ ]?[—–－-]{1,2}[ \t]?(?=\p{Script=Han})/gu
const atTheEnd = /(?<=[。！；])[ \t]?[0-9]{1,4}$/u
const fewest = 3

/**
 * Page numbers that a copy put into the text. Sharing sites begin each page with "7、" and break it off where the page ended, inside words and numbers too: lines
 * that count 1、 2、 3、 … of which most cut a sentence are pages, not items. Also — 7 — between two characters, and a number behind the last full stop.
 */
export const pageNumber: CleaningRule = {
  id: 'page-number',
  find: ({ text }) => {
    const rewrites = sharedPages(text)
    const taken = new Set(rewrites.map((r) => r.start))
    for (const match of text.matchAll(betweenHan)) if (!taken.has(match.index)) rewrites.push({ start: match.index, end: match.index + match[0].length, after: '' })
    const tail = text.slice(-12)
    const last = atTheEnd.exec(tail)
    if (last) rewrites.push({ start: text.length - tail.length + last.index, end: text.length, after: '' })
    return rewrites.sort((a, b) => a.start - b.start)
  },
}

function sharedPages(text: string): Rewrite[] {
  const marks: { start: number; length: number; cut: boolean }[] = []
  let previous = ''
  for (let start = 0; start <= text.length;) {
    const stop = text.indexOf('\n', start)
    const line = text.slice(start, stop < 0 ? text.length : stop)
    const match = pageMark.exec(line)
    if (match && Number(match[1]) === marks.length + 1) marks.push({ start, length: match[0].length, cut: previous !== '' && !finished.test(previous) })
    previous = line
    if (stop < 0) break
    start = stop + 1
  }
  const later = marks.slice(1)
  const cut = later.filter((m) => m.cut).length
  if (marks.length < fewest || cut * 2 < later.length) return []
  // the first page keeps its line, the others go on in the line before
  return marks.map((m, index) => (index === 0 ? { start: m.start, end: m.start + m.length, after: '' } : { start: m.start - 1, end: m.start + m.length, after: '' }))
}
