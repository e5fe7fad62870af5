import { spawn } from 'node:child_process'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkLibrary } from '../../../core/library/check-library.ts'
import { backupsIn } from '../../../main/store/backups.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { restoreBackup } from '../../../main/store/restore-backup.ts'
import { addPolicy, opened, storeOptions, tempFolder } from './open-temp.ts'

const kills = Number(process.env['PIYUE_KILLS'] ?? 20)
const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
const child = fileURLToPath(new URL('backup-kill-child.ts', import.meta.url))
let state = seed
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}

const runAndKill = (folder: string, day: number, afterBackups: number, momentMs: number): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder, String(day)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    const made: string[] = []
    running.on('error', reject)
    running.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(made)
      else reject(new Error('the child ended by itself'))
    })
    createInterface({ input: running.stdout }).on('line', (line) => {
      if (line.startsWith('made ')) made.push(line.slice(5))
      if (made.length === afterBackups && (line.startsWith('made ') || line === 'open'))
        setTimeout(() => running.kill('SIGKILL'), momentMs)
    })
  })

test(`a program killed at ${String(kills)} random moments while it backs up leaves whole backups, each of them restorable`, async () => {
  console.log(`backup kill test: seed ${String(seed)} (PIYUE_SEED=${String(seed)} repeats it)`)
  const folder = await tempFolder()
  const first = await opened(storeOptions(folder))
  await addPolicy(first, 'aaaa')
  await first.close()
  let unfinished = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const made = await runAndKill(folder, kill + 1, Math.floor(random() * 4), random() * 25)
    const store = await opened(
      storeOptions(folder, nodeFiles, { isAlive: () => false, host: hostname(), pid: 99_999_999 }),
    )
    const backups = backupsIn(nodeFiles, store.paths, '库', store.paths.backups)
    if ((await readdir(store.paths.backups)).some((name) => name.endsWith('.tmp'))) unfinished += 1
    const listed = await backups.list()
    if (!listed.ok) throw new Error(JSON.stringify(listed.failure))
    const ids = listed.value.backups.map(({ id }) => id)
    expect(
      listed.value.backups.filter(({ damaged }) => damaged),
      `kill ${String(kill)}`,
    ).toEqual([])
    const newest = made.at(-1)
    // a later one of the same hour may have taken its place untold
    if (newest !== undefined)
      expect((ids[0] ?? '') >= newest, `kill ${String(kill)}: ${ids[0] ?? ''} after ${newest}`).toBe(true)
    for (const id of ids.slice(0, 2)) {
      expect(await backups.check(id, '2026-01-01T00:00:00Z'), `kill ${String(kill)}`).toMatchObject({
        ok: true,
        value: { whole: true, findings: [] },
      })
      const to = join(dirname(folder), `copy ${String(kill)}`)
      expect(await restoreBackup(nodeFiles, join(store.paths.backups, `${id}.zip`), to, folder)).toMatchObject({
        ok: true,
        value: { missingSources: 0 },
      })
      const copy = await opened(storeOptions(to))
      expect(copy.notices()).toEqual([])
      expect(checkLibrary(copy.library())).toEqual([])
      await copy.close()
      await rm(to, { recursive: true })
    }
    await store.close()
  }
  console.log(`backup kill test: ${String(unfinished)} of ${String(kills)} kills left an unfinished archive`)
}, 300_000)
