import type { CleanedText } from '../../core/model/cleaned-text.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { LIBRARY_FORMAT, type Library } from '../../core/model/library.ts'
import { type DurableJson, durableJson } from './durable-json.ts'
import type { FileCalls } from './file-calls.ts'
import type { LibraryPaths } from './library-folder.ts'
import type { PolicyFile } from './policy-file.ts'
import { policySnapshot } from './policy-snapshot.ts'
import type { Shelf } from './shelf.ts'

export const TEXT_FORMAT = 'piyue/text'
export const LINES_FORMAT = 'piyue/lines'

/**
 * library.json. `seq`: codebook, collections, saved searches and the list of policies are as after that journal entry,
 * and every policy's own file includes at least everything up to it.
 */
export interface LibraryFile {
  readonly format: typeof LIBRARY_FORMAT
  readonly schema: number
  readonly seq: number
  readonly policies: Readonly<Record<PolicyId, { readonly title: string | null; readonly fileName: string }>>
  readonly tags: Library['tags']
  readonly collections: Library['collections']
  readonly searches: Library['searches']
}

/**
 * policies/<id>/text.json, text-1.json …: one a reading, written once, before the reading is acknowledged; kept, since
 * undo may lead back to it.
 */
export interface TextFile extends CleanedText {
  readonly format: typeof TEXT_FORMAT
  readonly schema: number
}

/**
 * policies/<id>/lines.json: a convenience, worked out from the original again where it is missing. A line is [start,
 * end, page, x, y, width, height].
 */
export interface LinesFile {
  readonly format: typeof LINES_FORMAT
  readonly schema: number
  readonly first: number
  readonly blocks: readonly (readonly (readonly number[])[])[]
}

export interface SnapshotFiles {
  readonly library: DurableJson<LibraryFile>
  readonly policy: (id: PolicyId) => DurableJson<PolicyFile>
  readonly text: (id: PolicyId, version: number) => DurableJson<TextFile>
  readonly lines: (id: PolicyId) => DurableJson<LinesFile>
}

/** `shelf`: where the bulk of policies is put away; null reads every policy whole. */
export const snapshotFiles = (files: FileCalls, paths: LibraryPaths, shelf: Shelf | null): SnapshotFiles => ({
  library: durableJson<LibraryFile>(files, paths.library, LIBRARY_FORMAT),
  policy: (id) => policySnapshot(files, paths, id, shelf),
  lines: (id) => durableJson<LinesFile>(files, paths.lines(id), LINES_FORMAT, { keepPrevious: false }),
  text: (id, version) => durableJson<TextFile>(files, paths.text(id, version), TEXT_FORMAT, { keepPrevious: false }),
})
