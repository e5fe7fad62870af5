import { z } from 'zod'
import type { ReviewDecision } from '../model/review-entry.ts'
import type { StructureChange } from '../model/structure-change.ts'
import { cleaningRule, clauseKind } from './policy-parts.ts'
import { caps, clauseId, correctionId, count, text, textRange } from './primitive-schemas.ts'

// What a person asks of a policy's reading: rules, structure, and what waits for review.

export const rulesOff = z.array(cleaningRule).max(caps.list)

export const structureChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('split'), at: count }),
  z.strictObject({ kind: z.enum(['merge', 'drop', 'promote', 'demote']), clauseId }),
  z.strictObject({ kind: z.literal('move'), clauseId, parentId: clauseId.nullable() }),
  z.strictObject({
    kind: z.literal('label'),
    clauseId,
    marker: text(caps.name).exactOptional(),
    heading: text(caps.title).exactOptional(),
    clauseKind: clauseKind.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('withdraw'), correctionId: correctionId.exactOptional() }),
]) satisfies z.core.$ZodType<StructureChange>

export const reviewDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('place'), clauseId, range: textRange.exactOptional() }),
  z.strictObject({ kind: z.literal('let-go') }),
]) satisfies z.core.$ZodType<ReviewDecision>
