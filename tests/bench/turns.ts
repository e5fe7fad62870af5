import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { Readable } from 'node:stream'

/**
 * `cpu`: processor time, user and system, of the program and what it started; null where the system has no shell that
 * tells.
 */
export interface Ran {
  readonly ms: number
  readonly cpu: number | null
  readonly stdout: string
}

/** What `times` prints: minutes and seconds, of the shell and, on the second line, of what it ran. */
function cpuFrom(times: string): number | null {
  const parts = [...(times.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.length === 2
    ? parts.reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000, 0)
    : null
}

/**
 * Runs a program to its end and gives the clock time from its start to its end. `into`: where its output goes; else it
 * is given back. Throws where it fails.
 */
export async function run(
  program: string,
  args: readonly string[],
  { into, env = {} }: { readonly into?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const out = into === undefined ? null : openSync(into, 'w')
  try {
    const began = performance.now()
    const [command, whole] =
      process.platform === 'win32'
        ? [program, args]
        : ['/bin/sh', ['-c', '"$@"; status=$?; times >&3; exit $status', 'sh', program, ...args]]
    const child = spawn(command, whole, {
      stdio: ['ignore', out ?? 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    let stdout = '',
      stderr = '',
      times = ''
    const told = child.stdio[3]
    if (told instanceof Readable)
      told.setEncoding('utf8').on('data', (chunk: string) => {
        times += chunk
      })
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve)
    })
    const ms = performance.now() - began
    if (status !== 0)
      throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}: ${stderr.slice(-500)}`)
    return { ms, cpu: cpuFrom(times), stdout }
  } finally {
    if (out !== null) closeSync(out)
  }
}

/** Milliseconds of clock time. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/**
 * Measures several things in turn, round by round, so that what else the machine does falls on all of them alike; one
 * round before is not counted. Gives the times of each, in its order.
 */
export async function interleaved<T = number>(
  rounds: number,
  works: readonly (() => Promise<T>)[],
): Promise<readonly (readonly T[])[]> {
  const times: T[][] = works.map(() => [])
  for (let round = -1; round < rounds; round++) {
    for (const [at, work] of works.entries()) {
      const took = await work()
      if (round >= 0) times[at]?.push(took)
    }
  }
  return times
}
