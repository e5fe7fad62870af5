/**
 * A title in its two parts: `tail` is what its bracketed ends say, which tells versions apart (2025—2027年 征求意见稿,
 * 试行); "" without one.
 */
export interface TitleParts {
  readonly main: string
  readonly tail: string
}

/** Longer titles are none; UTF-16 units. */
const longest = 400
const bracketedEnd = /^(?<main>.+?)\s*[（(](?<tail>[^（）()]{1,24})[）)]\s*$/su

/**
 * "…计划（2025—2027年）（征求意见稿）" → "…计划" and "2025—2027年 征求意见稿". A title that is all brackets stays
 * whole.
 */
export function parseTitle(title: string): TitleParts {
  const groups = title.length > longest ? undefined : bracketedEnd.exec(title)?.groups
  if (groups === undefined) return { main: title, tail: '' }
  const inner = parseTitle(groups['main'] ?? title)
  const tail = groups['tail'] ?? ''
  return { main: inner.main, tail: inner.tail === '' ? tail : `${inner.tail} ${tail}` }
}

const issuingStart = /^.{4,60}?(?:部|厅|廳|局|委|会|會|院|府|行|署|办|辦|中心)(?=(?:关于|關於|關于).{4})/u

/**
 * What a title begins with before 关于: who issues it, in UTF-16 units; 0 where it opens with its subject. It may give
 * way first, for rows say the issuers elsewhere.
 */
export const issuingLength = (main: string): number =>
  main.length > longest ? 0 : (issuingStart.exec(main)?.[0].length ?? 0)

const shown = 18
const endLength = 4
/** Fewer characters of who issues it say nothing: the title goes without. */
const issuerWorth = 8
/** 关于 */
const opening = 2

/**
 * A title for a narrow place: without its tail, unless a neighbour has the same words; then the tail comes first among
 * what is kept, for it is what tells the two apart. The middle gives way, never the ends: titles of one family share
 * their beginnings.
 */
export function shortTitle(title: string, neighbours: readonly string[] = []): string {
  const { main, tail } = parseTitle(title)
  const twin = tail !== '' && neighbours.includes(main)
  const room = twin ? shown - tail.length : shown
  const characters = [...main]
  const kept =
    characters.length <= room
      ? main
      : `${characters.slice(0, Math.max(6, Math.ceil(room / 2))).join('')}…${characters.slice(-Math.max(4, Math.floor(room / 2) - 1)).join('')}`
  return twin ? `${kept}（${tail}）` : kept
}

// dashes, quotation marks, the ellipsis and the cross come from the Chinese font
const wide = /[\u00d7\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u
/** Chinese beside Latin letters or figures: the browser sets an eighth of a character between them. */
const joint = /(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=\p{Script=Han})/gu
const narrow = 0.56
const widthOf = (characters: readonly string[]): number =>
  characters.reduce((sum, character) => sum + (wide.test(character) ? 1 : narrow), 0) +
  Array.from(characters.join('').matchAll(joint)).length / 8

/** The beginning of `characters` that is at most `room` wide, at least `least` characters. */
function firstOf(characters: readonly string[], room: number, least: number): readonly string[] {
  let count = Math.min(characters.length, Math.max(least, Math.ceil(room / narrow)))
  while (count > least && widthOf(characters.slice(0, count)) > room) count -= 1
  return characters.slice(0, count)
}

/** What must not stand before an ellipsis: it opens what is gone. */
const opens = /(?<![“‘「『《（(、，])[“‘「『《（(、，]+$/u

/** Words without their middle, at most `room` wide; never the end, and eight characters of the beginning where they fit. */
function withoutMiddle(words: string, room: number): string {
  const characters = [...words]
  if (widthOf(characters) <= room || characters.length <= endLength * 3) return words
  const end = characters.slice(-endLength)
  const left = room - widthOf(end) - 1
  const start = firstOf(characters.slice(0, -endLength), left, left > 8 ? 8 : 4).join('')
  return `${start.replace(opens, '')}…${end.join('')}`
}

/**
 * What is in front of a title's tail, cut to one line of `room` characters (Latin letters count about half): who issues
 * it gives way first, to its beginning where that says enough, else wholly with its 关于; then the middle of what it is
 * about. Never the end.
 */
export function cutTitle(main: string, room: number): string {
  const issuing = [...main.slice(0, issuingLength(main))]
  const subject = main.slice(issuingLength(main))
  if (issuing.length === 0 || widthOf([...main]) <= room) return withoutMiddle(main, room)
  const before = firstOf(issuing, room - widthOf([...subject]) - 1, 0)
  return before.length < issuerWorth ? withoutMiddle(subject.slice(opening), room) : `${before.join('')}…${subject}`
}

/**
 * A tab's title in its parts: the middle of `start` + `end` gives way, `tail` never does; "" where nothing has to tell
 * it apart.
 */
export interface TabTitle {
  readonly start: string
  readonly end: string
  readonly tail: string
}

/**
 * What a tab is called: place and kind. Where another open policy has the same words, what tells the two apart stands
 * behind them, whole: the bracketed ends the other one lacks (征求意见稿), else all of its own, else `otherwise` (its
 * date) where even these are the same.
 */
export function tabTitle(title: string, neighbours: readonly string[], otherwise = ''): TabTitle {
  const { main, tail } = parseTitle(title)
  const twins = neighbours.map(parseTitle).filter((each) => each.main === main)
  const parts = tail === '' ? [] : tail.split(' ')
  const own = parts.filter((part) => twins.some((twin) => !twin.tail.split(' ').includes(part)))
  const apart =
    twins.length === 0
      ? ''
      : twins.some((twin) => twin.tail === tail)
        ? [...own, otherwise].filter((part) => part !== '').join(' ')
        : (own.length > 0 ? own : parts).join(' ')
  const characters = [...main]
  // what tells it apart is the end that is kept; room for a second one there is none
  const split = apart === '' && characters.length > endLength * 3 ? characters.length - endLength : characters.length
  return { start: characters.slice(0, split).join(''), end: characters.slice(split).join(''), tail: apart }
}

/**
 * Of policies listed beside each other, by any key: what tells those apart whose titles are the same but for their
 * bracketed ends, "" for all others.
 */
export function tailsApart<Key>(
  policies: ReadonlyMap<Key, { readonly title: string; readonly date?: string }>,
): ReadonlyMap<Key, string> {
  const alike = new Map<string, { readonly key: Key; readonly title: string; readonly date: string }[]>()
  for (const [key, { title, date = '' }] of policies) {
    const { main } = parseTitle(title)
    alike.set(main, [...(alike.get(main) ?? []), { key, title, date }])
  }
  return new Map(
    [...alike.values()].flatMap((family) =>
      family.map(
        ({ key, title, date }) =>
          [
            key,
            tabTitle(
              title,
              family.flatMap((other) => (other.key === key ? [] : [other.title])),
              date,
            ).tail,
          ] as const,
      ),
    ),
  )
}
