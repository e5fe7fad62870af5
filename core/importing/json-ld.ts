/** An object of JSON-LD as it stands in a file; what its keys mean is looked up under their short names. */
export type Node = Readonly<Record<string, unknown>>

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One value or several, as a list; none where there is none. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

/** The first of several keys that is there: "id" may be written "@id". */
export const field = (node: Node, ...keys: readonly string[]): unknown =>
  keys
    .map((key) => (Object.hasOwn(node, key) ? node[key] : undefined))
    .find((value) => value !== undefined && value !== null)

/** A text, bare, as {"@value"} or the first of a list; null for everything else. */
export function textOf(value: unknown): string | null {
  const [first] = listOf(value)
  if (typeof first === 'string') return first
  if (!isNode(first)) return null
  const inner = field(first, '@value')
  return typeof inner === 'string' ? inner : null
}

/** A whole number from 0, bare or as {"@value"}. */
export function countOf(value: unknown): number | null {
  const bare = isNode(value) ? field(value, '@value') : value
  const number = typeof bare === 'string' && /^\d{1,15}$/.test(bare) ? Number(bare) : bare
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null
}

export const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : isNode(value) ? textOf(field(value, 'id', '@id')) : null

/**
 * Names without the vocabulary they are of: "oa:Annotation", "http://www.w3.org/ns/oa#Annotation" and "Annotation" are
 * one.
 */
export const shortNames = (value: unknown): readonly string[] =>
  listOf(value).flatMap((each) => {
    const name = idOf(each)
    return name === null ? [] : [name.replace(/^.*[#/:]/, '')]
  })

export const typesOf = (node: Node): readonly string[] => shortNames(field(node, 'type', '@type'))
export const hasType = (node: Node, ...types: readonly string[]): boolean =>
  typesOf(node).some((type) => types.includes(type))
