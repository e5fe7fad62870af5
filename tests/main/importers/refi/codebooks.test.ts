import { describe, expect, it } from 'vitest'
import { writeCodebook } from '../../../../core/exporting/refi/write-codebook.ts'
import type { Tag } from '../../../../core/model/tag.ts'
import { readIncoming } from '../../../../main/importers/read-incoming.ts'
import { readQdc } from '../../../../main/importers/refi/read-qdc.ts'
import { hostileTexts } from '../../../core/exporting/hostile-texts.ts'
import { randomShelf } from '../../../support/random-shelf.ts'
import { digestOf, rowsOf } from '../../../support/refi-files.ts'
import { reading } from './foreign-project.ts'

const written = (tags: readonly Tag[]): Buffer => Buffer.from(writeCodebook(tags, digestOf)?.xml ?? '')
const tagsOf = (bytes: Uint8Array): readonly Tag[] => {
  const read = readQdc(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value.tags
}
const plain = (tags: readonly Tag[]) =>
  tags.map(({ order: _order, ...rest }) => rest).toSorted((a, b) => (a.id < b.id ? -1 : 1))

describe('a codebook', () => {
  it('comes back equal: tree, groups, colours, descriptions, ids', () => {
    for (const seed of [1, 2, 3]) {
      const tags = rowsOf(randomShelf(seed, { tags: 40, deepest: 6 })).tags
      expect(plain(tagsOf(written(tags)))).toEqual(plain(tags))
    }
  })

  it('of 500 tags, and one 200 deep, comes back equal', () => {
    for (const size of [{ tags: 500 }, { tags: 200, deepest: 200 }]) {
      const tags = rowsOf(randomShelf(5, size)).tags
      expect(plain(tagsOf(written(tags)))).toEqual(plain(tags))
    }
  })

  it('holds texts that mean something to XML as texts', () => {
    const tags = hostileTexts.map((name, at): Tag => ({
      id: `t${String(at)}` as Tag['id'],
      name: `${name}${String(at)}`,
      parentId: null,
      colour: name,
      description: name,
      isGroup: false,
      order: at,
    }))
    expect(tagsOf(written(tags)).map(({ name, description }) => [name, description])).toEqual(
      tags.map(({ name, description }) => [name, description]),
    )
  })

  it('is told from its content, and read from a whole project too', async () => {
    const book =
      '<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other"><Codes><Code guid="{0A000000-0000-4000-8000-00000000000F}" name="x" isCodable="false"/></Codes></CodeBook>'
    expect(await readIncoming({ name: 'a.xml', bytes: Buffer.from(book) }, reading)).toMatchObject({
      ok: true,
      value: {
        kind: 'qdc',
        program: 'Other',
        tags: [{ id: '0a000000-0000-4000-8000-00000000000f', name: 'x', isGroup: true }],
      },
    })
    expect(readQdc(Buffer.from(`<Project>${book.slice(21)}</Project>`))).toMatchObject({
      ok: true,
      value: { tags: [{ name: 'x' }] },
    })
    expect(readQdc(Buffer.from('<html/>'))).toMatchObject({
      ok: false,
      failure: { code: 'incoming-damaged', params: { problem: 'not-a-codebook' } },
    })
    expect(readQdc(Buffer.from('<!DOCTYPE CodeBook><CodeBook/>'))).toMatchObject({
      ok: false,
      failure: { code: 'file-hostile', params: { reason: 'doctype' } },
    })
  })

  it('of more codes than anyone works with is refused before a tree is built of them', () => {
    expect(readQdc(Buffer.from(`<CodeBook><Codes>${'<Code/>'.repeat(200_000)}</Codes></CodeBook>`))).toEqual({
      ok: false,
      failure: { code: 'file-hostile', params: { reason: 'elements' } },
    })
  })
})
