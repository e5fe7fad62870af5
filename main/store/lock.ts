import { basename, dirname, join } from 'node:path'
import { type FileCalls, codeOf, orMissing, writeAll } from './file-calls.ts'

/** Who holds a library: as written into its lock file. */
export interface LockOwner {
  readonly pid: number
  readonly host: string
  readonly program: string
  readonly token: string
  readonly since: string
}

export interface LockOptions {
  readonly pid: number
  readonly host: string
  /** "piyue", "Piyue": told to the second opener. */
  readonly program: string
  readonly token: string
  readonly now: () => string
  /** Is a process of this machine still there? */
  readonly isAlive: (pid: number) => boolean
  /** Beats and stale ages in ms. */
  readonly beatMs: number
  readonly staleMs: number
}

export interface Lock {
  /**
   * Still ours? Asked before every write, in the same turn: a machine that slept in between could have lost it.
   */
  readonly holds: () => boolean
  readonly release: () => Promise<void>
}

export type LockAnswer =
  | {
      readonly kind: 'held'
      readonly lock: Lock
      /** A dead owner it was taken from. */
      readonly takenFrom: LockOwner | null
    }
  | { readonly kind: 'other'; readonly owner: LockOwner }
  /** The folder takes no files. */
  | { readonly kind: 'unwritable'; readonly detail: string }

const isOwner = (value: unknown): value is LockOwner =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  'host' in value &&
  typeof value.host === 'string' &&
  'token' in value &&
  typeof value.token === 'string' &&
  'program' in value &&
  typeof value.program === 'string' &&
  'since' in value &&
  typeof value.since === 'string'

const nobody: LockOwner = { pid: 0, host: '', program: '', token: '', since: '' }

const readOwner = async (files: FileCalls, path: string): Promise<LockOwner | null> => {
  const bytes = await orMissing(files.readFile(path))
  if (bytes === null) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return isOwner(value) ? value : nobody
  } catch {
    return nobody // cut short while it was written: its age decides
  }
}

/** Makes the lock file with its content in one step: a linked file is never half written. */
const place = async (files: FileCalls, path: string, own: string): Promise<boolean> => {
  try {
    await files.link(own, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (codeOf(error) === 'ENOENT') throw error
  }
  // disks without second names (exFAT, some shares): exclusive creation instead
  try {
    const file = await files.open(path, 'create')
    try {
      await writeAll(file, await files.readFile(own), 0)
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * An owner is gone when its process is (same machine), or when its lock has not been touched for `staleMs` by the
 * disk's own clock: ages are compared with a file just written there, so that two machines' clocks need not agree.
 */
const isGone = async (
  files: FileCalls,
  path: string,
  own: string,
  owner: LockOwner,
  options: LockOptions,
): Promise<boolean> => {
  if (owner.host === options.host && owner.pid > 0 && !options.isAlive(owner.pid)) return true
  const facts = await orMissing(files.facts(path))
  if (facts === null) return true
  return (await files.facts(own)).changedMs - facts.changedMs > options.staleMs
}

const takeOver = async (
  files: FileCalls,
  path: string,
  own: string,
  owner: LockOwner,
  options: LockOptions,
): Promise<boolean> => {
  const breaking = `${path}.breaking`
  if (!(await place(files, breaking, own))) {
    const breaker = await readOwner(files, breaking)
    if (breaker !== null && (await isGone(files, breaking, own, breaker, options)))
      await orMissing(files.unlink(breaking))
    return false
  }
  try {
    const still = await readOwner(files, path)
    if (still !== null && still.token !== owner.token) return false
    await orMissing(files.unlink(path))
    return await place(files, path, own)
  } finally {
    await orMissing(files.unlink(breaking))
  }
}

const writeOwn = async (files: FileCalls, own: string, options: LockOptions): Promise<void> => {
  const { pid, host, program, token } = options
  const file = await files.open(own, 'replace')
  try {
    await writeAll(
      file,
      Buffer.from(JSON.stringify({ pid, host, program, token, since: options.now() } satisfies LockOwner)),
      0,
    )
    // a lock whose owner a power cut took away would stand until it is stale
    await file.datasync()
  } finally {
    await file.close()
  }
}

const hold = async (files: FileCalls, path: string, options: LockOptions): Promise<Lock> => {
  const { identity } = await files.facts(path)
  const beat = setInterval(() => {
    files.touch(path).catch(() => undefined)
  }, options.beatMs) // a missed beat costs nothing: `holds` asks the file
  beat.unref()
  return {
    // one look instead of opening and reading: it is asked before every edit
    holds: () => {
      try {
        return files.factsNow(path).identity === identity
      } catch (error) {
        if (codeOf(error) === '') throw error
        return false // what cannot be seen is not held
      }
    },
    release: async () => {
      clearInterval(beat)
      if ((await orMissing(files.facts(path)))?.identity === identity) await orMissing(files.unlink(path))
    },
  }
}

const unwritable = new Set(['EACCES', 'EPERM', 'EROFS'])

/** Removes what openers that died in the middle of asking left behind. */
const sweep = async (files: FileCalls, path: string, own: string, staleMs: number): Promise<void> => {
  const now = (await files.facts(own)).changedMs
  for (const name of await files.readdir(dirname(path))) {
    const left = join(dirname(path), name)
    if (!name.startsWith(`${basename(path)}.`) || left === own) continue
    const facts = await orMissing(files.facts(left))
    if (facts !== null && now - facts.changedMs > staleMs) await orMissing(files.unlink(left))
  }
}

/**
 * One writer at a time. Tries to take the lock at `path`; a lock whose owner is gone is taken over at once.
 * Never waits. System errors other than "may not write here" are thrown.
 */
export const takeLock = async (files: FileCalls, path: string, options: LockOptions): Promise<LockAnswer> => {
  const own = `${path}.${options.token}`
  try {
    await writeOwn(files, own, options)
  } catch (error) {
    if (unwritable.has(codeOf(error))) return { kind: 'unwritable', detail: codeOf(error) }
    throw error
  }
  try {
    await sweep(files, path, own, options.staleMs)
    // A second and third try: the first may find a lock that is released, or a breaker that died, in between.
    for (let attempt = 0; ; attempt += 1) {
      if (await place(files, path, own))
        return { kind: 'held', lock: await hold(files, path, options), takenFrom: null }
      const owner = await readOwner(files, path)
      if (
        owner !== null &&
        (await isGone(files, path, own, owner, options)) &&
        (await takeOver(files, path, own, owner, options))
      ) {
        return { kind: 'held', lock: await hold(files, path, options), takenFrom: owner }
      }
      if (attempt === 2) return { kind: 'other', owner: owner ?? nobody }
    }
  } finally {
    await orMissing(files.unlink(own))
  }
}
