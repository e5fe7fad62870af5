import type { Notice } from '../model/notice.ts'
import type { TextRange } from '../model/text-range.ts'
import { findAnnexes } from './annexes.ts'
import { contentsLines, contentsNames } from './contents-table.ts'
import { findMarkers } from './find-markers.ts'
import { readFrame, type Frame } from './read-frame.ts'
import { joinedHeading, listedHeading, readHeading } from './clause-heading.ts'
import { rankOf, type MarkerShape } from './marker-styles.ts'
import { readSequence, type Opening } from './read-sequence.ts'
import type { TextLine } from './text-lines.ts'
import { isBracketed, stretchesIn, visible, type Stretch } from './stretches.ts'
import { listsWithHeadings, stylesWithHeadings } from './styles-with-headings.ts'
import { translationLines } from './translations.ts'

/** A clause before it has an id. `parent` is an index into the list, -1 at the root. */
export interface RawClause {
  readonly shape: MarkerShape | null
  readonly role: 'marked' | 'paragraph' | 'table'
  readonly parent: number
  readonly range: TextRange
  readonly heading: string
  /** The heading is a term that a colon parts from its meaning. */
  readonly term: boolean
  /** It stands in an annex that explains terms. */
  readonly glossary: boolean
}
export interface Segmented {
  readonly clauses: readonly RawClause[]
  readonly frame: Frame
  readonly notices: readonly Notice[]
}

/**
 * Cuts one policy's text into clauses: markers that go on from each other open them, what stands between markers is
 * their body. A heading with one unnumbered paragraph is one clause with it, with more they are its children; a further
 * paragraph of an article is its child even when items stand between.
 * `contents`: lines of tables of contents, which belong to no clause; a file's own table may speak of policies that are
 * not in this text. Afterwards: ranges are in text order, not empty, do not overlap, begin and end with something
 * visible; a parent stands before its children.
 */
export function segmentClauses(
  text: string,
  lines: readonly TextLine[],
  contents: ReadonlySet<number> = contentsLines(lines),
): Segmented {
  const annexes = findAnnexes(lines).filter(({ label }) => !contents.has(label))
  const listed = annexListLines(lines)
  const labelled = new Set(
    annexes.flatMap(({ label, body }) => Array.from({ length: body - label }, (_, k) => label + k)),
  )
  const translations = translationLines(lines)
  const candidates = findMarkers(lines).filter(
    (c) => !contents.has(c.line) && !listed.has(c.line) && !labelled.has(c.line) && !translations.has(c.line),
  )
  const { openings, notices } = readSequence(text, lines, candidates, annexes)
  const frame = readFrame(text, lines, openings, annexes, (line) => contents.has(line) || listed.has(line))
  const inBody = openings.filter((o) => o.start >= frame.bodyStart && o.start < frame.bodyEnd)
  return {
    clauses: buildClauses(text, lines, openings, inBody, frame, contentsNames(lines, contents), translations),
    frame,
    notices: notices.filter((n) => (n.range?.start ?? 0) >= frame.bodyStart),
  }
}

/** The list behind "附件：" names files; its numbers open nothing. */
function annexListLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  lines.forEach((line, index) => {
    if (
      !/^附(?:[：:]\s?[0-9０-９]|[件表錄录][：:])|^(?:Annex(?:es)?|Attachments?|Appendix|Appendices):/u.test(
        line.text,
      ) ||
      line.text.length > 120
    )
      return
    found.add(index)
    for (let k = index + 1; k < lines.length && k < index + 30; k++) {
      const below = lines[k]?.text ?? ''
      if (below.length > 80 || /[。；]/u.test(below) || !/^[0-9０-９]{1,2}[.．、]/u.test(below)) break
      found.add(k)
    }
  })
  return found
}

interface Draft {
  shape: MarkerShape | null
  role: RawClause['role']
  parent: number
  start: number
  end: number
  heading: string
  term: boolean
}

