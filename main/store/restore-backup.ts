import { basename, dirname, join, relative, resolve, isAbsolute } from 'node:path'
import type { RestoredCopy } from '../../core/model/backup.ts'
import type { Notice } from '../../core/model/notice.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import { ArchiveDamage, sha256Of } from './backup-archive.ts'
import { poolName } from './backup-content.ts'
import { openBackup } from './backup-manifest.ts'
import { damaged } from './backups.ts'
import { type FileCalls, codeOf, orMissing, writeFlushed } from './file-calls.ts'
import { makeFolder } from './library-folder.ts'
import { saveFailure } from './save-failure.ts'

/** Stands behind the name of a folder that is being filled. */
const UNFINISHED = '.restoring'

const isWithin = (folder: string, other: string): boolean => {
  const way = relative(resolve(folder), resolve(other))
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

/** What lies in a folder, or null where there is none; a file of that name counts as something. */
const namesIn = async (files: FileCalls, folder: string): Promise<readonly string[] | null> => {
  const facts = await orMissing(files.facts(folder))
  return facts === null ? null : facts.kind === 'folder' ? files.readdir(folder) : [basename(folder)]
}

const writeNew = async (files: FileCalls, path: string, bytes: Uint8Array): Promise<void> => {
  await makeFolder(files, dirname(path))
  await writeFlushed(files, path, bytes, 'create')
}

/** Removes a folder that an unfinished restoring left, with all in it. */
const removeUnfinished = async (files: FileCalls, folder: string): Promise<void> => {
  for (const name of (await orMissing(files.readdir(folder))) ?? []) {
    const path = join(folder, name)
    if ((await orMissing(files.facts(path)))?.kind === 'folder') await removeUnfinished(files, path)
    else await orMissing(files.unlink(path))
  }
  await orMissing(files.rmdir(folder))
}

/**
 * Restores a backup into a folder that is absent or empty: a library of its own, never over another. All of it is
 * checked while it is written to a folder beside, which then takes the name; so the folder is whole or not there.
 * Originals that the pool lacks are left out and told (`backup-source-missing`, `backup-source-damaged`).
 * `openLibrary`: a folder it must not lie in. Failures: `backup-not-found`, `backup-damaged` {reason}, `file-exists`,
 * `cannot-write`, `disk-full`, `not-saved`.
 */
export const restoreBackup = async (
  files: FileCalls,
  archivePath: string,
  to: string,
  openLibrary: string | null,
): Promise<Result<RestoredCopy>> => {
  if (openLibrary !== null && isWithin(openLibrary, to))
    return fail('cannot-write', { params: { path: to }, detail: 'inside the open library' })
  const unfinished = to + UNFINISHED
  try {
    const taken = await namesIn(files, to)
    if (taken !== null && taken.length > 0) return fail('file-exists', { params: { path: to } })
    if ((await orMissing(files.facts(archivePath))) === null)
      return fail('backup-not-found', { params: { backup: basename(archivePath) } })
    await removeUnfinished(files, unfinished)
    await makeFolder(files, unfinished)
    const { copy, notices } = await fill(files, archivePath, unfinished)
    if (taken !== null) await files.rmdir(to)
    await files.rename(unfinished, to)
    await files.syncFolder(dirname(to))
    return succeed({ ...copy, folder: to }, notices)
  } catch (error) {
    await removeUnfinished(files, unfinished).catch(() => undefined) // the first error is the one to tell; the next restoring removes it
    if (error instanceof ArchiveDamage) return damaged(error.message)
    if (codeOf(error) === '') throw error
    return { ok: false, failure: saveFailure(error) }
  }
}

/** A folder that is not there yet, named after the library and a word for what it is. */
export const copyFolder = async (
  files: FileCalls,
  parent: string,
  libraryName: string,
  word: string,
): Promise<string> => {
  for (let n = 1; ; n += 1) {
    const path = join(parent, `${libraryName} ${word}${n === 1 ? '' : ` ${String(n)}`}`)
    if ((await orMissing(files.facts(path))) === null) return path
  }
}

const fill = async (
  files: FileCalls,
  archivePath: string,
  folder: string,
): Promise<{ readonly copy: Omit<RestoredCopy, 'folder'>; readonly notices: readonly Notice[] }> => {
  const pool = join(dirname(archivePath), 'sources')
  const { manifest, archive } = await openBackup(files, archivePath)
  const folders = new Set([folder])
  const put = async (inside: string, bytes: Uint8Array): Promise<void> => {
    const path = join(folder, ...inside.split('/'))
    await writeNew(files, path, bytes)
    folders.add(dirname(path))
  }
  for (const { path, size, sha256 } of manifest.files) {
    const content = await archive.read(path, size)
    if (content.length !== size || (await sha256Of(content)) !== sha256)
      throw new ArchiveDamage(`${path}: other bytes than were written`)
    await put(path, content)
  }
  const notices: Notice[] = []
  for (const source of manifest.sources) {
    const content = await orMissing(files.readFile(join(pool, poolName(source))))
    const wrong =
      content === null
        ? 'backup-source-missing'
        : (await sha256Of(content)) === source.sha256
          ? null
          : 'backup-source-damaged'
    if (wrong !== null) notices.push({ code: wrong, params: { file: poolName(source) } })
    else if (content !== null) await put(`policies/${source.policyId}/source.${source.kind}`, content)
  }
  for (const each of folders) await files.syncFolder(each)
  const missingSources = notices.length
  return { copy: { seq: manifest.seq, counts: manifest.counts, missingSources }, notices }
}
