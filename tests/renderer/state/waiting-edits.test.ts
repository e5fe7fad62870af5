import { expect, it } from 'vitest'
import type { Collection } from '../../../core/model/collection.ts'
import type { Edit } from '../../../core/model/edit.ts'
import { withWaiting } from '../../../renderer/state/waiting-edits.ts'

const collection = (id: string, name: string): Collection =>
  ({ id, name, comment: '', members: [], createdAt: '2026-01-01T00:00:00.000Z' }) as unknown as Collection
const shown = (things: readonly Collection[], edits: readonly Edit[]): readonly string[] =>
  withWaiting(things, edits, {
    idOf: ({ id }) => id,
    put: (edit) => (edit.kind === 'put-collection' ? edit.collection : null),
    gone: (edit) => (edit.kind === 'remove-collection' ? edit.collectionId : null),
  }).map(({ id, name }) => `${id} ${name}`)

it.each<readonly [string, readonly Edit[], readonly string[]]>([
  ['as they are while nothing waits', [], ['a 旧', 'b 乙']],
  ['changed, in their place', [{ kind: 'put-collection', collection: collection('a', '新') }], ['a 新', 'b 乙']],
  ['with new ones behind', [{ kind: 'put-collection', collection: collection('c', '丙') }], ['a 旧', 'b 乙', 'c 丙']],
  ['without those taken away', [{ kind: 'remove-collection', collectionId: 'b' as never }], ['a 旧']],
  [
    'by all edits in order, those of a batch among them',
    [
      { kind: 'put-collection', collection: collection('c', '丙') },
      {
        kind: 'batch',
        name: 'bulk',
        edits: [
          { kind: 'remove-collection', collectionId: 'c' as never },
          { kind: 'put-collection', collection: collection('b', '乙二') },
        ],
      },
    ],
    ['a 旧', 'b 乙二'],
  ],
])('things are shown %s', (_what, edits, expected) => {
  expect(shown([collection('a', '旧'), collection('b', '乙')], edits)).toEqual(expected)
})
