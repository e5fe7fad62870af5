import type { FileCalls, OpenFile } from '../../../main/store/file-calls.ts'

/** `factsNow`, `readFileNow` and `file.writeNow` count as the calls they stand for. */
export type CallName =
  Exclude<keyof FileCalls, 'factsNow' | 'readFileNow'> | `file.${Exclude<keyof OpenFile, 'writeNow'>}`

/**
 * The disk, failing where `fault` says so: it is asked before every call with the call's name, path and number, and
 * answers a system error's code or null. `short` makes writes take only half of what they are given before they fail.
 */
export const faultyFiles = (
  disk: FileCalls,
  fault: (call: CallName, path: string, n: number) => string | null,
  short = false,
): FileCalls => {
  let n = 0
  const ask = (call: CallName, path: string): void => {
    n += 1
    const code = fault(call, path, n)
    if (code !== null) throw Object.assign(new Error(`${code} on ${call}`), { code })
  }
  const on =
    <A extends readonly unknown[], R>(call: CallName, path: string, work: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      ask(call, path)
      return work(...given)
    }
  const openFile = (file: OpenFile, path: string): OpenFile => ({
    write: async (bytes, position) => {
      try {
        ask('file.write', path)
      } catch (error) {
        if (short && bytes.length > 1) return file.write(bytes.subarray(0, Math.floor(bytes.length / 2)), position)
        throw error
      }
      return file.write(bytes, position)
    },
    writeNow: (bytes, position) => {
      try {
        ask('file.write', path)
      } catch (error) {
        if (short && bytes.length > 1) return file.writeNow(bytes.subarray(0, Math.floor(bytes.length / 2)), position)
        throw error
      }
      return file.writeNow(bytes, position)
    },
    read: on('file.read', path, file.read),
    truncate: on('file.truncate', path, file.truncate),
    size: on('file.size', path, file.size),
    datasync: on('file.datasync', path, file.datasync),
    close: file.close,
  })
  const path =
    (call: Exclude<keyof FileCalls, 'open' | 'rename' | 'link' | 'factsNow' | 'readFileNow'>) => (at: string) => {
      const work = disk[call] as (path: string) => Promise<never>
      return on(call, at, work)(at)
    }
  return {
    open: async (at, mode) => {
      ask('open', at)
      return openFile(await disk.open(at, mode), at)
    },
    rename: (from, to) => on('rename', to, disk.rename)(from, to),
    link: (from, to) => on('link', to, disk.link)(from, to),
    readFile: path('readFile'),
    readFileNow: (at) => {
      ask('readFile', at)
      return disk.readFileNow(at)
    },
    unlink: path('unlink'),
    mkdir: path('mkdir'),
    rmdir: path('rmdir'),
    readdir: path('readdir'),
    facts: path('facts'),
    factsNow: (at) => {
      ask('facts', at)
      return disk.factsNow(at)
    },
    touch: path('touch'),
    syncFolder: path('syncFolder'),
    free: path('free'),
  }
}
