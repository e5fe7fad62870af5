import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { lengthOf, patience, soFar, tell } from '../../support/series.ts'
import { opened, storeOptions } from './open-temp.ts'

const child = fileURLToPath(new URL('kill-child.ts', import.meta.url))
/** Seconds the two go on meeting, and how often at least. */
const lasting = lengthOf('PIYUE_SECONDS', 0, 30)
const atLeast = lengthOf('PIYUE_MEETINGS', 3, 15)

interface Writer {
  readonly opened: Promise<boolean>
  readonly lines: readonly string[]
  /** The first edit was acknowledged, or the opener was refused. */
  readonly met: Promise<void>
  readonly end: () => Promise<void>
}

const start = (folder: string, seed: number): Writer => {
  const running = spawn(process.execPath, [child, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const lines: string[] = []
  let meet: () => void = () => undefined
  const met = new Promise<void>((resolve) => {
    meet = resolve
  })
  const closed = new Promise<void>((resolve) =>
    running.on('close', () => {
      resolve()
    }),
  )
  const open = new Promise<boolean>((resolve, reject) => {
    running.on('error', reject)
    running.on('close', () => {
      reject(new Error(`seed ${seed} said nothing`))
    })
    createInterface({ input: running.stdout }).on('line', (line) => {
      if (line !== 'open') meet()
      if (line === 'open') resolve(true)
      else if (line.startsWith('refused')) resolve(false)
      else lines.push(line)
    })
  })
  return {
    opened: open,
    lines,
    met,
    end: async () => {
      running.kill('SIGKILL')
      await closed
    },
  }
}

test(
  'of two programs that open a library at the same moment, again and again, one writes and the other never does',
  async () => {
    const outer = await mkdtemp(join(tmpdir(), '库🦊-two-'))
    const folder = join(outer, '共用的库')
    let writers = 0
    let refused = 0
    let acknowledged = 0
    const started = performance.now()
    const seconds = (): number => Math.floor((performance.now() - started) / 1000)
    let rounds = 0
    for (let round = 0; round < atLeast || seconds() < lasting; round += 1) {
      rounds += 1
      // each round meets the lock of a writer that was killed: both want to take it over
      const both = [start(folder, round * 2 + 1), start(folder, round * 2 + 2)]
      const answers = await Promise.all(both.map((writer) => writer.opened))
      expect(answers.filter(Boolean), `round ${round}`).toHaveLength(1)
      await Promise.all(both.map((writer) => writer.met))
      await Promise.all(both.map((writer) => writer.end()))
      writers += 1
      refused += 1
      soFar('two writers', () => ({ seconds: seconds(), rounds, wrote: writers, refused }))
      acknowledged += both.reduce((sum, writer) => sum + writer.lines.length, 0)
    }
    const store = await opened(
      storeOptions(folder, nodeFiles, { isAlive: () => false, host: hostname(), pid: 99_999_999 }),
    )
    for (const { seq } of store.journal.heads) expect(await store.journal.read(seq)).not.toBeNull()
    expect(store.seq()).toBeGreaterThan(acknowledged)
    tell('two writers', { seconds: seconds(), rounds, wrote: writers, refused, entries: store.seq() })
    await store.close()
    await rm(outer, { recursive: true, force: true })
  },
  patience,
)
