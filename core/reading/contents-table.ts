import { foldText } from './fold-text.ts'
import type { TextLine } from './text-lines.ts'

const heading = /^(?:目录|目次|contents|tableofcontents)$/u
const leader = /(?:[.．…·․‥⋯]{3,}|\t|\s{2,})\s*[-—]?\d{1,4}[-—]?$/u
const longestEntry = 80
const mostEntries = 600

/** What an entry says without its leader and page number. */
const entryName = (text: string): string => foldText(text.replace(/[\s.．…·․‥⋯\t]*[-—(（]?\d{1,4}[-—)）]?$/u, ''))

/**
 * The lines of tables of contents, by index: those between the word 目录 and the place where the first entry comes again as a heading, and every run of
 * three or more lines that end in leaders and a page number.
 */
export function contentsLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  lines.forEach((line, index) => {
    if (found.has(index) || line.text.length > 20 || !heading.test(foldText(line.text))) return
    found.add(index)
    const name = entryName(lines[index + 1]?.text ?? '')
    if (name.length < 2) return
    let end = index + 1
    let again = -1
    for (let k = index + 1; k < lines.length && k < index + mostEntries; k++) {
      const text = lines[k]?.text ?? ''
      if (k > index + 1 && text.length <= longestEntry + 40 && entryName(text).startsWith(name) && !leader.test(text)) { again = k; break }
      if (text.length > longestEntry || /[。；]/u.test(text)) break
      end = k + 1
    }
    // without a second coming only lines that show a page number are believed
    for (let k = index + 1; k < (again >= 0 ? again : end); k++) if (again >= 0 || leader.test(lines[k]?.text ?? '')) found.add(k)
  })
  let run = 0
  for (let k = 0; k <= lines.length; k++) {
    const text = lines[k]?.text ?? ''
    if (text.length > 0 && text.length <= longestEntry + 60 && /[.．…·․‥⋯]{3,}\s*[-—]?\d{1,4}[-—]?$/u.test(text)) { run++; continue }
    if (run >= 3) for (let r = k - run; r < k; r++) found.add(r)
    run = 0
  }
  return found
}
