import { sectorOfHeading } from '../../extracting/find-sectors.ts'
import type { Clause } from '../../model/clause.ts'
import type { ClauseId } from '../../model/ids.ts'
import type { Sector } from '../../model/sector.ts'
import type { TextRange } from '../../model/text-range.ts'
import { kindByStyle } from '../../reading/clause-style.ts'
import { outlineClauses } from '../../reading/outline-clauses.ts'

/** A policy's text cut into clauses, and what stands before and behind them. */
export interface Structured {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly frontMatter: TextRange
  readonly backMatter: TextRange
}

/** What correcting needs besides: the vocabulary, and new names. */
export interface StructureParts {
  readonly sectors: readonly Sector[]
  readonly newId: () => ClauseId
}

/** The clauses above one, outermost first. Their parents are filled in. */
function aboveOf(clauses: readonly Clause[], at: number): readonly Clause[] {
  const above: Clause[] = []
  let depth = clauses[at]?.depth ?? 0
  for (let k = at - 1; k >= 0 && depth > 0; k--) {
    const clause = clauses[k]
    if (clause === undefined || clause.depth >= depth) continue
    above.unshift(clause)
    depth = clause.depth
  }
  return above
}

const hasArticles = (clauses: readonly Clause[]): boolean =>
  clauses.some(({ marker }) => /^(?:ARTICLE|Article|Art\.)/u.test(marker))

/**
 * The same structure with other clauses (in text order, with the depths they claim). Parents, depths and paths follow;
 * kinds of clauses in [from, to) that went by their number go by it where they stand now; sectors follow headings; what
 * stands before the first clause and behind the last is front and back matter.
 */
export function restructured(
  before: Structured,
  changed: readonly Clause[],
  from: number,
  to: number,
  { sectors }: StructureParts,
): Structured {
  const { text } = before
  const old = new Map(before.clauses.map((clause, at) => [clause.id, at]))
  const outlined = [...outlineClauses(changed)]
  const articles = hasArticles(changed)
  for (let at = Math.max(0, from); at < Math.min(to, outlined.length); at++) {
    const clause = outlined[at]
    if (clause === undefined) continue
    const was = old.get(clause.id)
    const previous = was === undefined ? undefined : before.clauses[was]
    const byRule =
      previous === undefined || was === undefined
        ? clause.kind
        : kindByStyle(text, previous, aboveOf(before.clauses, was), articles)
    const kind =
      clause.kind === byRule ? (kindByStyle(text, clause, aboveOf(outlined, at), articles) ?? clause.kind) : clause.kind
    const now = { ...clause, kind }
    const relabelled = previous === undefined || previous.heading !== now.heading || previous.kind !== now.kind
    outlined[at] = relabelled ? { ...now, sector: sectorOfHeading(now, sectors) } : now
  }
  const [first, last] = [outlined[0], outlined.at(-1)]
  if (first === undefined || last === undefined) return { ...before, clauses: outlined }
  return {
    text,
    clauses: outlined,
    frontMatter: { start: 0, end: first.range.start },
    backMatter: { start: last.range.end, end: text.length },
  }
}

/** Index behind the last clause that stands below the one at `at`. */
export function endBelow(clauses: readonly Clause[], at: number): number {
  const depth = clauses[at]?.depth ?? 0
  let end = at + 1
  while (end < clauses.length && (clauses[end]?.depth ?? 0) > depth) end++
  return end
}
