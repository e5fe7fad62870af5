import { link, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, succeed, type Result } from '../../core/model/result.ts'

/** Writes beside the file first, so that an interrupted export never leaves half a file, nor half of what it was to replace. */
export async function writeOutput(path: string, bytes: Uint8Array, force: boolean): Promise<Result<null>> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 40)}.${String(process.pid)}.part`)
  try {
    await writeFile(beside, bytes, { flag: 'wx' })
    // a link, unlike a rename, refuses a name that is taken
    if (force) await rename(beside, path)
    else await link(beside, path)
    return succeed(null)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '') throw error
    if (code === 'EEXIST') return fail('file-exists', { params: { path } })
    if (code === 'ENOSPC') return fail('disk-full', { detail: code })
    return fail('cannot-write', { params: { path }, detail: code })
  } finally {
    await rm(beside, { force: true })
  }
}
