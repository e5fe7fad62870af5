/** Keys that reach an object's prototype when copied carelessly: refused at every depth. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Deeper than any request the contract knows: a batch in a batch in a batch holding a whole policy stays under 20. */
const deepest = 32

/**
 * What makes a value unfit to cross a border, or null: it must be made of plain objects, arrays, strings, finite
 * numbers, booleans and null only, at most 32 deep, with none of the keys that lead to a prototype.
 * Walks with its own stack, so a hostile depth cannot overflow ours.
 */
export function unfitData(
  value: unknown,
): { readonly problem: 'forbidden-key' | 'too-deep' | 'not-plain'; readonly at: string } | null {
  const waiting: { value: unknown; at: string; depth: number }[] = [{ value, at: '', depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: current, at, depth } = next
    if (current === null || typeof current === 'string' || typeof current === 'boolean') continue
    if (typeof current === 'number') {
      if (Number.isFinite(current)) continue
      return { problem: 'not-plain', at }
    }
    if (typeof current !== 'object') return { problem: 'not-plain', at }
    if (depth >= deepest) return { problem: 'too-deep', at }
    if (Array.isArray(current)) {
      for (const [index, item] of current.entries())
        waiting.push({ value: item, at: `${at}[${String(index)}]`, depth: depth + 1 })
      continue
    }
    // another realm's Object.prototype has null above it too, so plain data from a worker or a frame passes
    const prototype: unknown = Object.getPrototypeOf(current)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return { problem: 'not-plain', at }
    for (const key of Reflect.ownKeys(current)) {
      if (typeof key === 'symbol') return { problem: 'not-plain', at }
      if (forbidden.has(key)) return { problem: 'forbidden-key', at: at === '' ? key : `${at}.${key}` }
      waiting.push({
        value: (current as Record<string, unknown>)[key],
        at: at === '' ? key : `${at}.${key}`,
        depth: depth + 1,
      })
    }
  }
  return null
}
