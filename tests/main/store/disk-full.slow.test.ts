import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileCalls } from '../../../main/store/file-calls.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { openStore } from '../../../main/store/open-store.ts'
import { RESERVE_BYTES } from '../../../main/store/reserve.ts'
import { lengthOf, patience, soFar, tell } from '../../support/series.ts'
import { notesOf } from './fault-operations.ts'
import { MemoryDisk } from './memory-disk.ts'
import { addPolicy, note, opened, options, storeOptions } from './open-temp.ts'
import { checkAll, dead } from './recorded-life.ts'

const sizes = lengthOf('PIYUE_DISK_SIZES', 30, 300)
const EDITS = 60

const counts = { savedByReserve: 0, refusals: 0, lost: 0, untold: 0 }

interface Filling {
  readonly files: FileCalls
  readonly folder: string
  readonly fill: () => Promise<void>
  readonly free: () => Promise<void>
  /** How much is kept back, and how long the notes are: together they must not fit. */
  readonly reserveBytes: number
  readonly times: number
}

/** Edits until the disk is full and then some; room is made; edits again; opened again. Answers complaints. */
const fillAndFree = async ({ files, folder, fill, free, reserveBytes, times }: Filling): Promise<readonly string[]> => {
  const complaints: string[] = []
  const acknowledged = new Map<string, string>()
  const store = await opened({ ...storeOptions(folder, files, dead), reserveBytes })
  await addPolicy(store, 'aaaa')
  await fill()
  const holds = (): boolean => !store.notices().some(({ code }) => code === 'reserve-missing')
  let savedWithout = 0
  const edit = async (n: number): Promise<boolean> => {
    const body = `第${String(n)}条批注`.repeat((1 + (n % 7) * 8) * times)
    const before = store.library()
    const answer = await store.commit(note('aaaa', `n${String(n)}`, body), options)
    if (answer.ok) acknowledged.set(`n${String(n)}`, body)
    else {
      // whoever is refused was helped by the reserve first: nothing of it is left unused
      if (holds()) complaints.push('refused with the reserve still held')
      counts.refusals += 1
      if (answer.failure.code !== 'disk-full') counts.untold += 1
      if (store.library() !== before) complaints.push('a refused edit changed the library')
    }
    if (answer.ok && !holds()) savedWithout += 1
    return answer.ok
  }
  for (let n = 0; n < EDITS; n += 1) {
    await edit(n)
    if (
      n % 10 === 9 &&
      (await store.flush()) !== null &&
      !store.notices().some(({ code }) => code === 'snapshot-delayed')
    )
      counts.untold += 1
  }
  for (const at of [folder, join(folder, 'policies', 'aaaa')])
    for (const name of await files.readdir(at)) if (name.endsWith('.tmp')) complaints.push(`left ${name}`)
  // the room that the reserve gave up is where these went
  if (savedWithout > 0) counts.savedByReserve += 1
  await free()
  if (!(await edit(EDITS))) complaints.push('refused although there is room again')
  if ((await store.flush()) !== null) complaints.push('no snapshots although there is room again')
  if (!holds()) complaints.push('no reserve although there is room again')
  await store.close()
  const again = await openStore({ ...storeOptions(folder, files, dead), reserveBytes })
  if (!again.ok) return [...complaints, again.failure.code]
  const there = notesOf(again.value.library())
  for (const [id, body] of acknowledged) if (there.get(id) !== body) counts.lost += 1
  complaints.push(...again.value.notices().map(({ code }) => code), ...(await checkAll(again.value)))
  await again.value.close()
  return complaints
}

/** A small file system of its own, where this machine lets one be made. */
const mounted = (folder: string): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false // a container without that right: the disk in memory stands for it
  }
}

test(
  `a disk that is full at ${String(sizes)} different moments and then freed: nothing acknowledged is lost, every refusal is told, nothing is left behind`,
  async () => {
    const complaints: string[] = []
    for (let size = 0; size < sizes; size += 1) {
      const disk = new MemoryDisk()
      soFar('disk full', () => ({ sizes: size, kind: 'in memory', ...counts }))
      await disk.mkdir('/家')
      const fill = (): Promise<void> => {
        disk.room = disk.used() + Math.floor((size * 40_000) / sizes)
        return Promise.resolve()
      }
      const free = (): Promise<void> => {
        disk.room = Infinity
        return Promise.resolve()
      }
      complaints.push(
        ...(await fillAndFree({ files: disk, folder: '/家/库', fill, free, reserveBytes: 4096, times: 1 })).map(
          (each) => `${each}: ${String(disk.room)}`,
        ),
      )
    }
    const small = await mkdtemp(join(tmpdir(), '库🦊-full-'))
    const real = mounted(small)
    if (real) {
      try {
        const ballast = join(small, 'ballast')
        // all but some kilobytes of it; the reserve is of the usual size
        const fill = async (): Promise<void> => {
          await writeFile(ballast, Buffer.alloc((await nodeFiles.free(small)) - 16 * 1024))
        }
        complaints.push(
          ...(await fillAndFree({
            files: nodeFiles,
            folder: join(small, '库'),
            fill,
            free: () => rm(ballast),
            reserveBytes: RESERVE_BYTES,
            times: 60,
          })),
        )
      } finally {
        execFileSync('umount', [small])
      }
    }
    await rm(small, { recursive: true })
    tell('disk full', {
      sizes: sizes + Number(real),
      kind: real ? 'in memory, and one tmpfs' : 'in memory; no tmpfs: mounting needs root',
      ...counts,
    })
    expect(complaints.slice(0, 5)).toEqual([])
    expect(counts).toMatchObject({ lost: 0, untold: 0 })
    expect(counts.refusals).toBeGreaterThan(sizes)
    // at a few sizes a snapshot took the room, and no edit needed it before the disk was full again
    expect(counts.savedByReserve).toBeGreaterThan(0.9 * sizes)
  },
  patience,
)
