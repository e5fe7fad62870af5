/** A bracket with its partner: offsets (UTF-16) of the opening sign and behind the closing one. */
export interface Bracket { readonly start: number; readonly end: number; readonly inner: string }

const partners: Readonly<Record<string, string>> = { '（': '）', '(': '）', '〔': '〕', '【': '】', '[': ']', '［': '］' }
const signs = /[（(〔【[［）)〕】\]］]/gu
const same = (sign: string): string => (sign === ')' ? '）' : sign)
/** Brackets longer than this are lost ones whose partner belongs elsewhere. */
const longest = 2000

/** The outermost brackets of [from, to) of a text, in order. An opening sign without a partner in reach is passed over. Linear. */
export function findBrackets(text: string, from = 0, to = text.length): readonly Bracket[] {
  const found: Bracket[] = []
  const open: { at: number; close: string }[] = []
  for (const { 0: sign, index } of text.slice(from, to).matchAll(signs)) {
    const at = from + index
    const close = partners[sign]
    if (close !== undefined) { open.push({ at, close }); continue }
    let k = open.length - 1
    while (k >= 0 && open[k]?.close !== same(sign)) k--
    const partner = open[k]
    if (!partner) continue
    open.length = k
    if (at - partner.at > longest) continue
    while ((found.at(-1)?.start ?? -1) > partner.at) found.pop()
    found.push({ start: partner.at, end: at + 1, inner: text.slice(partner.at + 1, at) })
  }
  return found
}
