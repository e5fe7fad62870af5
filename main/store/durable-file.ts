import { dirname } from 'node:path'
import { type FileCalls, codeOf, orMissing, writeFlushed } from './file-calls.ts'

export const TEMP_SUFFIX = '.tmp'
export const PREVIOUS_SUFFIX = '.prev'

/** Gives what is at `from` a second name, or a second copy where the disk knows no second names. */
export const linkOrCopy = async (files: FileCalls, from: string, to: string): Promise<void> => {
  try {
    await files.link(from, to)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EEXIST') throw error
    await writeFlushed(files, to, await files.readFile(from), 'replace')
  }
}

const keep = async (files: FileCalls, path: string): Promise<void> => {
  if ((await orMissing(files.facts(path))) === null) return
  await orMissing(files.unlink(path + PREVIOUS_SUFFIX))
  await linkOrCopy(files, path, path + PREVIOUS_SUFFIX)
}

/**
 * Puts `bytes` at `path`: temp, flush, rename, flush folder. Afterwards the file is the new one, whole, even after a
 * power cut; at every moment before, it is the old one, whole. `keepPrevious` leaves the old one beside it as `.prev`.
 * A failed write leaves no temp file behind, where the disk lets it be removed. Throws the system's error.
 */
export const writeDurably = async (
  files: FileCalls,
  path: string,
  bytes: Uint8Array,
  keepPrevious: boolean,
): Promise<void> => {
  const temp = path + TEMP_SUFFIX
  try {
    await writeFlushed(files, temp, bytes, 'replace')
    if (keepPrevious) await keep(files, path)
    await files.rename(temp, path)
  } catch (error) {
    await files.unlink(temp).catch(() => undefined) // tidied at the next start otherwise; the first error is the one to tell
    throw error
  }
  await files.syncFolder(dirname(path))
}
