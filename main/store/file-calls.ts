/** An open file. Every call fails with Node's own system error (`code`: ENOSPC, EIO …). */
export interface OpenFile {
  /** Answers how many bytes were written: fewer than given is legal. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>
  /** The same within this turn, for a few kilobytes: they go no further than the system's memory. */
  readonly writeNow: (bytes: Uint8Array, position: number) => number
  /** Up to `length` bytes from `position`; fewer at the end of the file. */
  readonly read: (length: number, position: number) => Promise<Uint8Array>
  readonly truncate: (length: number) => Promise<void>
  readonly size: () => Promise<number>
  /** fdatasync: afterwards content and size are on the disk. */
  readonly datasync: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other'
  readonly size: number
  readonly changedMs: number
  /** Tells this file from any other that may come to stand at its path. */
  readonly identity: string
}

/**
 * Every call the store makes on the disk. One small interface, so that tests can let the n-th call fail or record the
 * order of writes.
 * `open` modes: `read`; `change` (must exist); `create` (must not exist); `replace` (made or emptied).
 */
export interface FileCalls {
  readonly open: (path: string, mode: 'read' | 'change' | 'create' | 'replace') => Promise<OpenFile>
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** The same within this turn, for a policy's file that a plain value is read from. */
  readonly readFileNow: (path: string) => Uint8Array
  readonly rename: (from: string, to: string) => Promise<void>
  readonly unlink: (path: string) => Promise<void>
  readonly link: (from: string, to: string) => Promise<void>
  readonly mkdir: (path: string) => Promise<void>
  readonly rmdir: (path: string) => Promise<void>
  readonly readdir: (path: string) => Promise<readonly string[]>
  readonly facts: (path: string) => Promise<FileFacts>
  /** The same within this turn, for a file that is looked at all the time: the system has its facts in memory. */
  readonly factsNow: (path: string) => FileFacts
  /** Sets the time of change to the file system's now. */
  readonly touch: (path: string) => Promise<void>
  /** fsync of a folder: afterwards the names in it are on the disk. */
  readonly syncFolder: (path: string) => Promise<void>
  /** Bytes that can still be written where the folder is. */
  readonly free: (path: string) => Promise<number>
}

const unlessNone = (written: number): number => {
  if (written <= 0) throw Object.assign(new Error('the disk takes no more bytes'), { code: 'ENOSPC' })
  return written
}

/** Writes all bytes, however few each call takes. */
export const writeAll = async (file: OpenFile, bytes: Uint8Array, position: number): Promise<void> => {
  for (let done = 0; done < bytes.length;) done += unlessNone(await file.write(bytes.subarray(done), position + done))
}

/** The same within this turn. */
export const writeAllNow = (file: OpenFile, bytes: Uint8Array, position: number): void => {
  for (let done = 0; done < bytes.length;) done += unlessNone(file.writeNow(bytes.subarray(done), position + done))
}

/**
 * Makes a file (`create`: no other may be there) with these bytes, and flushes it. Its name is on the disk when its
 * folder is flushed too.
 */
export const writeFlushed = async (
  files: Pick<FileCalls, 'open'>,
  path: string,
  bytes: Uint8Array,
  mode: 'create' | 'replace',
): Promise<void> => {
  const file = await files.open(path, mode)
  try {
    await writeAll(file, bytes, 0)
    await file.datasync()
  } finally {
    await file.close()
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Work that may be left undone where the disk refuses it; our own bugs go on as errors. */
export const unlessRefused = async (work: Promise<void>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
}

/** The answer of a call, or null where the file is not there. Other errors go on. */
export const orMissing = async <T>(call: Promise<T>): Promise<T | null> => {
  try {
    return await call
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
