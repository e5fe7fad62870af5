import type { Clause } from '../model/clause.ts'
import type { ClauseFacts, Modality } from '../model/clause-facts.ts'
import type { Fact, FactCorrection } from '../model/fact-correction.ts'
import type { ClauseId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import { own, valuesOf } from './edits/keyed.ts'
import { factsAsRead, type FactsByClause } from './facts-as-read.ts'
import { type HeldFact, heldFacts } from './held-facts.ts'
import { keptFacts } from './kept-facts.ts'

const correctionsByClause = (record: PolicyRecord): ReadonlyMap<ClauseId, readonly FactCorrection[]> => {
  const found = new Map<ClauseId, FactCorrection[]>()
  for (const correction of valuesOf(record.corrections.facts)) {
    const there = found.get(correction.clauseId)
    if (there === undefined) found.set(correction.clauseId, [correction])
    else there.push(correction)
  }
  return found
}

/** The held facts of every clause of a policy that has any, in text order. */
export function heldFactsOf(
  record: PolicyRecord,
  text: string,
): readonly { readonly clause: Clause; readonly held: readonly HeldFact[] }[] {
  const read = factsAsRead(record, text)
  const corrections = correctionsByClause(record)
  return record.policy.clauses.flatMap((clause) => {
    const [facts, said] = [own(read, clause.id), corrections.get(clause.id) ?? []]
    return facts === undefined && said.length === 0 ? [] : [{ clause, held: heldFacts(facts, said) }]
  })
}

const known = new WeakMap<PolicyRecord, FactsByClause>()
const nothing: ClauseFacts = { responsible: null, revisions: [], targets: [], citations: [], modality: null }

/**
 * The facts of a policy as they hold now, for everything that shows them; clauses without any are absent. Worked out
 * once for each state of the policy.
 */
export function factsNow(record: PolicyRecord, text: string): FactsByClause {
  const before = known.get(record)
  if (before !== undefined) return before
  const read = factsAsRead(record, text)
  const now: Record<ClauseId, ClauseFacts> = { ...read }
  for (const [clauseId, corrections] of correctionsByClause(record)) {
    const facts = own(read, clauseId)
    const held = heldFacts(facts, corrections).flatMap(({ fact }) => fact ?? [])
    now[clauseId] = {
      revisions: facts?.revisions ?? [],
      targets: held.flatMap((fact) => (fact.kind === 'target' ? [fact.value] : [])),
      citations: held.flatMap((fact) => (fact.kind === 'citation' ? [fact.value] : [])),
      responsible: held.findLast((fact) => fact.kind === 'responsibility')?.value ?? null,
      modality:
        held.findLast(
          (fact): fact is Fact & { readonly kind: 'modality'; readonly value: Modality } => fact.kind === 'modality',
        )?.value ?? null,
    }
  }
  const kept = keptFacts(now)
  known.set(record, kept)
  return kept
}

export const factsOfClause = (facts: FactsByClause, clauseId: ClauseId): ClauseFacts => own(facts, clauseId) ?? nothing
