import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Library, PolicyRecord } from '../../../../core/model/library.ts'
import type { Incoming } from '../../../../core/model/incoming.ts'
import type { Collection } from '../../../../core/model/collection.ts'
import type { Tag } from '../../../../core/model/tag.ts'
import { randomShelf, type Shelf } from '../../../support/random-shelf.ts'
import { packed, readBack } from '../../../support/refi-files.ts'

/** A tag tree by names and places: the order of siblings is kept, its numbers are not. */
const tree = (tags: readonly Tag[]): readonly unknown[] => {
  const below = (parentId: Tag['parentId']): readonly unknown[] =>
    tags
      .filter((tag) => tag.parentId === parentId)
      .toSorted((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1))
      .map(({ id, name, colour, description, isGroup }) => ({
        id,
        name,
        colour,
        description,
        isGroup,
        below: below(id),
      }))
  return below(null)
}

/** What of a record the format carries. */
const carried = ({
  policy: { textVersion: _version, notices: _notices, cleaning: _cleaning, ...policy },
  taggings,
  annotations,
  links,
}: PolicyRecord) => ({ policy, taggings, annotations, links })

const expectSame = (incoming: Incoming, { library, texts, originals }: Shelf): void => {
  const expected: Library['policies'] = library.policies
  expect(Object.fromEntries(incoming.policies.map(({ record }) => [record.policy.id, carried(record)]))).toEqual(
    Object.fromEntries(Object.values<PolicyRecord>(expected).map((record) => [record.policy.id, carried(record)])),
  )
  for (const { record, text, original } of incoming.policies) {
    expect(text).toBe(texts.get(record.policy.id))
    expect(original === null ? null : Buffer.from(original)).toEqual(originals.get(record.policy.source.hash) ?? null)
  }
  expect(tree(incoming.tags)).toEqual(tree(Object.values(library.tags)))
  expect(Object.fromEntries(incoming.collections.map((each) => [each.id, each]))).toEqual(
    Object.fromEntries(
      Object.values<Collection>(library.collections).map(({ takenOut: _, ...each }) => [each.id, each]),
    ),
  )
}

describe('a library as a REFI-QDA project and back', () => {
  it('is equal in all that the format carries, and nothing is said to be dropped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'en' as const),
        async (seed, language) => {
          const shelf = randomShelf(seed)
          const { incoming, notices } = readBack(await packed(shelf, { kind: 'library' }, language))
          expectSame(incoming, shelf)
          expect(notices).toEqual([])
          expect(incoming).toMatchObject({ kind: 'qdpx', program: 'Piyue' })
        },
      ),
      { numRuns: 15 },
    )
  })
})
