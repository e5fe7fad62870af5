import { z } from 'zod'
import type {
  AnnotationId,
  ClauseId,
  ClauseRef,
  CollectionId,
  CorrectionId,
  LinkId,
  PolicyId,
  ReviewId,
  SearchId,
  SourceHash,
  TagId,
  TaggingId,
} from '../model/ids.ts'
import type { TextRange } from '../model/text-range.ts'
import { exactly } from './exactly.ts'

/** Caps in UTF-16 units. Generous for people, small enough that no request can fill the memory. */
export const caps = {
  id: 80,
  name: 200,
  title: 1_000,
  note: 100_000,
  description: 10_000,
  query: 1_000,
  path: 4_096,
  clauseText: 1_000_000,
  context: 64,
  clauses: 200_000,
  members: 200_000,
  hangings: 200_000,
  edits: 200_000,
  list: 1_000,
  policies: 10_000,
  session: 65_536,
  content: 400_000_000,
} as const

/**
 * Ids become keys of plain objects, so the names every object inherits ("constructor", "toString", "__proto__" …) are
 * no ids. A brand is a promise of the compiler only; the cast is where it is given.
 */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype))
const id = z
  .string()
  .min(1)
  .max(caps.id)
  .regex(/^[A-Za-z0-9_][A-Za-z0-9_:.-]*$/)
  .refine((text) => !inherited.has(text), 'not a usable id')

export const policyId = id as unknown as z.ZodType<PolicyId>
export const clauseId = id as unknown as z.ZodType<ClauseId>
export const tagId = id as unknown as z.ZodType<TagId>
export const taggingId = id as unknown as z.ZodType<TaggingId>
export const annotationId = id as unknown as z.ZodType<AnnotationId>
export const linkId = id as unknown as z.ZodType<LinkId>
export const collectionId = id as unknown as z.ZodType<CollectionId>
export const searchId = id as unknown as z.ZodType<SearchId>
export const correctionId = id as unknown as z.ZodType<CorrectionId>
export const reviewId = id as unknown as z.ZodType<ReviewId>
export const sectorId = id
/** No key of anything: enough letters to tell requests of several windows apart. */
export const requestId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)
export const sourceHash = z.string().regex(/^[0-9a-f]{64}$/) as unknown as z.ZodType<SourceHash>

/** Text a person typed or a policy holds: well-formed Unicode (no lone surrogate), no NUL. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/[\0\uD800-\uDFFF]/u.test(value), 'not well-formed text')
export const filledText = (max: number) => text(max).refine((value) => value.trim() !== '', 'blank')

export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
export const date = z.iso.date()
export const instant = z.iso.datetime({ offset: true })
export const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/)
export const nothing = z.strictObject({})

export const textRange = exactly<TextRange>()({ start: count, end: count }).refine(
  (range) => range.start <= range.end,
  'start lies after end',
)
export const clauseRef = exactly<ClauseRef>()({ policyId, clauseId })
