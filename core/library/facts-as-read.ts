import { findFacts } from '../extracting/find-facts.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseFacts } from '../model/clause-facts.ts'
import type { ClauseId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import { keptFacts } from './kept-facts.ts'

export type FactsByClause = Readonly<Record<ClauseId, ClauseFacts>>

const looked = new WeakMap<readonly Clause[], FactsByClause>()

/**
 * What the machine read of a policy. A record that keeps none (brought over from a library that did not keep facts yet)
 * is looked through when it is asked, once for each state of its clauses; nothing is written.
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
