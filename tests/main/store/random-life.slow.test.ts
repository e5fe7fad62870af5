import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdit, singlesOf } from '../../../core/library/edits/apply-edit.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { Library } from '../../../core/model/library.ts'
import type { Store } from '../../../main/store/store.ts'
import { anyEdit } from '../../core/library/arbitrary-edits.ts'
import { lengthOf, patience, seed, soFar, tell } from '../../support/series.ts'
import { opened, options, storeOptions } from './open-temp.ts'

const edits = lengthOf('PIYUE_EDITS', 800, 200_000)
const BATCH = 400
const REOPEN_EVERY = lengthOf('PIYUE_REOPEN_EVERY', 100, 1000)

/** What undo and redo must do, in the plainest way: whole libraries on two stacks. */
class Model {
  readonly undo: Library[] = []
  readonly redo: Library[] = []
  now: Library
  constructor(start: Library) {
    this.now = start
  }
  edit(edit: Edit): boolean {
    const applied = applyEdit(this.now, edit)
    if (!applied.ok || applied.value.library === this.now) return applied.ok
    this.undo.push(this.now)
    this.redo.length = 0
    this.now = applied.value.library
    return true
  }
  step(from: Library[], to: Library[]): boolean {
    const next = from.pop()
    if (next === undefined) return false
    to.push(this.now)
    this.now = next
    return true
  }
}

const putFiles = async (store: Store, edit: Edit): Promise<void> => {
  for (const single of singlesOf(edit)) {
    if (single.kind !== 'add-policy' || !(await store.files.isFree(single.record.policy.id))) continue
    await store.files.put(Buffer.from('x'), [
      { policyId: single.record.policy.id, reader: 'txt', text: { text: '字', pieces: [], changes: [] } },
    ])
  }
}

/** Drawn some hundreds at a time: all of them at once would take the memory. */
const steps = function* (): Generator<{ readonly edit: Edit; readonly dice: number }> {
  for (let drawn = 0; drawn < edits; drawn += BATCH)
    yield* fc.sample(fc.record({ edit: anyEdit, dice: fc.nat(99) }), {
      seed: seed + drawn,
      numRuns: Math.min(BATCH, edits - drawn),
    })
}

test(
  `${edits} random edits, undos and redos, reopened every ${REOPEN_EVERY}: never a difference from the model, and undoing all gives the start`,
  async () => {
    console.log(`random life: seed ${seed}, ${edits} edits (PIYUE_SEED=${seed} PIYUE_EDITS=${edits} repeats it)`)
    const outer = await mkdtemp(join(tmpdir(), '库🦊-life-'))
    const folder = join(outer, '库')
    let store = await opened(storeOptions(folder))
    const start = store.library()
    const model = new Model(start)
    let n = -1
    for (const { edit, dice } of steps()) {
      n += 1
      const doing = dice < 15 ? 'undo' : dice < 27 ? 'redo' : 'edit'
      if (doing === 'edit') await putFiles(store, edit)
      const answer = await (doing === 'undo'
        ? store.undo(options)
        : doing === 'redo'
          ? store.redo(options)
          : store.commit(edit, options))
      const expected =
        doing === 'undo'
          ? model.step(model.undo, model.redo)
          : doing === 'redo'
            ? model.step(model.redo, model.undo)
            : model.edit(edit)
      expect(answer.ok, `step ${n}: ${doing}`).toBe(expected)
      soFar('random life', () => ({ edits: n + 1, entries: store.seq(), differences: 0, 'start again': 0 }))
      if (n % 50 === 0) expect(store.library(), `step ${n}`).toEqual(model.now)
      if (n % REOPEN_EVERY === REOPEN_EVERY - 1) {
        await store.close()
        store = await opened(storeOptions(folder))
        expect(store.notices()).toEqual([])
        expect(store.library(), `reopened after step ${n}`).toEqual(model.now)
      }
    }
    const entries = store.seq()
    while ((await store.undo(options)).ok) continue
    expect(store.library()).toEqual(start)
    await store.close()
    tell('random life', { edits, entries, differences: 0, 'start again': 1 })
    await rm(outer, { recursive: true, force: true })
  },
  patience,
)
