import type { Clause } from '../../../core/model/clause.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { foldText } from '../../../core/reading/fold-text.ts'
import { findWords } from '../../../core/searching/find-matches.ts'
import { sideText, type SideRun, type SideText } from './side-runs.ts'

export interface LevelRun extends Omit<SideRun, 'changed'> {
  readonly shared: boolean
}
export interface LevelText extends Omit<SideText, 'runs'> {
  readonly runs: readonly LevelRun[]
}

/**
 * A clause of one level with the words it shares with its counterpart told apart. `text`: the policy's. Words are found
 * across scripts and widths.
 */
export function levelText(clause: Clause, text: string, words: readonly string[]): LevelText {
  const own = text.slice(clause.range.start, clause.range.end)
  const side = sideText(
    {
      clauseId: clause.id,
      path: clause.path,
      marker: clause.marker,
      heading: clause.heading,
      kind: clause.kind,
      depth: clause.depth,
    },
    [{ kind: 'kept', text: own }],
    'inserted',
    false,
  )
  const shared = findWords(
    own,
    words.map(foldText).filter((word) => word !== ''),
  )
  return { ...side, runs: side.runs.flatMap((run) => cut(run, shared)) }
}

function cut({ start, end, bold }: SideRun, shared: readonly TextRange[]): readonly LevelRun[] {
  const inside = shared
    .map((range) => ({ start: Math.max(range.start, start), end: Math.min(range.end, end) }))
    .filter((range) => range.start < range.end)
  const runs: LevelRun[] = []
  let at = start
  for (const range of inside) {
    if (range.start > at) runs.push({ start: at, end: range.start, bold, shared: false })
    runs.push({ ...range, bold, shared: true })
    at = range.end
  }
  if (at < end) runs.push({ start: at, end, bold, shared: false })
  return runs
}
