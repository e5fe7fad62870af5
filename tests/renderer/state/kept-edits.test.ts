import { expect, it } from 'vitest'
import type { Edit } from '../../../core/model/edit.ts'
import { keepEdits, keptEdits, type KeptEdit, type KeptIn } from '../../../renderer/state/kept-edits.ts'

const storage = (): KeptIn & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  }
}
const removal = (id: string): KeptEdit => ({
  edit: { kind: 'remove-collection', collectionId: id } as unknown as Edit,
  requestId: `request-${id}`,
})

it('edits that wait are there after a reload, in their order and under their ids, for their own library only', () => {
  const place = storage()
  expect(keepEdits(place, '/资料库', [removal('a'), removal('b')])).toBe(true)
  expect(keptEdits(place, '/资料库')).toEqual([removal('a'), removal('b')])
  expect(keptEdits(place, '/另一个')).toEqual([])
  expect(keepEdits(place, '/另一个', [removal('c')])).toBe(true)
  expect(keptEdits(place, '/资料库')).toEqual([removal('a'), removal('b')])
})
it('nothing of them stays once they are saved', () => {
  const place = storage()
  keepEdits(place, '/资料库', [removal('a')])
  expect(keepEdits(place, '/资料库', [])).toBe(true)
  expect(place.kept.size).toBe(0)
})
it('what does not fit is not kept in part, and what was kept before goes with it', () => {
  const place = storage()
  keepEdits(place, '/资料库', [removal('a')])
  expect(keepEdits(place, '/资料库', [removal('a'), removal('b'.repeat(2_000_000))])).toBe(false)
  expect(place.kept.size).toBe(0)
})
it('a browser that refuses to keep anything is no error', () => {
  const full: KeptIn = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
    removeItem: () => undefined,
  }
  expect(keepEdits(full, '/资料库', [removal('a')])).toBe(false)
  expect(keptEdits(full, '/资料库')).toEqual([])
})
it.each(['not JSON', '{}', '[1]', '[{"edit":null}]', '[{"requestId":"r"}]', '[{"requestId":"r","edit":null}]'])(
  'nothing is made of %s',
  (text) => {
    const place = storage()
    keepEdits(place, '/资料库', [removal('a')])
    const [key = ''] = place.kept.keys()
    place.kept.set(key, text)
    expect(keptEdits(place, '/资料库')).toEqual([])
  },
)
