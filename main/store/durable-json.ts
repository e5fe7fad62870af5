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

/** `{"check":"…",` and then what is given, an object's JSON behind its brace; `check` is the hash of that. */
export const printWithCheck = (rest: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`{"check":"${shortHash(rest)}",`), rest])

export const printChecked = (value: object): Uint8Array => printWithCheck(Buffer.from(JSON.stringify(value).slice(1)))

/** Whether the bytes are those that were written; what they hold is not looked at. */
export const checkBytes = (bytes: Uint8Array): JsonState<null> => {
  if (bytes.length === 0) return { state: 'empty' }
  const head = headPattern.exec(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(headLength, bytes.length)).toString('latin1'),
  )
  if (head === null) return { state: 'damaged', detail: 'no check' }
  return shortHash(bytes.subarray(headLength)) === head[1]
    ? { state: 'present', value: null }
    : { state: 'damaged', detail: 'check differs' }
}

export const parseChecked = <T extends { readonly format: string }>(
  bytes: Uint8Array,
  format: string,
): JsonState<T> => {
  const checked = checkBytes(bytes)
  if (checked.state !== 'present') return checked
  const value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')) as T & {
    check?: string
  }
  delete value.check
  // The check holds, so these are bytes Piyue wrote: the format says which of its files they are.
  return value.format === format ? { state: 'present', value } : { state: 'damaged', detail: `format ${value.format}` }
}

export interface DurableJsonOptions<T> {
  /** False leaves no `.prev`: for files written once, or of no worth. */
  readonly keepPrevious?: boolean
  /** For files that are not read whole, or not laid out on one line. */
  readonly parse?: (bytes: Uint8Array) => JsonState<T>
  readonly print?: (value: T) => Uint8Array
}

/**
 * One JSON file kept by lowdb behind an adapter that survives power cuts, full disks and bit rot. Writes of one file go
 * one after the other. This is the only file that knows lowdb.
 */
export const durableJson = <T extends { readonly format: string }>(
  files: FileCalls,
  path: string,
  format: string,
  {
    keepPrevious = true,
    parse = (bytes) => parseChecked<T>(bytes, format),
    print = printChecked,
  }: DurableJsonOptions<T> = {},
): DurableJson<T> => {
  const readState = async (at: string): Promise<JsonState<T>> => {
    const bytes = await orMissing(files.readFile(at))
    return bytes === null ? { state: 'missing' } : parse(bytes)
  }
  const adapter: Adapter<T> = {
    read: async () => {
      const found = await readState(path)
      return found.state === 'present' ? found.value : null
    },
    write: async (value) => writeDurably(files, path, print(value), keepPrevious),
  }
  let last: Promise<void> = Promise.resolve()
  const write = async (value: T): Promise<void> => {
    await new Low<T>(adapter, value).write()
  }
  return {
    read: () => readState(path),
    readPrevious: () => readState(path + PREVIOUS_SUFFIX),
    write: (value) => {
      const next = last.then(() => write(value))
      last = next.catch(() => undefined) // told to whoever asked for that write
      return next
    },
  }
}
