import { z } from 'zod'
import type { Policy } from '../model/policy.ts'
import type { Changed, ChangedClauses, ChangedCorrections, PolicyPatch } from '../model/policy-patch.ts'
import { corrections, reviewItem, structureCorrection } from './correction-schemas.ts'
import { exactly } from './exactly.ts'
import { clauseFacts, factCorrection } from './fact-schemas.ts'
import { annotation, link, tagging } from './hanging-schemas.ts'
import { clause, policyShape } from './policy-schemas.ts'
import { annotationId, caps, clauseId, correctionId, linkId, reviewId, taggingId } from './primitive-schemas.ts'

/** A table by id: a branded id is a string to the compiler of schemas. */
const changed = <K extends string, V>(id: z.core.$ZodType<K>, value: z.core.$ZodType<V>): z.ZodType<Changed<K, V>> =>
  z.strictObject({
    put: z
      .record(id as z.core.$ZodType<K, string>, value)
      .refine((put) => Object.keys(put).length <= caps.hangings, 'too many'),
    gone: z.array(id).max(caps.hangings),
  }) as unknown as z.ZodType<Changed<K, V>>

const policyFields = exactly<Partial<Omit<Policy, 'id' | 'clauses'>>>()({
  source: policyShape.source.exactOptional(),
  metadata: policyShape.metadata.exactOptional(),
  textLength: policyShape.textLength.exactOptional(),
  textVersion: policyShape.textVersion.exactOptional(),
  frontMatter: policyShape.frontMatter.exactOptional(),
  backMatter: policyShape.backMatter.exactOptional(),
  cleaning: policyShape.cleaning.exactOptional(),
  notices: policyShape.notices.exactOptional(),
  importedAt: policyShape.importedAt.exactOptional(),
  replaces: policyShape.replaces.exactOptional(),
})

const changedClauses = exactly<ChangedClauses>()({
  put: z.array(clause).max(caps.clauses),
  gone: z.array(clauseId).max(caps.clauses),
  outline: z.boolean(),
})

const changedCorrections = exactly<ChangedCorrections>()({
  rulesOff: corrections.shape.rulesOff.exactOptional(),
  encoding: corrections.shape.encoding.exactOptional(),
  metadata: corrections.shape.metadata.exactOptional(),
  structure: z
    .strictObject({
      put: z.array(structureCorrection).max(caps.hangings),
      gone: z.array(correctionId).max(caps.hangings),
    })
    .exactOptional(),
  facts: changed(correctionId, factCorrection).exactOptional(),
})

export const policyPatch = exactly<PolicyPatch>()({
  policy: policyFields.exactOptional(),
  clauses: changedClauses.exactOptional(),
  taggings: changed(taggingId, tagging).exactOptional(),
  annotations: changed(annotationId, annotation).exactOptional(),
  links: changed(linkId, link).exactOptional(),
  dismissed: changed(z.string().max(2 * caps.id + 1), z.literal(true)).exactOptional(),
  dismissedLinks: changed(z.string().max(3 * caps.id + 2), z.literal(true)).exactOptional(),
  facts: changed(clauseId, clauseFacts).exactOptional(),
  corrections: changedCorrections.exactOptional(),
  toReview: changed(reviewId, reviewItem).exactOptional(),
})
