/**
 * Takes two columns: Han and kana, Hangul, full-width forms, CJK punctuation, emoji. Ambiguous ones (“ … ×) take one,
 * as terminals draw them by default.
 */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const none = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u

const widthOf = (character: string): number => (wide.test(character) ? 2 : none.test(character) ? 0 : 1)
const escapes = /\u001b\[[0-9;]*m/g

/** Columns a text takes in a terminal; escape sequences for style take none. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text.replace(escapes, '')) width += widthOf(character)
  return width
}

export const padTo = (text: string, width: number, side: 'left' | 'right' = 'left'): string => {
  const blank = ' '.repeat(Math.max(0, width - textWidth(text)))
  return side === 'left' ? text + blank : blank + text
}

/** The longest start of a text that fits, with "…" when something was cut. Never splits a character. */
export function cutTo(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  return `${take([...text], width - 1).join('')}…`
}

/** Cuts a title in its middle, because its ends tell versions apart: 关于…行动方案（2025—2027年）. */
export function cutMiddle(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  const characters = [...text]
  const head = take(characters, Math.ceil((width - 1) / 2))
  const tail = take([...characters].reverse(), width - 1 - textWidth(head.join(''))).reverse()
  return `${head.join('')}…${tail.join('')}`
}

function take(characters: readonly string[], width: number): string[] {
  const taken: string[] = []
  let used = 0
  for (const character of characters) {
    used += widthOf(character)
    if (used > width) break
    taken.push(character)
  }
  return taken
}
