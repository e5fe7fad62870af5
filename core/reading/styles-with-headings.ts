import type { Opening } from './read-sequence.ts'
import type { TextLine } from './text-lines.ts'

/** Styles of which most clauses have a heading in a line of its own. */
export function stylesWithHeadings(lines: readonly TextLine[], openings: readonly Opening[]): ReadonlySet<string> {
  const counts = new Map<string, { alone: number; stopped: number }>()
  let articles = 0
  let articlesWithHeadings = 0
  for (const opening of openings) {
    const line = lines[opening.line]
    if (!line) continue
    const rest = line.text.slice(opening.end - line.start)
    if (opening.shape.style === 'article') {
      articles++
      if (/^[\s　]*[^，。；：]{2,20}(?:。.|$)/u.test(rest)) articlesWithHeadings++
      continue
    }
    const count = counts.get(opening.shape.style) ?? { alone: 0, stopped: 0 }
    if (rest.length <= 45 && !/[。；]|[：:]$/u.test(rest)) count.alone++
    else if (/^[^。；]{2,40}。./u.test(rest)) count.stopped++
    counts.set(opening.shape.style, count)
  }
  // the articles of measures may each begin with what they are about
  const headed = articles >= 3 && articlesWithHeadings >= articles * 0.5 ? ['article'] : []
  return new Set([
    ...headed,
    ...[...counts].filter(([, c]) => c.alone >= 2 && c.alone >= c.stopped).map(([style]) => style),
  ])
}

/**
 * Whose members all begin with what they are about, 需求征集。每年三月…: their parents, by index. Elsewhere the items
 * of an article are sentences.
 */
export function listsWithHeadings(lines: readonly TextLine[], openings: readonly Opening[]): ReadonlySet<number> {
  const members = new Map<number, { all: number; headed: number }>()
  for (const { parent, line, end } of openings) {
    const own = lines[line]
    const count = members.get(parent) ?? { all: 0, headed: 0 }
    count.all++
    if (own && /^[\s　]*[^，。；：]{2,12}。./u.test(own.text.slice(end - own.start, end - own.start + 24)))
      count.headed++
    members.set(parent, count)
  }
  return new Set([...members].filter(([, { all, headed }]) => all >= 2 && headed === all).map(([parent]) => parent))
}
