/**
 * The units a difference is told in: a character with what combines with it, a whole number or Latin word. Joined again
 * they are the text, to the UTF-16 unit; a surrogate pair is never taken apart.
 */
export function textUnits(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9０-９]+(?:[.．][0-9０-９]+)*\p{M}*|\P{M}\p{M}*|\p{M}+/gsu) ?? []
}
