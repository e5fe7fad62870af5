import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
const built = join(root, 'dist/main/piyue.js')

export interface RunningPiyue {
  readonly address: string
  readonly child: ChildProcess
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** A new empty folder for a library; removed by `discard`. */
export async function newLibraryFolder(): Promise<{ readonly folder: string; discard(): Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), '批阅-journey-'))
  return { folder: join(parent, '资料库'), discard: () => rm(parent, { recursive: true, force: true }) }
}

/** Starts the built `piyue serve` on a free port and waits for the address it prints. */
export async function servePiyue(libraryFolder: string, env: NodeJS.ProcessEnv = {}): Promise<RunningPiyue> {
  const child = spawn(process.execPath, [built, 'serve', '--no-open', '--library', libraryFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
    if (address) return { address, child, stop: (signal = 'SIGTERM') => stop(child, signal) }
  }
  throw new Error(`piyue serve ended without an address:\n${errors}`)
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Runs the built command line to its end. */
export async function runPiyue(
  args: readonly string[],
): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, [built, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'zh_CN.UTF-8' },
  })
  let stdout = '',
    stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, stdout, stderr }
}
