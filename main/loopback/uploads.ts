import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import type { SourceFile } from '../../core/model/source-document.ts'

export type UploadOutcome = { readonly uploadId: string } | 'too-large' | 'too-many' | 'incomplete' | 'disk-full'

/**
 * Files that a browser sent and that wait to be imported: on the disk, never in memory, in a folder only this person
 * may read.
 */
export interface Uploads {
  readonly limits: UploadLimits
  /**
   * Writes the stream to a file of its own. When it is refused nothing is left behind, and the stream is not destroyed,
   * so that an answer can still be sent.
   */
  accept(name: string, stream: Readable): Promise<UploadOutcome>
  /** The bytes of an upload; it stays until released, so that a file can be read again with another encoding. */
  resolve(uploadId: string): Promise<Result<SourceFile>>
  release(uploadId: string): Promise<void>
  /** Removes every file. They go too when the process ends without this. */
  close(): Promise<void>
}

export interface UploadLimits {
  readonly maxBytes: number
  readonly maxFiles: number
}
/**
 * A package with its originals may be larger than any one policy; what one of those may have is its reader’s business.
 */
export const uploadLimits: UploadLimits = { maxBytes: 512 * 1024 * 1024, maxFiles: 10_000 }

export async function createUploads(limits: UploadLimits = uploadLimits, parent: string = tmpdir()): Promise<Uploads> {
  await removeOrphans(parent)
  const folder = await mkdtemp(join(parent, `piyue-upload-${String(process.pid)}-`))
  const waiting = new Map<string, { readonly path: string; readonly name: string }>()
  const removeAll = (): void => {
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', removeAll)

  return {
    limits,
    async accept(name, stream) {
      if (waiting.size >= limits.maxFiles) return 'too-many'
      const uploadId = randomBytes(16).toString('base64url')
      const path = join(folder, uploadId)
      const refusal = await writeStream(stream, path, limits.maxBytes)
      if (refusal !== null) {
        await rm(path, { force: true })
        return refusal
      }
      waiting.set(uploadId, { path, name })
      return { uploadId }
    },
    async resolve(uploadId) {
      const upload = waiting.get(uploadId)
      if (upload === undefined) return fail('file-not-found')
      return succeed({ name: upload.name, bytes: await readFile(upload.path) })
    },
    async release(uploadId) {
      const upload = waiting.get(uploadId)
      waiting.delete(uploadId)
      if (upload !== undefined) await rm(upload.path, { force: true })
    },
    async close() {
      process.removeListener('exit', removeAll)
      waiting.clear()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Removes what servers left behind that were ended the hard way. A folder that is not ours to remove is left alone. */
async function removeOrphans(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = /^piyue-upload-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    try {
      await rm(join(parent, name), { recursive: true, force: true })
    } catch (error) {
      if (!['EACCES', 'EPERM'].includes(codeOf(error))) throw error
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

async function writeStream(
  stream: Readable,
  path: string,
  maxBytes: number,
): Promise<'too-large' | 'incomplete' | 'disk-full' | null> {
  const file = await open(path, 'wx', 0o600)
  try {
    let bytes = 0
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) return 'too-large'
      await file.writeFile(chunk)
    }
    return null
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') return 'disk-full'
    if (['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'].includes(codeOf(error))) return 'incomplete'
    throw error
  } finally {
    await file.close()
  }
}
