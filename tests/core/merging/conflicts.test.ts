import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import { planCorrection } from '../../../core/library/correct-structure.ts'
import { planMerge, type PlannedMerge } from '../../../core/merging/plan-merge.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseId, PolicyId, SourceHash } from '../../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import type { MergeChoice, MergeConflictKind } from '../../../core/model/merge.ts'
import { emptyKept, inventedFile, type Kept, packed } from './arbitrary-libraries.ts'

const id = 'same1' as PolicyId
const at = (day: number): string => `2026-03-${day.toString().padStart(2, '0')}T08:00:00.000Z`
const { record, text } = inventedFile(1, id)

const kept = (...edits: readonly unknown[]): Kept => {
  const applied = applyEdit(emptyKept.library, {
    kind: 'batch',
    name: 'bulk',
    edits: [{ kind: 'add-policy', record }, ...(edits as readonly Edit[])],
  })
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure))
  return { library: applied.value.library, texts: new Map([[id, text]]) }
}
const plan = (ours: Kept, theirs: Kept, choices: Readonly<Record<string, MergeChoice>> = {}): PlannedMerge => {
  let drawn = 0
  const planned = planMerge(ours.library, packed(theirs), {
    texts: ours.texts,
    choices,
    newId: () => `new${(drawn += 1).toString()}`,
    policyId: (wanted) => wanted,
    textVersion: () => 1,
    at: at(28),
  })
  if (!planned.ok) throw new Error(JSON.stringify(planned.failure))
  return planned.value
}
const merged = (ours: Kept, theirs: Kept, choices: Readonly<Record<string, MergeChoice>> = {}): Library => {
  const { edit } = plan(ours, theirs, choices)
  if (edit === null) return ours.library
  const applied = applyEdit(ours.library, edit)
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure))
  return applied.value.library
}
const only = (library: Library): PolicyRecord => {
  const found = library.policies[id]
  if (found === undefined) throw new Error('no policy')
  return found
}

const note = (body: string, changed = 1, more = {}) => ({
  kind: 'put-annotation',
  policyId: id,
  annotation: {
    id: 'n1',
    clauseId: 'c2',
    anchor: null,
    body,
    tagIds: [],
    author: '甲',
    createdAt: at(1),
    changedAt: at(changed),
    ...more,
  },
})
const tag = (name: string, more = {}) => ({
  kind: 'put-tag',
  tag: { id: 't1', name, parentId: null, colour: '#112233', description: '', isGroup: false, order: 1, ...more },
})
const tagging = (author: string, clauseId = 'c2', tagId = 'fund', taggingId = 'g1') => ({
  kind: 'tag-clause',
  policyId: id,
  tagging: { id: taggingId, tagId, clauseId, anchor: null, author, createdAt: at(1) },
})
const link = (type: string, comment: string) => ({
  kind: 'link-clauses',
  link: {
    id: 'l1',
    type,
    from: { policyId: id, clauseId: 'c2' },
    to: { policyId: id, clauseId: 'c3' },
    comment,
    author: '甲',
    createdAt: at(1),
  },
})
const collection = (name: string, clauses: readonly string[], comment = '', takenOut: readonly string[] = []) => ({
  kind: 'put-collection',
  collection: {
    id: 'k1',
    name,
    comment,
    members: clauses.map((clauseId) => ({ policyId: id, clauseId })),
    createdAt: at(1),
    ...(takenOut.length === 0 ? {} : { takenOut: takenOut.map((clauseId) => ({ policyId: id, clauseId })) }),
  },
})
const search = (query: string) => ({
  kind: 'put-search',
  search: { id: 's1', name: '口径', question: { query }, createdAt: at(1) },
})
const fact = (value: string, day: number, correctionId = 'f1', author = '甲') => ({
  kind: 'correct-fact',
  policyId: id,
  correction: {
    id: correctionId,
    clauseId: 'c2',
    kind: 'modality',
    read: { kind: 'modality', value: 'encourage' },
    fact: { kind: 'modality', value },
    author,
    correctedAt: at(day),
  },
})
const region = (value: string) => ({ kind: 'correct-metadata', policyId: id, changes: { region: value } })
const bodies = (library: Library): readonly string[] =>
  Object.values(only(library).annotations)
    .map(({ body }) => body)
    .sort()
const names = (library: Library): readonly string[] => Object.values(library.tags).map(({ name }) => name)

interface Case {
  readonly kind: MergeConflictKind
  readonly key: string
  readonly about: string
  readonly ours: Kept
  readonly theirs: Kept
  readonly says: (library: Library) => unknown
  readonly unasked: unknown
  readonly chosen: Readonly<Partial<Record<MergeChoice, unknown>>>
}

