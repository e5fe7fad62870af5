import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadFile, ReadPolicy } from '../../core/model/read-policy.ts'
import type { Result } from '../../core/model/result.ts'
import { readFile } from '../../main/readers/read-file.ts'
import { readSeed, seedsFolder } from './read-seed.ts'
import { issuersFile, sampleManifest, sectorsFile, tagsFile } from './seed-schemas.ts'

const manifest = sampleManifest.parse(readSeed('sample/manifest.json').json)
const vocabulary = {
  sectors: sectorsFile.parse(readSeed('sectors.json').json).sectors,
  issuers: issuersFile.parse(readSeed('issuers.json').json).issuers,
}
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(seedsFolder, 'sample', name)))

/** What a careful reader finds in each file, counted by hand; an annexed table is one clause. */
const expected: Readonly<
  Record<
    string,
    {
      readonly clauses: number
      readonly documentNumber: string | null
      readonly issuedOn: string | null
      readonly status: 'draft' | 'final'
      readonly level: string
      readonly encoding: string | null
    }
  >
> = {
  'national-plan-draft.docx': {
    clauses: 91,
    documentNumber: null,
    issuedOn: '2024-11-20',
    status: 'draft',
    level: 'national',
    encoding: null,
  },
  'national-plan.pdf': {
    clauses: 96,
    documentNumber: '国数统〔2025〕6号',
    issuedOn: '2025-01-16',
    status: 'final',
    level: 'national',
    encoding: null,
  },
  'yunze-measures.docx': {
    clauses: 58,
    documentNumber: '云泽省人民政府令第217号',
    issuedOn: '2024-11-05',
    status: 'final',
    level: 'provincial',
    encoding: null,
  },
  'yunze-plan.docx': {
    clauses: 62,
    documentNumber: '云数发〔2025〕18号',
    issuedOn: '2025-05-09',
    status: 'final',
    level: 'provincial',
    encoding: null,
  },
  'lanjiang-plan.txt': {
    clauses: 34,
    documentNumber: null,
    issuedOn: null,
    status: 'final',
    level: 'provincial',
    encoding: 'utf-8',
  },
  'linhu-plan.txt': {
    clauses: 34,
    documentNumber: '临政办发〔2025〕31号',
    issuedOn: '2025-07-30',
    status: 'final',
    level: 'municipal',
    encoding: 'gb18030',
  },
}

describe('the sample’s manifest', () => {
  it('lists every file of the folder once, each under 1 MB', () => {
    expect(manifest.files.map((file) => file.name).sort()).toEqual(
      readdirSync(join(seedsFolder, 'sample'))
        .filter((name) => name !== 'manifest.json')
        .sort(),
    )
    for (const { name } of manifest.files)
      expect(statSync(join(seedsFolder, 'sample', name)).size, name).toBeLessThan(1_000_000)
  })
  it('uses tags and sectors that exist, and no groups', () => {
    const usable = new Set([
      ...tagsFile
        .parse(readSeed('tags.json').json)
        .tags.filter((tag) => !tag.isGroup)
        .map((tag) => tag.id),
      ...vocabulary.sectors.map((sector) => `sector:${sector.id}`),
    ])
    expect(
      [...manifest.taggings.map((tagging) => tagging.tag), ...manifest.notes.flatMap((note) => note.tags)].filter(
        (tag) => !usable.has(tag),
      ),
    ).toEqual([])
  })
  it('tags and links nothing twice, and links no clause with itself', () => {
    const once = (entries: readonly unknown[]): void => {
      expect(new Set(entries.map((entry) => JSON.stringify(entry))).size).toBe(entries.length)
    }
    once(manifest.taggings)
    once(manifest.links.map(({ type, from, to }) => ({ type, from, to })))
    expect(manifest.links.filter(({ from, to }) => from.file === to.file && from.path === to.path)).toEqual([])
  })
  it('shows every kind of link at least once, but for none', () => {
    expect(new Set(manifest.links.map((link) => link.type))).toEqual(
      new Set(['implements', 'refines', 'cites', 'amends', 'conflicts', 'relates']),
    )
  })
})

describe.each(manifest.files)('sample file $name', ({ name, title }) => {
  let reading: Result<ReadFile>
  beforeAll(async () => {
    reading = await readFile(
      { name, bytes: bytesOf(name) },
      {
        vocabulary,
        resources: { pdfjsFolder: `${join(import.meta.dirname, '..', '..', 'node_modules', 'pdfjs-dist')}/` },
      },
    )
  })
  const policy = (): ReadPolicy => {
    if (!reading.ok) throw new Error(`not read: ${JSON.stringify(reading.failure)}`)
    const [only] = reading.value.policies
    if (only === undefined) throw new Error('no policy')
    return only
  }
  const textOf = (path: string): string => {
    const found = policy().clauses.filter((clause) => clause.path === path)
    expect(found, `${name}:${path}`).toHaveLength(1)
    return found.map((clause) => policy().cleaned.text.slice(clause.range.start, clause.range.end)).join('')
  }

  it('is read as one policy without a warning', () => {
    expect(reading).toMatchObject({ ok: true })
    if (!reading.ok) return
    expect(reading.value.policies).toHaveLength(1)
    expect(policy().notices.filter((notice) => notice.code === 'marker-gap')).toEqual([])
    expect(reading.value.source.reader.encoding).toBe(expected[name]?.encoding)
  })
  it('says its title, number, date, status and level', () => {
    const { documentNumber, issuedOn, status, level } = expected[name] ?? {}
    expect(policy().metadata).toMatchObject({ title, documentNumber, issuedOn, status, level })
  })
  it('has the clauses one counts by hand', () => {
    expect(policy().clauses.length).toBe(expected[name]?.clauses)
  })
  it('holds every place the manifest names, once', () => {
    const places = [
      ...manifest.taggings,
      ...manifest.notes,
      ...manifest.links.flatMap((link) => [link.from, link.to]),
      ...manifest.collections.flatMap((collection) => collection.members),
    ]
    for (const place of places) if (place.file === name) textOf(place.path)
  })
  it('holds every quotation of the manifest once in its clause', () => {
    for (const { file, path, quote } of [...manifest.taggings, ...manifest.notes])
      if (file === name && quote !== undefined) expect(textOf(path).split(quote).length - 1, `${path} ${quote}`).toBe(1)
  })
  it('is about the sectors the manifest tags its sections with', () => {
    const sections = manifest.taggings.filter(
      ({ file, path, tag }) => file === name && tag.startsWith('sector:') && /（[一二三四五六七八九十]+）$/u.test(path),
    )
    for (const { path, tag } of sections)
      expect(policy().clauses.find((clause) => clause.path === path)?.sector, path).toBe(tag.slice('sector:'.length))
  })
})
