import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'

export interface Ran { readonly ms: number; readonly stdout: string }

/** Runs a program to its end and gives the clock time from its start to its end. `into`: where its output goes; else it is given back. Throws where it fails. */
export async function run(program: string, args: readonly string[], { into, env = {} }: { readonly into?: string; readonly env?: Readonly<Record<string, string>> } = {}): Promise<Ran> {
  const out = into === undefined ? null : openSync(into, 'w')
  try {
    const began = performance.now()
    const child = spawn(program, args, { stdio: ['ignore', out ?? 'pipe', 'pipe'], env: { ...process.env, ...env } })
    let stdout = '', stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => { stdout += chunk })
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => { stderr += chunk })
    const status = await new Promise<number | null>((resolve, reject) => { child.on('error', reject).on('close', resolve) })
    const ms = performance.now() - began
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}: ${stderr.slice(-500)}`)
    return { ms, stdout }
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
 * Measures several things in turn, round by round, so that what else the machine does falls on all of them alike; one round before is not counted.
 * Gives the times of each, in its order.
 */
export async function interleaved(rounds: number, works: readonly (() => Promise<number>)[]): Promise<readonly (readonly number[])[]> {
  const times: number[][] = works.map(() => [])
  for (let round = -1; round < rounds; round++) {
    for (const [at, work] of works.entries()) {
      const ms = await work()
      if (round >= 0) times[at]?.push(ms)
    }
  }
  return times
}
