import { join } from 'node:path'
import { bulkCountsOf } from '../../core/library/queries/bulk-counts.ts'
import type { BackupCounts } from '../../core/model/backup.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { LIBRARY_FORMAT, LIBRARY_SCHEMA, type Library, type PolicyRecord } from '../../core/model/library.ts'
import { breathe, firstBytes, type FileToArchive, inPieces, sha256Of } from './backup-archive.ts'
import type { BackupSource } from './backup-manifest.ts'
import { printChecked } from './durable-json.ts'
import { isHistoryName } from './journal-history.ts'
import { type FileCalls, orMissing } from './file-calls.ts'
import { type LibraryPaths, policyFolders } from './library-folder.ts'
import { printPolicyFile } from './policy-file.ts'
import type { StoreMoment } from './store.ts'

/**
 * An original in a policy's folder. `expected` is the hash its record has; null where no record of the library tells.
 */
export interface FoundSource {
  readonly policyId: PolicyId
  readonly kind: string
  readonly path: string
  readonly size: number
  readonly expected: string | null
}

const SOURCE = /^source\.([a-z0-9]{1,8})$/
const TEXT = /^text(-\d{1,9})?\.json$/

export const countsOf = (library: Library): BackupCounts => {
  const records = Object.values<PolicyRecord>(library.policies)
  const sum = (count: (record: PolicyRecord) => number): number =>
    records.reduce((total, record) => total + count(record), 0)
  return {
    policies: records.length,
    clauses: sum((record) => bulkCountsOf(record).clauses),
    taggings: sum(({ taggings }) => Object.keys(taggings).length),
    annotations: sum(({ annotations }) => Object.keys(annotations).length),
    links: sum(({ links }) => Object.keys(links).length),
    tags: Object.keys(library.tags).length,
    collections: Object.keys(library.collections).length,
  }
}

/** Printing a large policy takes some ms by itself. */
const inMemory = (path: string, print: () => Uint8Array): FileToArchive => ({
  path,
  pieces: async function* () {
    const bytes = print()
    await breathe()
    yield* inPieces(bytes)
  },
})
const onDisk = (files: FileCalls, path: string, from: string, length: number): FileToArchive => ({
  path,
  pieces: () => firstBytes(files, from, length),
})

/**
 * Files of the policies' folders, removed policies among them, since undo may lead back to them; `pick` chooses by
 * name.
 */
async function* policyFiles(
  files: FileCalls,
  paths: LibraryPaths,
  pick: (name: string) => boolean,
): AsyncIterable<FileToArchive> {
  for (const id of await policyFolders(files, paths)) {
    for (const name of (await orMissing(files.readdir(paths.policyFolder(id)))) ?? []) {
      if (!pick(name)) continue
      const from = join(paths.policyFolder(id), name)
      const facts = await orMissing(files.facts(from)) // of an import that was taken back meanwhile
      if (facts?.kind === 'file') yield onDisk(files, `policies/${id}/${name}`, from, facts.size)
    }
  }
}

/** Old parts of the journal: written once, named after their bytes. */
async function* historyFiles(files: FileCalls, paths: LibraryPaths): AsyncIterable<FileToArchive> {
  for (const name of (await orMissing(files.readdir(paths.history))) ?? [])
    if (isHistoryName(name)) yield* ifThere(files, `history/${name}`, join(paths.history, name))
}

async function* ifThere(files: FileCalls, path: string, from: string): AsyncIterable<FileToArchive> {
  const facts = await orMissing(files.facts(from))
  if (facts?.kind === 'file') yield onDisk(files, path, from, facts.size)
}

/** Another program put a shorter journal in the place of the one a moment speaks of: the copy has to begin anew. */
export const JOURNAL_REPLACED = 'EAGAIN'

/**
 * A moment's journal. Its name led to the moment's own file before it was read and after, so that is what was read, and
 * no entry left it for the history meanwhile.
 */
const journalOfMoment = (
  files: FileCalls,
  path: string,
  { journalBytes, journalIdentity }: StoreMoment,
): FileToArchive => {
  const still = async (): Promise<void> => {
    if (journalIdentity === null || (await orMissing(files.facts(path)))?.identity === journalIdentity) return
    throw Object.assign(new Error('the journal was replaced while it was copied'), { code: JOURNAL_REPLACED })
  }
  return {
    path: 'edits.jsonl',
    pieces: async function* () {
      await still()
      yield* firstBytes(files, path, journalBytes)
      await still()
    },
  }
}

/**
 * An open library at one moment: snapshots are printed from memory, texts never change once they are written, the
 * journal only grows.
 */
export async function* contentOfMoment(
  files: FileCalls,
  paths: LibraryPaths,
  moment: StoreMoment,
): AsyncIterable<FileToArchive> {
  const { library, seq } = moment
  const records = Object.values<PolicyRecord>(library.policies)
  const policies = Object.fromEntries(
    records.map(({ policy }) => [policy.id, { title: policy.metadata.title, fileName: policy.source.fileName }]),
  )
  yield inMemory('library.json', () =>
    printChecked({
      format: LIBRARY_FORMAT,
      schema: LIBRARY_SCHEMA,
      seq,
      policies,
      tags: library.tags,
      collections: library.collections,
      searches: library.searches,
    }),
  )
  for (const record of records)
    yield inMemory(`policies/${record.policy.id}/policy.json`, () => printPolicyFile({ seq, record }).bytes)
  yield* policyFiles(files, paths, (name) => TEXT.test(name))
  yield* historyFiles(files, paths)
  yield journalOfMoment(files, paths.journal, moment)
  yield* ifThere(files, 'preferences.json', paths.preferences)
}

/** A library that nobody has open, byte for byte as it lies there: what is copied before a newer Piyue changes it. */
export async function* contentOfFolder(files: FileCalls, paths: LibraryPaths): AsyncIterable<FileToArchive> {
  for (const name of ['library.json', 'library.json.prev', 'edits.jsonl', 'preferences.json'])
    yield* ifThere(files, name, join(paths.folder, name))
  yield* historyFiles(files, paths)
  yield* policyFiles(files, paths, (name) => TEXT.test(name) || name === 'policy.json' || name === 'policy.json.prev')
}

/** The originals in the policies' folders. */
export const findSources = async (
  files: FileCalls,
  paths: LibraryPaths,
  library: Library | null,
): Promise<readonly FoundSource[]> => {
  const found: FoundSource[] = []
  for (const policyId of await policyFolders(files, paths)) {
    for (const name of (await orMissing(files.readdir(paths.policyFolder(policyId)))) ?? []) {
      const kind = SOURCE.exec(name)?.[1]
      const path = join(paths.policyFolder(policyId), name)
      const facts = kind === undefined ? null : await orMissing(files.facts(path))
      const record =
        library !== null && Object.hasOwn(library.policies, policyId) ? library.policies[policyId] : undefined
      if (kind !== undefined && facts !== null)
        found.push({ policyId, kind, path, size: facts.size, expected: record?.policy.source.hash ?? null })
    }
  }
  return found
}

/** The name of an original in the pool. */
export const poolName = ({ sha256, kind }: Pick<BackupSource, 'sha256' | 'kind'>): string => `${sha256}.${kind}`

/**
 * What an original's bytes are: read only where the pool does not have them under the hash the record names. Null where
 * it is gone.
 */
export const readSource = async (
  files: FileCalls,
  { path }: FoundSource,
): Promise<{ readonly sha256: string; readonly bytes: Uint8Array } | null> => {
  const bytes = await orMissing(files.readFile(path))
  return bytes === null ? null : { sha256: await sha256Of(bytes), bytes }
}
