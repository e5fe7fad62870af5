import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { replayEdit, singlesOf } from '../../../core/library/edits/apply-edit.ts'
import { checkLibrary } from '../../../core/library/check-library.ts'
import { emptyLibrary, type Library, type PolicyRecord } from '../../../core/model/library.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { chance, lengthOf, patience, seed, soFar, tell } from '../../support/series.ts'
import { opened, storeOptions } from './open-temp.ts'

const kills = lengthOf('PIYUE_KILLS', 10, 1000)
const KILLS_A_LIBRARY = Math.min(10, Math.ceil(kills / 2))
const child = fileURLToPath(new URL('kill-child.ts', import.meta.url))

/**
 * Runs a child on the library and kills it after that many acknowledged edits and a moment more; answers what it
 * acknowledged.
 */
const runAndKill = (
  folder: string,
  childSeed: number,
  afterEdits: number,
  momentMs: number,
  cache: string,
): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder, String(childSeed)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: cache },
    })
    const lines: string[] = []
    running.on('error', reject)
    running.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(lines)
      else reject(new Error(`the child ended by itself: ${lines.at(-1) ?? ''}`))
    })
    createInterface({ input: running.stdout }).on('line', (line) => {
      if (line.startsWith('refused')) lines.push(line)
      if (/^\d+ /.test(line)) lines.push(line)
      if (lines.length === afterEdits || (afterEdits === 0 && line === 'open'))
        setTimeout(() => running.kill('SIGKILL'), momentMs)
    })
  })

/** What may be said after a kill. Anything else means that something was damaged. */
const expected = new Set(['lock-taken-over', 'edits-replayed', 'journal-torn'])

interface Found {
  done: number
  acknowledged: number
  lost: number
  unreadable: number
  torn: number
  replayed: number
}

/** Kills one library's programs again and again; what is wrong with what they left is counted into `found`. */
const killsOf = async (folder: string, first: number, count: number, cache: string, found: Found): Promise<void> => {
  const random = chance(seed + first)
  for (let kill = first; kill < first + count; kill += 1) {
    const said = await runAndKill(folder, seed + kill, Math.floor(random() * 40), random() * 30, cache)
    found.acknowledged += said.length
    // a pid no system gives: the next child finds this opener dead as well
    const store = await opened(
      storeOptions(folder, nodeFiles, { isAlive: () => false, host: hostname(), pid: 99_999_999 }),
    )
    const codes = store.notices().map((notice) => notice.code)
    expect(
      codes.filter((code) => !expected.has(code)),
      `kill ${kill}`,
    ).toEqual([])
    if (codes.includes('journal-torn')) found.torn += 1
    if (codes.includes('edits-replayed')) found.replayed += 1
    for (const line of said) {
      const [seq = '', hash] = line.split(' ')
      const entry = await store.journal.read(Number(seq))
      if (
        createHash('sha256')
          .update(JSON.stringify(entry?.edit ?? null))
          .digest('hex') !== hash
      ) {
        found.lost += 1
        console.log(`kill ${kill}: entry ${seq} lost`)
      }
    }
    // the journal from its first line on is the model the snapshots are held against
    let model: Library | null = emptyLibrary
    for (const { seq } of store.journal.heads) {
      const entry = await store.journal.read(seq)
      if (entry === null) {
        found.unreadable += 1
        console.log(`kill ${kill}: entry ${seq} unreadable`)
        model = null
        break
      }
      model = singlesOf(entry.edit).reduce(replayEdit, model)
    }
    if (model !== null) expect(store.library(), `kill ${kill}`).toEqual(model)
    expect(checkLibrary(store.library())).toEqual([])
    for (const { policy } of Object.values<PolicyRecord>(store.library().policies))
      expect(await store.files.text(policy)).toMatchObject({ ok: true })
    found.done += 1
    soFar('kills', () => ({ ...found, kills: found.done }))
    // half of the time the next program meets what the dead one left, not what we saved
    if (random() < 0.5) await store.flush()
    await store.journal.close()
  }
}

test(
  `a program killed at ${kills} random moments loses no acknowledged edit and leaves a readable library`,
  async () => {
    console.log(`kill test: seed ${seed}, ${kills} kills (PIYUE_SEED=${seed} PIYUE_KILLS=${kills} repeats it)`)
    const found: Found = { done: 0, acknowledged: 0, lost: 0, unreadable: 0, torn: 0, replayed: 0 }
    const outer = await mkdtemp(join(tmpdir(), '库🦊-kill-'))
    const firsts = Array.from({ length: Math.ceil(kills / KILLS_A_LIBRARY) }, (_, n) => n * KILLS_A_LIBRARY).values()
    // two libraries side by side: starting programs is most of the time
    const lane = async (): Promise<void> => {
      for (const first of firsts) {
        const folder = join(outer, `library ${first}`)
        await killsOf(folder, first, Math.min(KILLS_A_LIBRARY, kills - first), join(outer, 'compiled'), found)
        await rm(folder, { recursive: true, force: true })
      }
    }
    await Promise.all([lane(), lane()])
    tell('kills', { kills, ...found })
    expect(found).toMatchObject({ lost: 0, unreadable: 0 })
    expect(found.acknowledged).toBeGreaterThan(kills)
    await rm(outer, { recursive: true, force: true })
  },
  patience,
)
