import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit, replayEdit, singlesOf } from '../../../core/library/edits/apply-edit.ts'
import { checkLibrary } from '../../../core/library/check-library.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { Library } from '../../../core/model/library.ts'
import { anyEdit, startLibrary } from './arbitrary-edits.ts'

const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
const runs = { seed, numRuns: 400 }
console.log(`edit laws: seed ${seed} (PIYUE_SEED=${seed} repeats them)`)

/** The libraries a list of edits leads through; refused edits lead nowhere. */
const walk = (
  edits: readonly Edit[],
  visit: (before: Library, edit: Edit, after: Library, undo: Edit, journalled: Edit) => void,
): Library => {
  let library = startLibrary
  for (const edit of edits) {
    const applied = applyEdit(library, edit)
    if (!applied.ok) continue
    visit(library, edit, applied.value.library, applied.value.undo, applied.value.edit)
    library = applied.value.library
  }
  return library
}

const manyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 25 })

describe('edits of a library', () => {
  test('an edit and then its undo give back the library', () => {
    let undone = 0
    fc.assert(
      fc.property(manyEdits, (edits) => {
        walk(edits, (before, _edit, after, undo) => {
          const back = applyEdit(after, undo)
          expect(back).toMatchObject({ ok: true })
          if (back.ok) expect(back.value.library).toEqual(before)
          undone += 1
        })
      }),
      runs,
    )
    expect(undone).toBeGreaterThan(1000)
  })

  test('the undo of an undo is the edit again', () => {
    fc.assert(
      fc.property(manyEdits, (edits) => {
        walk(edits, (_before, _edit, after, undo) => {
          const back = applyEdit(after, undo)
          if (!back.ok) throw new Error('undo refused')
          const again = applyEdit(back.value.library, back.value.undo)
          expect(again.ok && again.value.library).toEqual(after)
        })
      }),
      runs,
    )
  })

  test('applying an edit twice changes nothing the second time', () => {
    fc.assert(
      fc.property(manyEdits, (edits) => {
        walk(edits, (_before, edit, after) => {
          // a batch that makes and removes the same thing may change something again; every single edit may not
          for (const single of singlesOf(edit).slice(-1)) {
            const twice = applyEdit(after, single)
            if (twice.ok) expect(twice.value.library).toBe(after)
          }
        })
      }),
      runs,
    )
  })

  test('replaying what the journal keeps, without asking, gives the same library', () => {
    fc.assert(
      fc.property(manyEdits, (edits) => {
        walk(edits, (before, _edit, after, _undo, journalled) => {
          expect(singlesOf(journalled).reduce(replayEdit, before)).toEqual(after)
        })
      }),
      runs,
    )
  })

  test('undoing everything in turn leads back to the start', () => {
    fc.assert(
      fc.property(manyEdits, (edits) => {
        const undos: Edit[] = []
        const end = walk(edits, (_before, _edit, _after, undo) => undos.unshift(undo))
        const start = undos.reduce((library, undo) => {
          const back = applyEdit(library, undo)
          if (!back.ok) throw new Error(`undo refused: ${JSON.stringify(back.failure)}`)
          return back.value.library
        }, end)
        expect(start).toEqual(startLibrary)
      }),
      runs,
    )
  })

  test('whatever edits were accepted, nothing in the library points at what is not there', () => {
    fc.assert(
      fc.property(manyEdits, (edits) => {
        expect(checkLibrary(walk(edits, () => undefined))).toEqual([])
      }),
      runs,
    )
  })

  test('a refused edit never throws and leaves the library value untouched', () => {
    fc.assert(
      fc.property(manyEdits, (edits) => {
        const frozen = JSON.stringify(startLibrary)
        walk(edits, () => undefined)
        expect(JSON.stringify(startLibrary)).toBe(frozen)
      }),
      runs,
    )
  })
})
