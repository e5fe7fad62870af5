// Edits a library at random until it is killed. Prints a line "seq hash" for every acknowledged edit.
// node kill-child.ts FOLDER SEED
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { hostname } from 'node:os'
import fc from 'fast-check'
import type { Edit } from '../../../core/model/edit.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { openStore } from '../../../main/store/open-store.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { anyEdit, at, startLibrary } from '../../core/library/arbitrary-edits.ts'

const [folder = '', seedText = '1'] = process.argv.slice(2)
const seed = Number(seedText)
let state = seed
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const base: Edit = {
  kind: 'batch',
  name: 'bulk',
  edits: Object.values<Tag>(startLibrary.tags).map((tag) => ({ kind: 'put-tag', tag })),
}
const opened = await openStore({
  files: nodeFiles,
  folder,
  now: () => at,
  base,
  lock: {
    pid: process.pid,
    host: hostname(),
    program: 'kill-child',
    token: `t${seed}`,
    isAlive,
    beatMs: 10_000,
    staleMs: 120_000,
  },
})
if (!opened.ok || opened.value.readOnly !== null) {
  writeSync(1, `refused ${JSON.stringify(opened.ok ? opened.value.notices() : opened.failure)}\n`)
  process.exit(1)
}
const store = opened.value
const say = async (): Promise<void> => {
  const entry = await store.journal.read(store.seq())
  writeSync(1, `${store.seq()} ${createHash('sha256').update(JSON.stringify(entry?.edit)).digest('hex')}\n`)
}
const putFiles = async (edit: Edit): Promise<void> => {
  if (edit.kind === 'batch') for (const each of edit.edits) await putFiles(each)
  if (edit.kind !== 'add-policy' || !(await store.files.isFree(edit.record.policy.id))) return
  const text = '字'.repeat(edit.record.policy.textLength)
  await store.files.put(Buffer.from(text), [
    { policyId: edit.record.policy.id, reader: 'txt', text: { text, pieces: [], changes: [] } },
  ])
}
writeSync(1, 'open\n')
/** A few at a time: it is killed soon. */
const edits = function* (): Generator<Edit> {
  for (let batch = 0; batch < 20; batch += 1) yield* fc.sample(anyEdit, { seed: seed * 20 + batch, numRuns: 30 })
}
for (const edit of edits()) {
  await putFiles(edit)
  const dice = random()
  const done =
    dice < 0.15
      ? await store.undo({ author: '甲', at })
      : dice < 0.25
        ? await store.redo({ author: '甲', at })
        : await store.commit(edit, { author: '甲', at })
  if (done.ok && done.value.changed) await say()
  if (random() < 0.2) void store.flush()
}
