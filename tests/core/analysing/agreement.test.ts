import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { agreementFigures } from '../../../core/analysing/agreement-figures.ts'
import { codersOf, measureAgreement } from '../../../core/analysing/agreement.ts'
import { joinCodings } from '../../../core/analysing/join-codings.ts'
import type { ClauseId, PolicyId, SourceHash, TagId, TaggingId } from '../../../core/model/ids.ts'
import type { Incoming } from '../../../core/model/incoming.ts'
import { emptyLibrary, type Library, type PolicyRecord } from '../../../core/model/library.ts'
import type { Tag, Tagging } from '../../../core/model/tag.ts'
import { at, policyRecord, startLibrary } from '../library/arbitrary-edits.ts'

const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
const runs = { seed, numRuns: 300 }
console.log(`agreement laws: seed ${String(seed)} (PIYUE_SEED=${String(seed)} repeats them)`)

const counts = (both: number, onlyFirst: number, onlySecond: number, neither: number) =>
  agreementFigures({ units: both + onlyFirst + onlySecond + neither, both, onlyFirst, onlySecond, neither })

describe('figures of published examples', () => {
  it('kappa: 50 grant proposals, 20 yes of both, 5 and 10 of one, 15 of neither, is 0.4', () => {
    const figures = counts(20, 5, 10, 15)
    expect(figures.observed).toBeCloseTo(0.7, 12)
    expect(figures.kappa).toBeCloseTo(0.4, 12)
  })

  it('kappa: with the same agreement but other shares of yes, 0.1304 and 0.2593', () => {
    expect(counts(45, 15, 25, 15).kappa).toBeCloseTo(0.1304, 4)
    expect(counts(25, 35, 5, 35).kappa).toBeCloseTo(0.2593, 4)
  })

  it('alpha: two observers of ten units, 0.095', () => {
    const [first, second] = [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ]
    const of = (a: number, b: number): number => first.filter((value, unit) => value === a && second[unit] === b).length
    const figures = counts(of(1, 1), of(1, 0), of(0, 1), of(0, 0))
    expect([figures.both, figures.onlyFirst, figures.onlySecond, figures.neither]).toEqual([1, 1, 3, 5])
    expect(figures.alpha).toBeCloseTo(0.095, 3)
    expect(figures.alpha).toBeCloseTo(1 - (19 * 4) / (14 * 6), 12)
  })

  it('are not defined where there is nothing, or only one answer, and zero where one coder says yes to all', () => {
    expect(counts(0, 0, 0, 0)).toMatchObject({ observed: null, kappa: null, alpha: null })
    expect(counts(0, 0, 0, 9)).toMatchObject({ observed: 1, kappa: null, alpha: null })
    expect(counts(9, 0, 0, 0)).toMatchObject({ observed: 1, kappa: null, alpha: null })
    expect(counts(5, 5, 0, 0).kappa).toBe(0)
    expect(counts(0, 10, 0, 0)).toMatchObject({ observed: 0, kappa: 0 })
  })

  test('never lie above 1, are 1 only in full and varied agreement, and are symmetric in the coders', () => {
    const number = fc.oneof(fc.nat(5), fc.nat(1_000_000))
    fc.assert(
      fc.property(number, number, number, number, (both, first, second, neither) => {
        const figures = counts(both, first, second, neither)
        const turned = counts(both, second, first, neither)
        expect([turned.observed, turned.kappa, turned.alpha]).toEqual([figures.observed, figures.kappa, figures.alpha])
        for (const figure of [figures.kappa, figures.alpha]) if (figure !== null) expect(figure).toBeLessThanOrEqual(1)
        if (first + second > 0 && figures.alpha !== null)
          expect(Math.max(figures.alpha, figures.kappa ?? 0)).toBeLessThan(1)
        if (first + second === 0 && both > 0 && neither > 0) expect([figures.kappa, figures.alpha]).toEqual([1, 1])
      }),
      runs,
    )
  })
})

const given = (
  policy: string,
  n: number,
  author: string,
  clause: string,
  tag: string,
): Tagging & { readonly policy: string } => ({
  policy,
  id: `${author}-${policy}-${String(n)}` as TaggingId,
  tagId: tag as TagId,
  clauseId: clause as ClauseId,
  anchor: null,
  author,
  createdAt: at,
})
const libraryWith = (taggings: readonly (Tagging & { readonly policy: string })[]): Library => ({
  ...startLibrary,
  policies: Object.fromEntries(
    ['aaaa', 'bbbb'].map((id): [string, PolicyRecord] => [
      id,
      {
        ...policyRecord(id, 10),
        taggings: Object.fromEntries(
          taggings
            .filter(({ policy }) => policy === id)
            .map(({ policy: _policy, ...tagging }) => [tagging.id, tagging]),
        ),
      },
    ]),
  ) as Library['policies'],
})
const said = (policy: string, author: string, tag: string, clauses: readonly string[]) =>
  clauses.map((clause, n) => given(policy, n + tag.length * 100, author, clause, tag))
