import { randomUUID } from 'node:crypto'
import { link, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, succeed, type Result } from '../../core/model/result.ts'

/**
 * Writes `bytes` to `path`: first whole and flushed under another name beside it, then put in place, so that what was
 * there before is either untouched or replaced, never half of each. Without `replace` an existing file gives
 * `file-exists` and stays. Failures: `file-exists`, `disk-full`, `cannot-write`.
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  { replace }: { readonly replace: boolean },
): Promise<Result<{ readonly path: string }>> {
  // a long name must not push the waiting file over the system's limit
  const waiting = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID().slice(0, 8)}.part`)
  try {
    const file = await open(waiting, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    if (replace) await rename(waiting, path)
    else await putNew(waiting, path)
    return succeed({ path })
  } catch (error) {
    await rm(waiting, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const failure =
      code === 'EEXIST' ? 'file-exists' : code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'cannot-write'
    return fail(failure, {
      params: { path, name: basename(path) },
      detail: error instanceof Error ? error.message : String(error),
    })
  }
}

/**
 * A second name and then the first removed: unlike a rename, this refuses a name that is taken. Where a file system has
 * no second names, an exclusive empty file holds the place.
 */
async function putNew(waiting: string, path: string): Promise<void> {
  try {
    await link(waiting, path)
    await rm(waiting)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error
    await (await open(path, 'wx')).close()
    try {
      await rename(waiting, path)
    } catch (renameError) {
      await rm(path)
      throw renameError
    }
  }
}
