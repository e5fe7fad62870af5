import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { type FileCalls, codeOf, orMissing, writeFlushed } from './file-calls.ts'

/** Hundreds of notes, or one bulk change, still fit into that much. */
export const RESERVE_BYTES = 1024 * 1024
/**
 * It is made only where this many times its size is free: on a disk that is nearly full it would itself be what fills
 * it.
 */
const SPARE = 8

/**
 * Bytes a library keeps back on its disk, so that an edit can still be saved when the disk is full. Nothing here throws
 * what a disk refuses: the library does without.
 */
export interface Reserve {
  /** The bytes are there to be given up. */
  readonly held: () => boolean
  /** Gives the bytes back to the disk; false where there were none to give. */
  readonly release: () => Promise<boolean>
  /** Makes it where it is missing and the disk has room to spare. */
  readonly make: () => Promise<void>
  /** Makes it again after it was given up for nothing, however little room there is. */
  readonly putBack: () => Promise<void>
}

/** For those who only read: they neither make nor take any. */
export const noReserve: Reserve = {
  held: () => true,
  release: () => Promise.resolve(false),
  make: () => Promise.resolve(),
  putBack: () => Promise.resolve(),
}

/** True where a call worked, false where the disk refused it; our own bugs go on as errors. */
const worked = async (call: () => Promise<unknown>): Promise<boolean> => {
  try {
    await call()
    return true
  } catch (error) {
    if (codeOf(error) === '') throw error
    return false
  }
}

/** Bytes that no disk packs into fewer and that are no hole: the same each time. */
const incompressible = (length: number): Uint8Array =>
  createHash('shake256', { outputLength: length }).update('piyue reserve').digest()

/** The reserve of a library that this process writes. `bytes` 0: none is kept, and none is missed. */
export const openReserve = async (files: FileCalls, path: string, bytes: number): Promise<Reserve> => {
  if (bytes === 0) return noReserve
  let held = false
  const isWhole = async (): Promise<void> => {
    held = (await orMissing(files.facts(path)))?.size === bytes
  }
  const makeWith = async (room: number): Promise<void> => {
    if (held) return
    const made = await worked(async () => {
      if ((await files.free(dirname(path))) < room) return
      await writeFlushed(files, path, incompressible(bytes), 'replace')
      await files.syncFolder(dirname(path))
      held = true
    })
    if (!made) await worked(() => files.unlink(path)) // half of it serves nobody
  }
  await worked(isWhole)
  return {
    held: () => held,
    release: async () => {
      if (!held) return false
      held = false
      const gone = await worked(() => files.unlink(path))
      // some disks give the room free only when the change of the folder is on them
      if (gone) await worked(() => files.syncFolder(dirname(path)))
      return gone
    },
    make: () => makeWith(SPARE * bytes),
    putBack: () => makeWith(bytes),
  }
}

/**
 * Gives up the reserve of a library that cannot even be locked because its disk is full; false where it has none, or
 * where someone holds its lock.
 */
export const releaseUnopened = async (
  files: FileCalls,
  { reserve, lock }: { readonly reserve: string; readonly lock: string },
): Promise<boolean> => {
  let locked = true
  await worked(async () => {
    locked = (await orMissing(files.facts(lock))) !== null
  })
  return !locked && worked(() => files.unlink(reserve))
}