const cases: readonly Case[] = [
  {
    kind: 'tag-differs',
    key: 'tag-differs:t1',
    about: '试点',
    ours: kept(tag('试点')),
    theirs: kept(tag('示范', { description: '先行先试的地方' })),
    says: (library) =>
      names(library)
        .filter((name) => ['试点', '示范'].includes(name))
        .sort(),
    unasked: ['示范'],
    chosen: { ours: ['试点'], theirs: ['示范'], both: ['示范', '试点'] },
  },
  {
    kind: 'tag-differs',
    key: 'tag-differs:t1',
    about: '试点',
    ours: kept(tag('试点')),
    theirs: kept(tag('试点', { parentId: 'tools' })),
    says: (library) =>
      Object.values(library.tags)
        .filter(({ name }) => name === '试点')
        .map(({ parentId }) => parentId)
        .sort(),
    unasked: ['tools'],
    chosen: { ours: [null], theirs: ['tools'], both: [null, 'tools'] },
  },
  {
    kind: 'note-differs',
    key: `note-differs:${id}/n1`,
    about: `云泽省第1号办法 一、（一）`,
    ours: kept(note('一', 3)),
    theirs: kept(note('二', 5)),
    says: bodies,
    unasked: ['一', '二'],
    chosen: { ours: ['一'], theirs: ['二'], both: ['一', '二'] },
  },
  {
    kind: 'note-differs',
    key: `note-differs:${id}/n1`,
    about: `云泽省第1号办法 一、（一）`,
    ours: kept(note('旧')),
    theirs: kept(note('新', 5)),
    says: bodies,
    unasked: ['新'],
    chosen: { ours: ['旧'], both: ['新', '旧'].sort() },
  },
  {
    kind: 'link-differs',
    key: `link-differs:${id}/l1`,
    about: `云泽省第1号办法 一、（一）`,
    ours: kept(link('implements', '甲说')),
    theirs: kept(link('refines', '乙说')),
    says: (library) =>
      Object.values(only(library).links)
        .map(({ type }) => type)
        .sort(),
    unasked: ['implements', 'refines'],
    chosen: { ours: ['implements'], theirs: ['refines'] },
  },
  {
    kind: 'link-differs',
    key: `link-differs:${id}/l1`,
    about: `云泽省第1号办法 一、（一）`,
    ours: kept(link('implements', '')),
    theirs: kept(link('implements', '乙说')),
    says: (library) => Object.values(only(library).links).map(({ comment }) => comment),
    unasked: ['乙说'],
    chosen: { ours: [''], both: ['', '乙说'] },
  },
  {
    kind: 'collection-differs',
    key: 'collection-differs:k1',
    about: '对照',
    ours: kept(collection('对照', ['c2'])),
    theirs: kept(collection('对照', ['c2', 'c3'])),
    says: (library) =>
      Object.values(library.collections).map(({ name, members }) => `${name} ${members.length.toString()}`),
    unasked: ['对照 2'],
    chosen: { ours: ['对照 1'], both: ['对照 1', '对照（2） 2'] },
  },
  {
    kind: 'collection-differs',
    key: 'collection-differs:k1',
    about: '对照',
    ours: kept(collection('对照', ['c2'])),
    theirs: kept(collection('对照', ['c3'])),
    says: (library) => Object.values(library.collections).map(({ name }) => name),
    unasked: ['对照', '对照（2）'],
    chosen: { ours: ['对照'], theirs: ['对照'] },
  },
  {
    kind: 'collection-differs',
    key: 'collection-differs:k1',
    about: '对照',
    ours: kept(collection('对照', ['c2', 'c3'], '甲的说明')),
    theirs: kept(collection('对照', ['c2', 'c3'], '乙的说明')),
    says: (library) => Object.values(library.collections).map(({ comment }) => comment),
    unasked: ['甲的说明', '乙的说明'],
    chosen: { ours: ['甲的说明'], theirs: ['乙的说明'] },
  },
  {
    kind: 'collection-differs',
    key: 'collection-differs:k1',
    about: '对照',
    ours: kept(collection('对照', ['c2', 'c3'])),
    theirs: kept(collection('对照', ['c2'], '', ['c3'])),
    says: (library) =>
      Object.values(library.collections).map(
        ({ members, takenOut = [] }) => `${members.length.toString()}−${takenOut.length.toString()}`,
      ),
    unasked: ['1−1'],
    chosen: { ours: ['2−0'], both: ['2−0', '1−1'] },
  },
  {
    kind: 'search-differs',
    key: 'search-differs:s1',
    about: '口径',
    ours: kept(search('水利')),
    theirs: kept(search('农田')),
    says: (library) => Object.values(library.searches).map(({ question }) => question.query),
    unasked: ['水利', '农田'],
    chosen: { ours: ['水利'], theirs: ['农田'] },
  },
  {
    kind: 'fact-differs',
    key: `fact-differs:${id}/f1`,
    about: `云泽省第1号办法 一、（一）`,
    ours: kept(fact('must', 2)),
    theirs: kept(fact('should', 4, 'f9', '乙')),
    says: (library) => Object.values(only(library).corrections.facts).map((each) => each.fact?.value),
    unasked: ['should'],
    chosen: { ours: ['must'], theirs: ['should'] },
  },
  {
    kind: 'metadata-differs',
    key: `metadata-differs:${id}/region`,
    about: '云泽省第1号办法',
    ours: kept(region('澜江省')),
    theirs: kept(region('云泽市')),
    says: (library) => [only(library).policy.metadata.region, only(library).corrections.metadata.region],
    unasked: ['澜江省', '澜江省'],
    chosen: { ours: ['澜江省', '澜江省'], theirs: ['云泽市', '云泽市'] },
  },
  {
    kind: 'author-shared',
    key: 'author-shared:甲',
    about: '甲',
    ours: kept(tagging('甲')),
    theirs: kept(tagging('甲', 'c3', 'pilot', 'g2')),
    says: (library) =>
      Object.values(only(library).taggings)
        .map(({ author }) => author)
        .sort(),
    unasked: ['甲', '甲'],
    chosen: { both: ['甲', '甲（2）'] },
  },
]

