import type { FactFilter } from '../../model/fact-filter.ts'
import type { PolicyId } from '../../model/ids.ts'
import { issueDetails, type IssueDetail, type IssueRow, type IssueStanding } from '../../model/issue-row.ts'
import type { PolicySummary } from '../../model/policy-summary.ts'
import { foldText } from '../../reading/fold-text.ts'

/** What stands for "the policy does not say" among years and issuers. */
export const unsaid = 'none'

/** A row a policy, in their order. `today`: "YYYY-MM-DD". */
export function listIssues(policies: readonly PolicySummary[], today: string): readonly IssueRow[] {
  const newer = new Map<PolicyId, PolicyId>()
  for (const { id, replaces } of policies) if (replaces !== null) newer.set(replaces, id)
  return policies.map(({ id, metadata, fileName, sectors, corrected }) => {
    const replacedBy = newer.get(id) ?? null
    return {
      policyId: id,
      metadata,
      fileName,
      sectors,
      replacedBy,
      corrected,
      origin: corrected.length === 0 ? 'read' : 'changed',
      standing: standingOf(metadata, replacedBy, today),
    }
  })
}

function standingOf(
  { status, effectiveOn }: IssueRow['metadata'],
  replacedBy: PolicyId | null,
  today: string,
): IssueStanding | null {
  if (status === 'draft') return 'draft'
  if (replacedBy !== null) return 'replaced'
  if (effectiveOn !== null && effectiveOn > today) return 'not-yet'
  return status === 'final' ? 'issued' : null
}

export const yearOf = ({ metadata: { issuedOn } }: IssueRow): string => issuedOn?.slice(0, 4) ?? unsaid
export const issuersOf = ({ metadata: { issuers } }: IssueRow): readonly string[] =>
  issuers.length === 0 ? [unsaid] : issuers

/** The details a policy does not say. */
export const lackingIn = ({ metadata }: IssueRow): readonly IssueDetail[] =>
  issueDetails.filter((detail) => (metadata[detail]?.length ?? 0) === 0)

const haystacks = new WeakMap<IssueRow, string>()

function haystackOf(row: IssueRow): string {
  const before = haystacks.get(row)
  if (before !== undefined) return before
  const { title, documentNumber, issuers, region, issuedOn, effectiveOn } = row.metadata
  const parts = [title, documentNumber, ...issuers, region, issuedOn, effectiveOn, row.fileName]
  const made = foldText(parts.filter((part) => part !== null).join('\n'))
  haystacks.set(row, made)
  return made
}

const fits = <Value>(asked: readonly Value[] | undefined, values: readonly Value[]): boolean =>
  asked === undefined || asked.length === 0 || values.some((value) => asked.includes(value))

/** The rows a filter means, in their order; what it asks of other facts asks nothing here. */
export function filterIssues(rows: readonly IssueRow[], filter: FactFilter): readonly IssueRow[] {
  const words = (filter.text ?? '')
    .split(/\s+/u)
    .map(foldText)
    .filter((word) => word !== '')
  return rows.filter(
    (row) =>
      fits(filter.origins, [row.origin]) &&
      fits(filter.levels, [row.metadata.level ?? 'unknown']) &&
      fits(filter.policies, [row.policyId]) &&
      fits(filter.sectors, row.sectors) &&
      fits(filter.issuers, issuersOf(row)) &&
      fits(filter.years, [yearOf(row)]) &&
      fits(filter.standings, row.standing === null ? [] : [row.standing]) &&
      fits(filter.lacks, lackingIn(row)) &&
      words.every((word) => haystackOf(row).includes(word)),
  )
}
