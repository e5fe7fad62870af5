import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { builtFolder } from './piyue.ts'

/** Starts the built `piyue serve` on a free port and waits for the address it prints. */
export async function serve(
  library: string,
): Promise<{ readonly address: string; readonly pid: number; readonly stop: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    [join(builtFolder, 'main/piyue.js'), 'serve', '--no-open', '--library', library],
    { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, LANG: 'zh_CN.UTF-8' } },
  )
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
    if (address !== undefined) return { address, pid: child.pid ?? 0, stop }
  }
  throw new Error('piyue serve ended without an address')
}
