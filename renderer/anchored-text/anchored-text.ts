import type { TextRange } from '../../core/model/text-range.ts'
import { displayedOffset, sourceOffset } from './script-offsets.ts'

/**
 * A run of policy text in the page: an element with this attribute holds one text node that shows the policy's text
 * from that offset on (UTF-16), in whatever script is displayed, character for character. Nothing else in the page
 * carries policy text.
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

/**
 * A stretch of policy text as DOM ranges, one a run, in text order: what stands between runs (a margin, a gutter) is in
 * none of them. Only what is in the page now; empty where none of it is.
 */
export function domRangesOf(range: TextRange, root: Element, text: string): readonly Range[] {
  return runsOf(root).flatMap((run) => {
    const start = startOf(run)
    const shown = shownIn(run)
    const length = sourceLengthOf(run, text)
    if (start >= range.end || start + length <= range.start) return []
    const node = textNodeOf(run)
    const found = run.ownerDocument.createRange()
    found.setStart(node, displayedOffset(shown, text, start, Math.max(range.start, start)))
    found.setEnd(node, displayedOffset(shown, text, start, Math.min(range.end, start + length)))
    return [found]
  })
}

const runsOf = (root: Element): readonly Element[] =>
  [...root.querySelectorAll(`[${AT}]`)].filter((run) => run.firstChild !== null)

const startOf = (run: Element): number => Number(run.getAttribute(AT))

const shownIn = (run: Element): string => run.textContent

const sourceLengthOf = (run: Element, text: string): number =>
  sourceOffset(shownIn(run), text, startOf(run), shownIn(run).length) - startOf(run)

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
