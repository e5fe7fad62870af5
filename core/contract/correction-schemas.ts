import { z } from 'zod'
import type { Corrections, StructureCorrection, StructureVerdict } from '../model/corrections.ts'
import type { ReviewedThing, ReviewItem } from '../model/review-item.ts'
import { exactly } from './exactly.ts'
import { factCorrection } from './fact-schemas.ts'
import { anchor, annotation, link, tagging } from './hanging-schemas.ts'
import { atMost, cleaningRule, clauseKind, metadataChanges } from './policy-parts.ts'
import {
  caps,
  clauseRef,
  collectionId,
  correctionId,
  count,
  instant,
  policyId,
  reviewId,
  text,
} from './primitive-schemas.ts'

// What people changed of a reading, and what waits for them after another one.

export const structureVerdict = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('split') }),
  z.strictObject({ kind: z.literal('merge') }),
  z.strictObject({ kind: z.literal('drop') }),
  z.strictObject({ kind: z.literal('depth'), depth: count }),
  z.strictObject({
    kind: z.literal('label'),
    marker: text(caps.name).exactOptional(),
    heading: text(caps.title).exactOptional(),
    clauseKind: clauseKind.exactOptional(),
  }),
]) satisfies z.core.$ZodType<StructureVerdict>

export const structureCorrection = exactly<StructureCorrection>()({
  id: correctionId,
  place: anchor,
  verdict: structureVerdict,
  author: text(caps.name),
  correctedAt: instant,
})

export const corrections = exactly<Corrections>()({
  rulesOff: z.array(cleaningRule).max(caps.list),
  encoding: text(caps.id).nullable(),
  metadata: metadataChanges,
  structure: z.array(structureCorrection).max(caps.hangings),
  facts: atMost(z.record(correctionId as z.ZodType<z.infer<typeof correctionId>, string>, factCorrection)),
})

const thing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('annotation'), annotation }),
  z.strictObject({ kind: z.literal('tagging'), tagging }),
  z.strictObject({ kind: z.literal('member'), collectionId, comment: text(caps.description) }),
  z.strictObject({ kind: z.literal('fact'), correction: factCorrection }),
  z.strictObject({ kind: z.literal('link'), link, end: z.enum(['from', 'to']), storedIn: policyId }),
]) satisfies z.core.$ZodType<ReviewedThing>

export const reviewItem = exactly<ReviewItem>()({
  id: reviewId,
  because: z.enum(['words-gone', 'clause-gone']),
  from: clauseRef,
  path: text(caps.title),
  opening: text(caps.name),
  thing,
})
