import { findBrackets } from './find-brackets.ts'
import type { Deadline } from './find-deadlines.ts'
import { isDivision } from './read-division.ts'
import { aside } from './responsible-words.ts'

/** How far a bracket that closes a clause may reach back, in units. */
const longest = 800
const label = /(?:^|[\n；;，,（(])\s{0,4}(?:完成|责任|工作|任务)?(?:时限|時限|期限|时间|時間)\s?[：:]/gu

/**
 * The time in the bracket or the line of bodies that closes a clause, （甲局牵头，年底前完成）, 完成时限：2026年9月底: all
 * that the clause is to reach is due then, unless it says otherwise. Undefined where the close names none.
 */
export function closingTime(own: string, deadlines: readonly Deadline[]): Deadline | undefined {
  const last = deadlines.at(-1)
  if (last === undefined) return undefined
  const end = own.replace(/[。；\s]{1,8}$/u, '').length
  const bracket = findBrackets(own, Math.max(0, end - longest), end).at(-1)
  const words = bracket?.inner.trim().replace(/[。；]$/u, '') ?? ''
  const closed =
    bracket?.end === end && (isDivision(words, true, own.charAt(bracket.start - 1) === '。') || aside.test(words))
      ? bracket.start
      : undefined
  const from = closed ?? [...own.matchAll(label)].at(-1)?.index
  return from === undefined ? undefined : deadlines.findLast(({ at }) => at >= from)
}
