import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Library } from '../../../core/model/library.ts'
import { chance, lengthOf, patience, seed, soFar, tell } from '../../support/series.ts'
import { notesOf } from './fault-operations.ts'
import { addPolicy, committed, note, opened, storeOptions } from './open-temp.ts'
import { checkAll } from './recorded-life.ts'

const places = lengthOf('PIYUE_PLACES', 60, 500)
const random = chance(seed)

const POLICIES = ['aaaa', 'bbbb', 'cccc']
const NOTES = 20

/** A closed library of three policies and their notes, with everything in snapshots. */
const filled = async (folder: string): Promise<Library> => {
  const store = await opened(storeOptions(folder))
  for (const id of POLICIES) await addPolicy(store, id)
  for (let n = 0; n < NOTES; n += 1)
    await committed(store, note(POLICIES[n % 3] ?? '', `n${n}`, `第${n}条批注：与上位文件口径一致`))
  await store.flush()
  for (let n = 0; n < NOTES; n += 4)
    await committed(store, note(POLICIES[n % 3] ?? '', `n${n}`, `第${n}条批注，改过一次`))
  const library = store.library()
  await store.close()
  return library
}

/** All but the reserve, whose bytes mean nothing. */
const filesIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true })
  const paths = names.map((name) => join(folder, name))
  const facts = await Promise.all(paths.map(async (path) => ({ path, facts: await stat(path) })))
  return facts
    .filter(({ path, facts: each }) => each.isFile() && each.size > 0 && basename(path) !== 'library.reserve')
    .map(({ path }) => path)
}

test(
  `one changed byte at ${places} places: found every time, and what people wrote is salvaged`,
  async () => {
    console.log(`bit rot: seed ${seed}, ${places} places (PIYUE_SEED=${seed} PIYUE_PLACES=${places} repeats it)`)
    const outer = await mkdtemp(join(tmpdir(), '库🦊-rot-'))
    const good = join(outer, 'good')
    const library = await filled(good)
    const paths = await filesIn(good)
    const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    let found = 0
    let salvaged = 0
    for (let place = 0; place < places; place += 1) {
      const folder = join(outer, 'hurt')
      await cp(good, folder, { recursive: true })
      let at = Math.floor(random() * total)
      const index = sizes.findIndex((size) => {
        at -= size
        return at < 0
      })
      const path = (paths[index] ?? '').replace(good, folder)
      const bytes = await readFile(path)
      const where = at + (sizes[index] ?? 0)
      bytes[where] = (bytes[where] ?? 0) ^ (1 << Math.floor(random() * 8))
      await writeFile(path, bytes)
      const store = await opened(storeOptions(folder))
      const said = store.notices().length
      if (said > 0 || (await checkAll(store)).length > 0) found += 1
      else console.log(`not found: byte ${where} of ${path}`)
      const notes = notesOf(store.library())
      salvaged += [...notesOf(library)].filter(([id, body]) => notes.get(id) === body).length / NOTES
      await store.close()
      soFar('bit rot', () => ({ places: place + 1, found, 'salvaged %': ((100 * salvaged) / (place + 1)).toFixed(2) }))
      await rm(folder, { recursive: true })
    }
    tell('bit rot', { places, found, 'salvaged %': ((100 * salvaged) / places).toFixed(2) })
    expect(found).toBe(places)
    expect(salvaged / places).toBeGreaterThanOrEqual(0.99)
    await rm(outer, { recursive: true })
  },
  patience,
)
