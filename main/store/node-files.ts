import { readFileSync, type Stats, statSync, writeSync } from 'node:fs'
import { link, mkdir, open, readFile, readdir, rename, rmdir, stat, statfs, unlink, utimes } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { type FileCalls, type FileFacts, type OpenFile, codeOf } from './file-calls.ts'

const flags = { read: 'r', change: 'r+', create: 'wx+', replace: 'w+' } as const

const openFile = (handle: FileHandle): OpenFile => ({
  write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
  writeNow: (bytes, position) => writeSync(handle.fd, bytes, 0, bytes.length, position),
  read: async (length, position) => {
    const buffer = Buffer.alloc(length)
    let done = 0
    for (;;) {
      const { bytesRead } = await handle.read(buffer, done, length - done, position + done)
      done += bytesRead
      if (bytesRead === 0 || done === length) return buffer.subarray(0, done)
    }
  },
  truncate: (length) => handle.truncate(length),
  size: async () => (await handle.stat()).size,
  datasync: () => handle.datasync(),
  close: () => handle.close(),
})

// Windows cannot open folders and some network systems refuse to flush them; there the rename is as durable as it gets.
const unflushable = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EBADF'])

const factsFrom = (facts: Stats): FileFacts => ({
  kind: facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other',
  size: facts.size,
  changedMs: facts.mtimeMs,
  identity: `${String(facts.dev)}:${String(facts.ino)}:${String(facts.birthtimeMs)}`,
})

/** The real disk. */
export const nodeFiles: FileCalls = {
  open: async (path, mode) => openFile(await open(path, flags[mode])),
  readFile: (path) => readFile(path),
  readFileNow: (path) => readFileSync(path),
  rename,
  unlink,
  link,
  mkdir: async (path) => {
    await mkdir(path)
  },
  rmdir,
  readdir: (path) => readdir(path),
  facts: async (path) => factsFrom(await stat(path)),
  factsNow: (path) => factsFrom(statSync(path)),
  touch: async (path) => {
    const now = new Date()
    await utimes(path, now, now)
  },
  free: async (path) => {
    const facts = await statfs(path)
    return facts.bavail * facts.bsize
  },
  syncFolder: async (path) => {
    if (process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } catch (error) {
      if (!unflushable.has(codeOf(error))) throw error
    } finally {
      await folder.close()
    }
  },
}
