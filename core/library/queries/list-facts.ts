import { bodyNames, type PrintedBody } from '../../analysing/body-names.ts'
import type { Clause } from '../../model/clause.ts'
import type { Modality } from '../../model/clause-facts.ts'
import type { Fact, FactKind } from '../../model/fact-correction.ts'
import {
  sumCounts,
  type BodyCount,
  type FactCounts,
  type FactRow,
  type FactsAnswer,
  type NamedBody,
} from '../../model/fact-row.ts'
import type { PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { Responsibility } from '../../model/responsibility.ts'
import type { TextRange } from '../../model/text-range.ts'
import { heldFactsOf } from '../facts-now.ts'
import type { HeldFact } from '../held-facts.ts'
import { citedPolicies } from './cited-policies.ts'

const duties = ['lead', 'support', 'local'] as const
const regionOf = ({ policy }: PolicyRecord): string | null => policy.metadata.region

/** Where a quote stands in its clause; the whole clause where it does not. */
function rangeOf(fact: Fact | null, { range }: Clause, text: string): TextRange {
  if (fact === null || fact.kind === 'modality') return range
  const { quote } = fact.value
  if (fact.kind !== 'responsibility' && text.slice(fact.value.start, fact.value.end) === quote)
    return { start: fact.value.start, end: fact.value.end }
  // several brackets of one clause are parted by a blank: the first is where to look
  for (const words of [quote, quote.split(' ')[0] ?? '']) {
    const at = words === '' ? -1 : text.slice(range.start, range.end).indexOf(words)
    if (at >= 0) return { start: range.start + at, end: range.start + at + words.length }
  }
  return range
}

interface InHand {
  readonly record: PolicyRecord
  readonly text: string
  readonly facts: ReturnType<typeof heldFactsOf>
}

const printedIn = (responsibility: Responsibility, region: string | null): readonly PrintedBody[] =>
  duties.flatMap((duty) => responsibility[duty].map((name) => ({ name, region })))

/**
 * The facts of policies, in the order given, as they hold now. `textOf` knows their texts; one that cannot be read is
 * null and has no rows. Linear in facts and policies.
 */
export function listFacts(
  library: Library,
  records: readonly PolicyRecord[],
  kinds: ReadonlySet<FactKind>,
  textOf: (policyId: PolicyId) => string | null,
): FactsAnswer {
  const inHand = records.flatMap((record): InHand[] => {
    const text = textOf(record.policy.id)
    return text === null ? [] : [{ record, text, facts: heldFactsOf(record, text) }]
  })
  const resolve = citedPolicies(library)
  const keyOf = bodyNames(
    inHand.flatMap(({ record, facts }) =>
      facts.flatMap(({ held }) =>
        held.flatMap(({ fact }) => (fact?.kind === 'responsibility' ? printedIn(fact.value, regionOf(record)) : [])),
      ),
    ),
  )
  const countsOf = new Map<PolicyId, Record<FactKind, number>>()
  const uncheckedOf = new Map<PolicyId, Record<FactKind, number>>()
  const modality: Record<Modality, number> = { must: 0, should: 0, encourage: 0, support: 0, explore: 0 }
  const tally = bodyTally()
  const rows: FactRow[] = []
  for (const { record, text, facts } of inHand) {
    const { title, level, region, language, script } = record.policy.metadata
    const metadata = { title, level, region, language, script }
    const [counts, unchecked] = [{ ...none }, { ...none }]
    countsOf.set(record.policy.id, counts)
    uncheckedOf.set(record.policy.id, unchecked)
    for (const { clause, held } of facts) {
      for (const each of held) {
        const { kind, fact } = each
        const bodies = bodiesOf(fact, regionOf(record), keyOf)
        if (fact !== null) counts[kind] += 1
        if (each.origin === 'read') unchecked[kind] += 1
        if (fact?.kind === 'modality') modality[fact.value] += 1
        tally.add(bodies)
        if (!kinds.has(kind)) continue
        rows.push({
          ref: { policyId: record.policy.id, clauseId: clause.id },
          metadata,
          path: clause.path,
          heading: clause.heading,
          page: clause.page,
          ...said(each),
          ...shown(each, clause, text),
          bodies,
          resolved: fact?.kind === 'citation' ? resolve(fact.value, record.policy.id) : null,
        })
      }
    }
  }
  const policies = records.map(({ policy }) => ({
    policyId: policy.id,
    metadata: policy.metadata,
    clauses: policy.clauses.length,
    counts: countsOf.get(policy.id) ?? none,
    unchecked: uncheckedOf.get(policy.id) ?? none,
    notices: policy.notices,
  }))
  return {
    rows,
    policies,
    counts: sumCounts(policies.map(({ counts }) => counts)),
    unchecked: sumCounts(policies.map(({ unchecked }) => unchecked)),
    modality,
    bodies: tally.counts(),
  }
}

const none: FactCounts = { target: 0, responsibility: 0, citation: 0, modality: 0 }

const said = ({ kind, fact, read, origin, correction }: HeldFact) => ({ kind, fact, read, origin, correction })

function shown({ fact, read }: HeldFact, clause: Clause, text: string): Pick<FactRow, 'quote' | 'range'> {
  const one = fact ?? read
  const range = rangeOf(one, clause, text)
  return { range, quote: one === null || one.kind === 'modality' ? '' : one.value.quote }
}

const bodiesOf = (
  fact: Fact | null,
  region: string | null,
  keyOf: (body: PrintedBody) => string,
): readonly NamedBody[] =>
  fact?.kind === 'responsibility'
    ? duties.flatMap((duty) => fact.value[duty].map((name) => ({ key: keyOf({ name, region }), name, duty })))
    : []

/** Counts the clauses a body has a duty in: once each, however often it is named there. */
function bodyTally() {
  const found = new Map<
    string,
    { readonly names: Map<string, number>; readonly duties: Record<NamedBody['duty'], number> }
  >()
  return {
    add: (bodies: readonly NamedBody[]): void => {
      const counted = new Set<string>()
      for (const { key, name, duty } of bodies) {
        const there = found.get(key) ?? { names: new Map<string, number>(), duties: { lead: 0, support: 0, local: 0 } }
        found.set(key, there)
        there.names.set(name, (there.names.get(name) ?? 0) + 1)
        if (!counted.has(`${duty} ${key}`)) there.duties[duty] += 1
        counted.add(`${duty} ${key}`)
      }
    },
    counts: (): readonly BodyCount[] =>
      [...found]
        .map(([key, { names, duties: count }]): BodyCount => {
          const byUse = [...names].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
          return { key, name: byUse.toSorted((a, b) => b.length - a.length)[0] ?? key, names: byUse, ...count }
        })
        .toSorted(
          (a, b) =>
            b.lead + b.support + b.local - a.lead - a.support - a.local || b.lead - a.lead || (a.key < b.key ? -1 : 1),
        ),
  }
}
