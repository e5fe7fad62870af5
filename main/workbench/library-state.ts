import { basename } from 'node:path'
import type { LibraryState } from '../../core/contract/library-state.ts'
import { bulkCountsOf } from '../../core/library/queries/bulk-counts.ts'
import { recordsOf } from '../../core/library/queries/records-of.ts'
import type { Library, PolicyRecord } from '../../core/model/library.ts'
import type { Store } from '../store/store.ts'

interface Counts {
  readonly clauses: number
  readonly annotations: number
  readonly links: number
}
const known = new WeakMap<PolicyRecord, Counts>()
/** What a record holds; counted once, because edits make new records and never change one. */
const countsOf = (record: PolicyRecord): Counts => {
  const before = known.get(record)
  if (before !== undefined) return before
  const counts = {
    clauses: bulkCountsOf(record).clauses,
    annotations: Object.keys(record.annotations).length,
    links: Object.keys(record.links).length,
  }
  known.set(record, counts)
  return counts
}

const inAll = new WeakMap<Library, LibraryState['counts']>()
/**
 * What a library holds; summed once a state of it, because every edit's answer and every window it is told to ask for
 * the same.
 */
const countsOfAll = (library: Library): LibraryState['counts'] => {
  const before = inAll.get(library)
  if (before !== undefined) return before
  const counts = { policies: 0, clauses: 0, annotations: 0, links: 0, tags: Object.keys(library.tags).length }
  for (const record of recordsOf(library)) {
    const own = countsOf(record)
    counts.policies += 1
    counts.clauses += own.clauses
    counts.annotations += own.annotations
    counts.links += own.links
  }
  inAll.set(library, counts)
  return counts
}

/** What the status bar shows. */
export const libraryState = (store: Store): LibraryState => {
  const history = store.history()
  return {
    name: basename(store.paths.folder),
    path: store.paths.folder,
    readOnly: store.readOnly !== null,
    readOnlyBecause: store.readOnly,
    counts: countsOfAll(store.library()),
    savedAt: store.savedAt(),
    seq: store.seq(),
    undo: history.undo.at(-1)?.step ?? null,
    redo: history.redo.at(-1)?.step ?? null,
    notices: store.notices(),
  }
}
