import type { TextRange } from '../../core/model/text-range.ts'
import { displayedOffset, sourceOffset } from './script-offsets.ts'

/**
 * A run of policy text in the page: an element with this attribute holds one text node that shows the policy's text from that
 * offset on (UTF-16), in whatever script is displayed, character for character. Nothing else in the page carries policy text.
 */
export const AT = 'data-at'

/** Attributes for the element of a run that starts at `start`. */
export const anchored = (start: number): { readonly [AT]: number } => ({ [AT]: start })

/**
 * The policy text a DOM range covers: UTF-16, half-open, in `text`; null where it touches no run inside `root`.
 * Bounds that stand between runs (in a gutter, a margin, an empty line) move to the nearest run inside the range.
 */
export function textRangeOf(range: Range, root: Element, text: string): TextRange | null {
  const runs = runsOf(root)
  const touched = runs.filter((run) => range.intersectsNode(run))
  const first = touched[0]
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return null
  const start = boundIn(first, range.startContainer, range.startOffset, text) ?? startOf(first)
  const end = boundIn(last, range.endContainer, range.endOffset, text) ?? startOf(last) + sourceLengthOf(last, text)
  return start < end ? { start, end } : null
}

/** The DOM range of a stretch of policy text, of as much of it as is in the page now; null where none of it is. */
export function domRangeOf(range: TextRange, root: Element, text: string): Range | null {
  const touched = runsOf(root).filter((run) => startOf(run) < range.end && startOf(run) + sourceLengthOf(run, text) > range.start)
  const first = touched[0]
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return null
  const found = first.ownerDocument.createRange()
  found.setStart(textNodeOf(first), displayedOffset(shownIn(first), text, startOf(first), Math.max(range.start, startOf(first))))
  found.setEnd(textNodeOf(last), displayedOffset(shownIn(last), text, startOf(last), Math.min(range.end, startOf(last) + sourceLengthOf(last, text))))
  return found
}

const runsOf = (root: Element): readonly Element[] => [...root.querySelectorAll(`[${AT}]`)].filter((run) => run.firstChild !== null)

const startOf = (run: Element): number => Number(run.getAttribute(AT))

const shownIn = (run: Element): string => run.textContent

const sourceLengthOf = (run: Element, text: string): number => sourceOffset(shownIn(run), text, startOf(run), shownIn(run).length) - startOf(run)

function textNodeOf(run: Element): Node {
  const node = run.firstChild
  if (node === null) throw new Error('a run of policy text without its text')
  return node
}

/** Where a DOM bound stands in a run, as an offset in the policy's text; null where the bound is outside the run. */
function boundIn(run: Element, container: Node, offset: number, text: string): number | null {
  if (!run.contains(container)) return null
  // a bound on the element counts child nodes, and a run has one
  const shown = container === run ? (offset === 0 ? 0 : shownIn(run).length) : offset
  return sourceOffset(shownIn(run), text, startOf(run), shown)
}
