import { basename } from 'node:path'
import type { Notice } from '../../core/model/notice.ts'
import { backupsIn } from './backups.ts'
import type { FileCalls } from './file-calls.ts'
import type { LibraryPaths } from './library-folder.ts'

/**
 * Copies a library of an older schema as it lies there, before anything of it is written in today's. Done once: where a
 * kill came between the copy and the first snapshot, the copy that is there serves. `done` false: it could not be made,
 * so nothing may be written.
 */
export const backUpBeforeMigration = async (
  files: FileCalls,
  paths: LibraryPaths,
  schema: number,
  seq: number,
  madeAt: string,
): Promise<{ readonly done: boolean; readonly notice: Notice }> => {
  const backups = backupsIn(files, paths, basename(paths.folder), paths.backups)
  const listed = await backups.list()
  const there =
    listed.ok &&
    listed.value.backups.some((backup) => backup.reason === 'before-migration' && backup.seq === seq && !backup.damaged)
  if (there) return { done: true, notice: { code: 'migration-backed-up' } }
  const made = await backups.make(
    { asItLies: { schema, seq } },
    { reason: 'before-migration', madeAt, zoneMinutes: null },
  )
  return made.ok
    ? { done: true, notice: { code: 'migration-backed-up' } }
    : { done: false, notice: { code: 'migration-not-backed-up', params: { cause: made.failure.code } } }
}
