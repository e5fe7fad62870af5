import { z } from 'zod'
import type { CleaningEntry } from '../model/cleaned-text.ts'
import type { Clause } from '../model/clause.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { Notice } from '../model/notice.ts'
import type { Policy, PolicySource } from '../model/policy.ts'
import { corrections, reviewItem } from './correction-schemas.ts'
import { exactly } from './exactly.ts'
import { clauseFacts } from './fact-schemas.ts'
import { annotation, link, tagging } from './hanging-schemas.ts'
import { atMost, cleaningRule, clauseKind, policyMetadata } from './policy-parts.ts'
import {
  annotationId,
  caps,
  clauseId,
  count,
  instant,
  linkId,
  policyId,
  reviewId,
  sectorId,
  sourceHash,
  taggingId,
  text,
  textRange,
} from './primitive-schemas.ts'

const params = z.record(z.string().max(caps.id), z.union([text(caps.title), z.number()]))
export const notice = exactly<Notice>()({
  code: z.string().max(caps.id),
  params: params.exactOptional(),
  page: count.exactOptional(),
  range: textRange.exactOptional(),
})

export const clause = exactly<Clause>()({
  id: clauseId,
  parentId: clauseId.nullable(),
  kind: clauseKind,
  marker: text(caps.name),
  ordinal: z.number().nullable(),
  heading: text(caps.clauseText),
  path: text(caps.title),
  depth: count,
  range: textRange,
  page: count.nullable(),
  sector: sectorId.nullable(),
})

const policySource = exactly<PolicySource>()({
  hash: sourceHash,
  fileName: text(caps.title),
  reader: z.enum(['pdf', 'docx', 'txt']),
  encoding: text(caps.id).nullable(),
  pages: count.nullable(),
  part: count,
})

/** The fields of a policy, for schemas of parts of it. */
export const policyShape = {
  id: policyId,
  source: policySource,
  metadata: policyMetadata,
  clauses: z.array(clause).max(caps.clauses),
  textLength: count,
  textVersion: count,
  frontMatter: textRange,
  backMatter: textRange,
  cleaning: z
    .array(exactly<CleaningEntry>()({ rule: cleaningRule, count, off: z.boolean().exactOptional() }))
    .max(caps.list),
  notices: z.array(notice).max(caps.clauses),
  importedAt: instant,
  replaces: policyId.nullable(),
} as const
const policy = exactly<Policy>()(policyShape)

/** Ids parted by a blank, as keys of what was dismissed: with the blank no name that every object inherits. */
const word = '[A-Za-z0-9_][A-Za-z0-9_:.-]*'
export const dismissedKey = z
  .string()
  .max(2 * caps.id + 1)
  .regex(new RegExp(`^${word} ${word}$`))
export const dismissedLinkKey = z
  .string()
  .max(3 * caps.id + 2)
  .regex(new RegExp(`^${word} ${word} ${word}$`))

export const policyRecord = exactly<PolicyRecord>()({
  policy,
  taggings: atMost(z.record(taggingId as z.ZodType<z.infer<typeof taggingId>, string>, tagging)),
  annotations: atMost(z.record(annotationId as z.ZodType<z.infer<typeof annotationId>, string>, annotation)),
  links: atMost(z.record(linkId as z.ZodType<z.infer<typeof linkId>, string>, link)),
  dismissed: atMost(z.record(dismissedKey, z.literal(true))),
  dismissedLinks: atMost(z.record(dismissedLinkKey, z.literal(true))),
  facts: z
    .record(clauseId as z.ZodType<z.infer<typeof clauseId>, string>, clauseFacts)
    .refine((value) => Object.keys(value).length <= caps.clauses, 'too many'),
  corrections,
  toReview: atMost(z.record(reviewId as z.ZodType<z.infer<typeof reviewId>, string>, reviewItem)),
})
