import type { ClauseId } from '../model/ids.ts'
import type { WordCounts } from './clause-words.ts'

/** How rare each word is in both policies, and a number for each word, so that clauses can be compared by numbers. */
export interface Lexicon {
  readonly size: number
  /** The number of a word; `size` and above for words that neither policy has. */
  readonly numberOf: (word: string) => number
  /** The rarer a word, the more it tells: ln(1 + clauses / clauses with it). */
  readonly rare: (word: string) => number
  /** The same to the power 1.5, by number. */
  readonly told: (number: number) => number
}

/**
 * A clause as a direction: word numbers, none twice, with their weights; the squares of the weights sum to 1 (or there
 * are none).
 */
export interface Profile {
  readonly words: Int32Array
  readonly weights: Float64Array
}

/** Counts in how many clauses of both policies each word stands. Gives way now and then. */
export function* buildLexicon(policies: readonly ReadonlyMap<ClauseId, WordCounts>[]): Generator<undefined, Lexicon> {
  const numbers = new Map<string, number>()
  const clausesWith: number[] = []
  let clauses = 0
  for (const policy of policies) {
    for (const counts of policy.values()) {
      if (clauses++ % 16 === 15) yield undefined
      for (const word of counts.keys()) {
        const number = numbers.get(word)
        if (number === undefined) {
          numbers.set(word, clausesWith.length)
          clausesWith.push(1)
        } else clausesWith[number] = (clausesWith[number] ?? 0) + 1
      }
    }
  }
  const rarities = Float64Array.from(clausesWith, (count) => Math.log(1 + clauses / count))
  const unknown = Math.log(1 + clauses)
  const powers = rarities.map((each) => each ** 1.5)
  return {
    size: clausesWith.length,
    numberOf: (word) => numbers.get(word) ?? clausesWith.length,
    rare: (word) => rarities[numbers.get(word) ?? -1] ?? unknown,
    told: (number) => powers[number] ?? unknown ** 1.5,
  }
}

/**
 * Each word's count, dampened, times its rarity; scaled to length 1. Words that neither policy has count for the length
 * alone.
 */
export function weighWords(counts: WordCounts, lexicon: Lexicon): Profile {
  const words = new Int32Array(counts.size)
  const weights = new Float64Array(counts.size)
  let squares = 0
  let at = 0
  for (const [word, count] of counts) {
    const number = lexicon.numberOf(word)
    const weight = Math.log(1 + count) * lexicon.told(number)
    words[at] = number
    weights[at++] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares)
  if (length > 0) for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) / length
  return { words, weights }
}

/**
 * The cosine of one profile and each that is asked for, 0 to 1; to nine places, so that equals are equal in whatever
 * order they were summed.
 */
export function likenessMeter(size: number): (profile: Profile) => (other: Profile) => number {
  const dense = new Float64Array(size + 1)
  let last: Profile | null = null
  return (profile) => {
    if (last) for (const word of last.words) dense[word] = 0
    profile.words.forEach((word, k) => {
      if (word < size) dense[word] = profile.weights[k] ?? 0
    })
    last = profile
    return ({ words, weights }) => {
      let sum = 0
      for (let k = 0; k < words.length; k++) sum += (dense[words[k] ?? size] ?? 0) * (weights[k] ?? 0)
      return Math.min(1, Math.round(sum * 1e9) / 1e9)
    }
  }
}
