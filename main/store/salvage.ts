import { basename, dirname, join } from 'node:path'
import { partOf } from '../../core/library/edits/parts.ts'
import { replayEdit, singlesOf } from '../../core/library/edits/apply-edit.ts'
import { own } from '../../core/library/edits/keyed.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { emptyLibrary, type PolicyRecord } from '../../core/model/library.ts'
import { linkOrCopy } from './durable-file.ts'
import { type FileCalls, codeOf } from './file-calls.ts'
import type { Journal } from './journal.ts'
import { type LibraryPaths, makeFolder } from './library-folder.ts'

export interface Quarantine {
  /** Keeps a copy beside the original, which stays where it is. Answers the copy's name. */
  readonly copy: (path: string) => Promise<string>
  /** Takes a damaged file out of the way. Answers its new name. */
  readonly move: (path: string) => Promise<string>
}

/**
 * Damaged files are never thrown away: they go to `quarantine/`, named after the moment and the place they come from.
 */
export const openQuarantine = (files: FileCalls, paths: LibraryPaths, now: () => string): Quarantine => {
  const free = async (path: string): Promise<string> => {
    await makeFolder(files, paths.quarantine)
    const from = dirname(path) === paths.folder ? '' : `${basename(dirname(path))}-`
    const stem = `${now().replaceAll(/[:.]/g, '-')}-${from}${basename(path)}`
    const taken = new Set(await files.readdir(paths.quarantine))
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? stem : `${String(n)}-${stem}`
      if (!taken.has(name)) return name
    }
  }
  return {
    copy: async (path) => {
      const name = await free(path)
      await linkOrCopy(files, path, join(paths.quarantine, name))
      await files.syncFolder(paths.quarantine)
      return name
    },
    move: async (path) => {
      const name = await free(path)
      try {
        await files.rename(path, join(paths.quarantine, name))
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return ''
        throw error
      }
      await files.syncFolder(paths.quarantine)
      return name
    },
  }
}

/**
 * A policy's record as the journal tells it, from `base` (a snapshot at `from`, or nothing at 0) up to the journal's
 * end.
 * `whole` is false where an entry on the way could not be read, so that something may be missing. Record null: the
 * policy is not there.
 */
export const recordFromJournal = async (
  journal: Journal,
  id: PolicyId,
  base: PolicyRecord | null,
  from: number,
): Promise<{ readonly record: PolicyRecord | null; readonly whole: boolean }> => {
  let library = base === null ? emptyLibrary : { ...emptyLibrary, policies: { [id]: base } }
  let whole = true
  for await (const { record: entry } of journal.entries(from)) {
    if (entry === null) whole = false
    else for (const edit of singlesOf(entry.edit)) if (partOf(edit) === id) library = replayEdit(library, edit)
  }
  return { record: own(library.policies, id) ?? null, whole }
}