const coders = ['甲', '乙'] as const

describe('the agreement of two coders', () => {
  it('of one tag over ten clauses is that of ten units, with the clauses they differ on', () => {
    // the ten units of the published example: yes by the first on 2 and 9, by the second on 1, 2, 3 and 6
    const library = libraryWith([
      ...said('aaaa', '甲', 'fund', ['c2', 'c9']),
      ...said('aaaa', '乙', 'fund', ['c1', 'c2', 'c3', 'c6']),
      ...said('bbbb', '甲', 'fund', ['c1']),
    ])
    const agreement = measureAgreement(library, { coders })
    expect(agreement.policies).toEqual([{ policyId: 'aaaa', title: '云泽省试行办法 aaaa', clauses: 10 }])
    expect(agreement.tags).toMatchObject([
      { tagId: 'fund', path: '政策工具/资金支持', units: 10, both: 1, onlyFirst: 1, onlySecond: 3, neither: 5 },
    ])
    expect(agreement.tags[0]?.alpha).toBeCloseTo(0.095, 3)
    expect(agreement.overall).toMatchObject({ units: 10, alpha: agreement.tags[0]?.alpha })
    expect(
      agreement.disagreements.map(({ clause, onlyFirst, onlySecond }) => [clause.clauseId, onlyFirst, onlySecond]),
    ).toEqual([
      ['c1', [], ['fund']],
      ['c3', [], ['fund']],
      ['c6', [], ['fund']],
      ['c9', ['fund'], []],
    ])
  })

  it('counts a tag for itself, not for the tag above it, and every clause with every tag overall', () => {
    const library = libraryWith([
      ...said('aaaa', '甲', 'fund', ['c1']),
      ...said('aaaa', '乙', 'pilot', ['c1']),
      ...said('aaaa', '甲', 'sector:water', ['c2']),
      ...said('aaaa', '乙', 'sector:water', ['c2']),
    ])
    const { tags, overall, disagreements } = measureAgreement(library, { coders })
    expect(tags.map(({ path, both, onlyFirst, onlySecond }) => [path, both, onlyFirst, onlySecond])).toEqual([
      ['政策工具/试点示范', 0, 0, 1],
      ['政策工具/资金支持', 0, 1, 0],
      ['领域/水利', 1, 0, 0],
    ])
    expect(overall).toMatchObject({ units: 30, both: 1, onlyFirst: 1, onlySecond: 1, neither: 27 })
    expect(disagreements).toMatchObject([
      { clause: { clauseId: 'c1' }, onlyFirst: ['fund'], onlySecond: ['pilot'], both: [] },
    ])
  })

  it('keeps to the policies and tags that are named, also where only one coder worked', () => {
    const library = libraryWith([
      ...said('aaaa', '甲', 'fund', ['c1']),
      ...said('bbbb', '甲', 'pilot', ['c1']),
      ...said('bbbb', '乙', 'pilot', ['c1']),
    ])
    expect(measureAgreement(library, { coders }).policies.map(({ policyId }) => policyId)).toEqual(['bbbb'])
    const named = measureAgreement(library, {
      coders,
      policyIds: ['aaaa' as PolicyId],
      tagIds: ['fund' as TagId, 'pilot' as TagId],
    })
    expect(named.tags.map(({ tagId, onlyFirst, units, kappa }) => [tagId, onlyFirst, units, kappa])).toEqual([
      ['pilot', 0, 10, null],
      ['fund', 1, 10, 0],
    ])
    expect([...codersOf(library)]).toEqual([
      ['甲', 2],
      ['乙', 1],
    ])
    expect([...codersOf(library, ['aaaa' as PolicyId])]).toEqual([['甲', 1]])
  })

  it('has no figure where there is nothing to measure', () => {
    expect(measureAgreement(emptyLibrary, { coders })).toMatchObject({
      policies: [],
      tags: [],
      disagreements: [],
      overall: { units: 0, observed: null, kappa: null, alpha: null },
    })
  })

  test('is the same from either side, with the sides turned', () => {
    const use = fc.record({
      policy: fc.constantFrom('aaaa', 'bbbb'),
      author: fc.constantFrom('甲', '乙', '丙'),
      clause: fc.constantFrom('c1', 'c2', 'c3', 'c9'),
      tag: fc.constantFrom('fund', 'pilot', 'sector:water'),
    })
    fc.assert(
      fc.property(fc.array(use, { maxLength: 30 }), (uses) => {
        const library = libraryWith(
          uses.map(({ policy, author, clause, tag }, n) => given(policy, n, author, clause, tag)),
        )
        const [one, other] = [
          measureAgreement(library, { coders: ['甲', '乙'] }),
          measureAgreement(library, { coders: ['乙', '甲'] }),
        ]
        const turned = <T extends { readonly onlyFirst: unknown; readonly onlySecond: unknown }>(figures: T): T => ({
          ...figures,
          onlyFirst: figures.onlySecond,
          onlySecond: figures.onlyFirst,
        })
        expect(other.overall).toEqual(turned(one.overall))
        expect(other.tags).toEqual(one.tags.map(turned))
        expect(other.disagreements).toEqual(one.disagreements.map(turned))
        const { overall, tags, disagreements } = measureAgreement(library, { coders: ['甲', '甲'] })
        expect([overall.kappa ?? 1, overall.alpha ?? 1, disagreements.length]).toEqual([1, 1, 0])
        expect(tags.every(({ onlyFirst, onlySecond }) => onlyFirst + onlySecond === 0)).toBe(true)
      }),
      runs,
    )
  })
})

