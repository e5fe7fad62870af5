/** Plain data as one string, the order of keys aside: equal strings mean equal content. */
export const contentOf = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : each,
  )

/**
 * Which of two contents stands where nobody chooses and nothing else tells: whichever comes later by these marks,
 * compared one after the other. It does not ask which side it is on, so that both ways of merging two libraries give
 * the same.
 */
export function laterOf(ours: readonly (string | number)[], theirs: readonly (string | number)[]): 'ours' | 'theirs' {
  for (const [at, own] of ours.entries()) {
    const other = theirs[at]
    if (other === undefined || own > other) return 'ours'
    if (own < other) return 'theirs'
  }
  return 'ours'
}
