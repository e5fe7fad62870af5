/**
 * All matches of a pattern with the flag `g`, in order: what `text.matchAll(pattern)` gives. That makes a copy of the
 * pattern at each call, which for a long pattern and many short texts takes several times as long as the search itself.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError('a pattern without the flag g')
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    // behind an empty match the search would stay where it is
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}
