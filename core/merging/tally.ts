import type { MergeCount, MergedThing, MergeReport } from '../model/merge.ts'

const none: MergeCount = { added: 0, changed: 0, same: 0, dropped: 0 }

/** Adds up what became of each kind of thing. */
export interface Tally {
  readonly add: (thing: MergedThing, more: Partial<MergeCount>) => void
  readonly addAll: (counts: Readonly<Partial<Record<MergedThing, Partial<MergeCount>>>>) => void
  readonly all: () => MergeReport['counts']
}

export function tally(): Tally {
  const counts: Record<MergedThing, MergeCount> = {
    policies: none,
    tags: none,
    taggings: none,
    notes: none,
    links: none,
    collections: none,
    searches: none,
    facts: none,
    originals: none,
    review: none,
  }
  const add: Tally['add'] = (thing, { added = 0, changed = 0, same = 0, dropped = 0 }) => {
    const before = counts[thing]
    counts[thing] = {
      added: before.added + added,
      changed: before.changed + changed,
      same: before.same + same,
      dropped: before.dropped + dropped,
    }
  }
  return {
    add,
    addAll: (more) => {
      for (const [thing, count] of Object.entries(more)) add(thing as MergedThing, count)
    },
    all: () => counts,
  }
}
