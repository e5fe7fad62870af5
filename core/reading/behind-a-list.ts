import { rankOf } from './marker-styles.ts'
import type { Opening } from './read-sequence.ts'
import type { Stretch } from './stretches.ts'

/**
 * The clause that unnumbered paragraphs behind `opening` belong to: its article, what an English list hangs on, the
 * clause whose 前二项 they speak of, or the one that announced the list; undefined where they are its own. `above`: its
 * ancestors, the nearest first.
 */
export function holderOf(
  text: string,
  first: Stretch,
  above: readonly Opening[],
  [before, opening, next]: readonly [Opening | undefined, Opening, Opening | undefined],
): Opening | undefined {
  const speaking =
    first.table || !/^前(?:[一二三四五]|各)?[項项款]/u.test(text.slice(first.start, first.start + 4))
      ? undefined
      : above.findLast((o) => o.shape.style === 'numeral')
  return articleOf(opening, above) ?? speaking ?? listHolder(text, above, before, opening, next)
}

/** The article a clause is or stands in; of an English list, what it hangs on. */
export const articleOf = (opening: Opening, above: readonly Opening[]): Opening | undefined =>
  [opening, ...above].find((o) => o.shape.style === 'article') ??
  (lettered.has(opening.shape.style) ? above.find((o) => !lettered.has(o.shape.style)) : undefined)

/** Members of an English list; words behind them go on from what the list hangs on. */
const lettered = new Set<string>(['letter', 'roman', 'capital'])

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
export const speaksOfWhole = (text: string): boolean =>
  /^(?:各位[代委]?[表员員]?[^，。；：！]{0,10}|同志们|同志們)[！!，,：:]|^本(?:措施|意见|意見|通知|方案|办法|辦法|规定|規定|规划|規劃|计划|計劃|细则|細則)由?[^。；]{0,24}自[^。；]{2,24}(?:施行|实施|實施)/u.test(
    text,
  )
