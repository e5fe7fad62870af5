import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gatherRows } from '../../../core/exporting/gather-rows.ts'
import { toJson } from '../../../core/exporting/to-json.ts'
import { toWebAnnotation } from '../../../core/exporting/to-web-annotation.ts'
import type { ExportScope } from '../../../core/model/exported-file.ts'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { Incoming, IncomingMark, IncomingTarget } from '../../../core/model/incoming.ts'
import type { PolicyRecord } from '../../../core/model/library.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Link } from '../../../core/model/link.ts'
import type { Tag, Tagging } from '../../../core/model/tag.ts'
import { readIncoming } from '../../../main/importers/read-incoming.ts'
import { writePackage } from '../../../main/exporters/write-package.ts'
import { linkTypes } from '../../core/exporting/example-library.ts'
import { randomLibrary, type RandomLibrary } from '../../support/random-library.ts'
import { valueOf } from '../workbench/open-temp.ts'

/** No vocabulary, no link types: only REFI-QDA leans on them. */
const nothingKnown = { vocabulary: { sectors: [], issuers: [] }, linkTypes: [] }

const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
const runs = { seed, numRuns: 60 }
console.log(`exchange laws: seed ${String(seed)} (PIYUE_SEED=${String(seed)} repeats them)`)

const at = '2026-11-23T08:00:00.000Z'
const rowsOf = ({ library, texts }: RandomLibrary, scope: ExportScope = { kind: 'library' }) =>
  valueOf(gatherRows(library, scope, (id) => texts.get(id) ?? '', linkTypes))
const read = async (name: string, content: string | Uint8Array): Promise<Incoming> =>
  valueOf(
    await readIncoming(
      { name, bytes: typeof content === 'string' ? Buffer.from(content) : content },
      { at, ...nothingKnown },
    ),
  )
const recordsOf = (incoming: Incoming): Record<string, PolicyRecord> =>
  Object.fromEntries(incoming.policies.map(({ record }) => [record.policy.id, record]))
const records = ({ library }: RandomLibrary): readonly PolicyRecord[] => Object.values<PolicyRecord>(library.policies)

const recordIn = ({ library }: RandomLibrary, id: PolicyId): PolicyRecord => {
  const record = library.policies[id]
  if (record === undefined) throw new Error(`${id} is no policy of the library`)
  return record
}

/** Small ones of every kind, and now and then one with 500 tags or a tree 60 deep. */
const libraries = fc
  .tuple(fc.integer(), fc.constantFrom({}, {}, {}, { tags: 500 }, { tags: 60, depth: 60 }))
  .map(([number, given]) => randomLibrary(number, given))

describe('a library and its JSON', () => {
  test('come back equal, with every text', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, async (random) => {
        const incoming = await read('a.json', toJson(rowsOf(random), at))
        expect(recordsOf(incoming)).toStrictEqual(random.library.policies)
        expect(Object.fromEntries(incoming.policies.map(({ record, text }) => [record.policy.id, text]))).toEqual(
          Object.fromEntries(random.texts),
        )
        for (const { record, text, clauseTexts } of incoming.policies)
          for (const { id, range } of record.policy.clauses)
            expect(clauseTexts[id]).toBe(text?.slice(range.start, range.end))
        expect(incoming.tags).toStrictEqual(Object.values(random.library.tags))
        expect(incoming.collections).toStrictEqual(Object.values(random.library.collections))
        expect(incoming.searches).toStrictEqual(Object.values(random.library.searches))
        expect([incoming.kind, incoming.exportedAt, incoming.marks.length]).toEqual(['json', at, 0])
      }),
      runs,
    )
  })

  test('of chosen clauses bring these, what hangs on them, and links from elsewhere as marks', async () => {
    let partial = 0,
      marks = 0
    await fc.assert(
      fc.asyncProperty(libraries, fc.integer({ min: 2, max: 3 }), async (random, each) => {
        const clauses = records(random)
          .flatMap(({ policy }) => policy.clauses.map(({ id }) => ({ policyId: policy.id, clauseId: id })))
          .filter((_, place) => place % each === 0)
        const incoming = await read('a.json', toJson(rowsOf(random, { kind: 'clauses', clauses }), at))
        const chosen = (id: PolicyId) =>
          new Set(clauses.filter(({ policyId }) => policyId === id).map(({ clauseId }) => clauseId))
        for (const { record, text, clauseTexts } of incoming.policies) {
          const whole = recordIn(random, record.policy.id)
          const here = chosen(record.policy.id)
          const on = ({ clauseId }: { readonly clauseId: ClauseId }): boolean => here.has(clauseId)
          expect(Object.keys(clauseTexts).sort()).toEqual([...here].sort())
          expect(Object.values<Tagging>(record.taggings)).toStrictEqual(
            Object.values<Tagging>(whole.taggings).filter(on),
          )
          expect(Object.values<Annotation>(record.annotations)).toStrictEqual(
            Object.values<Annotation>(whole.annotations).filter(on),
          )
          expect(Object.values<Link>(record.links)).toStrictEqual(
            Object.values<Link>(whole.links).filter(({ from }) => on(from)),
          )
          if (here.size === whole.policy.clauses.length) expect(record).toStrictEqual(whole)
          else {
            partial++
            expect([text, record.toReview, record.corrections.structure]).toEqual([null, {}, []])
            for (const { id, range } of record.policy.clauses)
              expect(clauseTexts[id]).toBe(random.texts.get(record.policy.id)?.slice(range.start, range.end))
          }
        }
        const shown = new Set(incoming.policies.map(({ record }) => record.policy.id))
        const outside = records(random)
          .filter(({ policy }) => !shown.has(policy.id))
          .flatMap(({ links }) => Object.values<Link>(links))
          .filter(({ to }) => chosen(to.policyId).has(to.clauseId))
        expect(incoming.marks.filter(({ id }) => outside.some((link) => link.id === id)).length).toBe(outside.length)
        marks += outside.length
      }),
      runs,
    )
    expect(partial).toBeGreaterThan(0)
    expect(marks).toBeGreaterThan(0)
  })
})

