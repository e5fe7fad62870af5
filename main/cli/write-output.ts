import { basename, dirname, join } from 'node:path'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import { type FileCalls, codeOf, orMissing, writeFlushed } from '../store/file-calls.ts'
import { nodeFiles } from '../store/node-files.ts'

/**
 * Writes and flushes beside the file first, so that an interrupted export never leaves half a file, nor half of what it
 * was to replace. Failures: `file-exists`, `disk-full`, `cannot-write`.
 */
export async function writeOutput(
  path: string,
  bytes: Uint8Array,
  force: boolean,
  files: FileCalls = nodeFiles,
): Promise<Result<null>> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 40)}.${String(process.pid)}.part`)
  try {
    await writeFlushed(files, beside, bytes, 'create')
    // a link, unlike a rename, refuses a name that is taken
    if (force) await files.rename(beside, path)
    else await files.link(beside, path)
    await files.syncFolder(dirname(path))
    return succeed(null)
  } catch (error) {
    const code = codeOf(error)
    if (code === '') throw error
    if (code === 'EEXIST') return fail('file-exists', { params: { path } })
    if (code === 'ENOSPC' || code === 'EDQUOT') return fail('disk-full', { detail: code })
    return fail('cannot-write', { params: { path }, detail: code })
  } finally {
    await orMissing(files.unlink(beside)).catch(() => undefined) // nothing more can be done about it, and the answer is known
  }
}
