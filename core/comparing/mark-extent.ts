import { alike } from './phrases.ts'

/** A clause's wording up to a mark, without the marks in it: `plain[k]` stands at `at[k]` of the policy's text. */
export interface WordingBefore {
  readonly plain: string
  readonly at: readonly number[]
  /** Units of marker and heading at its start. */
  readonly head: number
  /** Units of the marker. */
  readonly marker: number
  /** Where the last mark before ended that speaks of words the draft had. */
  readonly floor: number
  /** The draft's words it gives, without signs at their ends. */
  readonly floorWords: string
}

const stop = /[。！？!?\n]/u
const pause = /[，。；：！？,;:!?\n]/u
/** Words behind which a new group of words begins. */
const opener =
  /(?:突破|达到|达|超过|稳定在|保持在|融合利用|支撑提升|支撐提升|深入推[动動]|鼓[励勵]|支持|推[动動]|推[进進]|利用|融合|加[强強]|[强強]化|提升|支[撑撐]|[实實][现現]|促[进進]|深化|打造|建[设設]|完善|培育|引[导導]|面向|依托|依託|聚焦|激[励勵]|挖掘|[开開]展|等|在|以|[对對]|向|[与與]|和|及|的)/gu
const verbs =
  '突破|达到|超过|稳定在|保持在|鼓励|支持|推动|推进|推行|加强|强化|提升|实现|促进|深化|打造|建设|完善|培育|引导|开展|设立|引进|选育|允许使用|允许'
const leadingVerb = new RegExp(`^(?:${verbs})`, 'u')
const trailingVerb = new RegExp(`(?:${verbs})$`, 'u')
const longest = 1500

/**
 * Where what （新增） speaks of begins: behind a full stop the sentence; at the end of a half-sentence all of it, or
 * the last member of its list; inside one the words behind the last verb. The mark only says where the addition ends,
 * so this is the shortest reading that leaves whole phrases.
 */
export function addedFrom({ plain, head, floor }: WordingBefore, next: string): number {
  const end = plain.length
  const least = Math.max(Math.min(head, end - 1), floor)
  if (/[。；！？]$/u.test(plain))
    return Math.max(
      behindLast(plain.slice(0, end - 1), plain.endsWith('；') ? /[。；！？\n]/u : stop),
      Math.min(least, end - 1),
    )
  const phrase = Math.max(behindLast(plain, pause), Math.min(least, end - 1))
  const listed = plain.lastIndexOf('、')
  if (listed >= phrase) {
    const other = /等(?=[^等]{2,}$)/u.exec(plain.slice(listed))
    return other ? listed + other.index + 1 : listed
  }
  if (next === '' || pause.test(next)) return phrase
  let from = phrase
  for (const match of plain.slice(phrase).matchAll(opener))
    if (end - (phrase + match.index + match[0].length) >= 2) from = phrase + match.index + match[0].length
  return from
}

/**
 * Where the words begin that stand for these of the draft: the stretch up to the mark that is most like them, rather
 * one that begins at a pause or behind a verb. It holds no more sentences and half-sentences than they do, and cuts no
 * number.
 */
export function rewordedFrom({ plain, head, marker, floor, floorWords }: WordingBefore, draft: string): number {
  const end = plain.length - (/[，。；：！？]$/u.test(plain) ? 1 : 0)
  const words = draft.replace(/[，。；：！？]$/u, '')
  // what another mark says the draft had stays, unless these words say it again
  const above = floorWords !== '' && floor < end && !words.includes(floorWords) ? floor : 0
  const first = Math.max(marker, above, end - Math.max(60, Math.min(longest, words.length * 3)))
  const whole = /[。；！？]$/u.test(plain) && /[，；。]/u.test(words)
  const openers = new Set([...plain.matchAll(opener)].map((match) => match.index + match[0].length))
  const theirs = new Map<string, number>()
  for (let k = 0; k + 1 < words.length; k++)
    theirs.set(words.slice(k, k + 2), (theirs.get(words.slice(k, k + 2)) ?? 0) + 1)
  let stops = (words.match(/[。；！？]/gu) ?? []).length
  let pauses = whole ? Infinity : (words.match(/[，：]/gu) ?? []).length + stops
  let shared = 0
  let best = Math.max(first, Math.max(behindLast(plain.slice(0, end), pause), end - words.length))
  let bestScore = -1
  for (let from = end - 1; from >= first; from--) {
    const sign = plain.charAt(from)
    if (/[。；！？]/u.test(sign) && --stops < 0) break
    if (/[，：]/u.test(sign) && --pauses < 0) break
    const pair = plain.slice(from, Math.min(from + 2, end))
    const left = theirs.get(pair) ?? 0
    if (left > 0) {
      shared++
      theirs.set(pair, left - 1)
    }
    const before = plain.charAt(from - 1)
    if (/[0-9A-Za-z.．]/u.test(before) && /[0-9A-Za-z.．]/u.test(sign)) continue
    const atStop = from === marker || from === head || stop.test(before) || before === '；'
    if (whole ? !atStop : end - from < 2) continue
    const size = end - from
    const score =
      (2 * shared) / Math.max(1, size + words.length - 2) +
      0.25 * (1 - Math.abs(size - words.length) / Math.max(size, words.length)) +
      (atStop || /[，、：“（]/u.test(before) ? 0.3 : openers.has(from) ? 0.28 : 0)
    if (score > bestScore) {
      best = from
      bestScore = score
    }
  }
  // where the draft's words begin with a verb, the verb in front of the stretch is the one they stand for
  const verb = leadingVerb.exec(words) ? trailingVerb.exec(plain.slice(Math.max(0, best - 6), best)) : null
  return verb && best - verb[0].length >= first ? best - verb[0].length : best
}

/** The phrase (between pauses) most like some words, where one is at least half like them: its first and last unit. */
export function phraseLike(plain: string, words: string): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null
  let bestScore = 0.5
  for (const match of plain.matchAll(/[^，。；：！？、\n]+/gu)) {
    const score = alike(match[0], words)
    if (score >= bestScore) {
      best = { from: match.index, to: match.index + match[0].length }
      bestScore = score
    }
  }
  return best
}

export const sentenceFrom = (plain: string, head: number): number =>
  Math.max(behindLast(plain.replace(/[。；！？]$/u, ''), stop), Math.min(head, plain.length))

function behindLast(text: string, sign: RegExp): number {
  for (let k = text.length - 1; k >= 0; k--) if (sign.test(text.charAt(k))) return k + 1
  return 0
}
