import { dirname, join } from 'node:path'
import type { PolicyId } from '../../core/model/ids.ts'
import type { ReaderKind } from '../../core/model/source-document.ts'
import { isPolicyId } from '../../core/library/edits/check-value.ts'
import { eachOf } from './each-of.ts'
import { TEMP_SUFFIX } from './durable-file.ts'
import { type FileCalls, codeOf, orMissing } from './file-calls.ts'

/** The name of a policy's text file by its reading. */
export const textName = (version: number): string => (version === 0 ? 'text.json' : `text-${String(version)}.json`)

/** Where everything of a library is. The layout is a promise: people copy, back up and look into these folders. */
export const libraryPaths = (folder: string) => ({
  folder,
  library: join(folder, 'library.json'),
  journal: join(folder, 'edits.jsonl'),
  lock: join(folder, 'library.lock'),
  /** Bytes kept back for saving on a full disk (reserve.ts). Part of no backup and of no copy. */
  reserve: join(folder, 'library.reserve'),
  preferences: join(folder, 'preferences.json'),
  policies: join(folder, 'policies'),
  /** The journal's older entries, packed. */
  history: join(folder, 'history'),
  quarantine: join(folder, 'quarantine'),
  backups: join(folder, 'backups'),
  policyFolder: (id: PolicyId) => join(folder, 'policies', id),
  policy: (id: PolicyId) => join(folder, 'policies', id, 'policy.json'),
  /** The text as first read, and one file more each time the policy was read again. */
  text: (id: PolicyId, version: number) => join(folder, 'policies', id, textName(version)),
  /** Where the printed lines of a PDF's blocks are; the same whatever is cleaned. */
  lines: (id: PolicyId) => join(folder, 'policies', id, 'lines.json'),
  suggestions: (id: PolicyId) => join(folder, 'policies', id, 'suggestions.json'),
  source: (id: PolicyId, kind: ReaderKind) => join(folder, 'policies', id, `source.${kind}`),
})
export type LibraryPaths = ReturnType<typeof libraryPaths>

const OURS = new Set([
  'library.json',
  'library.json.prev',
  'library.json.tmp',
  'edits.jsonl',
  'edits.jsonl.tmp',
  'policies',
])
/**
 * What systems, a lock that is being taken, and a library that was moved away leave in a folder that is empty to
 * people.
 */
const isTrifle = (name: string): boolean =>
  name === '.DS_Store' ||
  name === 'desktop.ini' ||
  name === 'Thumbs.db' ||
  name === 'library.reserve' ||
  name.startsWith('library.lock')

/**
 * What a folder is: `absent`, `empty`, a `library` (however damaged), or someone else's folder. A folder with any file
 * of a library is a library: a lost library.json is never taken for a new one.
 */
export const kindOfFolder = async (
  files: FileCalls,
  folder: string,
): Promise<'absent' | 'empty' | 'library' | 'foreign'> => {
  const names = await orMissing(files.readdir(folder))
  if (names === null) return 'absent'
  const telling = names.filter((name) => !isTrifle(name))
  if (telling.length === 0) return 'empty'
  return telling.some((name) => OURS.has(name)) ? 'library' : 'foreign'
}

/** Makes a folder and its parents; afterwards the names are on the disk. */
export const makeFolder = async (files: FileCalls, folder: string): Promise<void> => {
  try {
    await files.mkdir(folder)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(files, dirname(folder))
    await makeFolder(files, folder)
    return
  }
  await files.syncFolder(dirname(folder))
}

/** Removes the temp files that a stopped write left. Asked only by the writer. */
export const removeTemps = async (files: FileCalls, folder: string): Promise<void> => {
  for (const name of (await orMissing(files.readdir(folder))) ?? []) {
    if (name.endsWith(TEMP_SUFFIX)) await orMissing(files.unlink(join(folder, name)))
  }
}

/** Removes a policy's folder with what is in it; where it is gone already, that is fine. */
export const removePolicyFolder = async (files: FileCalls, paths: LibraryPaths, id: PolicyId): Promise<void> => {
  const folder = paths.policyFolder(id)
  for (const name of (await orMissing(files.readdir(folder))) ?? []) await orMissing(files.unlink(join(folder, name)))
  await orMissing(files.rmdir(folder))
}

/** Ids of the policies that have a folder. A stray file or folder of another name is not ours to touch. */
export const policyFolders = async (files: FileCalls, paths: LibraryPaths): Promise<readonly PolicyId[]> =>
  ((await orMissing(files.readdir(paths.policies))) ?? []).filter((name) => isPolicyId(name)) as PolicyId[]

/**
 * Removes what stopped writes left in the policies' folders. Answers the policies without a snapshot: of an import that
 * was cut short, or acknowledged so lately that its snapshot is still to come.
 */
export const tidyPolicyFolders = async (files: FileCalls, paths: LibraryPaths): Promise<readonly PolicyId[]> => {
  const left: PolicyId[] = []
  await eachOf(await policyFolders(files, paths), async (id) => {
    const folder = paths.policyFolder(id)
    const names = await files.readdir(folder)
    for (const name of names) if (name.endsWith(TEMP_SUFFIX)) await orMissing(files.unlink(join(folder, name)))
    if (!names.some((name) => name === 'policy.json' || name === 'policy.json.prev')) left.push(id)
  })
  return left
}
