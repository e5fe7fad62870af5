// REFI-QDA names everything by a GUID. Ours are made from Piyue's ids, so that the same library gives the same file:
// where an id fits, the GUID spells it (RFC 9562 version 8, whose bits are ours to use) and can be read back; else it
// is a digest of it (version 5's form).

/** What a GUID can spell the id of. The order is part of the format. */
const kinds = ['tag', 'policy', 'tagging', 'note', 'highlight', 'link', 'collection'] as const
export type SpelledKind = (typeof kinds)[number]

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789:._-'
const base = BigInt(letters.length)
/** 118 bits are left beside the kind: 22 letters of 40. */
const mostLetters = 22
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))
const isSpellable = (id: string): boolean =>
  id.length <= mostLetters && /^[a-z0-9_][a-z0-9:._-]*$/.test(id) && !inherited.has(id)

/**
 * The GUID that spells `id`; null where it does not fit: longer than 22, or with other characters than a-z 0-9 : . _ -
 */
export function spellGuid(kind: SpelledKind, id: string): string | null {
  if (!isSpellable(id)) return null
  let number = 0n
  // digits run from 1, so that every word is another number
  for (const letter of id) number = number * base + BigInt(letters.indexOf(letter) + 1)
  const payload = (BigInt(kinds.indexOf(kind)) << 118n) | number
  const [high, middle, low] = [payload >> 74n, (payload >> 62n) & 0xfffn, payload & ((1n << 62n) - 1n)]
  return dashed(hex(high, 12) + hex(0x8000n | middle, 4) + hex((2n << 62n) | low, 16))
}

/** What a GUID spells; null for all others. */
export function readGuid(guid: string): { readonly kind: SpelledKind; readonly id: string } | null {
  const digits = guid.replace(/[{}-]/g, '').toLowerCase()
  if (!/^[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}$/.test(digits)) return null
  const bits = (from: number, to: number): bigint => BigInt(`0x${digits.slice(from, to)}`)
  const payload = (bits(0, 12) << 74n) | ((bits(12, 16) & 0xfffn) << 62n) | (bits(16, 32) & ((1n << 62n) - 1n))
  const kind = kinds[Number(payload >> 118n)]
  let id = ''
  for (let number = payload & ((1n << 118n) - 1n); number > 0n; number = (number - 1n) / base)
    id = (letters[Number((number - 1n) % base)] ?? '') + id
  return kind === undefined || id === '' || !isSpellable(id) ? null : { kind, id }
}

/** A GUID from a digest in hex, at least 32 digits. */
export function digestGuid(digest: string): string {
  const digits = digest.slice(0, 32).toLowerCase()
  return dashed(
    `${digits.slice(0, 12)}5${digits.slice(13, 16)}${hex((BigInt(`0x${digits.slice(16, 17)}`) & 3n) | 8n, 1)}${digits.slice(17)}`,
  )
}

/** A GUID as we compare them: lower case, without braces; null where it is none. */
export function plainGuid(text: string | undefined): string | null {
  const found = /^\s*\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?\s*$/i.exec(text ?? '')
  return found?.[1]?.toLowerCase() ?? null
}

const hex = (number: bigint, digits: number): string => number.toString(16).padStart(digits, '0')
const dashed = (digits: string): string =>
  [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
