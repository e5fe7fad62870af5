import type { ClauseFacts } from '../model/clause-facts.ts'
import type { Fact, FactCorrection, FactKind } from '../model/fact-correction.ts'
import type { FactOrigin } from '../model/fact-row.ts'
import { sameValue } from './edits/keyed.ts'

/** A fact as it holds, with what was read and what a person said. */
export interface HeldFact {
  readonly kind: FactKind
  readonly fact: Fact | null
  readonly read: Fact | null
  readonly origin: FactOrigin
  readonly correction: FactCorrection | null
}

const readFacts = (facts: ClauseFacts): readonly Fact[] => [
  ...facts.targets.map((value): Fact => ({ kind: 'target', value })),
  ...(facts.responsible === null ? [] : [{ kind: 'responsibility', value: facts.responsible } as const]),
  ...facts.citations.map((value): Fact => ({ kind: 'citation', value })),
  ...(facts.modality === null ? [] : [{ kind: 'modality', value: facts.modality } as const]),
]

/** Without its place, which moves when the text above it does. */
const essence = (fact: Fact): unknown =>
  fact.kind === 'target' || fact.kind === 'citation' ? { ...fact.value, start: 0, end: 0 } : fact.value
const quoteOf = (fact: Fact): string | null => (fact.kind === 'modality' ? null : fact.value.quote)

/**
 * How surely a correction is of a fact that is read now, which may be read otherwise than when the person looked: 0 not
 * at all.
 */
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

/**
 * The facts of one clause: what was read, each with what a person said of it, and what people added; by kind, in text
 * order. What was withdrawn is among them.
 */
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
    return {
      kind: fact.kind,
      fact: origin === 'checked' && fits(correction, fact) >= 3 ? fact : correction.fact,
      read: fact,
      origin,
      correction,
    }
  })
  // what nobody reads any more cannot be withdrawn, but what a person said it is still holds
  const rest = corrections
    .filter((correction) => !used.has(correction) && correction.fact !== null)
    .map((correction): HeldFact => ({
      kind: correction.kind,
      fact: correction.fact,
      read: null,
      origin: correction.read === null ? 'added' : originOf(correction),
      correction,
    }))
  return [...held, ...rest].toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || placeOf(a) - placeOf(b))
}