describe('two files of one original', () => {
  const incoming = (library: Library, change: (record: PolicyRecord) => PolicyRecord = (same) => same): Incoming => ({
    kind: 'json',
    program: null,
    exportedAt: null,
    marks: [],
    collections: [],
    searches: [],
    tags: Object.values<Tag>(library.tags),
    policies: Object.values<PolicyRecord>(library.policies)
      .map(change)
      .map((record) => ({
        record,
        text: null,
        original: null,
        clauseTexts: Object.fromEntries(record.policy.clauses.map(({ id, heading }) => [id, heading])) as Record<
          ClauseId,
          string
        >,
      })),
  })
  const only = (id: string, library: Library): Library => ({
    ...library,
    policies: Object.fromEntries(Object.entries(library.policies).filter(([key]) => key === id)) as Library['policies'],
  })
  const first = only('aaaa', libraryWith(said('aaaa', '某', 'fund', ['c2', 'c9'])))
  const second = only('aaaa', libraryWith(said('aaaa', '某', 'fund', ['c1', 'c2', 'c3', 'c6'])))

  it('are measured as if both had tagged in one library, whatever ids policies, clauses and tags have', () => {
    const renamed = (id: string): string => `x${id}`
    const other = incoming(
      {
        ...second,
        tags: Object.fromEntries(
          Object.values<Tag>(second.tags).map((tag) => [
            renamed(tag.id),
            { ...tag, id: renamed(tag.id), parentId: tag.parentId === null ? null : renamed(tag.parentId) },
          ]),
        ) as Library['tags'],
      },
      (record) => ({
        ...record,
        policy: {
          ...record.policy,
          id: 'zzzz' as PolicyId,
          clauses: record.policy.clauses.map((clause) => ({
            ...clause,
            id: renamed(clause.id) as ClauseId,
            parentId: null,
          })),
        },
        taggings: Object.fromEntries(
          Object.values<Tagging>(record.taggings).map((tagging) => [
            tagging.id,
            { ...tagging, tagId: renamed(tagging.tagId) as TagId, clauseId: renamed(tagging.clauseId) as ClauseId },
          ]),
        ),
      }),
    )
    const joined = joinCodings({ name: '甲', incoming: incoming(first) }, { name: '乙', incoming: other })
    if (!joined.ok) throw new Error(joined.failure.code)
    expect(joined.notices).toEqual([])
    expect(measureAgreement(joined.value, { coders }).tags).toMatchObject([
      { tagId: 'fund', both: 1, onlyFirst: 1, onlySecond: 3, neither: 5 },
    ])
  })

  it('leave out clauses that differ, and say how many', () => {
    const other = incoming(second, (record) => ({
      ...record,
      policy: {
        ...record.policy,
        clauses: record.policy.clauses.map((clause) => (clause.id === 'c1' ? { ...clause, heading: '别的' } : clause)),
      },
    }))
    const joined = joinCodings({ name: '甲', incoming: incoming(first) }, { name: '乙', incoming: other })
    expect(joined).toMatchObject({ ok: true, notices: [{ code: 'clauses-not-shared', params: { count: 2 } }] })
    if (joined.ok)
      expect(measureAgreement(joined.value, { coders }).overall).toMatchObject({
        units: 9,
        both: 1,
        onlyFirst: 1,
        onlySecond: 2,
      })
  })

  it('of different originals have nothing in common', () => {
    const other = incoming(second, (record) => ({
      ...record,
      policy: { ...record.policy, source: { ...record.policy.source, hash: 'b'.repeat(64) as SourceHash } },
    }))
    expect(joinCodings({ name: '甲', incoming: incoming(first) }, { name: '乙', incoming: other })).toMatchObject({
      ok: false,
      failure: { code: 'nothing-in-common' },
    })
  })
})
