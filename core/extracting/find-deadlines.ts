import { matchesOf } from '../model/matches-of.ts'

export interface Deadline { readonly at: number; readonly deadline: string }

const years = /(?<![0-9较比与以自从])(20[0-9]{2})\s?年(?:\s?([0-9]{1,2})\s?月)?(?:\s?([0-9]{1,2})\s?日)?(?!版|第[0-9]|相比|以来|起(?!草)|的?(?:水平|基数|同期)|(?:发布|印发|公布|施行))/gu
const fiveYears = /(?<![较比与以自从]|相较于)[“"]?(十[一二三四五六七八九]|二十)五[”"]?(?:规划)?(?:期间|时期|末|期末|时期末|规划期)(?!相比|以来)/gu
const titles = /《[^《》\n]{2,160}》(?:[（(][^（）()\n]{2,40}[）)])?/gu
const ordinal = '一二三四五六七八九'

/**
 * The times by which something is to be done, in order: 到2027年底, 2026年6月底前, “十五五”期间 (the period's last year). Years compared with (较2025年), those of versions and
 * publications and those in titles are none. Offsets are in `own`, UTF-16. Linear.
 */
export function findDeadlines(own: string): readonly Deadline[] {
  const plain = own.replace(titles, (title) => '|'.repeat(title.length))
  const dated = matchesOf(plain, years).map((m) => ({ at: m.index, deadline: [m[1], m[2]?.padStart(2, '0'), m[3]?.padStart(2, '0')].filter((part) => part !== undefined).join('-') }))
  const planned = matchesOf(plain, fiveYears).map((m) => ({ at: m.index, deadline: String(1955 + 5 * planNumber(m[1] ?? '')) }))
  return [...dated, ...planned].sort((a, b) => a.at - b.at)
}

/** 十五 is 15, 二十 is 20; the first plan ended in 1957, but from the tenth on they end in years that 5 divides: the tenth in 2005. */
const planNumber = (words: string): number => (words === '二十' ? 20 : 10 + ordinal.indexOf(words.charAt(1)) + 1)
