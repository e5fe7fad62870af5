import type { Alignment, AlignmentEnd, AlignmentFile } from '../model/alignment.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'

/** One side of an alignment: its clauses and the cleaned text their ranges are in. */
export interface AlignmentSide {
  readonly clauses: readonly Clause[]
  readonly text: string
  /** Which policy of its file a clause is in, 0-based, where the file holds several: paths alone do not tell then. */
  readonly documentOf?: ReadonlyMap<ClauseId, number>
}

/**
 * `piyue/alignment@1`: clauses named by path, with their own text in the script of their policy; a clause that is but a
 * heading comes with the unnumbered paragraphs under it.
 */
export function toAlignment(alignment: Alignment, upper: AlignmentSide, lower: AlignmentSide): AlignmentFile {
  const [above, below] = [endsOf(upper), endsOf(lower)]
  return {
    format: 'piyue/alignment@1',
    pairs: alignment.pairs.map(({ from, to, ...pair }) => ({ from: below(from), to: above(to), ...pair })),
    notTakenUp: alignment.notTakenUp.map((id) => above(id).path),
    new: alignment.new.map((id) => below(id).path),
  }
}

function endsOf({ clauses, text, documentOf }: AlignmentSide): (id: ClauseId) => AlignmentEnd {
  const positions = new Map(clauses.map((clause, at) => [clause.id, at]))
  return (id) => {
    const at = positions.get(id)
    const clause = at === undefined ? undefined : clauses[at]
    if (at === undefined || !clause) throw new Error(`alignment names a clause that is not there: ${id}`)
    let { end } = clause.range
    const only = text
      .slice(clause.range.start + clause.marker.length, end)
      .trim()
      .replace(/[。：:]$/u, '')
    if (clause.marker !== '' && only === clause.heading) {
      for (const next of clauses.slice(at + 1)) {
        if (next.parentId !== id || next.marker !== '') break
        end = next.range.end
      }
    }
    const document = documentOf?.get(id)
    return {
      path: clause.path,
      text: text.slice(clause.range.start, end),
      ...(document === undefined ? {} : { document }),
    }
  }
}
