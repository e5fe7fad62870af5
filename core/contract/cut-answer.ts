/**
 * A piece of an answer: it goes to the end of what stands at `at` (keys and places from the answer's root) once every
 * piece before it is there.
 */
export interface AnswerPart {
  readonly at: readonly (string | number)[]
  readonly piece: string | readonly unknown[] | Readonly<Record<string, unknown>>
}

/** An answer taken apart: what is too long stands empty in `rest` and is in `parts`, in their order. */
export interface CutAnswer {
  readonly rest: unknown
  readonly parts: readonly AnswerPart[]
}

/**
 * Characters of JSON a piece holds, about: some milliseconds of parsing, so that a window that takes an answer of
 * megabytes can draw and listen between two pieces.
 */
const ROOM = 200_000

type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Cuts a plain answer so that no piece is much longer than `room` characters of JSON. A short answer is its own `rest`,
 * without parts. Nothing is copied but the containers that are cut.
 */
export function cutAnswer(answer: unknown, room = ROOM): CutAnswer {
  const weigh = weighing()
  const parts: AnswerPart[] = []
  const long: { readonly at: AnswerPart['at']; readonly value: string | readonly unknown[] | Fields }[] = []

  /** The value as it stands in its container: whole, or empty with its pieces to follow. */
  const shorten = (value: unknown, at: AnswerPart['at']): unknown => {
    if (weigh(value) <= room) return value
    if (isRecord(value)) {
      const before = long.length
      const inside = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shorten(each, [...at, key])]))
      if (weigh(inside) <= room) return inside
      // its own pieces come before those of what it holds
      long.splice(before, 0, { at, value: inside })
      return {}
    }
    if (typeof value !== 'string' && !Array.isArray(value)) return value
    long.push({ at, value })
    return typeof value === 'string' ? '' : []
  }

  const rest = shorten(answer, [])
  for (let next = long.shift(); next !== undefined; next = long.shift()) {
    const { at, value } = next
    if (typeof value === 'string')
      for (let from = 0; from < value.length; from += room) parts.push({ at, piece: value.slice(from, from + room) })
    else if (isRecord(value))
      for (const some of batches(Object.entries(value), ([key, each]) => key.length + weigh(each), room))
        parts.push({ at, piece: Object.fromEntries(some) })
    else
      for (const some of batches(
        value.map((each, index) => shorten(each, [...at, index])),
        weigh,
        room,
      ))
        parts.push({ at, piece: some })
  }
  return { rest, parts }
}

/** Puts an answer together again, in `rest` itself and in what the parts hold: both must be fresh. */
export function joinAnswer({ rest, parts }: CutAnswer): unknown {
  const whole: Record<string, unknown> = { answer: rest }
  for (const { at, piece } of parts) {
    const path = ['answer', ...at]
    const last = path[path.length - 1] ?? 'answer'
    const holder = path.slice(0, -1).reduce<unknown>((value, key) => inside(value, key), whole)
    const there = inside(holder, last)
    if (typeof there === 'string' && typeof piece === 'string') put(holder, last, there + piece)
    else if (Array.isArray(there) && Array.isArray(piece)) for (const each of piece) there.push(each)
    else if (isRecord(there) && isRecord(piece)) for (const [key, each] of Object.entries(piece)) put(there, key, each)
    else throw new Error(`a part of an answer has no place at ${path.join('.')}`)
  }
  return whole['answer']
}

const inside = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined

/** A key called `__proto__` is defined: assigning it would change what the holder is. */
function put(holder: unknown, key: string | number, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true })
  else (holder as Record<string | number, unknown>)[key] = value
}

/** About how many characters of JSON a value is; a container is looked through once. */
function weighing(): (value: unknown) => number {
  const known = new Map<object, number>()
  const weigh = (value: unknown): number => {
    if (typeof value === 'string') return value.length + 2
    if (typeof value !== 'object' || value === null) return 8
    const before = known.get(value)
    if (before !== undefined) return before
    let weight = 2
    if (Array.isArray(value)) for (const each of value) weight += weigh(each) + 1
    else for (const key in value) weight += key.length + 4 + weigh((value as Record<string, unknown>)[key])
    known.set(value, weight)
    return weight
  }
  return weigh
}

/** Consecutive things by weight: as many to a batch as fit, one at least. */
function batches<Thing>(
  things: readonly Thing[],
  weigh: (thing: Thing) => number,
  room: number,
): readonly (readonly Thing[])[] {
  const all: Thing[][] = []
  let left = 0
  for (const thing of things) {
    const weight = weigh(thing)
    const last = all.at(-1)
    if (last === undefined || weight > left) {
      all.push([thing])
      left = room - weight
    } else {
      last.push(thing)
      left -= weight
    }
  }
  return all
}
