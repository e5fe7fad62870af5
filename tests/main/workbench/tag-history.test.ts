import { expect, test } from 'vitest'
import type { Edit } from '../../../core/model/edit.ts'
import type { TagId } from '../../../core/model/ids.ts'
import { tagHistoryOf } from '../../../main/workbench/tag-history.ts'
import { MemoryDisk } from '../store/memory-disk.ts'
import { addPolicy, committed, note, opened, options, storeOptions } from '../store/open-temp.ts'

const id = 'trace' as TagId
const put = (name: string): Edit => ({
  kind: 'put-tag',
  tag: { id, name, parentId: null, colour: '#446688', description: '', isGroup: false, order: 9 },
})

test('a tag’s history reaches back before a shortened journal, takes in what comes after, and reads nothing twice', async () => {
  const disk = new MemoryDisk()
  const rotating = { ...storeOptions('/库', disk), rotation: { from: 20, keep: 5 } }
  let store = await opened(rotating)
  await addPolicy(store, 'aaaa')
  await committed(store, put('追溯'))
  for (let n = 0; n < 30; n += 1) await committed(store, note('aaaa', `n${String(n % 7)}`, `第${String(n)}稿`))
  await store.close()
  store = await opened(rotating)
  expect(store.journal.heads.every(({ step }) => step !== 'put-tag')).toBe(true)
  const history = tagHistoryOf(store)
  expect(await history(id)).toMatchObject([{ author: '甲', step: 'put-tag', what: { kind: 'created', name: '追溯' } }])
  await committed(store, put('全程追溯'))
  // several who ask at once get the same
  const [first, second] = await Promise.all([history(id), history(id)])
  expect(first.map(({ what }) => what.kind)).toEqual(['renamed', 'created'])
  expect(second).toEqual(first)
  await store.undo(options)
  expect((await history(id)).map(({ what }) => what.kind)).toEqual(['created'])
  await store.redo(options)
  expect((await history(id)).map(({ what }) => what.kind)).toEqual(['renamed', 'created'])
  await store.close()
})

test('what Piyue brought has no author', async () => {
  const disk = new MemoryDisk()
  const store = await opened({ ...storeOptions('/库', disk), base: put('自带') })
  expect(await tagHistoryOf(store)(id)).toMatchObject([{ author: '', what: { kind: 'created' } }])
  await store.close()
})