describe('where both sides differ', () => {
  test.each(cases.map((each, n) => [`${each.kind} (${n.toString()})`, each] as const))(
    '%s: what stands unasked, and what each choice makes of it',
    (_name, { kind, key, about, ours, theirs, says, unasked, chosen }) => {
      const conflicts = plan(ours, theirs).report.conflicts
      expect(conflicts).toEqual([expect.objectContaining({ kind, key, about })])
      const [{ choices, choice } = { choices: [], choice: 'ours' }] = conflicts
      expect(choice).toBe(choices[0])
      // what nobody can tell apart nobody can decide
      if (kind !== 'author-shared') expect(conflicts[0]?.ours).not.toBe(conflicts[0]?.theirs)
      expect(says(merged(ours, theirs))).toEqual(unasked)
      for (const [wanted, expected] of Object.entries(chosen)) {
        expect(choices).toContain(wanted)
        expect(says(merged(ours, theirs, { [key]: wanted as MergeChoice }))).toEqual(expected)
      }
    },
  )

  test('note-differs and fact-differs: whose each side is and when it was last changed', () => {
    const byOf = (ours: Kept, theirs: Kept) => plan(ours, theirs).report.conflicts.map(({ by }) => by)
    expect(byOf(kept(note('一', 3)), kept(note('二', 5)))).toEqual([
      { ours: { author: '甲', at: at(3) }, theirs: { author: '甲', at: at(5) } },
    ])
    expect(byOf(kept(fact('must', 2)), kept(fact('should', 4, 'f9', '乙')))).toEqual([
      { ours: { author: '甲', at: at(2) }, theirs: { author: '乙', at: at(4) } },
    ])
  })

  test('clause-differs: the side that people corrected more stands, ours carried there; or theirs waits', () => {
    const start = kept(tagging('甲', 'c3'))
    const cut = planCorrection(
      start.library,
      only(start.library),
      text,
      { kind: 'split', at: (record.policy.clauses[2]?.range.start ?? 0) + 12 },
      { sectors: [], newId: () => 'cut', author: '乙', at: at(3) },
    )
    const applied = cut.ok
      ? applyEdit(start.library, {
          kind: 'batch',
          name: 'bulk',
          edits: [cut.value.edit, note('在后半', 1, { clauseId: 'c-cut', author: '乙' }) as unknown as Edit],
        })
      : null
    if (applied?.ok !== true) throw new Error('not cut')
    const theirs: Kept = { library: applied.value.library, texts: start.texts }
    const key = `clause-differs:${id}`
    expect(plan(start, theirs).report.conflicts).toEqual([
      expect.objectContaining({ kind: 'clause-differs', key, choices: ['theirs', 'ours', 'review'] }),
    ])
    const [{ clauses } = { clauses: undefined }] = plan(start, theirs).report.conflicts
    expect(clauses?.count).toBe(2)
    expect(clauses?.shown.map(({ ours, theirs: cutOff }) => [ours !== null, cutOff !== null])).toEqual([
      [true, true],
      [false, true],
    ])
    expect(
      plan(theirs, start).report.conflicts[0]?.clauses?.shown.map(({ ours, theirs: whole }) => [
        ours !== null,
        whole !== null,
      ]),
    ).toEqual([
      [true, true],
      [true, false],
    ])
    const unasked = only(merged(start, theirs))
    expect(unasked.policy.clauses).toHaveLength(7)
    expect(unasked.corrections.structure).toHaveLength(1)
    expect([
      Object.values(unasked.taggings).length,
      Object.values(unasked.annotations).length,
      Object.keys(unasked.toReview).length,
    ]).toEqual([1, 1, 0])
    const ours = only(merged(start, theirs, { [key]: 'ours' }))
    expect(ours.policy.clauses).toHaveLength(6)
    expect(Object.values(ours.annotations).map(({ clauseId }) => clauseId)).toEqual(['c3'])
    const waits = only(merged(start, theirs, { [key]: 'review' }))
    expect(Object.values(waits.annotations)).toEqual([])
    expect(Object.values(waits.toReview).map(({ thing, opening }) => [thing.kind, opening !== ''])).toContainEqual([
      'annotation',
      true,
    ])
    // and the other way round nothing changes for whoever cut it
    expect(only(merged(theirs, start)).policy.clauses).toHaveLength(7)
  })

  test('policy-version: beside each other unasked; as the newer one, with what hangs on the other copied to it', () => {
    const ours = kept(tagging('甲', 'c2'))
    const newer = inventedFile(1, 'newer')
    const theirs: Kept = {
      texts: new Map([['newer' as PolicyId, newer.text]]),
      library: {
        ...emptyKept.library,
        policies: {
          ['newer' as PolicyId]: {
            ...newer.record,
            policy: {
              ...newer.record.policy,
              source: { ...newer.record.policy.source, hash: 'f'.repeat(64) as SourceHash },
            },
          },
        },
      },
    }
    const [conflict] = plan(ours, theirs).report.conflicts
    expect(conflict).toMatchObject({ kind: 'policy-version', policyId: id, choices: ['both', 'theirs', 'ours'] })
    const key = conflict?.key ?? ''
    const replaced = (library: Library): readonly (string | null)[] =>
      Object.values<PolicyRecord>(library.policies).map(({ policy }) => policy.replaces)
    const tagged = (library: Library): readonly number[] =>
      Object.values<PolicyRecord>(library.policies).map(({ taggings }) => Object.keys(taggings).length)
    expect([replaced(merged(ours, theirs)), tagged(merged(ours, theirs))]).toEqual([
      [null, null],
      [1, 0],
    ])
    const theirsNewer = merged(ours, theirs, { [key]: 'theirs' })
    expect([replaced(theirsNewer), tagged(theirsNewer)]).toEqual([
      [null, id],
      [1, 1],
    ])
    expect(plan(ours, theirs, { [key]: 'theirs' }).report.policies).toMatchObject([{ status: 'new-version' }])
    expect(replaced(merged(ours, theirs, { [key]: 'ours' }))).toEqual(['newer', null])
  })

  test('words that are not here any more wait for a person, and a clause of a policy nobody has is counted', () => {
    const ours = kept()
    const theirs = kept(note('还在', 1, { clauseId: 'c3' }))
    const incoming = packed(theirs)
    const gone = {
      ...incoming,
      policies: incoming.policies.map((policy) => ({
        ...policy,
        text: null,
        clauseTexts: { ['c3' as ClauseId]: '完全不同的一段文字，与这里的任何条款都没有关系。' },
        record: {
          ...policy.record,
          policy: {
            ...policy.record.policy,
            clauses: policy.record.policy.clauses.filter(({ id: clauseId }) => clauseId === 'c3'),
          },
        },
      })),
    }
    const planned = planMerge(ours.library, gone, {
      texts: ours.texts,
      choices: { [`clause-differs:${id}`]: 'review' },
      newId: () => 'w1',
      policyId: (wanted) => wanted,
      textVersion: () => 1,
      at: at(28),
    })
    expect(planned).toMatchObject({
      ok: true,
      value: {
        report: {
          counts: { review: { added: 1 }, notes: { added: 0 } },
          policies: [{ status: 'matched', toReview: 1 }],
        },
      },
    })
    const missing = planMerge(emptyKept.library, gone, {
      texts: new Map(),
      choices: {},
      newId: () => 'w1',
      policyId: (wanted) => wanted,
      textVersion: () => 1,
      at: at(28),
    })
    expect(missing).toMatchObject({
      ok: true,
      value: { edit: null, report: { counts: { policies: { dropped: 1 } }, policies: [{ status: 'missing' }] } },
    })
  })
})
