import type { Clause } from '../model/clause.ts'
import type { ClauseFacts } from '../model/clause-facts.ts'
import type { ClauseId } from '../model/ids.ts'
import { findCitations } from './find-citations.ts'
import { findModality } from './find-modality.ts'
import { findResponsible } from './find-responsible.ts'
import { findRevisionMarks } from './find-revision-marks.ts'
import { findTargets } from './find-targets.ts'

/** All facts of a policy's clauses, an entry for each clause. Modality is judged without what marks quote from the draft. */
export function findFacts(text: string, clauses: readonly Clause[]): Readonly<Record<ClauseId, ClauseFacts>> {
  const revisions = findRevisionMarks(text, clauses)
  const responsible = findResponsible(text, clauses)
  const facts: Record<ClauseId, ClauseFacts> = {}
  for (const clause of clauses) {
    const marks = revisions.get(clause.id) ?? []
    let wording = ''
    let cursor = clause.range.start
    for (const mark of marks) { wording += text.slice(cursor, mark.start); cursor = mark.end }
    wording += text.slice(cursor, clause.range.end)
    facts[clause.id] = {
      responsible: responsible.get(clause.id) ?? null, revisions: marks, targets: clause.kind === 'article' || clause.kind === 'definition' ? [] : findTargets(text, clause, marks),
      citations: findCitations(text, clause.range), modality: findModality(wording),
    }
  }
  return facts
}
