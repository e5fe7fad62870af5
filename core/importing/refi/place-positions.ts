import type { TextRange } from '../../model/text-range.ts'

/**
 * A selection as a file names it: positions in whatever the program counts, and the name it gave, which often is the
 * words.
 */
export interface NamedPosition {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** What a program may have counted: a byte order mark or not, a CRLF as one or two, UTF-16 units or code points. */
export interface Counting {
  readonly mark: boolean
  readonly crlf: 1 | 2
  readonly unit: 'code-points' | 'utf-16'
}

export interface PlacedText {
  /** With "\n" between lines, without byte order mark. */
  readonly text: string
  readonly counting: Counting
  /** Where a position of the file stands in `text`, in UTF-16 units, never inside a pair; null outside. */
  readonly rangeOf: (position: { readonly start: number; readonly end: number }) => TextRange | null
}

/** As the standard counts comes first: it holds where nothing speaks for another. */
const countings: readonly Counting[] = [false, true].flatMap((mark) =>
  ([1, 2] as const).flatMap((crlf) => (['code-points', 'utf-16'] as const).map((unit) => ({ mark, crlf, unit }))),
)

/**
 * A source's text in Piyue's form, and what positions in it mean. Programs disagree on that, so of all ways to count
 * the one is taken under which most selections hold the words they are named after, then under which most lie inside
 * the text. `raw`: as decoded, byte order mark included.
 */
export function placePositions(raw: string, positions: readonly NamedPosition[]): PlacedText {
  const marked = raw.startsWith('\ufeff')
  const inner = (marked ? raw.slice(1) : raw).replaceAll('\0', '\ufffd')
  const text = inner.replace(/\r\n?/g, '\n')
  const [hasCrlf, hasPairs] = [inner.includes('\r\n'), /[\ud800-\udbff][\udc00-\udfff]/.test(inner)]
  const possible = countings.filter(
    ({ mark, crlf, unit }) => (!mark || marked) && (crlf === 1 || hasCrlf) && (unit === 'code-points' || hasPairs),
  )
  const names = positions.map(({ name }) => bare(name))
  let best: (PlacedText & { readonly named: number; readonly inside: number }) | null = null
  for (const counting of possible) {
    const rangeOf = counter(text, inner, counting)
    const ranges = positions.map(rangeOf)
    const named = ranges.filter((range, at) => range !== null && isNamedAfter(text, range, names[at] ?? '')).length
    const inside = ranges.filter((range) => range !== null).length
    if (best === null || named > best.named || (named === best.named && inside > best.inside))
      best = { text, counting, rangeOf, named, inside }
  }
  return best ?? { text, counting: { mark: false, crlf: 1, unit: 'code-points' }, rangeOf: () => null }
}

/** Maps positions to offsets in `text` by what the units of `inner` count. */
function counter(text: string, inner: string, { mark, crlf, unit }: Counting): PlacedText['rangeOf'] {
  // the offset in `text` at every position
  const offsets = new Uint32Array(inner.length + 2)
  let positions = mark ? 1 : 0
  let at = 0
  for (let n = 0; n < inner.length; at++) {
    const code = inner.charCodeAt(n)
    const pair = code >= 0xd800 && code <= 0xdbff && isLow(inner.charCodeAt(n + 1))
    const breaks = code === 0x0d && inner.charCodeAt(n + 1) === 0x0a
    offsets[positions++] = at
    if (pair) {
      if (unit === 'utf-16') offsets[positions++] = at
      at++
    } else if (breaks && crlf === 2) offsets[positions++] = at
    n += pair || breaks ? 2 : 1
  }
  offsets[positions++] = text.length
  return ({ start, end }) => {
    const [from, to] = [offsets[start], offsets[end]]
    if (from === undefined || to === undefined || start > end || end >= positions) return null
    // an end inside a pair takes the whole character in
    return {
      start: from,
      end:
        isLow(text.charCodeAt(to + 1)) && isHigh(text.charCodeAt(to)) && end > 0 && offsets[end - 1] === to
          ? to + 2
          : to,
    }
  }
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
const bare = (name: string): string => name.replace(/\s+/gu, '').replace(/(?:…|\.\.\.)$/u, '')

/** The first words of a selection often are its name, without their blanks and cut short. */
function isNamedAfter(text: string, { start, end }: TextRange, name: string): boolean {
  if (name === '') return false
  // a name is short; of a long selection only the beginning is looked at
  return bare(text.slice(start, Math.min(end, start + name.length * 4 + 64))).startsWith(name)
}
