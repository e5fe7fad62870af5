import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { Notice } from '../model/notice.ts'
import type { PolicyMetadata } from '../model/policy.ts'
import type { Vocabulary } from '../model/read-policy.ts'
import type { Block, SourceDocument } from '../model/source-document.ts'
import type { TextRange } from '../model/text-range.ts'
import { outlineClauses } from '../reading/outline-clauses.ts'
import { policyAsItIs } from './policies-from-source.ts'

/** A policy as read from a text that stays as it is: every range is in that text. */
export interface PlainPolicy {
  readonly metadata: PolicyMetadata
  readonly clauses: readonly Clause[]
  readonly frontMatter: TextRange
  readonly backMatter: TextRange
  readonly notices: readonly Notice[]
}

/**
 * Cuts a plain text into clauses by Piyue's rules and leaves every character of it where it is, so that places named in
 * it from outside hold. Lines are parted by "\n". `marked`: stretches that people marked; a line of theirs that belongs
 * to no clause (a title, a signature) becomes a paragraph, so that what hangs on it has a clause to hang on.
 */
export function policyOfPlainText(
  text: string,
  vocabulary: Vocabulary,
  marked: readonly TextRange[] = [],
): PlainPolicy {
  const blocks: Block[] = []
  const starts: number[] = []
  let start = 0
  for (const line of text.split('\n')) {
    blocks.push({ kind: 'line', text: line, offset: start })
    starts.push(start)
    start += line.length + 1
  }
  const source: SourceDocument = { reader: { kind: 'txt', encoding: null, pages: null }, blocks, notices: [] }
  const {
    metadata,
    cleaned: { pieces },
    clauses,
    notices,
  } = policyAsItIs(source, vocabulary)
  /** Where a unit of the laid-out text stands in the given one; a line break has no piece and is never asked for. */
  const placeOf = (offset: number): number => {
    let [low, high] = [0, pieces.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pieces[middle]?.end ?? Infinity) <= offset) low = middle + 1
      else high = middle
    }
    const piece = pieces[low]
    return piece === undefined
      ? text.length
      : (starts[piece.block] ?? 0) + piece.from + Math.max(0, offset - piece.start)
  }
  const placed = withMarkedLines(
    text,
    clauses.map((clause): Clause => ({
      ...clause,
      range: { start: placeOf(clause.range.start), end: placeOf(clause.range.end - 1) + 1 },
    })),
    marked,
  )
  return {
    metadata,
    clauses: placed,
    frontMatter: { start: 0, end: placed[0]?.range.start ?? text.length },
    backMatter: { start: placed.at(-1)?.range.end ?? text.length, end: text.length },
    // places in the laid-out text would not hold here
    notices: notices.map(({ code, params }) => ({ code, ...(params === undefined ? {} : { params }) })),
  }
}

function withMarkedLines(text: string, clauses: readonly Clause[], marked: readonly TextRange[]): readonly Clause[] {
  const found: Clause[] = []
  const stretches = marked.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start)
  let from = 0
  let nextMark = 0
  let reach = 0
  for (const clause of [...clauses, null]) {
    const gapEnd = clause?.range.start ?? text.length
    for (let start = from; start < gapEnd;) {
      const stop = text.indexOf('\n', start)
      const end = stop < 0 || stop > gapEnd ? gapEnd : stop
      for (let mark = stretches[nextMark]; mark !== undefined && mark.start < end; mark = stretches[++nextMark])
        reach = Math.max(reach, mark.end)
      const line = text.slice(start, end)
      const lead = line.length - line.trimStart().length
      if (line.trim() !== '' && reach > start + lead) {
        const near = clause ?? clauses.at(-1)
        found.push({
          id: `m${String(found.length + 1)}` as ClauseId,
          parentId: null,
          kind: 'paragraph',
          marker: '',
          ordinal: null,
          heading: '',
          path: '',
          depth: near?.depth ?? 0,
          range: { start: start + lead, end: start + line.trimEnd().length },
          page: null,
          sector: null,
        })
      }
      start = end + 1
    }
    from = clause?.range.end ?? text.length
  }
  return found.length === 0
    ? clauses
    : outlineClauses([...clauses, ...found].toSorted((a, b) => a.range.start - b.range.start))
}
