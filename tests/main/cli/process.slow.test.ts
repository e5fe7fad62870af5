import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plan } from './run-in-process.ts'

// The command line as a process of its own: signals, broken pipes, exit codes.
const entry = fileURLToPath(new URL('../../../main/cli/piyue.ts', import.meta.url))
const hasWindow = existsSync(fileURLToPath(new URL('../../../dist/renderer/index.html', import.meta.url)))
if (!hasWindow) console.log('the window is not built (npm run build): the tests of `piyue serve` are skipped')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-process-'))
  await writeFile(join(folder, '方案.txt'), plan)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = (
  ...args: string[]
): {
  readonly child: ChildProcessWithoutNullStreams
  readonly said: { out: string; err: string }
  readonly ended: Promise<number | null>
} => {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, LANG: 'en_US.UTF-8', PIYUE_LIBRARY: join(folder, 'library'), TMPDIR: folder },
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString('utf8')
  })
  return {
    child,
    said,
    ended: new Promise((resolve) => {
      child.once('close', resolve)
    }),
  }
}

describe('the process', () => {
  it('ends with 0, 1 or 2', async () => {
    expect(await start('segment', join(folder, '方案.txt'), '--json').ended).toBe(0)
    expect(await start('segment', join(folder, 'nothing.txt')).ended).toBe(1)
    expect(await start('bogus').ended).toBe(2)
  })

  it('writes out everything before it ends, through a pipe too', async () => {
    await writeFile(
      join(folder, 'long.txt'),
      `${plan}\n${Array.from({ length: 3_000 }, (_, at) => `第${String(at + 1)}条 推动数据要素在各行业融合应用，提升公共服务水平。`).join('\n')}`,
    )
    const { said, ended } = start('segment', join(folder, 'long.txt'), '--stage', 'cleaned', '--json')
    expect(await ended).toBe(0)
    expect(said.out.length).toBeGreaterThan(65_536)
    expect(JSON.parse(said.out)).toMatchObject({ format: 'piyue/cleaned@1' })
  })

  it('says nothing and does not fail when its reader has had enough', async () => {
    const { child, said, ended } = start('segment', join(folder, 'long.txt'), '--stage', 'source', '--json')
    child.stdout.once('data', () => {
      child.stdout.destroy()
    })
    expect(await ended).toBe(0)
    expect(said.err).not.toMatch(/EPIPE|Error/)
  })

  it.runIf(hasWindow)('serves until it is interrupted, and leaves nothing behind', async () => {
    const { child, said, ended } = start('serve', '--no-open', '--json')
    await expect.poll(() => said.out, { timeout: 60_000 }).toContain('\n')
    const { address, origin } = JSON.parse(said.out) as { address: string; origin: string }
    const first = await fetch(address, { redirect: 'manual' })
    expect(first.status).toBe(303)
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403)
    const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const state = await fetch(`${origin}/api/call/libraryState`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(await state.text()).toContain('"ok":true')
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(said.err).toContain('everything is saved')
    expect((await readdir(folder)).filter((name) => name.startsWith('piyue-upload-'))).toEqual([])
    await expect(fetch(origin)).rejects.toThrow()
  })

  it('stops an import when it is interrupted, and says so', async () => {
    const { child, said, ended } = start('import', join(folder, '方案.txt'), join(folder, 'long.txt'))
    await expect.poll(() => said.err, { timeout: 60_000 }).toContain('reading')
    child.kill('SIGINT')
    expect(await ended).toBe(1)
    expect(said.out).toContain('Stopped; ')
  })
})