function buildClauses(
  text: string,
  lines: readonly TextLine[],
  all: readonly Opening[],
  openings: readonly Opening[],
  frame: Frame,
  names: ReadonlySet<string>,
  translations: ReadonlySet<number>,
): readonly RawClause[] {
  const drafts: Draft[] = []
  const draftOf = new Map<Opening, number>()
  const headed = stylesWithHeadings(lines, openings)
  const headedLists = listsWithHeadings(lines, openings)
  const add = (draft: Draft): number => {
    const range = visible(text, draft.start, draft.end)
    if (range.end > range.start) drafts.push({ ...draft, ...range })
    return drafts.length - 1
  }
  const stretches = (from: number, to: number): Stretch[] =>
    stretchesIn(text, lines, frame.gaps, translations, from, to)
  for (const s of stretches(frame.bodyStart, openings[0]?.start ?? frame.bodyEnd))
    add({
      shape: null,
      role: s.table ? 'table' : 'paragraph',
      parent: -1,
      start: s.start,
      end: s.end,
      heading: '',
      term: false,
    })

  /** Of an article, the paragraph that announces the list behind it: the list's members belong to that 款. */
  const announcing = new Map<Opening, number>()
  let nextAnnex = 0
  openings.forEach((opening, index) => {
    const line = lines[opening.line]
    if (!line) return
    const stop = openings[index + 1]?.start ?? frame.bodyEnd
    const ownEnd = Math.min(line.end, stop)
    const above = ancestors(all, opening)
    const inArticle =
      !headedLists.has(opening.parent) &&
      above.some((o) => o.shape.style === 'article' || o.shape.style === 'article-en')
    const words = text.slice(opening.end, ownEnd)
    const { heading: inLine, hasBody } =
      listedHeading(opening.shape.text, words, names) ??
      (line.cut ? joinedHeading(words, opening.shape.style) : null) ??
      readHeading(words, opening.shape.style, inArticle, headed.has(opening.shape.style))
    const parent = announcing.get(above[0] ?? opening) ?? nearest(all, opening, draftOf)
    const behind = stretches(ownEnd, stop)
    while ((frame.annexes[nextAnnex]?.start ?? Infinity) < opening.end) nextAnnex++
    const label = frame.annexes[nextAnnex]?.start ?? Infinity
    const attached = behind.filter((s) => s.start >= label)
    const rest = attached.length > 0 ? behind.filter((s) => s.start < label) : behind
    const below = rest[0]
    const alone =
      inLine === '' && !hasBody && below !== undefined && mayStandBelow.has(opening.shape.style)
        ? headingBelow(text, below, rest[1] ?? openings[index + 1])
        : null
    if (alone !== null) rest.shift()
    const heading = alone ?? inLine
    const own = add({
      shape: opening.shape,
      role: 'marked',
      parent,
      start: opening.start,
      end: alone === null ? ownEnd : (below?.end ?? ownEnd),
      heading,
      term:
        heading !== '' &&
        ((alone !== null && termNumbers.has(opening.shape.style)) ||
          hasColonBehind(text.slice(opening.end, (alone === null ? ownEnd : (below?.end ?? ownEnd)) + 1), heading)),
    })
    draftOf.set(opening, own)
    const first = rest[0]
    const draft = drafts[own]
    const attach = (): void => {
      for (const s of attached)
        add({
          shape: null,
          role: s.table ? 'table' : 'paragraph',
          parent: -1,
          start: s.start,
          end: s.end,
          heading: '',
          term: false,
        })
    }
    if (!draft || !first) {
      attach()
      return
    }
    // a translation, an editor's remark left of the next marker, or a bracket alone, ends this clause
    if (first.goesOn || (!first.table && isBracketed(text.slice(first.start, first.end)))) {
      draft.end = first.end
      rest.shift()
    }
    const article =
      [opening, ...above].find((o) => o.shape.style === 'article') ??
      (lettered.has(opening.shape.style) ? above.find((o) => !lettered.has(o.shape.style)) : undefined)
    const speaking =
      first.table || !/^前(?:[一二三四五]|各)?[項项款]/u.test(text.slice(first.start, first.start + 4))
        ? undefined
        : above.findLast((o) => o.shape.style === 'numeral')
    const holder = article ?? speaking ?? listHolder(text, above, openings[index - 1], opening, openings[index + 1])
    const paragraphs = rest.filter((s) => !s.table)
    if (
      !hasBody &&
      (article || !holder) &&
      (paragraphs.length === 1 || (opening.shape.style === 'article' && inLine === '')) &&
      rest[0] === paragraphs[0] &&
      paragraphs[0]
    ) {
      draft.end = paragraphs[0].end
      rest.shift()
    }
    const home = holder === undefined ? own : (draftOf.get(holder) ?? own)
    if (article && rest.length > 0) announcing.delete(article)
    const outermost = article ? undefined : draftOf.get(above.at(-1) ?? opening)
    let wider = false
    for (const s of rest) {
      wider ||= outermost !== undefined && speaksOfWhole(text.slice(s.start, Math.min(s.end, s.start + 40)))
      add({
        shape: null,
        role: s.table ? 'table' : 'paragraph',
        parent: wider ? (outermost ?? home) : home,
        start: s.start,
        end: s.end,
        heading: '',
        term: false,
      })
    }
    const last = rest.at(-1)
    if (article && last && !last.table && /.{8}[：:]$/u.test(text.slice(Math.max(last.start, last.end - 20), last.end)))
      announcing.set(article, drafts.length - 1)
    attach()
  })
  let annex = 0
  return drafts.map(({ start, end, ...draft }) => {
    while ((frame.annexes[annex]?.start ?? Infinity) <= start) annex++
    const glossary = frame.annexes[annex - 1]?.glossary ?? false
    const heading =
      draft.role !== 'paragraph'
        ? draft.heading
        : glossary
          ? termOf(text.slice(start, Math.min(end, start + 60)))
          : principle(text.slice(start, end))
    return {
      ...draft,
      heading,
      range: { start, end },
      term: draft.term || (glossary && draft.role === 'paragraph' && heading !== ''),
      glossary,
    }
  })
}

