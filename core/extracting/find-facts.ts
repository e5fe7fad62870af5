import type { Clause } from '../model/clause.ts'
import type { ClauseFacts } from '../model/clause-facts.ts'
import type { ClauseId } from '../model/ids.ts'
import type { Responsibility } from '../model/responsibility.ts'
import type { RevisionMark } from '../model/revision-mark.ts'
import type { Target } from '../model/target.ts'
import { findCitations } from './find-citations.ts'
import { findModality } from './find-modality.ts'
import { findResponsible } from './find-responsible.ts'
import { findRevisionMarks } from './find-revision-marks.ts'
import { findTableTargets } from './find-table-targets.ts'
import { findTargets } from './find-targets.ts'
import { planYears, type PlanYears } from './plan-years.ts'
import { aimHeading, principleHeading, reviewHeading } from './target-words.ts'

/**
 * All facts of a policy's clauses, an entry for each clause. Modality is judged without what marks quote from the
 * draft.
 */
export function findFacts(text: string, clauses: readonly Clause[]): Readonly<Record<ClauseId, ClauseFacts>> {
  const revisions = findRevisionMarks(text, clauses)
  const responsible = findResponsible(text, clauses)
  const tables = findTableTargets(text, clauses)
  const mayAim = aimJudge(clauses)
  const years = planYears(text)
  const facts: Record<ClauseId, ClauseFacts> = {}
  for (const clause of clauses) {
    facts[clause.id] = factsOf(text, clause, {
      responsible: responsible.get(clause.id) ?? null,
      marks: revisions.get(clause.id) ?? [],
      rows: tables.get(clause.id) ?? [],
      mayAim: mayAim(clause),
      years,
    })
  }
  return facts
}

/**
 * What a clause's facts take from its neighbours: who answers for it, its revision marks, its rows of a table, whether
 * what stands above it lets it state aims, and the years the policy speaks from.
 */
export interface FromNeighbours {
  readonly responsible: Responsibility | null
  readonly marks: readonly RevisionMark[]
  readonly rows: readonly Target[]
  readonly mayAim: boolean
  readonly years: PlanYears
}

/** One clause's facts. */
export function factsOf(
  text: string,
  clause: Clause,
  { responsible, marks, rows, mayAim, years }: FromNeighbours,
): ClauseFacts {
  let wording = ''
  let cursor = clause.range.start
  for (const mark of marks) {
    wording += text.slice(cursor, mark.start)
    cursor = mark.end
  }
  wording += text.slice(cursor, clause.range.end)
  return {
    responsible,
    revisions: marks,
    targets: mayAim
      ? [...rows, ...findTargets(text, clause, marks, rows, years)].sort((a, b) => a.start - b.start)
      : [],
    citations: findCitations(text, clause.range),
    modality: findModality(wording),
  }
}

/** Whether a clause may state aims, by itself and by what stands above it in these clauses. Each is judged once. */
export function aimJudge(clauses: readonly Clause[]): (clause: Clause) => boolean {
  const judged = new Map<ClauseId, boolean>()
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  return function mayState(clause: Clause): boolean {
    if (clause.kind === 'definition') return false
    const above: Clause[] = []
    let may = true
    // from the clause up to one that was judged; a ring, which no outline has, ends like a root
    for (
      let own: Clause | undefined = clause;
      own !== undefined && !above.includes(own);
      own = own.parentId === null ? undefined : byId.get(own.parentId)
    ) {
      const known = judged.get(own.id)
      if (known !== undefined) {
        may = known
        break
      }
      above.push(own)
    }
    for (const own of above.toReversed()) {
      may = statesAims(own) && (may || aimHeading.test(own.heading))
      judged.set(own.id, may)
    }
    return may
  }
}

/**
 * Not the articles of a law and what stands below them, not what looks back (发展成就, 面临形势), not principles.
 * Definitions state none themselves.
 */
const statesAims = ({ kind, heading }: Clause): boolean =>
  kind !== 'article' && !reviewHeading.test(heading) && !principleHeading.test(heading)
