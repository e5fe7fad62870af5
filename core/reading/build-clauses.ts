import { articleOf, holderOf, speaksOfWhole } from './behind-a-list.ts'
import { joinedHeading, listedHeading, readHeading } from './clause-heading.ts'
import { headingBelow, mayStandBelow, termNumbers } from './heading-below.ts'
import type { MarkerShape } from './marker-styles.ts'
import type { RawClause } from './raw-clause.ts'
import type { Frame } from './read-frame.ts'
import type { Opening } from './read-sequence.ts'
import { isBracketed, stretchesIn, visible, type Stretch } from './stretches.ts'
import { listsWithHeadings, stylesWithHeadings } from './styles-with-headings.ts'
import type { TextLine } from './text-lines.ts'
import { hasColonBehind, principle, termOf } from './unnumbered-heading.ts'

interface Draft {
  shape: MarkerShape | null
  role: RawClause['role']
  parent: number
  start: number
  end: number
  heading: string
  term: boolean
}

/**
 * Clauses from openings and what stands between them. `all`: every opening of the text; `openings`: those in the body.
 * `names`: headings that a table of contents lists, folded with their numbers.
 */
export function buildClauses(
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
  const addUnnumbered = ({ start, end, table }: Stretch, parent: number): number =>
    add({ shape: null, role: table ? 'table' : 'paragraph', parent, start, end, heading: '', term: false })
  for (const s of stretches(frame.bodyStart, openings[0]?.start ?? frame.bodyEnd)) addUnnumbered(s, -1)

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
    const headEnd = alone === null ? ownEnd : (below?.end ?? ownEnd)
    const own = add({
      shape: opening.shape,
      role: 'marked',
      parent,
      start: opening.start,
      end: headEnd,
      heading,
      term:
        heading !== '' &&
        ((alone !== null && termNumbers.has(opening.shape.style)) ||
          hasColonBehind(text.slice(opening.end, headEnd + 1), heading)),
    })
    draftOf.set(opening, own)
    const first = rest[0]
    const draft = drafts[own]
    const attach = (): void => {
      for (const s of attached) addUnnumbered(s, -1)
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
    const article = articleOf(opening, above)
    const holder = holderOf(text, first, above, [openings[index - 1], opening, openings[index + 1]])
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
      addUnnumbered(s, wider ? (outermost ?? home) : home)
    }
    const last = rest.at(-1)
    if (article && last && !last.table && /.{8}[：:]$/u.test(text.slice(Math.max(last.start, last.end - 20), last.end)))
      announcing.set(article, drafts.length - 1)
    attach()
  })
  return finished(text, drafts, frame)
}

/** Drafts with the headings of unnumbered principles and terms, and whether they stand in an annex of terms. */
function finished(text: string, drafts: readonly Draft[], frame: Frame): readonly RawClause[] {
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

/** What holds an opening, the nearest first. */
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
