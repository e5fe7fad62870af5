import type { CoverageRequest } from '../model/coverage.ts'
import type { FactFilter } from '../model/fact-filter.ts'
import type { FactsTable } from '../model/issue-row.ts'
import type { MatrixRequest } from '../model/matrix.ts'
import type { PolicyId } from '../model/ids.ts'

/** Which table to write, and how. */
export interface MatrixExport {
  readonly table: ({ readonly kind: 'matrix' } & MatrixRequest) | ({ readonly kind: 'coverage' } & CoverageRequest)
  readonly format: 'csv' | 'html'
  readonly language?: 'zh-Hans' | 'zh-Hant' | 'en'
}

/** One table of facts, of these policies or of all, narrowed by a filter. */
export interface FactsExport {
  readonly kind: FactsTable
  readonly policyIds?: readonly PolicyId[]
  readonly filter?: FactFilter
  /** Of targets: the base they are compared with, in columns of their own. */
  readonly against?: PolicyId
  readonly format: 'csv' | 'html'
  readonly language?: 'zh-Hans' | 'zh-Hant' | 'en'
}
