import { z } from 'zod'
import type { CoverageRequest } from '../model/coverage.ts'
import type { FactsRequest } from '../model/fact-row.ts'
import type { MatrixRequest } from '../model/matrix.ts'
import { exactly } from './exactly.ts'
import { factKind } from './fact-schemas.ts'
import { caps, policyId } from './primitive-schemas.ts'
import type { MatrixExport } from './workbench.ts'

// What the analysing methods take.

const policyIds = z.array(policyId).max(caps.policies)

export const factsRequest = exactly<FactsRequest>()({ policyIds: policyIds.exactOptional(), kinds: z.array(factKind).max(4).exactOptional() })

const coverageShape = { base: policyId, others: policyIds, by: z.enum(['clause', 'sector']) } as const
const matrixShape = { rows: policyIds, columns: z.enum(['sector', 'tag', 'issuer', 'body']) } as const
export const coverageRequest = exactly<CoverageRequest>()(coverageShape)
export const matrixRequest = exactly<MatrixRequest>()(matrixShape)

export const matrixExport = exactly<MatrixExport>()({
  table: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('matrix'), ...matrixShape }), z.strictObject({ kind: z.literal('coverage'), ...coverageShape })]),
  format: z.enum(['csv', 'html']), language: z.enum(['zh-Hans', 'zh-Hant', 'en']).exactOptional(),
})
