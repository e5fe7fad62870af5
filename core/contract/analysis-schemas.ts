import { z } from 'zod'
import type { AgreementRequest } from '../model/agreement.ts'
import type { CoverageRequest } from '../model/coverage.ts'
import type { FactFilter } from '../model/fact-filter.ts'
import type { FactsRequest } from '../model/fact-row.ts'
import { issueDetails } from '../model/issue-row.ts'
import type { MatrixRequest } from '../model/matrix.ts'
import type { TargetsAgainstRequest } from '../model/target-standing.ts'
import { exactly } from './exactly.ts'
import { factKind, modality } from './fact-schemas.ts'
import { caps, policyId, tagId, text } from './primitive-schemas.ts'
import type { FactsExport, MatrixExport } from './table-exports.ts'

// What the analysing methods take.

const policyIds = z.array(policyId).max(caps.policies)

export const factsRequest = exactly<FactsRequest>()({
  policyIds: policyIds.exactOptional(),
  kinds: z.array(factKind).max(4).exactOptional(),
})

const factFilter = exactly<FactFilter>()({
  text: text(caps.query).exactOptional(),
  origins: z
    .array(z.enum(['read', 'changed', 'checked', 'added', 'withdrawn']))
    .max(5)
    .exactOptional(),
  levels: z
    .array(z.enum(['national', 'provincial', 'municipal', 'county', 'unknown']))
    .max(5)
    .exactOptional(),
  policies: policyIds.exactOptional(),
  bodies: z.array(text(caps.title)).max(caps.policies).exactOptional(),
  deadlines: z
    .array(z.string().regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|none)$/))
    .max(caps.list)
    .exactOptional(),
  modalities: z.array(modality).max(5).exactOptional(),
  resolved: z.boolean().exactOptional(),
  sectors: z.array(text(caps.name)).max(caps.list).exactOptional(),
  issuers: z.array(text(caps.title)).max(caps.policies).exactOptional(),
  years: z
    .array(z.string().regex(/^(?:\d{4}|none)$/))
    .max(caps.list)
    .exactOptional(),
  lacks: z.array(z.enum(issueDetails)).max(5).exactOptional(),
  standings: z
    .array(z.enum(['issued', 'not-yet', 'replaced', 'draft']))
    .max(4)
    .exactOptional(),
})

export const factsExport = exactly<FactsExport>()({
  kind: z.union([factKind, z.literal('issue')]),
  policyIds: policyIds.exactOptional(),
  filter: factFilter.exactOptional(),
  against: policyId.exactOptional(),
  format: z.enum(['csv', 'html']),
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']).exactOptional(),
})

const coverageShape = { base: policyId, others: policyIds, by: z.enum(['clause', 'sector']) } as const
const matrixShape = { rows: policyIds, columns: z.enum(['sector', 'tag', 'issuer', 'body']) } as const
export const coverageRequest = exactly<CoverageRequest>()(coverageShape)
export const targetsAgainstRequest = exactly<TargetsAgainstRequest>()({ base: policyId, others: policyIds })
export const matrixRequest = exactly<MatrixRequest>()(matrixShape)

export const agreementRequest = exactly<AgreementRequest>()({
  coders: z.tuple([text(caps.name), text(caps.name)]),
  policyIds: policyIds.exactOptional(),
  tagIds: z.array(tagId).max(caps.members).exactOptional(),
})

export const matrixExport = exactly<MatrixExport>()({
  table: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('matrix'), ...matrixShape }),
    z.strictObject({ kind: z.literal('coverage'), ...coverageShape }),
  ]),
  format: z.enum(['csv', 'html']),
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']).exactOptional(),
})
