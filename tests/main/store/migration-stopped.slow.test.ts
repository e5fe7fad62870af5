import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { LIBRARY_SCHEMA } from '../../../core/model/library.ts'
import { chance, lengthOf, patience, seed, soFar, tell } from '../../support/series.ts'
import { backupsOf, FOLDER, libraryWrong, migrating, type Outcome, taken } from './fault-operations.ts'
import { faultyFiles } from './faulty-files.ts'
import { type Happening, MemoryDisk } from './memory-disk.ts'
import { libraryOfSchema1 } from './old-library.ts'
import { cutsOf, fatesOf, imageOf } from './power-cut.ts'

/** 1 stops at every single call. */
const step = lengthOf('PIYUE_STEP', 5, 1)
const states = lengthOf('PIYUE_STATES', 2, 20)

const outcome: Outcome = { notes: new Map([['n1', '旧版的批注']]), told: true, done: true }

/**
 * What is wrong after a stop: anything lost or damaged, or a library brought up without a whole backup of how it was.
 */
const wrong = async (disk: MemoryDisk): Promise<readonly string[]> => {
  const found = await libraryWrong(disk, outcome)
  const listed = await backupsOf(disk).list()
  const made = listed.ok ? listed.value.backups.filter(({ reason }) => reason === 'before-migration') : []
  if (made.length !== 1) return [...found, `${String(made.length)} backups`]
  const checked = await backupsOf(disk).check(made[0]?.id ?? '', '2026-01-01T00:00:00Z')
  return checked.ok && checked.value.whole ? found : [...found, 'the backup is not whole']
}

test(
  'a library of every earlier schema, stopped at any call of the disk or by a power cut while it is brought up: all of it is there, with a whole backup of how it was',
  async () => {
    // one schema was before today's; a new one brings its own old library here
    expect(LIBRARY_SCHEMA).toBe(2)
    const complaints: string[] = []
    let steps = 0
    for (let nth = 1; ; nth += step) {
      const disk = await migrating.ready()
      let calls = 0
      const gone = faultyFiles(disk, (_call, _path, n) => {
        calls = n
        return n >= nth ? 'EIO' : null
      })
      await migrating.run(gone)
      complaints.push(...(await wrong(disk)).map((each) => `${each}: call ${String(nth)}`))
      steps += 1
      soFar('migrations', () => ({ steps, schemas: '1', every: 0, lost: complaints.length }))
      if (calls < nth) break
    }
    const happenings: Happening[] = []
    const disk = new MemoryDisk()
    disk.take = (happening) => {
      happenings.push(happening)
    }
    const folder = await libraryOfSchema1()
    await disk.mkdir(dirname(FOLDER))
    await taken(folder, disk, FOLDER)
    await rm(dirname(folder), { recursive: true, force: true })
    // what lay there before is on the platter
    for (const happening of [...happenings])
      if (happening.kind === 'made')
        happenings.push({ kind: happening.folder ? 'syncFolder' : 'sync', node: happening.node })
    happenings.push({ kind: 'syncFolder', node: 1 })
    const first = happenings.length
    await migrating.run(disk)
    const random = chance(seed)
    const seen = new Set<string>()
    for (const cut of cutsOf(happenings)) {
      if (cut.at < first) continue
      for (const fate of fatesOf(cut, states, random)) {
        const image = imageOf(cut, fate)
        if (seen.has(image.print)) continue
        seen.add(image.print)
        complaints.push(
          ...(await wrong(image.disk)).map(
            (each) => `${each}: cut at ${String(cut.at)} of ${String(happenings.length)} ${JSON.stringify(fate)}`,
          ),
        )
      }
    }
    tell('migrations', { steps: steps + seen.size, schemas: '1', every: Number(step === 1), lost: complaints.length })
    expect(complaints.slice(0, 5)).toEqual([])
  },
  patience,
)
