import { rememberBulkCounts } from '../../core/library/queries/bulk-counts.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Failure } from '../../core/model/result.ts'
import { PREVIOUS_SUFFIX } from './durable-file.ts'
import { codeOf, type FileCalls } from './file-calls.ts'
import type { LibraryPaths } from './library-folder.ts'
import { type Bulk, type BulkLines, bulkLinesOf, type BulkNote, checkOfBulk, parseBulk } from './policy-file.ts'

/**
 * Thrown by a record's clauses or facts that its file does not give any more: a system error to all who ask the disk
 * for something, and `failure` to who only reads.
 */
export class PolicyUnreadable extends Error {
  readonly code: string
  readonly failure: Failure
  constructor(policy: PolicyId, code: string) {
    super(`clauses and facts of ${policy} are not in its file`)
    this.name = 'PolicyUnreadable'
    this.code = code
    this.failure = { code: 'library-damaged', params: { policy, file: 'policy.json' }, detail: code }
  }
}

/** Whether what `look` looks at of a record can be had. */
export const canRead = (look: () => unknown): boolean => {
  try {
    look()
    return true
  } catch (error) {
    if (error instanceof PolicyUnreadable) return false
    throw error
  }
}

/**
 * Keeps the bulk of records (their clauses and facts) out of memory. A record whose bulk is put away is the same plain
 * value as before: whoever looks at its clauses or facts gets them, read from its file within the turn, and those that
 * were looked at last stay in memory.
 */
export interface Shelf {
  /**
   * From here on the record's bulk is what its file holds. The record must be the store's own: its two properties
   * become accessors. `current`: the file is the one that stands there, not the one before it.
   */
  readonly putAway: (record: PolicyRecord, note: BulkNote, current: boolean) => void
  /** Another bulk is about to take the place of the one in the policy's file: that one is read into memory first. */
  readonly aboutToReplace: (id: PolicyId, check: string) => void
  /** Gives a record whose file lost its bulk the one of another, for as long as it is open. */
  readonly bringBack: (record: PolicyRecord, from: PolicyRecord) => void
}

/** One state of a policy's bulk; every record that has it shares it. `kept`: it is in no file any more. */
interface Shelved {
  readonly id: PolicyId
  readonly check: string
  kept: Bulk | null
}

/** Bytes of JSON, about twice as much in memory: clauses and facts of some 160,000 clauses. */
const MOST_HELD = 64 * 1024 * 1024

export const openShelf = (
  files: Pick<FileCalls, 'readFileNow'>,
  paths: Pick<LibraryPaths, 'policy'>,
  mostHeld = MOST_HELD,
): Shelf => {
  const shelvedOf = new WeakMap<object, Shelved>()
  const inFile = new Map<PolicyId, Shelved>()
  /** The bulk lines of a file, or the system's code where the disk refuses it. */
  const linesIn = (path: string): BulkLines | string | null => {
    try {
      return bulkLinesOf(files.readFileNow(path))
    } catch (error) {
      if (codeOf(error) === '') throw error
      return codeOf(error)
    }
  }
  const read = (shelved: Shelved): BulkLines => {
    const path = paths.policy(shelved.id)
    let refused = 'EIO'
    for (const each of [path, path + PREVIOUS_SUFFIX]) {
      const lines = linesIn(each)
      if (typeof lines === 'string') refused = lines
      else if (lines !== null && checkOfBulk(lines) === shelved.check) return lines
    }
    throw new PolicyUnreadable(shelved.id, refused)
  }
  /** Clauses and facts are held by themselves: most who look want only one. Those looked at last are the last. */
  const heldOf = <Part extends keyof Bulk>(name: Part, most: number) => {
    const held = new Map<Shelved, { readonly part: Bulk[Part]; readonly bytes: number }>()
    let last: Shelved | null = null
    let heldBytes = 0
    return (shelved: Shelved): Bulk[Part] => {
      if (shelved.kept !== null) return shelved.kept[name]
      const there = held.get(shelved)
      if (there !== undefined && last === shelved) return there.part
      last = shelved
      if (there !== undefined) {
        held.delete(shelved)
        held.set(shelved, there)
        return there.part
      }
      const lines = read(shelved)
      const found = { part: parseBulk(lines, name), bytes: lines[name].length }
      held.set(shelved, found)
      heldBytes += found.bytes
      for (const [oldest, { bytes }] of held) {
        if (heldBytes <= most || oldest === shelved) break
        held.delete(oldest)
        heldBytes -= bytes
      }
      return found.part
    }
  }
  const clausesOf = heldOf('clauses', mostHeld / 2)
  const factsOf = heldOf('facts', mostHeld / 2)

  return {
    putAway: (record, note, current) => {
      const { policy } = record
      const there = inFile.get(policy.id)
      const shelved = there?.check === note.check ? there : { id: policy.id, check: note.check, kept: null }
      if (current) inFile.set(policy.id, shelved)
      shelvedOf.set(record, shelved)
      shelvedOf.set(policy, shelved)
      const seen = { enumerable: true, configurable: true }
      Object.defineProperty(record, 'facts', { ...seen, get: () => factsOf(shelved) })
      Object.defineProperty(policy, 'clauses', { ...seen, get: () => clausesOf(shelved) })
      rememberBulkCounts(record, note)
    },
    aboutToReplace: (id, check) => {
      const there = inFile.get(id)
      if (there === undefined || there.check === check || there.kept !== null) return
      // what cannot be read any more is told to whoever still asks for it
      canRead(() => {
        const lines = read(there)
        there.kept = { clauses: parseBulk(lines, 'clauses'), facts: parseBulk(lines, 'facts') }
      })
    },
    bringBack: (record, from) => {
      const bulk = { clauses: from.policy.clauses, facts: from.facts }
      for (const owner of [record, record.policy]) {
        const shelved = shelvedOf.get(owner)
        if (shelved !== undefined) shelved.kept = bulk
      }
    },
  }
}
