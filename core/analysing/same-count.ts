import type { Comparator, Target } from '../model/target.ts'
import { foldText } from '../reading/fold-text.ts'

/**
 * What a target counts, made ready to be compared: its folded words, their neighbouring characters, and its unit
 * without scales.
 */
export interface Counted {
  readonly words: string
  readonly pairs: ReadonlySet<string>
  readonly unit: string
}

export const countedBy = ({ what, unit }: Pick<Target, 'what' | 'unit'>): Counted => ({
  words: foldText(what),
  pairs: pairsOf(what),
  unit: unitOf(unit),
})

/** Scales that a unit is printed with are in the value already. */
const unitOf = (unit: string): string => foldText(unit).replace(/^(?:百|千|十)?[万亿]+|^[百千](?=.)/u, '')

function pairsOf(words: string): ReadonlySet<string> {
  const characters = Array.from(foldText(words).replace(/[^\p{L}\p{N}]+/gu, ''))
  return new Set(characters.slice(1).map((next, at) => `${characters[at] ?? ''}${next}`))
}

function inCommon(a: Counted, b: Counted): number {
  let both = 0
  for (const pair of a.pairs) if (b.pairs.has(pair)) both += 1
  return both
}

const oneIsEmpty = (a: Counted, b: Counted): boolean => a.pairs.size === 0 || b.pairs.size === 0
const sameWords = (a: Counted, b: Counted): number => Number(a.words === b.words)

/**
 * How much of the shorter of two names stands in the other, 0 to 1: enough where something else says that the two
 * belong together.
 */
export const shareOfShorter = (a: Counted, b: Counted): number =>
  oneIsEmpty(a, b) ? sameWords(a, b) : inCommon(a, b) / Math.min(a.pairs.size, b.pairs.size)

/**
 * How much two names have in common of all they say, 0 to 1: what is asked where nothing but the names speaks for the
 * two.
 */
export const shareOfBoth = (a: Counted, b: Counted): number =>
  oneIsEmpty(a, b) ? sameWords(a, b) : (2 * inCommon(a, b)) / (a.pairs.size + b.pairs.size)

/** Enough of the shorter in common to be the same count. */
export const SAME_COUNT = 0.5

const most: readonly Comparator[] = ['<=', '<']
/** Whether a target is bounded from above, so that less is stricter. */
export const isCeiling = ({ comparator }: Target): boolean => most.includes(comparator)

/**
 * A bound from above is stricter the lower it is. An open bound (>) is stricter than a closed one of the same value.
 */
export function stricterFigure(now: Target, base: Target): boolean {
  if (isCeiling(now) !== isCeiling(base)) return false
  if (now.value !== base.value) return isCeiling(now) ? now.value < base.value : now.value > base.value
  return (now.comparator === '>' && base.comparator !== '>') || (now.comparator === '<' && base.comparator !== '<')
}
