import { z } from 'zod'
import type { Citation } from '../model/citation.ts'
import type { ClauseFacts, Modality } from '../model/clause-facts.ts'
import type { Fact, FactCorrection } from '../model/fact-correction.ts'
import type { Responsibility } from '../model/responsibility.ts'
import type { RevisionMark } from '../model/revision-mark.ts'
import type { Comparator, Target } from '../model/target.ts'
import { exactly } from './exactly.ts'
import { caps, clauseId, correctionId, count, instant, text } from './primitive-schemas.ts'

// What was read from clauses, and what people said of it.

const quote = text(caps.clauseText)
const bodies = z.array(text(caps.title)).max(caps.list)
const comparators = { '>=': true, '>': true, '=': true, '<=': true, '<': true } as const satisfies Record<
  Comparator,
  true
>
const modalities = {
  must: true,
  should: true,
  encourage: true,
  support: true,
  explore: true,
} as const satisfies Record<Modality, true>

const responsibility = exactly<Responsibility>()({
  lead: bodies,
  support: bodies,
  local: bodies,
  mode: z.enum(['牵头', '按职责分工负责', '负责']),
  open: z.array(z.enum(['lead', 'support'])).max(2),
  quote,
})
const target = exactly<Target>()({
  what: text(caps.title),
  quantity: text(caps.name),
  value: z.number(),
  unit: text(caps.name),
  comparator: z.enum(Object.keys(comparators) as [Comparator, ...Comparator[]]),
  deadline: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .nullable(),
  status: z.enum(['final', 'draft-only']),
  quote,
  start: count,
  end: count,
})
const citation = exactly<Citation>()({
  title: text(caps.title),
  documentNumber: text(caps.name).nullable(),
  quote,
  start: count,
  end: count,
})
export const modality = z.enum(Object.keys(modalities) as [Modality, ...Modality[]])
const revisionMark = exactly<RevisionMark>()({
  type: z.enum(['added', 'deleted', 'reworded', 'moved']),
  anchor: text(caps.name),
  draft: quote.nullable(),
  quote,
  start: count,
  end: count,
})

export const clauseFacts = exactly<ClauseFacts>()({
  responsible: responsibility.nullable(),
  revisions: z.array(revisionMark).max(caps.clauses),
  targets: z.array(target).max(caps.clauses),
  citations: z.array(citation).max(caps.clauses),
  modality: modality.nullable(),
})

export const factKind = z.enum(['target', 'responsibility', 'citation', 'modality'])

const fact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('target'), value: target }),
  z.strictObject({ kind: z.literal('responsibility'), value: responsibility }),
  z.strictObject({ kind: z.literal('citation'), value: citation }),
  z.strictObject({ kind: z.literal('modality'), value: modality }),
]) satisfies z.core.$ZodType<Fact>

export const factCorrection = exactly<FactCorrection>()({
  id: correctionId,
  clauseId,
  kind: factKind,
  read: fact.nullable(),
  fact: fact.nullable(),
  author: text(caps.name),
  correctedAt: instant,
})
