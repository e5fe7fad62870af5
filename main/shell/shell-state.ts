import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

const rectangle = z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
const state = z.strictObject({
  format: z.literal('piyue/shell@1'),
  bounds: rectangle.nullable(),
  maximized: z.boolean(),
  recentFiles: z.array(z.string()).max(50),
  libraryFolder: z.string().nullable(),
})

/** What the shell remembers between starts. Nothing of a person's work is in it: losing it loses a window position. */
export type ShellState = Readonly<z.infer<typeof state>>
export const freshShellState: ShellState = {
  format: 'piyue/shell@1',
  bounds: null,
  maximized: false,
  recentFiles: [],
  libraryFolder: null,
}

const mostRecent = 12

/** Newest first, each once, at most twelve. */
export const withRecentFiles = (before: ShellState, paths: readonly string[]): ShellState => ({
  ...before,
  recentFiles: [...new Set([...paths, ...before.recentFiles])].slice(0, mostRecent),
})

export interface KeptShellState {
  readonly current: ShellState
  /**
   * Replaces the state and writes it in the background; a write that fails is told to `onFailure` and tried again with
   * the next change.
   */
  change(how: (before: ShellState) => ShellState): void
  /** Resolves when everything is written. */
  settled(): Promise<void>
}

/**
 * Reads the file; where there is none, or it is not ours, starts fresh and says so to `onFailure` (a missing file is no
 * failure).
 */
export async function keepShellState(
  file: string,
  onFailure: (what: string, error: unknown) => void,
): Promise<KeptShellState> {
  let current = await readState(file, onFailure)
  let writing = Promise.resolve()
  return {
    get current() {
      return current
    },
    change(how) {
      current = how(current)
      const text = JSON.stringify(current, null, 2)
      writing = writing
        .then(() => writeState(file, text))
        .catch((error: unknown) => {
          onFailure('shell-state-not-written', error)
        })
    },
    settled: () => writing,
  }
}

async function readState(file: string, onFailure: (what: string, error: unknown) => void): Promise<ShellState> {
  try {
    return state.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      onFailure('shell-state-unreadable', error)
    return freshShellState
  }
}

async function writeState(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const waiting = `${file}.new`
  await writeFile(waiting, text)
  await rename(waiting, file)
}
