import type { Profile } from './weigh-words.ts'

/**
 * Of a word that stands nearly everywhere only the clauses nearest in place are looked at, so that the work stays
 * proportional to the text.
 */
const clausesPerWord = 64

/**
 * A clause by position, and how alike it is: exact, but that words standing in more than 64 clauses count for the
 * nearest of them only.
 */
export interface Candidate {
  readonly at: number
  readonly likeness: number
}

interface WordList {
  readonly at: number[]
  readonly weights: number[]
}

/**
 * An inverted list of words over the clauses of one policy. The answer: the `most` clauses that share most weight with
 * a profile, best first, for a clause standing at `place` (0 to 1 through its policy). A clause is always among the
 * candidates of its double at the same place. `words`: how many numbers words have. Gives way now and then.
 */
export function* candidateFinder(
  profiles: readonly Profile[],
  words: number,
): Generator<undefined, (profile: Profile, place: number, most: number) => readonly Candidate[]> {
  const lists = new Array<WordList | undefined>(words)
  for (const [at, profile] of profiles.entries()) {
    if (at % 64 === 63) yield undefined
    profile.words.forEach((word, k) => {
      const list = lists[word] ?? { at: [], weights: [] }
      lists[word] = list
      list.at.push(at)
      list.weights.push(profile.weights[k] ?? 0)
    })
  }
  const sums = new Float64Array(profiles.length)
  return (profile, place, most) => {
    const middle = Math.round(place * Math.max(0, profiles.length - 1))
    const touched: number[] = []
    for (let index = 0; index < profile.words.length; index++) {
      const list = lists[profile.words[index] ?? words]
      if (!list) continue
      const weight = profile.weights[index] ?? 0
      const from = around(list.at, middle)
      const to = Math.min(list.at.length, from + clausesPerWord)
      for (let k = from; k < to; k++) {
        const at = list.at[k] ?? 0
        if (sums[at] === 0) touched.push(at)
        sums[at] = (sums[at] ?? 0) + weight * (list.weights[k] ?? 0)
      }
    }
    const found = touched.map((at) => ({ at, likeness: Math.min(1, Math.round((sums[at] ?? 0) * 1e9) / 1e9) }))
    for (const at of touched) sums[at] = 0
    return found
      .sort((a, b) => b.likeness - a.likeness || Math.abs(a.at - middle) - Math.abs(b.at - middle))
      .slice(0, most)
  }
}

/** Where in a list the clauses nearest to `middle` begin. */
function around(list: readonly number[], middle: number): number {
  if (list.length <= clausesPerWord) return 0
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((list[mid] ?? 0) < middle) low = mid + 1
    else high = mid
  }
  return Math.min(Math.max(0, low - clausesPerWord / 2), list.length - clausesPerWord)
}
