import type { ComparisonKind } from '../../../core/model/comparison.ts'
import type { ComparisonLine, PairedClauses, PolicyComparison } from '../../../core/model/policy-comparison.ts'

export const changeKinds = ['reworded', 'added', 'deleted', 'moved'] as const
/** What a comparison shows: these changes, and the unchanged too where `kept` is among them. */
export type ShownKinds = ReadonlySet<ComparisonKind>
export const allChanges: ShownKinds = new Set(changeKinds)

export type ComparisonRow =
  /** `line`: its place in the comparison's lines. */
  | { readonly kind: 'line'; readonly key: string; readonly line: number }
  /**
   * Lines `from` to `to` (not included) that are folded; `kept`: all of them are unchanged. An open fold has its lines
   * behind it.
   */
  | {
      readonly kind: 'fold'
      readonly key: string
      readonly from: number
      readonly to: number
      readonly kept: boolean
      readonly open: boolean
    }

/** A fold hides at least as many lines as this, or it takes more room than it saves. */
const worthFolding = 2

export const lineKey = ({ pair, side }: ComparisonLine): string => `${pair.toString()} ${side}`

/**
 * The rows to show. Around each change stand the line before it, the line after it and the heading it stands under;
 * what else is not asked for is folded into runs. Afterwards: every line is either a row of its own or inside exactly
 * one fold; lines keep their order.
 */
export function comparisonRows(
  { pairs, lines }: Pick<PolicyComparison, 'pairs' | 'lines'>,
  shown: ShownKinds,
  open: ReadonlySet<string>,
): readonly ComparisonRow[] {
  const stands = visible(pairs, lines, shown)
  const rows: ComparisonRow[] = []
  for (let at = 0; at < lines.length;) {
    let to = at
    while (to < lines.length && stands[to] !== 1) to++
    if (to - at >= worthFolding) {
      const key = `fold ${at.toString()}`
      const isOpen = open.has(key)
      rows.push({
        kind: 'fold',
        key,
        from: at,
        to,
        kept: lines.slice(at, to).every(({ pair }) => pairs[pair]?.kind === 'kept'),
        open: isOpen,
      })
      if (isOpen) for (; at < to; at++) rows.push(lineRow(lines, at))
      at = to
    } else {
      for (; at < to; at++) rows.push(lineRow(lines, at))
      if (at < lines.length) rows.push(lineRow(lines, at++))
    }
  }
  return rows
}

const lineRow = (lines: readonly ComparisonLine[], line: number): ComparisonRow => {
  const there = lines[line]
  return { kind: 'line', key: there === undefined ? '' : lineKey(there), line }
}

/** 1 where a line stands by itself. */
function visible(pairs: readonly PairedClauses[], lines: readonly ComparisonLine[], shown: ShownKinds): Uint8Array {
  const stands = new Uint8Array(lines.length)
  const kindAt = (at: number): ComparisonKind | undefined => pairs[lines[at]?.pair ?? -1]?.kind
  const depthAt = (at: number): number => {
    const pair = pairs[lines[at]?.pair ?? -1]
    return pair?.new?.depth ?? pair?.old?.depth ?? 0
  }
  /** The line each line stands under, as far as the lines show it. */
  const under: number[] = []
  const roofs: number[] = []
  lines.forEach((_, at) => {
    const depth = depthAt(at)
    roofs.length = Math.min(roofs.length, depth)
    under.push(roofs.findLast((roof) => roof >= 0) ?? -1)
    while (roofs.length < depth) roofs.push(-1)
    roofs.push(at)
  })
  const asked = (at: number): boolean => {
    const kind = kindAt(at)
    return kind !== undefined && shown.has(kind)
  }
  lines.forEach((_, at) => {
    if (!asked(at)) return
    stands[at] = 1
    if (kindAt(at) === 'kept') return
    // its surroundings, where they are unchanged: another kind that was not asked for stays away
    for (const near of [at - 1, at + 1, under[at] ?? -1]) if (kindAt(near) === 'kept') stands[near] = 1
  })
  return stands
}

/** Rows that are a change one steps to; where something moved from is no second one. */
export const isStop = (
  row: ComparisonRow,
  { pairs, lines }: Pick<PolicyComparison, 'pairs' | 'lines'>,
  shown: ShownKinds,
): boolean => {
  if (row.kind === 'fold') return false
  const line = lines[row.line]
  const kind = pairs[line?.pair ?? -1]?.kind
  return kind !== undefined && kind !== 'kept' && shown.has(kind) && !(kind === 'moved' && line?.side === 'old')
}

/** The stop before (-1) or behind (1) a row; stays where there is none further. `from` -1: before the first row. */
export function stopBeside(stops: readonly number[], from: number, step: 1 | -1): number | null {
  return (step === 1 ? stops.find((at) => at > from) : stops.findLast((at) => at < from)) ?? null
}
