import { own } from '../library/edits/keyed.ts'
import type { Edit } from '../model/edit.ts'
import type { PolicyId } from '../model/ids.ts'
import type { Library } from '../model/library.ts'
import type { MergeReport } from '../model/merge.ts'
import type { Arrival } from './arrivals.ts'
import type { SavedPolicy } from './bring-policies.ts'
import type { PolicyMatch } from './match-policies.ts'
import type { MergedHangings } from './merge-hangings.ts'
import type { Tally } from './tally.ts'

type Reported = MergeReport['policies'][number]

/** What became of each policy the file brings, and of those its marks stand in. `library`: as the merge leaves it. */
export function reportPolicies(
  library: Library,
  matches: readonly PolicyMatch[],
  arrivals: readonly Arrival[],
  saved: readonly SavedPolicy[],
  hung: ReadonlyMap<PolicyId, Pick<MergedHangings, 'added' | 'toReview'>>,
): readonly Reported[] {
  const byTheirs = new Map(arrivals.map(({ theirs, id }) => [theirs.record.policy.id, id]))
  const isNew = new Set(saved.map(({ record }) => record.policy.id))
  const reported = (id: PolicyId): Reported => {
    const policy = own(library.policies, id)?.policy
    const { added = 0, toReview = 0 } = hung.get(id) ?? {}
    return {
      policyId: id,
      title: policy?.metadata.title ?? null,
      status: !isNew.has(id) ? 'matched' : policy?.replaces === null ? 'added' : 'new-version',
      added,
      toReview,
    }
  }
  const listed = matches.map(
    ({
      theirs: {
        record: { policy },
      },
    }): Reported => {
      const id = byTheirs.get(policy.id)
      return id === undefined
        ? { policyId: policy.id, title: policy.metadata.title, status: 'missing', added: 0, toReview: 0 }
        : reported(id)
    },
  )
  const known = new Set(listed.map(({ policyId }) => policyId))
  return [...listed, ...[...hung.keys()].filter((id) => !known.has(id)).map(reported)]
}

/** Counts policies and their originals. */
export function countPolicies(
  count: Tally,
  edits: readonly Edit[],
  arrivals: readonly Arrival[],
  saved: readonly SavedPolicy[],
  policies: readonly Reported[],
): void {
  const isNew = new Set(saved.map(({ record }) => record.policy.id))
  const changed = new Set(
    edits.flatMap((edit) =>
      edit.kind === 'change-policy' &&
      (edit.patch.policy !== undefined || edit.patch.clauses !== undefined) &&
      !isNew.has(edit.policyId)
        ? [edit.policyId]
        : [],
    ),
  )
  const missing = policies.filter(({ status }) => status === 'missing').length
  count.add('policies', {
    added: saved.length,
    changed: changed.size,
    same: arrivals.length - saved.length - changed.size,
    dropped: missing,
  })
  const sources = (brought: boolean): number =>
    new Set(
      saved.flatMap(({ record, original }) => ((original !== null) === brought ? [record.policy.source.hash] : [])),
    ).size
  count.add('originals', { added: sources(true), dropped: sources(false) })
}
