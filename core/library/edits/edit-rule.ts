import type { Edit, EditKind } from '../../model/edit.ts'
import type { Library } from '../../model/library.ts'
import type { Failure } from '../../model/result.ts'

/** An edit that is not a batch: it touches one part of the library (one policy, or the codebook and collections). */
export type SingleEdit = Exclude<Edit, { kind: 'batch' }>
export type SingleKind = Exclude<EditKind, 'batch'>
export type EditOf<Kind extends EditKind> = Extract<Edit, { kind: Kind }>

/**
 * How one kind of edit works. `refuse` and `undo` look at the library as it is before the edit.
 *
 * `apply` is total: it never throws and sets keys to whole values, so that a journal can be replayed over parts that
 * are newer than the entry. It answers the very same library where it changes nothing.
 */
export interface EditRule<Kind extends SingleKind> {
  /** Why the edit may not be applied; null where it may. */
  readonly refuse: (library: Library, edit: EditOf<Kind>) => Failure | null
  readonly apply: (library: Library, edit: EditOf<Kind>) => Library
  /** The edit that takes this one back, exactly. Asked only where `apply` changes something. */
  readonly undo: (library: Library, edit: EditOf<Kind>) => SingleEdit
}
