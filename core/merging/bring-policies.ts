import { noCorrections } from '../model/corrections.ts'
import type { IncomingPolicy } from '../model/incoming.ts'
import type { PolicyId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import { type Result, succeed } from '../model/result.ts'
import type { Arrival } from './arrivals.ts'
import type { EditRun } from './edit-run.ts'
import type { PolicyMatch } from './match-policies.ts'
import { readingOf, samePassage } from './passages.ts'

/** A policy whose text comes from the file. `original`: its bytes, where the file brings them. */
export interface SavedPolicy {
  readonly record: PolicyRecord
  readonly text: string
  readonly original: Uint8Array | null
}

/** A policy as it is before anything of the file hangs on it. */
function bareRecord(theirs: IncomingPolicy, id: PolicyId, at: string): PolicyRecord {
  const { policy, corrections, facts } = theirs.record
  return {
    policy: { ...policy, id, textVersion: 0, textLength: (theirs.text ?? '').length, importedAt: at, replaces: null },
    taggings: {},
    annotations: {},
    links: {},
    dismissed: {},
    dismissedLinks: {},
    facts,
    corrections: { ...noCorrections, ...corrections, facts: {} },
    toReview: {},
  }
}

/** Adds the policies the library has not, bare. */
export function bringPolicies(
  run: EditRun,
  matches: readonly PolicyMatch[],
  policyId: (wanted: PolicyId) => PolicyId,
  at: string,
): Result<{ readonly arrivals: readonly Arrival[]; readonly saved: readonly SavedPolicy[] }> {
  const brought = matches.flatMap(({ kind, theirs }) =>
    kind === 'new' ? [{ theirs, record: bareRecord(theirs, policyId(theirs.record.policy.id), at) }] : [],
  )
  const added = run.make(brought.map(({ record }) => ({ kind: 'add-policy', record })))
  if (!added.ok) return added
  return succeed({
    arrivals: brought.map(({ theirs, record }) => ({
      theirs,
      id: record.policy.id,
      passage: samePassage(readingOf(theirs)),
      waits: new Set(),
    })),
    saved: brought.map(({ theirs, record }) => ({ record, text: theirs.text ?? '', original: theirs.original })),
  })
}
