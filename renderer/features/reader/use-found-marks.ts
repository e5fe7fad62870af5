import { useEffect, type RefObject } from 'react'
import { domRangesOf } from '../../anchored-text/anchored-text.ts'
import { paintRanges } from '../../anchored-text/painted-ranges.ts'
import type { TextRange } from '../../../core/model/text-range.ts'

/** Matches to light up in the text, and which of them one stands at (-1: none). */
export interface FoundMarks {
  readonly ranges: readonly TextRange[]
  readonly at: number
}

const ALL = 'piyue-found'
const NOW = 'piyue-found-now'

/**
 * Lights up what was found in the rows that are in the document; `mounted` changes when other rows are. Changes no
 * node.
 */
export function useFoundMarks(
  root: RefObject<HTMLElement | null>,
  text: string,
  found: FoundMarks,
  mounted: unknown,
): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const scroller = root.current
      const runs =
        scroller === null
          ? []
          : [...scroller.querySelectorAll('[data-at]')].map((run) => Number(run.getAttribute('data-at')))
      const from = Math.min(...runs)
      // the last run may go on for a while after its start
      const to = Math.max(...runs) + 4000
      const lit = (range: TextRange): readonly Range[] =>
        scroller === null || range.end < from || range.start > to ? [] : domRangesOf(range, scroller, text)
      const others = found.ranges.flatMap((range, index) => (index === found.at ? [] : lit(range)))
      const one = found.ranges[found.at]
      paintRanges(ALL, root, others)
      paintRanges(NOW, root, one === undefined ? [] : lit(one))
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [root, text, found, mounted])
  useEffect(
    () => () => {
      paintRanges(ALL, root, [])
      paintRanges(NOW, root, [])
    },
    [root],
  )
}