describe('a library and its package', () => {
  test('come back equal, with every original to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, async (random) => {
        const sources = records(random).map(({ policy: { source } }) => ({
          hash: source.hash,
          reader: source.reader,
          names: [source.fileName],
          bytes: random.originals.get(source.hash) ?? new Uint8Array(),
        }))
        const incoming = await read(
          'a.piyue',
          await writePackage(
            toJson(rowsOf(random), at),
            { sources: [...new Map(sources.map((source) => [source.hash, source])).values()], absent: [] },
            at,
          ),
        )
        expect(incoming.kind).toBe('package')
        expect(recordsOf(incoming)).toStrictEqual(random.library.policies)
        for (const { record, original } of incoming.policies)
          expect(
            Buffer.compare(
              original ?? new Uint8Array(),
              random.originals.get(record.policy.source.hash) ?? new Uint8Array([0]),
            ),
          ).toBe(0)
      }),
      { ...runs, numRuns: 25 },
    )
  })
})

describe('a library and its web annotations', () => {
  /** What the export says it carries of a place. */
  const target = (
    random: RandomLibrary,
    { policy }: PolicyRecord,
    clauseId: ClauseId,
    range: { readonly start: number; readonly end: number } | null,
  ): IncomingTarget => {
    const text = random.texts.get(policy.id) ?? ''
    const clause = policy.clauses.find(({ id }) => id === clauseId)
    const { start, end } = range ?? clause?.range ?? { start: 0, end: 0 }
    const around = (from: number, to: number): string =>
      [...text.slice(from, to)].filter((character) => !/^[\ud800-\udfff]$/.test(character)).join('')
    return {
      sourceHash: policy.source.hash,
      part: policy.source.part,
      policyId: policy.id,
      clauseId,
      title: policy.metadata.title,
      position: { start: [...text.slice(0, start)].length, end: [...text.slice(0, end)].length },
      exact: text.slice(start, end),
      prefix: around(Math.max(0, start - 32), start),
      suffix: around(end, Math.min(text.length, end + 32)),
      wholeClause: range === null,
    }
  }
  /** A suffix may have one character less or more than 32 units; it begins with the same words. */
  const near = (mark: IncomingMark): IncomingMark => {
    const cut = (place: IncomingTarget): IncomingTarget => ({
      ...place,
      prefix: place.prefix.slice(-30).replace(/^[\udc00-\udfff]/, ''),
      suffix: place.suffix.slice(0, 30).replace(/[\ud800-\udbff]$/, ''),
    })
    return mark.kind === 'link'
      ? { ...mark, from: cut(mark.from), to: cut(mark.to) }
      : { ...mark, target: cut(mark.target) }
  }

  test('come back equal in what they carry: taggings, notes with tags and threads, links', async () => {
    const seen = { tagging: 0, note: 0, link: 0 }
    await fc.assert(
      fc.asyncProperty(libraries, async (random) => {
        const incoming = await read('a.jsonld', toWebAnnotation(rowsOf(random), 'zh-Hans', at))
        const expected = records(random).flatMap((record): IncomingMark[] => {
          const place = (clauseId: ClauseId, range: { readonly start: number; readonly end: number } | null) =>
            target(random, record, clauseId, range)
          return [
            ...Object.values<Tagging>(record.taggings).map(
              ({ id, tagId, clauseId, anchor, author, createdAt }): IncomingMark => ({
                kind: 'tagging',
                id,
                tagId,
                author,
                createdAt,
                target: place(clauseId, anchor?.range ?? null),
              }),
            ),
            ...Object.values<Annotation>(record.annotations).map(
              ({ id, clauseId, anchor, body, tagIds, replyTo, author, createdAt, changedAt }): IncomingMark => ({
                kind: 'note',
                id,
                target: place(clauseId, anchor?.range ?? null),
                body,
                tagIds,
                replyTo: replyTo ?? null,
                author,
                createdAt,
                changedAt,
              }),
            ),
            ...Object.values<Link>(record.links).map(
              ({ id, type, from, to, comment, author, createdAt }): IncomingMark => ({
                kind: 'link',
                id,
                type,
                comment,
                author,
                createdAt,
                from: place(from.clauseId, null),
                to: target(random, recordIn(random, to.policyId), to.clauseId, null),
              }),
            ),
          ]
        })
        const sorted = (marks: readonly IncomingMark[]) =>
          marks.map(near).sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1))
        expect(sorted(incoming.marks)).toStrictEqual(sorted(expected))
        for (const mark of incoming.marks) seen[mark.kind]++
        const used = new Set(
          expected.flatMap((mark) =>
            mark.kind === 'tagging' ? [mark.tagId] : mark.kind === 'note' ? mark.tagIds : [],
          ),
        )
        expect(Object.fromEntries(incoming.tags.map(({ id, name, colour }) => [id, { name, colour }]))).toEqual(
          Object.fromEntries(
            Object.values<Tag>(random.library.tags)
              .filter(({ id }) => used.has(id))
              .map(({ id, name, colour }) => [id, { name, colour }]),
          ),
        )
      }),
      runs,
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
  })
})
