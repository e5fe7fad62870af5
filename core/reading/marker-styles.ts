import { numeralCharacters, readCircled, readNumber, readRoman } from './read-number.ts'

/**
 * The ways policies number their clauses. `rank` says which holds which (smaller is outer): GB/T 9704 for plans (一、
 * （一） 1. （1）), the Legislation Law's 编章节条 with items under an article, decimals of emergency plans, and
 * English acts.
 */
export type MarkerStyle =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'formal-numeral'
  | 'numeral'
  | 'bracketed-numeral'
  | 'number'
  | 'bracketed-number'
  | 'half-bracketed-number'
  | 'circled'
  | 'firstly'
  | 'in-order'
  /** 第一步, 第一阶段, 第一类: it stands right below whatever it is met under, and holds all that is counted within. */
  | 'step'
  | 'decimal-1'
  | 'decimal-2'
  | 'decimal-3'
  | 'decimal-4'
  /** No marker: the file itself calls the line a heading. */
  | 'styled'
  | 'schedule-en'
  | 'part-en'
  | 'chapter-en'
  | 'section-en'
  | 'article-en'
  | 'letter'
  | 'roman'
  | 'capital'

export const markerRank: Readonly<Record<MarkerStyle, number>> = {
  part: 0,
  'part-en': 0,
  'schedule-en': 0,
  chapter: 1,
  'chapter-en': 1,
  'decimal-1': 1,
  division: 2,
  'section-en': 2,
  'decimal-2': 2,
  article: 3,
  'article-en': 3,
  'decimal-3': 3,
  'decimal-4': 3.5,
  'formal-numeral': 3.8,
  numeral: 4,
  'bracketed-numeral': 5,
  number: 6,
  'bracketed-number': 7,
  'half-bracketed-number': 7.5,
  circled: 8,
  'in-order': 9,
  firstly: 9,
  step: 0.9,
  letter: 7.6,
  roman: 8,
  capital: 9,
  styled: 0.5,
}

/** A marker as it stands in a line. `length` counts the marker only; blanks after it are not part of it. */
export interface MarkerShape {
  readonly style: MarkerStyle
  readonly ordinal: number
  readonly text: string
  readonly length: number
  /** Where it differs from that of its style. */
  readonly rank?: number
}
export const rankOf = (shape: MarkerShape): number => shape.rank ?? markerRank[shape.style]

const N = numeralCharacters
const d = '0-9０-９'

interface StyleRule {
  readonly style: MarkerStyle
  /** What it may begin with: nearly all places are told from a marker by their first character. */
  readonly first: RegExp
  /** Tried at one place only (sticky); group 1 is the number. */
  readonly pattern: RegExp
  readonly read: (digits: string) => number | null
  /** May stand inside a line, after a sentence end. */
  readonly inside: boolean
  /** What may follow the marker. */
  readonly follows?: RegExp
}
const rule = (
  style: MarkerStyle,
  first: string,
  pattern: RegExp,
  read: (digits: string) => number | null,
  inside: boolean,
  follows?: RegExp,
): StyleRule => ({
  style,
  first: new RegExp(`^[${first}]$`, 'u'),
  pattern,
  read,
  inside,
  ...(follows ? { follows } : {}),
})

/**
 * What makes 第三条 a mention instead of a beginning: 第三条规定的…, 第三条第二款, 第三条、第四条, 第三条所称 runs on,
 * so it stays a beginning.
 */
const mention = /^(?!规定|規定|第|、|和|及|至|或|的|中|以及|之规定|所列|所述|款|项|項)/u
/** 第四条第（一）项规定的: a mention that a line's end cut. 项目 begins a clause. */
const namedItem = /^(?![项項](?!目))/u
const numeralRun = new RegExp(
  `^(?![${N}]{1,3}(?:产|產|级|級|线|線|类|類|等|批|期|季|、|者|者|次|流|年(?!内|內|以)|月|日|星|档|审|審))`,
  'u',
)

