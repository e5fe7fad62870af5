import { createHash } from 'node:crypto'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import { backupsIn } from '../../../main/store/backups.ts'
import { checkIndex, checkJournal, checkSnapshot, checkSource, checkText } from '../../../main/store/check-files.ts'
import type { FileCalls } from '../../../main/store/file-calls.ts'
import type { Store } from '../../../main/store/store.ts'
import { addPolicy, committed, note, opened, options, storeOptions } from './open-temp.ts'

export const dead = { isAlive: () => false }
/** Old entries leave the journal after a few. */
export const shortRotation = { from: 8, keep: 3 }

/** What a check of everything finds: the same that `check` of the workbench asks. */
export const checkAll = async (store: Store): Promise<readonly string[]> => {
  const library = store.library()
  const found = []
  for (const record of Object.values<PolicyRecord>(library.policies)) {
    found.push(
      ...(await checkSource(store.files, record)),
      ...(await checkText(store.files, record)),
      ...(await checkSnapshot(store.snapshots, record)),
    )
  }
  found.push(...(await checkIndex(store.snapshots, library)), ...(await checkJournal(store.journal, library)))
  return found.map(({ code, params }) => `${code} ${Object.values(params ?? {}).join(' ')}`)
}

export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([value]))
    .digest('hex')
    .slice(0, 16)

/** What one recorded life leaves to be held against: the library after every entry. */
export interface Recorded {
  readonly libraries: Map<number, Library>
  readonly entries: Map<number, string>
}

/**
 * A life with everything that touches the disk: a new library, policies put and taken away, edits, undo, snapshots, a
 * text read again, a backup, an end and a new start. `say` hears of every acknowledged entry at the moment it is
 * acknowledged.
 */
export const liveRecorded = async (
  folder: string,
  files: FileCalls,
  say: (seq: number) => void,
  rounds: number,
): Promise<Recorded> => {
  const libraries = new Map<number, Library>()
  const entries = new Map<number, string>()
  const acknowledged = async (store: Store): Promise<void> => {
    say(store.seq())
    libraries.set(store.seq(), store.library())
    entries.set(store.seq(), hashOf((await store.journal.read(store.seq()))?.edit))
  }
  for (let round = 0; round < rounds; round += 1) {
    const store = await opened({ ...storeOptions(folder, files, dead), rotation: shortRotation })
    await acknowledged(store)
    const id = `p00${String(round)}`
    await addPolicy(store, id)
    await acknowledged(store)
    for (let n = 0; n < 4; n += 1) {
      await committed(store, note(id, `n${String(n)}`, `第${String(n)}条批注：与上位文件口径一致`))
      await acknowledged(store)
      if (n === 1) await store.flush()
    }
    if ((await store.undo(options)).ok) await acknowledged(store)
    await store.files.putText({ id: id as never, textVersion: 1 }, { text: '另读一遍', pieces: [], changes: [] })
    await committed(store, { kind: 'batch', name: 'bulk', edits: [note(id, 'b1', '一起'), note(id, 'b2', '改')] })
    await acknowledged(store)
    await store.flush()
    if (round % 2 === 1) {
      await backupsIn(files, store.paths, '库', store.paths.backups).make(
        { moment: await store.moment() },
        { reason: 'by-hand', madeAt: '2026-03-01T08:00:00.000Z', zoneMinutes: null },
      )
      await committed(store, { kind: 'remove-policy', policyId: `p00${String(round - 1)}` as never })
      await acknowledged(store)
    }
    await store.close()
  }
  return { libraries, entries }
}
