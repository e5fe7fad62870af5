// Makes one backup after another of a library until it is killed. Prints a line "made ID" for every one it was told was
// made. node backup-kill-child.ts FOLDER DAY
import { writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { backupsIn } from '../../../main/store/backups.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { openStore } from '../../../main/store/open-store.ts'
import { at } from '../../core/library/arbitrary-edits.ts'
import { note } from './library-edits.ts'

const [folder = '', day = '1'] = process.argv.slice(2)
const isDead = (): boolean => false
const opened = await openStore({
  files: nodeFiles,
  folder,
  now: () => at,
  base: { kind: 'batch', name: 'bulk', edits: [] },
  lock: {
    pid: process.pid,
    host: hostname(),
    program: 'backup-kill-child',
    token: `t${String(process.pid)}`,
    isAlive: isDead,
    beatMs: 10_000,
    staleMs: 120_000,
  },
})
if (!opened.ok || opened.value.readOnly !== null) throw new Error(`refused ${JSON.stringify(opened)}`)
const store = opened.value
const backups = backupsIn(nodeFiles, store.paths, '库', store.paths.backups)
writeSync(1, 'open\n')
for (let n = 0; n < 200; n += 1) {
  const edited = await store.commit(note('aaaa', `k${String(process.pid)}x${String(n)}`, '又改一处'), {
    author: '甲',
    at,
  })
  if (!edited.ok) throw new Error(JSON.stringify(edited.failure))
  const made = await backups.make(
    { moment: await store.moment() },
    {
      reason: n % 3 === 0 ? 'session-end' : 'hourly',
      madeAt: new Date(Date.UTC(2026, 0, Number(day), 0, n)).toISOString(),
      zoneMinutes: 0,
    },
  )
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  writeSync(1, `made ${made.value.id}\n`)
}
