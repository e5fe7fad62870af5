import { randomBytes } from 'node:crypto'
import { readFile as readFileBytes } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { resolve } from 'node:path'
import { type Result, succeed } from '../core/model/result.ts'
import { readFile } from './readers/read-file.ts'
import type { Resources } from './resources.ts'
import { baseOfLibrary, loadSeeds } from './seeds.ts'
import { nodeFiles } from './store/node-files.ts'
import { openStore } from './store/open-store.ts'
import { riskyPlace } from './store/risky-place.ts'
import { createWorkbench, type OpenedWorkbench } from './workbench.ts'
import type { ResolveUpload } from './workbench/context.ts'
import { openPreferences } from './workbench/preferences.ts'

export type { OpenedWorkbench }

export interface OpenWorkbenchOptions {
  readonly libraryFolder: string
  readonly resources: Resources
  /** What the second opener is told who writes: "Piyue", "piyue serve". */
  readonly program?: string
  /** Takes no lock and changes no file. */
  readonly readOnly?: boolean
  readonly resolveUpload?: ResolveUpload
  /** Backups are made unasked while it is open and when it closes: for sessions, not for single commands. */
  readonly automaticBackups?: boolean
}

/** 32 letters and digits that are not taken for one another when read aloud or copied by hand. */
const ID_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const newId = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('')

/** True while a process of this machine runs; one that belongs to someone else counts as running. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** What is mounted where, on systems that tell; it only serves a warning. */
const mountsOfSystem = (): Promise<string> => readFileBytes('/proc/mounts', 'utf8').catch(() => '')

const BEAT_MS = 10_000
const STALE_MS = 120_000

const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    return '' // an account without an entry in the system's list of users has no name to offer
  }
}

/**
 * Opens the library in a folder (makes one where there is none) and the workbench over it; command line, loopback
 * server and window all come in here. Where another program writes the library, it is opened for reading only:
 * `libraryState` says so.
 */
export const openWorkbench = async (options: OpenWorkbenchOptions): Promise<Result<OpenedWorkbench>> => {
  const seeds = await loadSeeds(options.resources.seedsFolder)
  if (!seeds.ok) return seeds
  const clock = (): string => new Date().toISOString()
  const store = await openStore({
    files: nodeFiles,
    folder: options.libraryFolder,
    now: clock,
    base: baseOfLibrary(seeds.value),
    told: riskyPlace(resolve(options.libraryFolder), await mountsOfSystem()),
    lock: {
      pid: process.pid,
      host: hostname(),
      program: options.program ?? 'Piyue',
      token: newId(20),
      isAlive,
      beatMs: BEAT_MS,
      staleMs: STALE_MS,
    },
    ...(options.readOnly === undefined ? {} : { readOnly: options.readOnly }),
  })
  if (!store.ok) return store
  const preferences = await openPreferences(
    nodeFiles,
    store.value.paths.preferences,
    userName(),
    () => store.value.readOnly !== null,
  )
  const opened = createWorkbench({
    store: store.value,
    readers: readFile,
    seeds: seeds.value,
    resources: options.resources,
    clock,
    newId,
    preferences,
    files: nodeFiles,
    automaticBackups: options.automaticBackups === true,
    zoneMinutes: () => -new Date().getTimezoneOffset(),
    ...(options.resolveUpload === undefined ? {} : { resolveUpload: options.resolveUpload }),
  })
  return succeed(opened, store.notices)
}
