import type { MergeCount, MergedThing, MergeReport } from '../model/merge.ts'

const none: MergeCount = { added: 0, changed: 0, same: 0, dropped: 0 }

/** Adds up what became of each kind of thing. */
export function tally(): { readonly add: (thing: MergedThing, more: Partial<MergeCount>) => void; readonly all: () => MergeReport['counts'] } {
  const counts: Record<MergedThing, MergeCount> = { policies: none, tags: none, taggings: none, notes: none, links: none, collections: none, searches: none, facts: none, originals: none, review: none }
  return {
    add: (thing, { added = 0, changed = 0, same = 0, dropped = 0 }) => {
      const before = counts[thing]
      counts[thing] = { added: before.added + added, changed: before.changed + changed, same: before.same + same, dropped: before.dropped + dropped }
    },
    all: () => counts,
  }
}
