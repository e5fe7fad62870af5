import type { ReviewId } from '../../../core/model/ids.ts'

/**
 * What is being settled, by the number of the question asked last when it was acknowledged (Infinity until then). It is
 * out of the list at once, so that the next key means the next thing; an answer to a question asked since knows what
 * became of it.
 */
export type Leaving = ReadonlyMap<ReviewId, number>

export const begun = (leaving: Leaving, ids: readonly ReviewId[]): Leaving =>
  new Map([...leaving, ...ids.map((id) => [id, Infinity] as const)])

/** Acknowledged when `asked` was the last question; or refused, then it waits as before. */
export const ended = (leaving: Leaving, ids: readonly ReviewId[], done: boolean, asked: number): Leaving =>
  new Map(
    [...leaving].flatMap(([id, at]) => (!ids.includes(id) ? [[id, at] as const] : done ? [[id, asked] as const] : [])),
  )

/**
 * After the answer to question `asked`: what was acknowledged by then is in the answer or is not, and both are true.
 */
export const answered = (leaving: Leaving, asked: number): Leaving =>
  new Map([...leaving].filter(([, at]) => at > asked))
