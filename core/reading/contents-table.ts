import { foldText } from './fold-text.ts'
import type { TextLine } from './text-lines.ts'

// runs of dots and blanks are looked at from their beginning only: from every place in them, a long one takes the
// square
const heading =
  /^(?:目录|目次|总目录|contents|(?:tableof|arrangementof)(?:contents|sections|articles|clauses|provisions|regulations|rules))$/u
const leader = /(?:(?<![.·・⋯․_-])[.·・⋯․_-]{3,}\s*|(?<!\s)(?=\s*\t|\s{2})\s+)[-—(]?[A-Z]?\d{1,4}[-—)]?$/u
const dottedLeader = /(?<![.·・⋯․])[.·・⋯․]{3,}\s*[-—(]?[A-Z]?\d{1,4}[-—)]?$/u
const sentence = /[。；]/u
/** Entries of a compendium are whole titles. */
const longestEntry = 120
const mostEntries = 600
/** Lines in a row that may stand among entries without coming again: the second half of a long entry, a part's name. */
const mostUnknown = 2
const shortestPrefix = 2
const longestPrefix = 12

const plain = (text: string): string => text.normalize('NFKC')
/** PART 2: the figure is the entry's own, no page's. */
const isNumberAlone = (text: string): boolean =>
  /^\s*(?:part|title|chapter|division|section|article|schedule|annex|appendix)\s[0-9]{1,3}\s*$/iu.test(text)
/** What an entry says without its leader and page number. */
const entryName = (text: string): string =>
  foldText(
    isNumberAlone(text)
      ? plain(text)
      : plain(text).replace(/(?<![\s.·・⋯․_])[\s.·・⋯․_]*[-—(]?[A-Z]?\d{1,4}[-—)]?$/u, ''),
  )
/** A schedule has its title in lines below its name; the table sets both in one. */
const scheduleName = (name: string): string => /^schedule(?:[0-9]{1,2}(?![0-9]))?/u.exec(name)?.[0] ?? ''
/** An entry's number in the list is not part of the title it names. */
const withoutNumber = (name: string): string =>
  name.replace(
    /^(?:[0-9]{1,3}[.、)]|\([0-9一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|附件[0-9]{0,2}[:.]?)/u,
    '',
  )

/**
 * The lines of tables of contents, by index: behind the word 目录 every entry that comes again further down, as a
 * heading, a title or between 《 and 》, or that shows a page number, up to where the first entry comes again; and
 * every run of three or more lines that end in leaders and a page number. Linear.
 */
export function contentsLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  let later: LaterLines | null = null
  lines.forEach((line, index) => {
    if (line.listed) found.add(index)
    if (line.style.contents === true) found.add(index)
    if (found.has(index) || line.text.length > 20 || !heading.test(foldText(line.text))) return
    found.add(index)
    later ??= indexLines(lines)
    const last = lastEntry(lines, index, later)
    for (let k = index + 1; k <= last; k++) found.add(k)
  })
  let run = 0
  for (let k = 0; k <= lines.length; k++) {
    const text = lines[k]?.text ?? ''
    if (text.length > 0 && text.length <= longestEntry + 20 && dottedLeader.test(plain(text))) {
      run++
      continue
    }
    if (run >= 3) for (let r = k - run; r < k; r++) found.add(r)
    run = 0
  }
  return found
}

/**
 * The entries of a text's tables of contents, folded, without page numbers: they tell where a heading ends that its
 * body was joined to.
 */
export const contentsNames = (lines: readonly TextLine[], contents: ReadonlySet<number>): ReadonlySet<string> =>
  new Set([...contents].map((k) => entryName(lines[k]?.text ?? '')).filter((name) => name.length >= 3))

/** Index of the last entry of the table whose heading stands at `index`; `index` itself where it has none. */
function lastEntry(lines: readonly TextLine[], index: number, later: LaterLines): number {
  const firstName = entryName(lines[index + 1]?.text ?? '')
  const names = [...new Set([firstName, withoutNumber(firstName)])].filter((name) => name.length >= 2)
  let last = index
  let entries = 0
  for (let k = index + 1; k < lines.length && k - last <= mostUnknown + 1 && k < index + mostEntries; k++) {
    const text = lines[k]?.text ?? ''
    if (text.length > longestEntry || sentence.test(text)) break
    const paged = leader.test(plain(text))
    if (!paged && k > index + 1 && names.some((name) => beginsOrQuotes(text, name))) break
    const name = entryName(text)
    if (
      !paged &&
      !(
        name.length >= shortestPrefix &&
        [name, withoutNumber(name), scheduleName(name)].some((again) => again !== '' && later.comesAgain(again, k))
      )
    )
      continue
    last = k
    entries++
  }
  // one line that comes again may as well be the policy's own
  return entries >= 2 || (entries === 1 && leader.test(plain(lines[last]?.text ?? ''))) ? last : index
}

function beginsOrQuotes(text: string, name: string): boolean {
  const folded = foldText(text)
  return folded.startsWith(name) || (name.length >= 6 && folded.includes(`《${name}》`))
}

interface LaterLines {
  readonly comesAgain: (name: string, behind: number) => boolean
}

/**
 * Finds lines by how they begin, and titles by standing between 《 and 》. A title broken in two counts as one line.
 */
function indexLines(lines: readonly TextLine[]): LaterLines {
  const folded = lines.map((line, k) => {
    const own = foldText(line.text.slice(0, longestEntry))
    return line.text.length <= 40 && !sentence.test(line.text)
      ? own + foldText((lines[k + 1]?.text ?? '').slice(0, longestEntry))
      : own
  })
  const lastWith = new Map<string, number>()
  folded.forEach((text, k) => {
    for (let length = shortestPrefix; length <= Math.min(longestPrefix, text.length); length++)
      lastWith.set(text.slice(0, length), k)
    for (const [, quoted] of text.matchAll(/《([^《》]{4,100})》/gu))
      if (quoted !== undefined) lastWith.set(`《${quoted}》`, k)
  })
  return {
    comesAgain: (name, behind) => {
      if ((lastWith.get(`《${name}》`) ?? -1) > behind) return true
      const at = lastWith.get(name.slice(0, longestPrefix)) ?? -1
      return at > behind && (name.length <= longestPrefix || (folded[at] ?? '').startsWith(name))
    },
  }
}
