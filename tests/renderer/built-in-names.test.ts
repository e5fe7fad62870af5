import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TagId } from '../../core/model/ids.ts'
import type { Tag } from '../../core/model/tag.ts'
import { tagFace } from '../../renderer/state/tag-face.ts'
import { builtInTagName, builtInTags, otherTagNames } from '../../renderer/strings/built-in-tags.ts'
import { builtInDescriptions, shownDescription } from '../../renderer/strings/built-in-descriptions.ts'
import { readDefinition } from '../../renderer/features/codebook/read-definition.ts'
import { builtInName, prepareTraditionalNames } from '../../renderer/strings/built-in-names.ts'

const namesIn = (file: string): readonly string[] =>
  [
    ...readFileSync(new URL(`../../seeds/${file}.json`, import.meta.url), 'utf8').matchAll(
      /"(?:name|inverseName|seal)": "([^"]+)"/g,
    ),
  ].flatMap(([, name]) => name ?? [])

describe('names that come with the app', () => {
  it('are in Traditional characters where the interface is, and as kept elsewhere', async () => {
    await prepareTraditionalNames()
    expect(['现代农业', '工业制造', '冲突', '被细化', '农'].map((name) => builtInName(name, 'zh-Hant'))).toEqual([
      '現代農業',
      '工業製造',
      '衝突',
      '被細化',
      '農',
    ])
    expect(builtInName('现代农业', 'zh-Hans')).toBe('现代农业')
    expect(builtInName('现代农业', 'en')).toBe('现代农业')
  })
  it('keep their length, one character for one', async () => {
    await prepareTraditionalNames()
    const names = [...namesIn('sectors'), ...namesIn('link-types')]
    expect(names.length).toBeGreaterThan(30)
    for (const name of names)
      expect(Array.from(builtInName(name, 'zh-Hant')), name).toHaveLength(Array.from(name).length)
  })
})

describe('tags that come with the app', () => {
  const seeded = (
    JSON.parse(readFileSync(new URL('../../seeds/tags.json', import.meta.url), 'utf8')) as {
      readonly tags: readonly Pick<Tag, 'id' | 'name' | 'colour' | 'description'>[]
    }
  ).tags
  const [first] = seeded.filter(({ id }) => id === 'instrument-openness')
  if (first === undefined) throw new Error('the seeds have no such tag')

  it('have an English name each, and no two the same', () => {
    expect(Object.entries(builtInTags).map(([id, [name]]) => [id, name])).toEqual(
      seeded.map(({ id, name }) => [id, name]),
    )
    expect(new Set(Object.values(builtInTags).map(([, english]) => english.toLowerCase())).size).toBe(seeded.length)
  })
  it('show in the interface’s language, whatever they are kept as', async () => {
    await prepareTraditionalNames()
    expect((['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => tagFace(first, null, language))).toMatchObject([
      { name: '数据开放共享', lang: undefined },
      { name: '數據開放共享', lang: undefined },
      { name: 'Open and shared data', lang: undefined },
    ])
    expect(otherTagNames(first)).toEqual(['Open and shared data'])
  })
  it.each([
    ['renamed by a person', { ...first, name: '开放数据' }],
    ['of a person’s own under the same name', { ...first, id: 't1' as TagId }],
    ['with an id that every object inherits', { ...first, id: 'constructor' as TagId }],
  ])('stay as written when %s', async (_what, tag) => {
    await prepareTraditionalNames()
    for (const language of ['zh-Hant', 'en'] as const) expect(builtInTagName(tag, language)).toBeNull()
    expect(tagFace(tag, null, 'en')).toMatchObject({ name: tag.name, lang: 'zh-Hans' })
    expect(otherTagNames(tag)).toEqual([])
  })
  it('have an English description each, with the parts of the kept one', () => {
    expect(Object.entries(builtInDescriptions).map(([id, [kept]]) => [id, kept])).toEqual(
      seeded.map(({ id, description }) => [id, description]),
    )
    for (const [kept, english] of Object.values(builtInDescriptions))
      expect(readDefinition(english).parts.map(({ kind }) => kind)).toEqual(
        readDefinition(kept).parts.map(({ kind }) => kind),
      )
  })
  it('show their description in the interface’s language until a person writes another', async () => {
    await prepareTraditionalNames()
    const inLanguages = (tag: Pick<Tag, 'id' | 'description'>): readonly string[] =>
      (['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => shownDescription(tag, language).text)
    expect(inLanguages(first)).toEqual([
      first.description,
      builtInName(first.description, 'zh-Hant'),
      builtInDescriptions[first.id]?.[1],
    ])
    expect(new Set(inLanguages(first)).size).toBe(3)
    expect(inLanguages({ ...first, description: '我们自己的说法。' })).toEqual(Array(3).fill('我们自己的说法。'))
  })
})
