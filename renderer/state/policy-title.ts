/** A title in its two parts: `tail` is what its bracketed ends say, which tells versions apart (2025—2027年 征求意见稿, 试行); "" without one. */
export interface TitleParts { readonly main: string; readonly tail: string }

const bracketedEnd = /^(?<main>.+?)\s*[（(](?<tail>[^（）()]{1,24})[）)]\s*$/su

/** "…计划（2025—2027年）（征求意见稿）" → "…计划" and "2025—2027年 征求意见稿". A title that is all brackets stays whole. */
export function parseTitle(title: string): TitleParts {
  const groups = bracketedEnd.exec(title)?.groups
  if (groups === undefined) return { main: title, tail: '' }
  const inner = parseTitle(groups['main'] ?? title)
  const tail = groups['tail'] ?? ''
  return { main: inner.main, tail: inner.tail === '' ? tail : `${inner.tail} ${tail}` }
}

const shown = 18

/**
 * A title for a narrow place: without its tail, unless a neighbour has the same words; then the tail comes first among what is kept,
 * for it is what tells the two apart. The middle gives way, never the ends: titles of one family share their beginnings.
 */
export function shortTitle(title: string, neighbours: readonly string[] = []): string {
  const { main, tail } = parseTitle(title)
  const twin = tail !== '' && neighbours.includes(main)
  const room = twin ? shown - tail.length : shown
  const characters = [...main]
  const kept = characters.length <= room ? main : `${characters.slice(0, Math.max(6, Math.ceil(room / 2))).join('')}…${characters.slice(-Math.max(4, Math.floor(room / 2) - 1)).join('')}`
  return twin ? `${kept}（${tail}）` : kept
}
