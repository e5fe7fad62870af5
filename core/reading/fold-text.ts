import { Converter } from 'opencc-js/t2cn'

let converter: ((text: string) => string) | null = null
/** Its tables take longer to build than a short command takes: built when a character is first folded. */
const simplify = (text: string): string => (converter ??= Converter({ from: 't', to: 'cn' }))(text)

/** Radicals that browser-printed PDFs hold in place of characters; NFKC leaves the supplement block (U+2E80…) alone. */
export const radicals: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺇': '几',
  '⺌': '小',
  '⺍': '小',
  '⺎': '兀',
  '⺏': '尣',
  '⺐': '尢',
  '⺒': '巳',
  '⺓': '幺',
  '⺔': '彑',
  '⺕': '彐',
  '⺗': '心',
  '⺘': '手',
  '⺙': '攵',
  '⺛': '旡',
  '⺝': '月',
  '⺞': '歹',
  '⺟': '母',
  '⺠': '民',
  '⺡': '水',
  '⺢': '水',
  '⺣': '火',
  '⺤': '爪',
  '⺥': '爪',
  '⺦': '丬',
  '⺧': '牛',
  '⺨': '犬',
  '⺩': '王',
  '⺪': '疋',
  '⺫': '目',
  '⺬': '示',
  '⺭': '示',
  '⺮': '竹',
  '⺯': '糸',
  '⺰': '纟',
  '⺱': '网',
  '⺲': '网',
  '⺳': '网',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺹': '老',
  '⺻': '聿',
  '⺼': '肉',
  '⺽': '臼',
  '⺾': '艹',
  '⺿': '艹',
  '⻀': '艹',
  '⻁': '虎',
  '⻂': '衣',
  '⻃': '西',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻇': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻊': '足',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '邑',
  '⻐': '钅',
  '⻑': '长',
  '⻒': '长',
  '⻓': '长',
  '⻔': '门',
  '⻕': '阜',
  '⻖': '阜',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻞': '食',
  '⻟': '食',
  '⻠': '饣',
  '⻡': '首',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '齐',
  '⻬': '齐',
  '⻭': '齿',
  '⻮': '齿',
  '⻯': '龙',
  '⻰': '龙',
  '⻱': '龟',
  '⻲': '龟',
  '⻳': '龟',
}
const doubleQuotes = /["“”„‟«»「」『』﹁﹂﹃﹄〝〞〟＂]/u
const singleQuotes = /['‘’‚‛`´＇]/u
/** Blanks, and format characters that show nothing: zero-width, soft hyphen, byte order mark, variation selectors. */
const unseen = /[\s\p{Cf}\p{Cc}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu

/** One entry a code unit, filled as characters come: a plain array without holes is what makes folding fast. */
const cache = new Array<string | undefined>(0x10000).fill(undefined)

function foldCharacter(character: string): string {
  if (doubleQuotes.test(character)) return '"'
  if (singleQuotes.test(character)) return "'"
  const plain = (radicals[character] ?? character).normalize('NFKC').toLowerCase().replace(unseen, '')
  const simple = plain === '' ? '' : simplify(plain)
  return simple === '著' ? '着' : simple
}

function foldCodePoint(code: number): string {
  const known = cache[code]
  if (known !== undefined) return known
  const folded = foldCharacter(String.fromCodePoint(code))
  if (code <= 0xffff) cache[code] = folded
  return folded
}

/** 著 is 着 on the mainland but in 显著; `before` is the code unit in front of it. */
const isProminent = (code: number, before: number): boolean =>
  code === 0x8457 && (before === 0x663e || before === 0x986f)

/**
 * The form in which two texts are compared: Simplified (character by character, so that a part folds like the whole;
 * 著→着 but not in 显著), half width, lower case, radicals as characters, all quotation marks `"` or `'`, no blanks and
 * nothing invisible. For comparing only: never shown and never stored as the text.
 */
export function foldText(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0
    folded += isProminent(code, text.charCodeAt(i - 1)) ? '著' : foldCodePoint(code)
    if (code > 0xffff) i++
  }
  return folded
}

/**
 * `offsets[k]`: where in the text (UTF-16) the character stands that unit k of `folded` came from; one more entry at
 * the end holds the text's length.
 */
export interface FoldedText {
  readonly folded: string
  readonly offsets: Uint32Array
}

/**
 * Folds like `foldText` and keeps the way back. A match [a, b) in `folded` covers the text from `offsets[a]` up to the
 * character at `offsets[b - 1]`, that one included; `offsets[b]` would take in blanks that follow the match.
 */
export function foldWithMap(text: string): FoldedText {
  const parts: string[] = []
  let offsets = new Uint32Array(text.length + 1)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0
    const part = isProminent(code, text.charCodeAt(i - 1)) ? '著' : foldCodePoint(code)
    if (length + part.length >= offsets.length) {
      const wider = new Uint32Array(offsets.length * 2 + part.length)
      wider.set(offsets)
      offsets = wider
    }
    for (let k = 0; k < part.length; k++) offsets[length++] = i
    parts.push(part)
    if (code > 0xffff) i++
  }
  if (length >= offsets.length) {
    const wider = new Uint32Array(length + 1)
    wider.set(offsets)
    offsets = wider
  }
  offsets[length] = text.length
  return { folded: parts.join(''), offsets: offsets.slice(0, length + 1) }
}

/** The text range [start, end) of a match [from, to) in `folded`; blanks around the match stay outside. */
export function unfoldRange(
  text: string,
  offsets: Uint32Array,
  from: number,
  to: number,
): { start: number; end: number } {
  const start = offsets[from] ?? text.length
  if (to <= from) return { start, end: start }
  const last = offsets[to - 1] ?? text.length
  return { start, end: Math.min(text.length, last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)) }
}
