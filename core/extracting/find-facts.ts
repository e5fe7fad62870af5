import type { Clause } from '../model/clause.ts'
import type { ClauseFacts } from '../model/clause-facts.ts'
import type { ClauseId } from '../model/ids.ts'
import { findCitations } from './find-citations.ts'
import { findModality } from './find-modality.ts'
import { findResponsible } from './find-responsible.ts'
import { findRevisionMarks } from './find-revision-marks.ts'
import { findTableTargets } from './find-table-targets.ts'
import { findTargets } from './find-targets.ts'
import { principleHeading, reviewHeading } from './target-words.ts'

/** All facts of a policy's clauses, an entry for each clause. Modality is judged without what marks quote from the draft. */
export function findFacts(text: string, clauses: readonly Clause[]): Readonly<Record<ClauseId, ClauseFacts>> {
  const revisions = findRevisionMarks(text, clauses)
  const responsible = findResponsible(text, clauses)
  const tables = findTableTargets(text, clauses)
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const facts: Record<ClauseId, ClauseFacts> = {}
  for (const clause of clauses) {
    const marks = revisions.get(clause.id) ?? []
    let wording = ''
    let cursor = clause.range.start
    for (const mark of marks) { wording += text.slice(cursor, mark.start); cursor = mark.end }
    wording += text.slice(cursor, clause.range.end)
    const rows = tables.get(clause.id) ?? []
    facts[clause.id] = {
      responsible: responsible.get(clause.id) ?? null, revisions: marks, targets: mayStateAims(clause, byId) ? [...rows, ...findTargets(text, clause, marks, rows)].sort((a, b) => a.start - b.start) : [],
      citations: findCitations(text, clause.range), modality: findModality(wording),
    }
  }
  return facts
}

/** Not the articles of a law and what stands below them, not definitions, not what looks back (发展成就, 面临形势), not principles. */
function mayStateAims(clause: Clause, byId: ReadonlyMap<ClauseId, Clause>): boolean {
  if (clause.kind === 'definition') return false
  const seen = new Set<ClauseId>()
  let own: Clause | undefined = clause
  for (; own && !seen.has(own.id); own = own.parentId === null ? undefined : byId.get(own.parentId)) {
    seen.add(own.id)
    if (own.kind === 'article' || reviewHeading.test(own.heading)) return false
    if (principleHeading.test(own.heading)) return false
  }
  return true
}
