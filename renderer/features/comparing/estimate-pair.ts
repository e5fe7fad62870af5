import type { PairedClauses } from '../../../core/model/policy-comparison.ts'

const MARKER = 68
const PADDING = 26
const WIDEST = 544
const LINE = 28.8

/**
 * A first guess at the height of a clause of so many characters on a side of `width` px: the list needs it before the
 * row is drawn and measured.
 */
export function estimateSide(characters: number, width: number, size = 16): number {
  const perLine = Math.max(6, Math.floor(Math.min(WIDEST, width - MARKER - PADDING) / size))
  return Math.max(1, Math.ceil(characters / perLine)) * LINE + 18
}

export function estimatePair({ marks }: PairedClauses, width: number): number {
  let [old, now] = [0, 0]
  for (const { kind, text } of marks) {
    if (kind !== 'inserted') old += text.length
    if (kind !== 'deleted') now += text.length
  }
  return estimateSide(Math.max(old, now), width)
}
