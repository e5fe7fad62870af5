import { applyEdit } from '../library/edits/apply-edit.ts'
import { own } from '../library/edits/keyed.ts'
import type { Edit } from '../model/edit.ts'
import type { PolicyId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import { type Result, succeed } from '../model/result.ts'

/** A library on which edits are made one after another, to become one batch in the end. */
export interface EditRun {
  /** The library as the edits made so far leave it. */
  readonly now: () => Library
  /** A policy that has to be there; throws where it is not, which is our own mistake. */
  readonly recordAt: (id: PolicyId) => PolicyRecord
  /** Makes all of them, or none and says why. Edits that change nothing are not kept. */
  readonly make: (edits: readonly Edit[]) => Result<null>
  readonly made: () => readonly Edit[]
  /** All of it as one edit; null where nothing changed. */
  readonly batch: () => Edit | null
}

export function editRun(start: Library): EditRun {
  const kept: Edit[] = []
  let library = start
  return {
    now: () => library,
    recordAt: (id) => {
      const record = own(library.policies, id)
      if (record === undefined) throw new Error(`policy ${id} went missing while merging`)
      return record
    },
    make: (edits) => {
      if (edits.length === 0) return succeed(null)
      const applied = applyEdit(library, { kind: 'batch', name: 'merge-package', edits })
      if (!applied.ok) return applied
      const { library: next, edit } = applied.value
      if (next !== library) kept.push(...(edit.kind === 'batch' ? edit.edits : [edit]))
      library = next
      return succeed(null)
    },
    made: () => kept,
    batch: () => (kept.length === 0 ? null : { kind: 'batch', name: 'merge-package', edits: kept }),
  }
}
