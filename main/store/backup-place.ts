import { createHash } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import { type Failure, type Result, succeed } from '../../core/model/result.ts'
import { durableJson } from './durable-json.ts'
import { type FileCalls, codeOf, orMissing } from './file-calls.ts'
import { type LibraryPaths, makeFolder } from './library-folder.ts'
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
 * Why no folder of backups may be made below `folder`: `file-not-found`, or `cannot-write` where it is none; null where
 * it is one. The folder itself is never made: of a stick that is not plugged in, that would be one on the system's disk.
 * Throws system errors.
 */
export const refusePlace = async (files: FileCalls, folder: string): Promise<Failure | null> => {
  const facts = await orMissing(files.facts(resolve(folder)))
  if (facts?.kind === 'folder') return null
  return { code: facts === null ? 'file-not-found' : 'cannot-write', params: { path: folder } }
}

/**
 * From now on backups go below `folder`, which must be there; null: into the library again. Those made before stay
 * where they are.
 */
export const moveBackups = async (
  files: FileCalls,
  paths: LibraryPaths,
  folder: string | null,
): Promise<Result<string>> => {
  try {
    const refused = folder === null ? null : await refusePlace(files, folder)
    if (refused !== null) return { ok: false, failure: refused }
    await makeFolder(files, paths.backups)
    if (folder !== null) await makeFolder(files, backupFolderIn(paths, folder))
    await placeFile(files, paths).write({ format: PLACE_FORMAT, folder: folder === null ? null : resolve(folder) })
    return succeed(folder === null ? paths.backups : backupFolderIn(paths, folder))
  } catch (error) {
    if (codeOf(error) === '') throw error
    return { ok: false, failure: saveFailure(error) }
  }
}
