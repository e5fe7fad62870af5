import type { Notice } from '../model/notice.ts'

/** What a recogniser or a hacked page left in the text. Reported, never altered: what stood there cannot be known. */
const kinds: readonly {
  readonly code: string
  readonly pattern: RegExp
  /** What a text without any of it lacks: cheaper to look for. */
  readonly sign?: RegExp
}[] = [
  { code: 'latex-residue', pattern: /\\[a-zA-Z]{3,20}|\^\{[^{}\n]{0,20}\}|_\{[^{}\n]{0,20}\}/gu },
  {
    code: 'spam-words',
    sign: /bet[0-9]|在线|在線|娱乐城|娛樂城|真人荷官|时时彩|時時彩|博彩/u,
    pattern:
      /bet[0-9]{2,4}[\p{Script=Han}]{0,6}|[\p{Script=Han}]{0,4}(?:体育在线|體育在線|娱乐城|娛樂城|真人荷官|时时彩|時時彩|博彩网|博彩網)/gu,
  },
  {
    code: 'html-entities',
    sign: /&/u,
    pattern:
      /&(?:nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|times|emsp|ensp|thinsp|copy|#[0-9]{1,6}|#x[0-9a-f]{1,6});/giu,
  },
  { code: 'private-characters', pattern: /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]+/gu },
  {
    code: 'unreadable-characters',
    pattern: /\ufffd+|(?<=\p{Script=Han})\?(?=\p{Script=Han}|[a-zāáǎàēéěèīíǐìōóǒòūúǔù]{1,6}[)）])/gu,
  },
]

/** One notice a kind, with how often it was found and where first. `range` is in the given text. Linear. */
export function findResidue(text: string): readonly Notice[] {
  return kinds.flatMap(({ code, pattern, sign }) => {
    if (sign?.test(text) === false) return []
    const found = [...text.matchAll(pattern)]
    const first = found[0]
    return first
      ? [{ code, params: { count: found.length }, range: { start: first.index, end: first.index + first[0].length } }]
      : []
  })
}
