import { matchesOf } from '../model/matches-of.ts'

/** A bracket with its partner: offsets (UTF-16) of the opening sign and behind the closing one. */
export interface Bracket {
  readonly start: number
  readonly end: number
  readonly inner: string
}

const partners: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '〔': '〕',
  '【': '】',
  '[': ']',
  '［': '］',
}
const signs = /[（(〔【[［）)〕】\]］]/gu
const sign = /[（(〔【[［)）〕】\]］]/u
const same = (sign: string): string => (sign === ')' ? '）' : sign)
/** Brackets longer than this are lost ones whose partner belongs elsewhere. */
const longest = 2000

/**
 * The outermost brackets of [from, to) of a text, in order. An opening sign without a partner in reach is passed over.
 * Linear.
 */
export function findBrackets(text: string, from = 0, to = text.length): readonly Bracket[] {
  const searched = text.slice(from, to)
  if (!sign.test(searched)) return []
  const found: Bracket[] = []
  const open: { at: number; close: string }[] = []
  /** How many of `open` wait for each closing sign: without one, there is nothing to look for. */
  const waiting = new Map<string, number>()
  const count = (close: string, by: number): void => {
    waiting.set(close, (waiting.get(close) ?? 0) + by)
  }
  for (const { 0: printed, index } of matchesOf(searched, signs)) {
    const at = from + index
    const close = partners[printed]
    if (close !== undefined) {
      open.push({ at, close })
      count(close, 1)
      continue
    }
    if ((waiting.get(same(printed)) ?? 0) === 0) continue
    let k = open.length - 1
    while (k >= 0 && open[k]?.close !== same(printed)) k--
    const partner = open[k]
    if (!partner) continue
    for (const passed of open.splice(k)) count(passed.close, -1)
    if (at - partner.at > longest) continue
    while ((found.at(-1)?.start ?? -1) > partner.at) found.pop()
    found.push({ start: partner.at, end: at + 1, inner: text.slice(partner.at + 1, at) })
  }
  return found
}
