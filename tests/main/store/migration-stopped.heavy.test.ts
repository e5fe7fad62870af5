import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupsIn } from '../../../main/store/backups.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { openStore } from '../../../main/store/open-store.ts'
import { faultyFiles } from './faulty-files.ts'
import { backupsOf, libraryOfSchema1 } from './old-library.ts'
import { opened, storeOptions } from './open-temp.ts'

/** PIYUE_STEP=1 stops at every single call: two minutes. */
const step = Number(process.env['PIYUE_STEP'] ?? 5)

test('stopped at any call of the disk, the next opening has the library and a whole backup of how it was', async () => {
  const folder = await libraryOfSchema1()
  const index = await readFile(join(folder, 'library.json'))
  for (let nth = 1; ; nth += step) {
    let calls = 0
    // nothing happens on the disk from the n-th call on: what a kill leaves
    const dead = faultyFiles(nodeFiles, (_call, _path, n) => {
      calls = n
      return n >= nth ? 'EIO' : null
    })
    const stopped = await openStore(storeOptions(folder, dead, { isAlive: () => false }))
    if (stopped.ok) await stopped.value.close().catch(() => undefined) // the disk is dead; what it left is what is looked at
    const store = await opened(storeOptions(folder, nodeFiles, { isAlive: () => false, pid: 99_999_999 }))
    expect(store.library().policies, `call ${String(nth)}`).toHaveProperty('aaaa')
    const backups = (await backupsOf(store)).filter(({ reason }) => reason === 'before-migration')
    expect(backups, `call ${String(nth)}`).toHaveLength(1)
    expect(await backupsIn(nodeFiles, store.paths, '库', store.paths.backups).check(backups[0]?.id ?? '', '2026-01-01T00:00:00Z'), `call ${String(nth)}`).toMatchObject({ value: { whole: true } })
    await store.close()
    await rm(join(folder, 'backups'), { recursive: true })
    await writeFile(join(folder, 'library.json'), index)
    if (calls < nth) break
  }
})
