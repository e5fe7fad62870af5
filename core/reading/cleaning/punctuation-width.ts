import type { Rewrite } from '../rewrite-text.ts'
import type { CleaningRule } from './cleaning-rule.ts'

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const half = /[,;:?!()]/gu
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—×]/u
const entity = /&(?:[a-z]{2,8}|#[0-9]{1,6}|#x[0-9a-f]{1,6})$/iu
/** A bracket's partner is looked for this far. */
const reach = 200

/**
 * Half-width signs beside Chinese characters become full-width, brackets in pairs. Not inside numbers (1,000; 12:30),
 * addresses, or texts that are not Chinese.
 */
export const punctuationWidth: CleaningRule = {
  id: 'punctuation-width',
  find: ({ text }) => {
    if (!isChinese(text)) return []
    const found: Rewrite[] = []
    const open: { at: number; chinese: boolean }[] = []
    const brackets = new Set<number>()
    for (const match of text.matchAll(half)) {
      const at = match.index
      const sign = match[0]
      const before = text.charAt(at - 1)
      const after = text.charAt(at + 1)
      const beside = chinese.test(before) || chinese.test(after)
      if (sign === '(') {
        open.push({ at, chinese: beside })
        continue
      }
      if (sign === ')') {
        let partner = open.pop()
        while (partner && at - partner.at > reach) {
          if (partner.chinese) brackets.add(partner.at)
          partner = open.pop()
        }
        if (beside || partner?.chinese) {
          brackets.add(at)
          if (partner) brackets.add(partner.at)
        }
        continue
      }
      if (/[0-9]/u.test(before) && /[0-9]/u.test(after)) continue
      if (sign === ':' && after === '/') continue
      // a web page's code is reported, never altered
      if (sign === ';' && entity.test(text.slice(Math.max(0, at - 10), at))) continue
      if (beside || (/[\d%A-Za-z)"]/u.test(before) && chinese.test(text.charAt(at + 1))))
        found.push({ start: at, end: at + 1, after: wide[sign] ?? sign })
    }
    for (const left of open) if (left.chinese) brackets.add(left.at)
    for (const at of brackets) found.push({ start: at, end: at + 1, after: wide[text.charAt(at)] ?? text.charAt(at) })
    return found.sort((a, b) => a.start - b.start)
  },
}

function isChinese(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = sample.match(/[A-Za-z]/gu)?.length ?? 0
  return han > latin
}
