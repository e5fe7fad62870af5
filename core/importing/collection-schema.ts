import { z } from 'zod'
import { corrections, reviewItem } from '../contract/correction-schemas.ts'
import { clauseFacts, factCorrection } from '../contract/fact-schemas.ts'
import { annotation, collection, link, savedSearch, tag, tagging } from '../contract/hanging-schemas.ts'
import { clause, dismissedKey, dismissedLinkKey, policyShape } from '../contract/policy-schemas.ts'
import { caps, clauseId, instant, sourceHash } from '../contract/primitive-schemas.ts'

/** The format that is read here; a higher number is a newer program's. */
export const COLLECTION_FORMAT = 'piyue/collection@1'

/** Cleaned text as it stands: what a reader let through is not judged again. */
const cleaned = z.string().max(caps.content)
const hangings = <T extends z.ZodType>(of: T) => z.array(of).max(caps.hangings)

const policy = z.strictObject({
  ...policyShape,
  source: z
    .strictObject({ ...policyShape.source.shape, sha256: sourceHash })
    .refine(({ hash, sha256 }) => hash === sha256, 'two hashes'),
  clauses: z.array(clause.extend({ text: cleaned })).max(caps.clauses),
  complete: z.boolean(),
  text: cleaned.nullable(),
  taggings: hangings(tagging),
  annotations: hangings(annotation),
  links: hangings(link),
  dismissed: hangings(dismissedKey),
  dismissedLinks: hangings(dismissedLinkKey),
  facts: z.record(clauseId as z.ZodType<z.infer<typeof clauseId>, string>, clauseFacts),
  corrections: corrections.extend({ facts: hangings(factCorrection) }),
  toReview: hangings(reviewItem),
})

/** A clause outside the export that a link leads to, or, with `link`, comes from. */
const linkedClause = z.strictObject({
  policyId: policyShape.id,
  clauseId,
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  path: z.string(),
  heading: z.string(),
  link: link.exactOptional(),
})

/**
 * `piyue/collection@1` as `core/exporting/to-json` writes it. What only says again what stands elsewhere in it (scope,
 * link types, order) is taken as it is and not used.
 */
export const collectionFile = z.strictObject({
  format: z.literal(COLLECTION_FORMAT),
  exportedAt: instant,
  scope: z.unknown(),
  linkTypes: z.unknown(),
  clauses: z.unknown(),
  collection: collection.nullable(),
  collections: hangings(collection),
  searches: hangings(savedSearch),
  tags: hangings(tag),
  policies: z.array(policy).max(caps.policies * 10),
  linkedClauses: hangings(linkedClause),
})
export type CollectionFile = z.infer<typeof collectionFile>
export type PolicyInFile = CollectionFile['policies'][number]
