/**
 * Which of their things are ours already: the same content under whatever id, each of ours once. `rest`: theirs that
 * are not here. `unmatched`: ours that they do not have.
 */
export interface MatchedThings<T> {
  readonly same: ReadonlyMap<T, T>
  readonly rest: readonly T[]
  readonly unmatched: ReadonlySet<T>
}

/** Several equal things on one side match as many on the other. Those of the same id go first. Linear. */
export function matchThings<T extends { readonly id: string }>(
  ours: Iterable<T>,
  theirs: readonly T[],
  keyOf: (thing: T) => string,
): MatchedThings<T> {
  const byKey = new Map<string, T[]>()
  const unmatched = new Set<T>()
  for (const thing of ours) {
    unmatched.add(thing)
    const key = keyOf(thing)
    const there = byKey.get(key)
    if (there === undefined) byKey.set(key, [thing])
    else there.push(thing)
  }
  const same = new Map<T, T>()
  const take = (thing: T, accepts: (mine: T) => boolean): boolean => {
    const found = byKey.get(keyOf(thing))?.find((mine) => unmatched.has(mine) && accepts(mine))
    if (found === undefined) return false
    unmatched.delete(found)
    same.set(thing, found)
    return true
  }
  const other = theirs.filter((thing) => !take(thing, (mine) => mine.id === thing.id))
  return { same, rest: other.filter((thing) => !take(thing, () => true)), unmatched }
}