const rules: readonly StyleRule[] = [
  rule(
    'part',
    '第',
    new RegExp(`第[\\s]?([${N}${d}]{1,6})[\\s]?(?:编|編|分编|分編|篇|部分|部(?=\\s|$))`, 'uy'),
    readNumber,
    true,
  ),
  rule(
    'chapter',
    '第',
    new RegExp(`第[\\s]?([${N}${d}]{1,6})[\\s]?章(?:之[${N}]{1,2})?`, 'uy'),
    readNumber,
    true,
    mention,
  ),
  rule('division', '第', new RegExp(`第[\\s]?([${N}${d}]{1,6})[\\s]?(?:节|節)`, 'uy'), readNumber, true, mention),
  rule(
    'article',
    '第',
    new RegExp(`第[\\s]?([${N}${d}]{1,6})(?:[-－–][${d}]{1,3})?[\\s]?(?:条|條)(?:之[${N}${d}]{1,3})?`, 'uy'),
    readNumber,
    true,
    mention,
  ),
  rule(
    'formal-numeral',
    '壹贰貳叁參参肆伍陆陸柒捌玖拾',
    /([壹贰貳叁參参肆伍陆陸柒捌玖拾]{1,3})[、，]/uy,
    (digits) => readNumber(digits.replaceAll('参', '叁')),
    true,
  ),
  rule('numeral', N, new RegExp(`([${N}]{1,4})[、]`, 'uy'), readNumber, true, numeralRun),
  rule(
    'bracketed-numeral',
    '（(〔【',
    new RegExp(`[（(〔【]\\s?([${N}]{1,4})\\s?[）)〕】][、.．]?`, 'uy'),
    readNumber,
    true,
    namedItem,
  ),
  rule('bracketed-numeral', '㈠-㈩', /([㈠-㈩])[、.．]?/uy, readCircled, true),
  // translations of Chinese plans: I. and (I) stand for 一、 and （一）; addresses in Hong Kong count I. as well
  rule('numeral', 'IVX', /([IVX]{1,6})[.．、](?=\s{1,4}[A-Z“"']|\s{0,4}\p{Script=Han})/uy, readRoman, false),
  rule('bracketed-numeral', '（(', /[（(]([IVX]{1,6})[）)](?=\s{0,4}[A-Z“"'])/uy, readRoman, false),
  rule(
    'decimal-4',
    `${d}A-Z`,
    new RegExp(`(?:[${d}]{1,2}|[A-Z])[.．][${d}]{1,2}[.．][${d}]{1,2}[.．]([${d}]{1,2})(?![${d}%％])[.．、]?`, 'uy'),
    readNumber,
    false,
    /^(?![.．]?[0-9])/u,
  ),
  rule(
    'decimal-3',
    `${d}A-Z`,
    new RegExp(`(?:[${d}]{1,2}|[A-Z])[.．][${d}]{1,2}[.．]([${d}]{1,2})(?![${d}%％])[.．、]?`, 'uy'),
    readNumber,
    false,
    /^(?![.．]?[0-9])/u,
  ),
  rule(
    'decimal-2',
    `${d}A-Z`,
    new RegExp(`(?:[${d}]{1,2}|[A-Z])[.．]([${d}]{1,2})(?![${d}%％])[.．、]?`, 'uy'),
    readNumber,
    false,
    /^(?!%|％|倍|[张床辆套台座件户岁亩次名所处项家][。，；、）]|万|萬|亿|億|个|個|元|米|公|平|吨|噸|家|人|版|[.．][0-9]|[-–—~～])/u,
  ),
  rule('number', d, new RegExp(`([${d}]{1,3})[.．、](?![${d}])`, 'uy'), readNumber, true),
  rule('number', '⒈-⒛', /([⒈-⒛])/uy, readCircled, true),
  rule('bracketed-number', '（(', new RegExp(`[（(]\\s?([${d}]{1,3})\\s?[）)][、.．]?`, 'uy'), readNumber, true),
  rule('bracketed-number', '⑴-⒇', /([⑴-⒇])/uy, readCircled, true),
  rule('half-bracketed-number', d, new RegExp(`([${d}]{1,3})[）)][、.．]?`, 'uy'), readNumber, true),
  rule('circled', '①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴', /([①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴])[、.．]?/uy, readCircled, true),
  rule(
    'firstly',
    '一二三四五六七八九十',
    /([一二三四五六七八九十]{1,2})(?:是|要)(?=[\p{Script=Han}“"])/uy,
    readNumber,
    false,
  ),
  rule(
    'in-order',
    '第首其再最',
    /(第[一二三四五六七八九]|首先|其次|再次|最后|最後|其一|其二|其三|其四|其五)[，,：:]/uy,
    readInOrder,
    false,
  ),
  rule(
    'step',
    '第',
    /第([一二三四五六七八九十]{1,2})(?:步(?:骤|驟)?|阶段|階段|类|類)/uy,
    readNumber,
    false,
    /^(?:[\s　：:（(]|$)/u,
  ),
  rule('decimal-1', d, new RegExp(`([${d}]{1,2})(?=[\\s]{1,4}[\\p{Script=Han}A-Z“《])`, 'uy'), readNumber, false),
  rule(
    'section-en',
    '0-9',
    /([0-9]{1,3}[A-Z]?)(?=\s{1,4}[A-Z][^.;。；\p{Script=Han}]{2,80}$)/uy,
    (digits) => readNumber(digits.replace(/[A-Z]$/u, '')),
    false,
  ),
  rule('part-en', 'PT', /(?:PART|Part|TITLE|Title)\s+([0-9]{1,3}|[IVXLC]{1,7})\b[.:—–-]?/uy, readEnglish, false),
  rule(
    'schedule-en',
    'SA',
    /(?:SCHEDULE|Schedule|ANNEX|Annex|APPENDIX|Appendix)(?:\s+([0-9]{1,3}|[IVXLC]{1,7}|[A-Z]))?(?=\s*(?:$|[.:—–-]|\([^()]{2,40}\)$)|\s+[A-Z])[.:]?/uy,
    readSchedule,
    false,
    /^(?!\s(?:of|shall|and|or|to|is|are|sets)\b)/u,
  ),
  rule('chapter-en', 'C', /(?:CHAPTER|Chapter)\s+([0-9]{1,3}|[IVXLC]{1,7})\b[.:—–-]?/uy, readEnglish, false),
  rule(
    'section-en',
    'S§',
    /(?:SECTION|Section|Sec\.|§)\s*([0-9]{1,4}|[IVXLC]{1,7})\b[.:—–-]?/uy,
    readEnglish,
    false,
    /^(?!\s(?:of|shall|and|or|to)\b|\([0-9a-z])/u,
  ),
  rule(
    'article-en',
    'A',
    /(?:ARTICLE|Article|Art\.)\s+([0-9]{1,4}|[IVXLC]{1,7})\b[.:—–-]?/uy,
    readEnglish,
    false,
    /^(?!\s(?:of|shall|and|or|to)\b|\([0-9a-z])/u,
  ),
  rule('roman', '（(', /[（(]([ivxlc]{1,6})[）)]/uy, readRoman, false),
  rule('letter', '（(', /[（(]([a-z])[）)]/uy, readLetter, false),
  rule('letter', 'a-z', /([a-z])[）)](?![）)])/uy, readLetter, false),
  rule('capital', '（(', /[（(]([A-Z])[）)]/uy, readLetter, false),
  rule('capital', 'A-Z', /([A-Z])[.．、](?=\s?\p{Script=Han})/uy, readLetter, false),
]

/** A sole schedule has no number, and annexes may be lettered. */
function readSchedule(digits: string): number | null {
  return digits === '' ? 1 : (readEnglish(digits) ?? readLetter(digits))
}
function readEnglish(digits: string): number | null {
  return readNumber(digits) ?? readRoman(digits)
}
function readLetter(digits: string): number | null {
  return (digits.toLowerCase().codePointAt(0) ?? 96) - 96
}
function readInOrder(word: string): number | null {
  const places: Readonly<Record<string, number>> = {
    首先: 1,
    其一: 1,
    其次: 2,
    其二: 2,
    再次: 3,
    其三: 3,
    最后: 4,
    最後: 4,
    其四: 4,
    其五: 5,
  }
  return places[word] ?? (word.startsWith('第') ? readNumber(word.slice(1)) : null)
}

/** The rules for markers that begin with a character, in their order; made when it is first met. */
const rulesByFirst = new Map<string, readonly StyleRule[]>()
function rulesFor(character: string): readonly StyleRule[] {
  let fitting = rulesByFirst.get(character)
  if (fitting === undefined) {
    fitting = rules.filter(({ first }) => first.test(character))
    rulesByFirst.set(character, fitting)
  }
  return fitting
}

/**
 * The markers that a text could hold at `at`, most likely first: none, one, or two where a letter is a Roman number as
 * well.
 * `inside` asks only for those that may stand inside a line.
 */
export function markersAt(text: string, at: number, inside: boolean): readonly MarkerShape[] {
  const found: MarkerShape[] = []
  for (const { style, pattern, read, inside: mayBeInside, follows } of rulesFor(text.charAt(at))) {
    if (inside && !mayBeInside) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const end = at + match[0].length
    if (follows && !follows.test(text.slice(end, end + 8))) continue
    const ordinal = read(match[1] ?? '')
    if (ordinal === null || ordinal > 9999) continue
    found.push({ style, ordinal, text: match[0], length: match[0].length })
    // a letter may be a Roman number, a bare figure the first of decimals or an act's section
    if (style !== 'roman' && style !== 'decimal-1' && !/^[（(][IVX]/u.test(match[0])) break
  }
  return found
}
