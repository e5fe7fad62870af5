import type { ClauseFacts } from '../model/clause-facts.ts'
import type { ClauseId } from '../model/ids.ts'

const isNothing = ({ responsible, revisions, targets, citations, modality }: ClauseFacts): boolean =>
  responsible === null && modality === null && revisions.length === 0 && targets.length === 0 && citations.length === 0

/** Facts as a record keeps them: without the clauses in which nothing was found. */
export const keptFacts = (facts: Readonly<Record<ClauseId, ClauseFacts>>): Readonly<Record<ClauseId, ClauseFacts>> =>
  Object.fromEntries(Object.entries<ClauseFacts>(facts).filter(([, each]) => !isNothing(each)))
