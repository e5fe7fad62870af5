import { findFacts } from '../extracting/find-facts.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseFacts, Modality } from '../model/clause-facts.ts'
import type { Fact, FactCorrection, FactKind } from '../model/fact-correction.ts'
import type { FactOrigin } from '../model/fact-row.ts'
import type { ClauseId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import { own, sameValue, valuesOf } from './edits/keyed.ts'
import { keptFacts } from './kept-facts.ts'

type FactsByClause = Readonly<Record<ClauseId, ClauseFacts>>

const looked = new WeakMap<readonly Clause[], FactsByClause>()

/**
 * What the machine read of a policy. A record that keeps none (brought over from a library that did not keep facts yet) is looked through when it is asked, once for each
 * state of its clauses; nothing is written.
 */
export function factsAsRead(record: PolicyRecord, text: string): FactsByClause {
  if (Object.keys(record.facts).length > 0) return record.facts
  const { clauses } = record.policy
  const before = looked.get(clauses)
  if (before !== undefined) return before
  const facts = keptFacts(findFacts(text, clauses))
  looked.set(clauses, facts)
  return facts
}

/** A fact as it holds, with what was read and what a person said. */
export interface HeldFact { readonly kind: FactKind; readonly fact: Fact | null; readonly read: Fact | null; readonly origin: FactOrigin; readonly correction: FactCorrection | null }

const readFacts = (facts: ClauseFacts): readonly Fact[] => [
  ...facts.targets.map((value): Fact => ({ kind: 'target', value })),
  ...(facts.responsible === null ? [] : [{ kind: 'responsibility', value: facts.responsible } as const]),
  ...facts.citations.map((value): Fact => ({ kind: 'citation', value })),
  ...(facts.modality === null ? [] : [{ kind: 'modality', value: facts.modality } as const]),
]

/** Without its place, which moves when the text above it does. */
const essence = (fact: Fact): unknown => (fact.kind === 'target' || fact.kind === 'citation' ? { ...fact.value, start: 0, end: 0 } : fact.value)
const quoteOf = (fact: Fact): string | null => (fact.kind === 'modality' ? null : fact.value.quote)

/** How surely a correction is of a fact that is read now, which may be read otherwise than when the person looked: 0 not at all. */
function fits({ kind, read }: FactCorrection, fact: Fact): number {
  if (read === null || kind !== fact.kind) return 0
  if (sameValue(read, fact)) return 4
  if (sameValue(essence(read), essence(fact))) return 3
  // a clause has one of these: what a person said holds whatever is read
  if (kind === 'responsibility' || kind === 'modality') return 2
  return quoteOf(read) === quoteOf(fact) ? 1 : 0
}

function originOf({ read, fact }: FactCorrection): FactOrigin {
  if (fact === null) return 'withdrawn'
  if (read === null) return 'added'
  return sameValue(essence(read), essence(fact)) ? 'checked' : 'changed'
}

const placeOf = ({ fact, read }: HeldFact): number => {
  const at = fact ?? read
  return at?.kind === 'target' || at?.kind === 'citation' ? at.value.start : 0
}
const kinds: readonly FactKind[] = ['target', 'responsibility', 'citation', 'modality']

/** The facts of one clause: what was read, each with what a person said of it, and what people added; by kind, in text order. What was withdrawn is among them. */
export function heldFacts(read: ClauseFacts | undefined, corrections: readonly FactCorrection[]): readonly HeldFact[] {
  const facts = read === undefined ? [] : readFacts(read)
  const taken = new Map<Fact, FactCorrection>()
  const used = new Set<FactCorrection>()
  for (const sureness of [4, 3, 2, 1]) {
    for (const correction of corrections) {
      if (used.has(correction)) continue
      const fact = facts.find((each) => !taken.has(each) && fits(correction, each) === sureness)
      if (fact === undefined) continue
      taken.set(fact, correction)
      used.add(correction)
    }
  }
  const held = facts.map((fact): HeldFact => {
    const correction = taken.get(fact) ?? null
    if (correction === null) return { kind: fact.kind, fact, read: fact, origin: 'read', correction }
    const origin = originOf(correction)
    // a fact found right is shown where it stands now
    return { kind: fact.kind, fact: origin === 'checked' && fits(correction, fact) >= 3 ? fact : correction.fact, read: fact, origin, correction }
  })
  // what nobody reads any more cannot be withdrawn, but what a person said it is still holds
  const rest = corrections.filter((correction) => !used.has(correction) && correction.fact !== null)
    .map((correction): HeldFact => ({ kind: correction.kind, fact: correction.fact, read: null, origin: correction.read === null ? 'added' : originOf(correction), correction }))
  return [...held, ...rest].toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || placeOf(a) - placeOf(b))
}

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
export function heldFactsOf(record: PolicyRecord, text: string): readonly { readonly clause: Clause; readonly held: readonly HeldFact[] }[] {
  const read = factsAsRead(record, text)
  const corrections = correctionsByClause(record)
  return record.policy.clauses.flatMap((clause) => {
    const [facts, said] = [own(read, clause.id), corrections.get(clause.id) ?? []]
    return facts === undefined && said.length === 0 ? [] : [{ clause, held: heldFacts(facts, said) }]
  })
}

const known = new WeakMap<PolicyRecord, FactsByClause>()
const nothing: ClauseFacts = { responsible: null, revisions: [], targets: [], citations: [], modality: null }

/** The facts of a policy as they hold now, for everything that shows them; clauses without any are absent. Worked out once for each state of the policy. */
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
      modality: held.findLast((fact): fact is Fact & { readonly kind: 'modality'; readonly value: Modality } => fact.kind === 'modality')?.value ?? null,
    }
  }
  const kept = keptFacts(now)
  known.set(record, kept)
  return kept
}

export const factsOfClause = (facts: FactsByClause, clauseId: ClauseId): ClauseFacts => own(facts, clauseId) ?? nothing
