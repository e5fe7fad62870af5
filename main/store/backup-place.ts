import { createHash } from 'node:crypto'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { type Failure, type Result, succeed } from '../../core/model/result.ts'
import { durableJson } from './durable-json.ts'
import { TEMP_SUFFIX } from './durable-file.ts'
import { type FileCalls, codeOf, orMissing, writeFlushed } from './file-calls.ts'
import { kindOfFolder, type LibraryPaths, makeFolder } from './library-folder.ts'
import { saveFailure } from './save-failure.ts'

const PLACE_FORMAT = 'piyue/backup-place'
interface PlaceFile {
  readonly format: typeof PLACE_FORMAT
  readonly folder: string | null
}

const placeFile = (files: FileCalls, paths: LibraryPaths) =>
  durableJson<PlaceFile>(files, join(paths.backups, 'place.json'), PLACE_FORMAT)

/**
 * Where backups of a library go below a folder that others may share: named after it, with what tells it from one of
 * the same name.
 */
export const backupFolderIn = (paths: LibraryPaths, folder: string): string =>
  join(
    resolve(folder),
    `${basename(paths.folder)}-${createHash('sha256').update(resolve(paths.folder)).digest('hex').slice(0, 6)}`,
  )

/** The folder backups go to: the library's own `backups/`, unless a person named another. Throws system errors. */
export const backupFolder = async (files: FileCalls, paths: LibraryPaths): Promise<string> => {
  const found = await placeFile(files, paths).read()
  const kept = found.state === 'present' ? found : await placeFile(files, paths).readPrevious()
  return kept.state === 'present' && kept.value.folder !== null
    ? backupFolderIn(paths, kept.value.folder)
    : paths.backups
}

/**
 * Why no folder of backups may be made below `folder`: `folder-missing`, or `not-a-folder`; null where one may. The
 * folder itself is never made: of a stick that is not plugged in, that would be one on the system's disk. Throws system
 * errors.
 */
export const refusePlace = async (files: FileCalls, folder: string): Promise<Failure | null> => {
  const facts = await orMissing(files.facts(resolve(folder)))
  if (facts?.kind === 'folder') return null
  return { code: facts === null ? 'folder-missing' : 'not-a-folder', params: { path: folder } }
}

/**
 * Whether a folder that is there is the library's own or lies in it. The disk says what ".." is, so that no link hides
 * where a folder lies. Throws system errors.
 */
const liesInLibrary = async (files: FileCalls, paths: LibraryPaths, folder: string): Promise<boolean> => {
  const library = (await files.facts(paths.folder)).identity
  let [at, below] = [folder, '']
  for (;;) {
    const { identity } = await files.facts(at)
    if (identity === library) return true
    // the topmost folder is its own parent
    if (identity === below) return false
    ;[at, below] = [`${at}/..`, identity]
  }
}

/**
 * Why backups may not go below `folder`: also `folder-relative`, and `folder-in-library` where it is a library's folder
 * or lies in this one's, with which they would be lost and copied. Throws system errors.
 */
const refuseMove = async (files: FileCalls, paths: LibraryPaths, folder: string): Promise<Failure | null> => {
  if (!isAbsolute(folder)) return { code: 'folder-relative', params: { path: folder } }
  const refused = await refusePlace(files, folder)
  if (refused !== null) return refused
  return (await liesInLibrary(files, paths, folder)) || (await kindOfFolder(files, folder)) === 'library'
    ? { code: 'folder-in-library', params: { path: folder } }
    : null
}

const forbidden = new Set(['EACCES', 'EPERM', 'EROFS'])

/** Whoever names the folder that was made for this library's backups means the one it lies in. */
const placeOf = (paths: LibraryPaths, folder: string): string =>
  basename(folder) === basename(backupFolderIn(paths, folder)) ? dirname(resolve(folder)) : folder

/** Makes the library's folder of backups below `folder` and writes a byte into it: the only proof that one may. */
const prepare = async (files: FileCalls, paths: LibraryPaths, folder: string): Promise<Failure | null> => {
  try {
    const below = backupFolderIn(paths, folder)
    await makeFolder(files, below)
    const trial = join(below, `trial${TEMP_SUFFIX}`)
    await writeFlushed(files, trial, new Uint8Array(1), 'replace')
    await files.unlink(trial)
    return null
  } catch (error) {
    if (!forbidden.has(codeOf(error))) throw error
    return { code: 'cannot-write', params: { path: folder }, detail: codeOf(error) }
  }
}

/**
 * From now on backups go below `named`, a folder named in full, which must be there, outside of the library and open to
 * writing; null: into the library again. Those made before stay where they are. Answers the folder they go to.
 */
export const moveBackups = async (
  files: FileCalls,
  paths: LibraryPaths,
  named: string | null,
): Promise<Result<string>> => {
  try {
    const folder = named === null ? null : placeOf(paths, named)
    const refused =
      folder === null ? null : ((await refuseMove(files, paths, folder)) ?? (await prepare(files, paths, folder)))
    if (refused !== null) return { ok: false, failure: refused }
    await makeFolder(files, paths.backups)
    await placeFile(files, paths).write({ format: PLACE_FORMAT, folder: folder === null ? null : resolve(folder) })
    return succeed(folder === null ? paths.backups : backupFolderIn(paths, folder))
  } catch (error) {
    if (codeOf(error) === '') throw error
    return { ok: false, failure: saveFailure(error) }
  }
}
