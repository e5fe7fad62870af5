import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { crc32, inflateRaw } from 'node:zlib'
import { Zip, ZipDeflate } from 'fflate'
import { readArchiveDirectory } from '../readers/archive/archive-directory.ts'
import { TEMP_SUFFIX } from './durable-file.ts'
import { type FileCalls, writeAll } from './file-calls.ts'

/** One file of a backup: where it goes in a library (with "/"), and what its bytes are known by. */
export interface ArchivedFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
}
/** Bytes come in pieces, so that nothing holds the event loop for long. */
export interface FileToArchive {
  readonly path: string
  readonly pieces: () => AsyncIterable<Uint8Array>
}

/** As many files as a ZIP archive's directory can count. */
const MOST_FILES = 65_535
/** Small enough that packing one takes some ms. */
const PIECE = 64 * 1024
/** Lets others have their turn. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

export const sha256Of = async (bytes: Uint8Array): Promise<string> => {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += 8 * 1024 * 1024) {
    hash.update(bytes.subarray(at, at + 8 * 1024 * 1024))
    if (bytes.length > 8 * 1024 * 1024) await breathe()
  }
  return hash.digest('hex')
}

/** A value's bytes in pieces. */
export async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield bytes.subarray(at, at + PIECE)
    await breathe()
  }
}

/** The first `length` bytes of a file in pieces; fewer where it is shorter. */
export async function* firstBytes(files: FileCalls, path: string, length: number): AsyncIterable<Uint8Array> {
  const file = await files.open(path, 'read')
  try {
    for (let at = 0; at < length;) {
      const piece = await file.read(Math.min(PIECE, length - at), at)
      if (piece.length === 0) return
      yield piece
      at += piece.length
    }
  } finally {
    await file.close()
  }
}

/**
 * Writes a ZIP archive durably: temp, flush, rename, flush folder. `last` makes one more file from what is known of the
 * others. Afterwards the archive is there whole; on failure nothing is left at `path`. Throws the system's error.
 * Answers the archive's size.
 */
export const writeArchive = async (
  files: FileCalls,
  path: string,
  madeAt: string,
  content: AsyncIterable<FileToArchive>,
  last: (known: readonly ArchivedFile[]) => FileToArchive,
): Promise<number> => {
  const temp = path + TEMP_SUFFIX
  try {
    const size = await writeTemp(files, temp, madeAt, content, last)
    await files.rename(temp, path)
    await files.syncFolder(dirname(path))
    return size
  } catch (error) {
    await files.unlink(temp).catch(() => undefined) // tidied by the next backup otherwise; the first error is the one to tell
    throw error
  }
}

const writeTemp = async (
  files: FileCalls,
  temp: string,
  madeAt: string,
  content: AsyncIterable<FileToArchive>,
  last: (known: readonly ArchivedFile[]) => FileToArchive,
): Promise<number> => {
  const file = await files.open(temp, 'replace')
  try {
    let waiting: Uint8Array[] = []
    let failed: Error | null = null
    let size = 0
    const zip = new Zip((error, chunk) => {
      if (error) failed = error
      else waiting.push(chunk)
    })
    const drain = async (): Promise<void> => {
      if (failed !== null) throw failed
      const chunks = waiting
      waiting = []
      for (const chunk of chunks) {
        await writeAll(file, chunk, size)
        size += chunk.length
      }
    }
    const known: ArchivedFile[] = []
    const put = async ({ path, pieces }: FileToArchive): Promise<void> => {
      if (known.length >= MOST_FILES)
        throw Object.assign(new Error('more files than an archive can hold'), { code: 'EFBIG' })
      const entry = new ZipDeflate(path, { level: 5 })
      entry.mtime = madeAt
      zip.add(entry)
      const hash = createHash('sha256')
      let length = 0
      for await (const piece of pieces()) {
        hash.update(piece)
        length += piece.length
        entry.push(piece)
        await drain()
      }
      entry.push(new Uint8Array(0), true)
      await drain()
      known.push({ path, size: length, sha256: hash.digest('hex') })
    }
    for await (const each of content) await put(each)
    await put(last([...known]))
    zip.end()
    await drain()
    await file.datasync()
    return size
  } finally {
    await file.close()
  }
}

/** What is wrong with an archive, for people who look closer. */
export class ArchiveDamage extends Error {}

const limits = {
  entries: MOST_FILES,
  partBytes: Infinity,
  totalBytes: Infinity,
  ratio: Infinity,
  ratioFrom: Infinity,
  elements: Infinity,
  depth: Infinity,
}

export interface OpenArchive {
  readonly paths: readonly string[]
  /** The bytes of one file, at most `most` of them. Throws `ArchiveDamage`. */
  readonly read: (path: string, most: number) => Promise<Uint8Array>
}

/** Opens an archive that lies in memory. Throws `ArchiveDamage`. */
export const openArchive = (bytes: Uint8Array): OpenArchive => {
  const directory = readArchiveDirectory(bytes, limits)
  if ('code' in directory)
    throw new ArchiveDamage(directory.detail ?? String(directory.params?.['reason'] ?? directory.code))
  const entries = new Map(directory.map((entry) => [entry.name, entry]))
  return {
    paths: [...entries.keys()],
    read: async (path, most) => {
      const entry = entries.get(path)
      if (entry === undefined) throw new ArchiveDamage(`${path} is missing`)
      if (entry.method !== 8) throw new ArchiveDamage(`${path}: packing method ${String(entry.method)}`)
      const content = await new Promise<Buffer>((resolve, reject) => {
        inflateRaw(bytes.subarray(entry.from, entry.end), { maxOutputLength: Math.max(1, most) }, (error, out) => {
          if (error === null) resolve(out)
          else reject(new ArchiveDamage(`${path}: ${error.message}`))
        })
      })
      if (crc32(content) !== entry.crc) throw new ArchiveDamage(`${path}: check sum`)
      return content
    },
  }
}
