import { basename } from 'node:path'
import type { LibraryState } from '../../core/contract/workbench.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Store } from '../store/store.ts'

const sum = (records: readonly PolicyRecord[], count: (record: PolicyRecord) => number): number => records.reduce((total, record) => total + count(record), 0)

const sizes = new WeakMap<object, number>()
/** How many keys an object of a record has; counted once, because edits make new objects and never change one. */
const sizeOf = (part: object): number => {
  const known = sizes.get(part)
  if (known !== undefined) return known
  const size = Object.keys(part).length
  sizes.set(part, size)
  return size
}

/** What the status bar shows. */
export const libraryState = (store: Store): LibraryState => {
  const library = store.library()
  const records = Object.values<PolicyRecord>(library.policies)
  const history = store.history()
  return {
    name: basename(store.paths.folder),
    path: store.paths.folder,
    readOnly: store.readOnly !== null,
    readOnlyBecause: store.readOnly,
    counts: {
      policies: records.length,
      clauses: sum(records, (record) => record.policy.clauses.length),
      annotations: sum(records, (record) => sizeOf(record.annotations)),
      links: sum(records, (record) => sizeOf(record.links)),
      tags: sizeOf(library.tags),
    },
    savedAt: store.savedAt(),
    seq: store.seq(),
    undo: history.undo.at(-1)?.step ?? null,
    redo: history.redo.at(-1)?.step ?? null,
    notices: store.notices(),
  }
}
