import { createHash } from 'node:crypto'
import { type Adapter, Low } from 'lowdb'
import { PREVIOUS_SUFFIX, writeDurably } from './durable-file.ts'
import { type FileCalls, orMissing } from './file-calls.ts'

/** What a file holds. Missing, empty and damaged are three things; none of them is "new". */
export type JsonState<T> =
  | { readonly state: 'present'; readonly value: T }
  | { readonly state: 'missing' | 'empty' }
  | { readonly state: 'damaged'; readonly detail: string }

export interface DurableJson<T> {
  readonly read: () => Promise<JsonState<T>>
  /** The file as it was before the last write. */
  readonly readPrevious: () => Promise<JsonState<T>>
  /** Afterwards the value is on the disk, whole. Throws the system's error. */
  readonly write: (value: T) => Promise<void>
}

/** First 16 hex digits of the SHA-256. */
export const shortHash = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16)

const headPattern = /^\{"check":"([0-9a-f]{16})",/
const headLength = '{"check":"0123456789abcdef",'.length

/** `{"check":"…",` and then the value's own members; `check` is the hash of all that follows it. */
export const printChecked = (value: object): Uint8Array => {
  const rest = JSON.stringify(value).slice(1)
  return Buffer.from(`{"check":"${shortHash(rest)}",${rest}`)
}

export const parseChecked = <T extends { readonly format: string }>(
  bytes: Uint8Array,
  format: string,
): JsonState<T> => {
  if (bytes.length === 0) return { state: 'empty' }
  const head = headPattern.exec(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(headLength, bytes.length)).toString('latin1'),
  )
  if (head === null) return { state: 'damaged', detail: 'no check' }
  if (shortHash(bytes.subarray(headLength)) !== head[1]) return { state: 'damaged', detail: 'check differs' }
  const value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')) as T & {
    check?: string
  }
  delete value.check
  // The check holds, so these are bytes Piyue wrote: the format says which of its files they are.
  return value.format === format ? { state: 'present', value } : { state: 'damaged', detail: `format ${value.format}` }
}

const readState = async <T extends { readonly format: string }>(
  files: FileCalls,
  path: string,
  format: string,
): Promise<JsonState<T>> => {
  const bytes = await orMissing(files.readFile(path))
  return bytes === null ? { state: 'missing' } : parseChecked<T>(bytes, format)
}

/**
 * One JSON file kept by lowdb behind an adapter that survives power cuts, full disks and bit rot. Writes of one file go
 * one after the other. `keepPrevious` false leaves no `.prev`: for files written once, or of no worth. This is the only
 * file that knows lowdb.
 */
export const durableJson = <T extends { readonly format: string }>(
  files: FileCalls,
  path: string,
  format: string,
  { keepPrevious = true } = {},
): DurableJson<T> => {
  const adapter: Adapter<T> = {
    read: async () => {
      const found = await readState<T>(files, path, format)
      return found.state === 'present' ? found.value : null
    },
    write: (value) => writeDurably(files, path, printChecked(value), keepPrevious),
  }
  let last: Promise<void> = Promise.resolve()
  const write = async (value: T): Promise<void> => {
    await new Low<T>(adapter, value).write()
  }
  return {
    read: () => readState<T>(files, path, format),
    readPrevious: () => readState<T>(files, path + PREVIOUS_SUFFIX, format),
    write: (value) => {
      const next = last.then(() => write(value))
      last = next.catch(() => undefined) // told to whoever asked for that write
      return next
    },
  }
}
