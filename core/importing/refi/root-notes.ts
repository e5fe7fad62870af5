/**
 * The note at the beginning of what each note answers: `above` says which one a note answers itself. Notes that answer
 * one another in a circle begin with themselves. Linear, however long the rows of answers are.
 */
export function rootNotes(above: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const roots = new Map<string, string>()
  for (const start of above.keys()) {
    const way = new Set<string>()
    let at = start
    for (let next = above.get(at); next !== undefined && !roots.has(at) && !way.has(at); next = above.get(at)) {
      way.add(at)
      at = next
    }
    const root = roots.get(at) ?? at
    let isInCircle = false
    for (const guid of way) {
      isInCircle ||= guid === at
      roots.set(guid, isInCircle ? guid : root)
    }
  }
  return roots
}
