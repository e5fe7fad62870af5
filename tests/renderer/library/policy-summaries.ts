import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { PolicyMetadata } from '../../../core/model/policy.ts'

/** A summary with what a test cares about; the rest is plain. */
export function summary(
  id: string,
  metadata: Partial<PolicyMetadata> = {},
  more: Partial<PolicySummary> = {},
): PolicySummary {
  return {
    id: id as PolicyId,
    fileName: `${id}.txt`,
    reader: 'txt',
    pages: null,
    importedAt: '2026-11-22T08:00:00.000Z',
    replaces: null,
    clauses: 10,
    taggedClauses: 5,
    taggings: 5,
    annotations: 0,
    links: 0,
    toReview: 0,
    sectors: [],
    openSuggestions: 0,
    revisionMarks: 0,
    corrected: [],
    metadata: {
      title: null,
      issuers: [],
      documentNumber: null,
      issuedOn: null,
      effectiveOn: null,
      level: null,
      region: null,
      status: null,
      script: 'hans',
      language: 'zh',
      ...metadata,
    },
    ...more,
  }
}
