import { z } from 'zod'
import type { Question, SearchFilters } from '../model/search.ts'
import { exactly } from './exactly.ts'
import { level } from './policy-parts.ts'
import { caps, date, policyId, sectorId, tagId, text } from './primitive-schemas.ts'

const filters = exactly<SearchFilters>()({
  tagIds: z.array(tagId).max(caps.list).exactOptional(),
  sectorIds: z.array(sectorId).max(caps.list).exactOptional(),
  issuers: z.array(text(caps.name)).max(caps.list).exactOptional(),
  levels: z.array(level).max(4).exactOptional(),
  regions: z.array(text(caps.name)).max(caps.list).exactOptional(),
  statuses: z
    .array(z.enum(['draft', 'final']))
    .max(2)
    .exactOptional(),
  policyIds: z.array(policyId).max(caps.list).exactOptional(),
  issuedFrom: date.exactOptional(),
  issuedTo: date.exactOptional(),
  hasNote: z.boolean().exactOptional(),
})

/** The fields of a question, for the search that asks it and the saved search that keeps it. */
export const questionShape = {
  query: text(caps.query),
  regex: z.boolean().exactOptional(),
  phrase: z.boolean().exactOptional(),
  policiesBy: z.enum(['best', 'listed', 'newest', 'oldest']).exactOptional(),
  filters: filters.exactOptional(),
} as const

export const question = exactly<Question>()(questionShape)
