import { isCommonCharacter } from './common-characters.ts'

/**
 * How a stretch of decoded text looks. `likeness` is 1 for text beyond doubt, about 0.05 for Chinese read in a wrong
 * encoding.
 */
export interface Judgement {
  readonly likeness: number
  /** Characters beyond ASCII the judgement rests on. */
  readonly weighed: number
  readonly controls: number
}

const windows = 5
const windowLength = 4_000
const usual =
  /[\u2010-\u2027\u2030\u2032\u2033\u203b\u2103\u2160-\u217f\u2190-\u2193\u2460-\u24ff\u25a0-\u25cf\u3000-\u301f\u3220-\u3243\uff01-\uff5e\uffe5\u00b7\u00d7\u00a7\u00b0]/u
/** What single bytes beyond ASCII stand for in Western prose. */
const western = /[\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac\u2122]/u
const han = /\p{Script=Han}/u
const foreign = /\p{Co}|\p{Cn}|\p{M}|[\u2500-\u257f\uff61-\uff9f\u0250-\u02ff\u0370-\u05ff]/u

/** Evenly spread windows: a file may open with an English letterhead or a table. */
function sample(text: string): string {
  if (text.length <= windows * windowLength) return text
  const step = Math.floor((text.length - windowLength) / (windows - 1))
  return Array.from({ length: windows }, (_, n) => text.slice(n * step, n * step + windowLength)).join('')
}

/** Judges by the share of characters that prose is made of. Text of nothing but printable ASCII is beyond doubt. */
export function judgeDecoding(text: string, isWestern: boolean): Judgement {
  let good = 0,
    weighed = 0,
    controls = 0,
    hans = 0
  for (const character of sample(text)) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20 ? !/[\t\n\v\f\r\x1a]/.test(character) : code >= 0x7f && code < 0xa0) {
      controls++
      continue
    }
    if (code < 0x80) continue
    weighed++
    if (isWestern) {
      if (western.test(character))
        good += /[\u00c0-\u00ff\u2013-\u2026\u00a7\u00a3\u00a9\u00ae\u00b0]/.test(character) ? 1 : 0.5
      continue
    }
    if (isCommonCharacter(character)) {
      good++
      hans++
    } else if (usual.test(character)) good += 0.8
    else if (han.test(character)) {
      hans++
      good += 0.05
    } else if (character === '\ufffd' || foreign.test(character)) good -= 1
    else if (western.test(character)) good += 0.4
  }
  // A Western reading of Chinese is all accents, letter on letter: prose has one in twenty.
  if (isWestern)
    return {
      likeness:
        (weighed === 0 ? 1 : (good / weighed) * Math.max(0, 1 - (weighed / Math.max(1, sample(text).length)) * 4)) *
        penalty(controls, text),
      weighed,
      controls,
    }
  // Numbers and punctuation alone prove little; a hanzi text always has hanzi.
  const share = weighed === 0 ? 1 : Math.max(0, good / weighed)
  return { likeness: share * penalty(controls, text) * (weighed > 0 && hans === 0 ? 0.7 : 1), weighed, controls }
}

const penalty = (controls: number, text: string): number =>
  Math.max(0, 1 - (controls / Math.max(1, Math.min(text.length, windows * windowLength))) * 10)
