import { own } from '../library/edits/keyed.ts'
import type { Edit } from '../model/edit.ts'
import type { PolicyId, TagId } from '../model/ids.ts'
import type { Arrived, Waiting } from './arrivals.ts'
import type { Decisions } from './decisions.ts'
import type { EditRun } from './edit-run.ts'
import { drawing } from './hanging.ts'
import { type MergedHangings, mergeHangings } from './merge-hangings.ts'

/** What the file brings for one policy of the library. */
export interface Bringing {
  readonly id: PolicyId
  readonly arrived: Arrived
}
export interface HangingParts {
  readonly decisions: Decisions
  readonly newId: () => string
  readonly authorOf: (name: string) => string
}

const nothing: Arrived = {
  taggings: [],
  annotations: [],
  links: [],
  facts: [],
  dismissed: [],
  dismissedLinks: [],
  lost: [],
}

/** The name a tag has once the file's tags are merged; its id where no such tag is here. */
export const tagNameIn =
  (run: EditRun) =>
  (id: TagId): string =>
    own(run.now().tags, id)?.name ?? id

/**
 * Hangs everything on its policy: what found its place, and what waits in a policy's review queue. The edits are not
 * made yet: they follow in one go with those of collections.
 */
export function hangEverything(
  run: EditRun,
  bringing: readonly Bringing[],
  waiting: readonly Waiting[],
  { decisions, newId, authorOf }: HangingParts,
): { readonly edits: readonly Edit[]; readonly hung: ReadonlyMap<PolicyId, MergedHangings> } {
  const hung = new Map<PolicyId, MergedHangings>()
  for (const policyId of new Set([...bringing.map(({ id }) => id), ...waiting.map(({ queue }) => queue)])) {
    const record = run.recordAt(policyId)
    const arrived = bringing.find(({ id }) => id === policyId)?.arrived ?? nothing
    const waits = waiting.filter(({ queue }) => queue === policyId)
    hung.set(
      policyId,
      mergeHangings(arrived, waits, {
        policyId,
        record,
        decisions,
        draw: drawing(record, newId),
        authorOf,
        tagName: tagNameIn(run),
      }),
    )
  }
  const edits = [...hung].flatMap(([policyId, { patch }]): readonly Edit[] =>
    Object.keys(patch).length === 0 ? [] : [{ kind: 'change-policy', policyId, patch }],
  )
  return { edits, hung }
}
