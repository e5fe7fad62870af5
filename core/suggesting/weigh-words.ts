import type { ClauseId } from '../model/ids.ts'
import type { WordCounts } from './clause-words.ts'

/** A clause as a direction: the squares of its weights sum to 1 (or there are none). */
export type Profile = ReadonlyMap<string, number>

/** In how many clauses of both policies a word stands, as a weight: the rarer, the more it tells. */
export function rarity(policies: readonly ReadonlyMap<ClauseId, WordCounts>[]): (word: string) => number {
  const clausesWith = new Map<string, number>()
  let clauses = 0
  for (const policy of policies) {
    clauses += policy.size
    for (const counts of policy.values()) for (const word of counts.keys()) clausesWith.set(word, (clausesWith.get(word) ?? 0) + 1)
  }
  return (word) => Math.log(1 + clauses / (clausesWith.get(word) ?? 1))
}

/** Each word's count, dampened, times its rarity; scaled to length 1. */
export function weighWords(counts: WordCounts, rare: (word: string) => number): Profile {
  const weights = new Map<string, number>()
  let squares = 0
  for (const [word, count] of counts) {
    const weight = Math.log(1 + count) * rare(word) ** 1.5
    weights.set(word, weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares)
  if (length > 0) for (const [word, weight] of weights) weights.set(word, weight / length)
  return weights
}

/** The cosine of two profiles, 0 to 1; to nine places, so that equals are equal in whatever order they were summed. */
export function likeness(a: Profile, b: Profile): number {
  let sum = 0
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0)
  return Math.min(1, Math.round(sum * 1e9) / 1e9)
}