/**
 * `words` holds no more than the clause's first line: a heading that does not stand there as it is must not be sought
 * in the whole text.
 */
function hasColonBehind(words: string, heading: string): boolean {
  const at = words.indexOf(heading)
  return at >= 0 && /^[：:]/u.test(words.charAt(at + heading.length))
}

/** 数据要素：指… in a list of terms without numbers. */
const termOf = (text: string): string => /^([^，。；：:\n]{2,40})[：:]/u.exec(text)?.[1] ?? ''

/**
 * A clause whose first line announces a list (…如下：) goes on behind the list's last member, as an article does; the
 * members before stood in one line each.
 */
function listHolder(
  text: string,
  above: readonly Opening[],
  before: Opening | undefined,
  last: Opening,
  next: Opening | undefined,
): Opening | undefined {
  const holder = above[0]
  if (!holder || !before || before.line !== last.line - 1 || (before !== holder && before.parent !== last.parent))
    return undefined
  if (next && (next.parent === last.parent || rankOf(next.shape) > rankOf(last.shape))) return undefined
  return /^[^\n]{0,400}[：:](?=\n|$)/u.test(text.slice(holder.end, holder.end + 402)) ? holder : undefined
}

/**
 * 各位代表！ turns from the last section to the whole chapter, and 本措施自……起施行 speaks of the whole text: neither
 * belongs to the section it happens to stand behind.
 */
const speaksOfWhole = (text: string): boolean =>
  /^(?:各位[代委]?[表员員]?[^，。；：！]{0,10}|同志们|同志們)[！!，,：:]|^本(?:措施|意见|意見|通知|方案|办法|辦法|规定|規定|规划|規劃|计划|計劃|细则|細則)由?[^。；]{0,24}自[^。；]{2,24}(?:施行|实施|實施)/u.test(
    text,
  )

/** Members of an English list; words behind them go on from what the list hangs on. */
const lettered = new Set<string>(['letter', 'roman', 'capital'])
/** A standard sets the number of a term in a line of its own. */
const termNumbers = new Set<string>(['decimal-2', 'decimal-3'])
const mayStandBelow = new Set<string>([
  ...termNumbers,
  'part',
  'chapter',
  'division',
  'article',
  'part-en',
  'schedule-en',
  'chapter-en',
  'section-en',
  'article-en',
])

/**
 * 第一章 and Article 1 may have their heading in the next line: short, without a stop, and with something behind it.
 */
function headingBelow(
  text: string,
  below: { start: number; end: number; table: boolean },
  next: { start: number } | undefined,
): string | null {
  const line = text.slice(below.start, below.end)
  return !below.table &&
    next !== undefined &&
    !isBracketed(line) &&
    line.length <= (/\p{Script=Han}/u.test(line) && !/[A-Za-z]{3}/u.test(line) ? 30 : 100) &&
    !/[。；，：.;:,]$/u.test(line)
    ? line
    : null
}

/** 坚持……。 is a run-in heading of an unnumbered principle. */
function principle(text: string): string {
  const match = /^[一—－-]?\s?(坚持[^。，；：]{2,24})。(?=.)/u.exec(text.slice(0, 40))
  return match?.[1] ?? ''
}

function ancestors(all: readonly Opening[], opening: Opening): readonly Opening[] {
  const above: Opening[] = []
  for (let at = opening.parent; at >= 0;) {
    const parent = all[at]
    if (!parent) break
    above.push(parent)
    at = parent.parent
  }
  return above
}

function nearest(all: readonly Opening[], opening: Opening, draftOf: ReadonlyMap<Opening, number>): number {
  for (const above of ancestors(all, opening)) {
    const draft = draftOf.get(above)
    if (draft !== undefined) return draft
  }
  return -1
}
