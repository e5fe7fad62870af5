import type { BackedUpPolicy, PolicyCounts } from '../../model/backup.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import { own, sameValue, valuesOf } from '../edits/keyed.ts'

const countsOf = ({ policy, taggings, annotations, links }: PolicyRecord): PolicyCounts => ({
  clauses: policy.clauses.length,
  taggings: Object.keys(taggings).length,
  annotations: Object.keys(annotations).length,
  links: Object.keys(links).length,
})

/** One original, and the place of a policy in it: what finds a policy that was removed and imported again. */
const placeInFile = ({ policy: { source } }: PolicyRecord): string => `${source.hash} ${source.part.toString()}`

export const recordsByPlace = (library: Library): ReadonlyMap<string, PolicyRecord> =>
  new Map(valuesOf(library.policies).map((record) => [placeInFile(record), record]))

/** An earlier state's policy in the library of now: by its id, else by its place in the same original. */
export const recordHere = (
  then: PolicyRecord,
  now: Library,
  byPlace: ReadonlyMap<string, PolicyRecord>,
): PolicyRecord | undefined => own(now.policies, then.policy.id) ?? byPlace.get(placeInFile(then))

const rank = { missing: 0, differs: 1, same: 2 } as const satisfies Record<BackedUpPolicy['state'], number>

/**
 * The policies of a backup as they are to those of the library now: first what is missing here, then what differs, each
 * in the order they came in.
 */
export const backedUpPolicies = (then: Library, now: Library): readonly BackedUpPolicy[] => {
  const byPlace = recordsByPlace(now)
  return valuesOf(then.policies)
    .map((record): { readonly record: PolicyRecord; readonly told: BackedUpPolicy } => {
      const { id, metadata, source } = record.policy
      const here = recordHere(record, now, byPlace)
      return {
        record,
        told: {
          policyId: id,
          metadata,
          fileName: source.fileName,
          then: countsOf(record),
          now: here === undefined ? null : countsOf(here),
          state: here === undefined ? 'missing' : sameValue(record, here) ? 'same' : 'differs',
        },
      }
    })
    .toSorted(
      (a, b) =>
        rank[a.told.state] - rank[b.told.state] ||
        (a.record.policy.importedAt < b.record.policy.importedAt
          ? -1
          : a.record.policy.importedAt > b.record.policy.importedAt
            ? 1
            : a.record.policy.source.part - b.record.policy.source.part),
    )
    .map(({ told }) => told)
}
