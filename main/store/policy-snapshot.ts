import type { PolicyId } from '../../core/model/ids.ts'
import { durableJson, type DurableJson, type JsonState } from './durable-json.ts'
import type { FileCalls } from './file-calls.ts'
import type { LibraryPaths } from './library-folder.ts'
import { type BulkNote, parseWithoutBulk, POLICY_FORMAT, type PolicyFile, printPolicyFile } from './policy-file.ts'
import type { Shelf } from './shelf.ts'

/**
 * A policy's file. With a shelf, records that are read come with their bulk put away, and so do those that were
 * written; without one (where somebody else may write the file meanwhile) they are read whole.
 */
export const policySnapshot = (
  files: FileCalls,
  paths: LibraryPaths,
  id: PolicyId,
  shelf: Shelf | null,
): DurableJson<PolicyFile> => {
  const notes = new WeakMap<PolicyFile, BulkNote>()
  const file = durableJson<PolicyFile>(files, paths.policy(id), POLICY_FORMAT, {
    ...(shelf === null ? {} : { parse: parseWithoutBulk }),
    print: (value) => {
      const { bytes, note } = printPolicyFile(value)
      notes.set(value, note)
      shelf?.aboutToReplace(id, note.check)
      return bytes
    },
  })
  const putAway = (found: JsonState<PolicyFile>, current: boolean): JsonState<PolicyFile> => {
    if (found.state === 'present' && found.value.bulk !== undefined && found.value.record.policy.id === id)
      shelf?.putAway(found.value.record, found.value.bulk, current)
    return found
  }
  return {
    read: async () => putAway(await file.read(), true),
    readPrevious: async () => putAway(await file.readPrevious(), false),
    write: async (value) => {
      await file.write(value)
      const note = notes.get(value)
      if (note !== undefined) shelf?.putAway(value.record, note, true)
    },
  }
}
