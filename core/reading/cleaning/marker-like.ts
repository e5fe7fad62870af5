import { numeralCharacters, readNumber } from '../read-number.ts'
import {
  figureCharacters,
  letterCharacters,
  numeralOf,
  readFigures,
  readSlip,
  signCharacters,
} from './slip-numerals.ts'

export type MarkerFamily = 'chapter' | 'division' | 'article' | 'plain' | 'bracketed' | 'figure' | 'bracketed-figure'

/** What is a marker or could be a slip of one. `start`/`end`: UTF-16 in the text. */
export interface MarkerLike {
  readonly start: number
  readonly end: number
  readonly family: MarkerFamily
  /** Not as it is printed. */
  readonly slip: boolean
  /** The numbers it may stand for; one where it is no slip. */
  readonly values: readonly number[]
  /** Stands inside a line, behind no sentence. */
  readonly inside: boolean
  /** Words could begin like this: the marker behind has to agree as well. */
  readonly risky: boolean
  /** The marker put right. */
  readonly right: (value: number) => string
}

const N = '一二三四五六七八九十'
const blank = '[ \\u3000]?'
/** What stands where a marker's closing bracket should: a stop, or a bracket of another kind. */
const wrongEnd = '、.．〉＞>》〕】\\]'
const lineStart = '(?<=^|\\n)'
const behindSentence = '(?<=^|[。！？；：;:!?”」）)〕】])'

/**
 * Whole brackets count anywhere, since a heading in front of them may have no stop; the rest at a line's start or
 * behind a sentence's end.
 */
const bracketed = new RegExp(
  `(?<![第款条條项項])[（(]${blank}([${N}${signCharacters}${letterCharacters}]{1,4})${blank}[）)]`,
  'gu',
)
const otherBrackets = new RegExp(
  `${lineStart}[〈<＜《［\\[{｛「『（(]${blank}([${N}${signCharacters}]{1,3})${blank}[〉>＞》］\\]}｝」』）)](?=[\\p{Script=Han}“])`,
  'gu',
)
const halfBracketed = new RegExp(
  `${behindSentence}(?:([${N}]{1,3})[）)]|[（(]([${N}]{1,3})(?=[${wrongEnd}]|[\\p{Script=Han}])[${wrongEnd}]?)`,
  'gmu',
)
const plain = new RegExp(
  `${behindSentence}([${N}]{1,4}|(?<=^)[${N}${signCharacters}]{1,4})(${blank})([、.．,，·丶﹑､])(?=(.?))`,
  'gmu',
)
const ofArticles = new RegExp(
  `${lineStart}([第笫苐弟])${blank}([${numeralCharacters}${signCharacters}${figureCharacters}]{1,7})${blank}([条條章节節])(?![约約件款例数數])`,
  'gu',
)
const figure = new RegExp(
  `${lineStart}([${figureCharacters}]{1,3})([ \\u3000]{0,2})([.．、,，·丶﹑])[ \\u3000]?(?=[\\p{Script=Han}“《])`,
  'gu',
)
const bracketedFigure = new RegExp(`${lineStart}[（(]([${figureCharacters}]{1,2})[）)](?=[\\p{Script=Han}“《])`, 'gu')

/** All marks of a text in order, without overlap. Linear: each pattern passes once. */
export function findMarkerLike(text: string): readonly MarkerLike[] {
  const found: MarkerLike[] = []
  const add = (
    pattern: RegExp,
    read: (
      match: RegExpMatchArray,
      at: { start: number; end: number; begins: boolean; inside: boolean },
    ) => MarkerLike | null,
  ): void => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const begins = start === 0 || text.charAt(start - 1) === '\n'
      const mark = read(match, {
        start,
        end: start + match[0].length,
        begins,
        inside: !begins && !/[。！？；：;:!?”」）)〕】]/u.test(text.charAt(start - 1)),
      })
      if (mark) found.push(mark)
    }
  }
  const toBrackets = (value: number): string => `（${numeralOf(value)}）`
  add(bracketed, (match, { start, end, inside }) => {
    const { values, slip } = readSlip(match[1] ?? '')
    return values.length === 0
      ? null
      : { start, end, family: 'bracketed', slip, values, inside, risky: false, right: toBrackets }
  })
  add(otherBrackets, (match, { start, end }) => {
    const { values } = readSlip(match[1] ?? '')
    return values.length === 0 || /^[（(].*[）)]$/u.test(match[0])
      ? null
      : {
          start,
          end,
          family: 'bracketed',
          slip: true,
          values,
          inside: false,
          risky: /^[《［[「『]/u.test(match[0]),
          right: toBrackets,
        }
  })
  add(halfBracketed, (match, { start, end, begins }) => {
    const value = readNumber(match[1] ?? match[2] ?? '')
    return value === null || (match[2] !== undefined && !begins)
      ? null
      : { start, end, family: 'bracketed', slip: true, values: [value], inside: false, risky: false, right: toBrackets }
  })
  add(plain, (match, { start, end }) => {
    const { values, slip } = readSlip(match[1] ?? '')
    const sign = match[3] ?? ''
    if (values.length === 0 || (slip && !/[\p{Script=Han}“《 \u3000]/u.test(match[4] ?? ''))) return null
    return {
      start,
      end,
      family: 'plain',
      slip: slip || sign !== '、' || match[2] !== '',
      values,
      inside: false,
      risky: slip,
      right: (value) => `${numeralOf(value)}、`,
    }
  })
  add(ofArticles, readArticle)
  add(figure, (match, { start, end }) => {
    const read = readFigures(match[1] ?? '')
    const sign = match[3] ?? ''
    const usual = /[.．、]/u.test(sign)
    if (!read) return null
    // what follows the sign is as it was
    const right = (value: number): string => `${value}${usual ? sign : '.'}`
    return {
      start,
      end:
        usual && match[2] === '' && !read.slip
          ? end
          : start + (match[1] ?? '').length + (match[2] ?? '').length + sign.length,
      family: 'figure',
      slip: read.slip || !usual || match[2] !== '',
      values: [read.value],
      inside: false,
      risky: read.slip || !usual,
      right,
    }
  })
  add(bracketedFigure, (match, { start, end }) => {
    const read = readFigures(match[1] ?? '')
    return read
      ? {
          start,
          end,
          family: 'bracketed-figure',
          slip: read.slip,
          values: [read.value],
          inside: false,
          risky: true,
          right: (value) => `（${value}）`,
        }
      : null
  })
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter(withoutOverlap())
}

const families: Readonly<Record<string, MarkerFamily>> = {
  条: 'article',
  條: 'article',
  章: 'chapter',
  节: 'division',
  節: 'division',
}

function readArticle(match: RegExpMatchArray, { start, end }: { start: number; end: number }): MarkerLike | null {
  const [, head, number = '', unit = ''] = match
  const inFigures = /^[0-9０-９lI|OoSZ]+$/u.test(number) ? readFigures(number) : null
  const read = inFigures ? { values: [inFigures.value], slip: inFigures.slip } : readSlip(number)
  if (read.values.length === 0) return null
  return {
    start,
    end,
    family: families[unit] ?? 'article',
    slip: read.slip || head !== '第',
    values: read.values,
    inside: false,
    risky: head === '弟',
    right: (value) => `第${inFigures ? value : numeralOf(value)}${unit}`,
  }
}

/** Marks in order; one that begins inside the one before it is dropped. */
function withoutOverlap(): (mark: MarkerLike) => boolean {
  let end = 0
  return (mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  }
}
