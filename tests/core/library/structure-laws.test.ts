import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeAnchor } from '../../../core/anchoring/describe-anchor.ts'
import { checkLibrary } from '../../../core/library/check-library.ts'
import { planCorrection } from '../../../core/library/correct-structure.ts'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import { planReadAgain } from '../../../core/library/read-again.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import type { StructureChange } from '../../../core/model/structure-change.ts'
import { isOutlined } from '../../../core/reading/outline-clauses.ts'
import { at } from './arbitrary-edits.ts'
import { counter, libraryOf, noteOn, planText, readOf, recordOf, sectors, taggingOn } from './read-record.ts'

const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
const runs = { seed, numRuns: 150 }
console.log(`structure laws: seed ${seed} (PIYUE_SEED=${seed} repeats them)`)

type Change = Exclude<StructureChange, { kind: 'withdraw' }>
/** A change by places: which clause, which offset; fitted to whatever structure it meets. */
const change = fc.record({
  kind: fc.constantFrom(
    'split' as const,
    'split' as const,
    'merge' as const,
    'drop' as const,
    'promote' as const,
    'demote' as const,
    'move' as const,
    'label' as const,
  ),
  which: fc.nat(30),
  other: fc.option(fc.nat(30), { nil: null }),
  offset: fc.nat(600),
  marker: fc.constantFrom('（三）', '3.', '', '第一条'),
  heading: fc.constantFrom('另一个标题', ''),
  clauseKind: fc.constantFrom('item' as const, 'section' as const, undefined),
})
const fitted = (
  text: string,
  clauses: readonly Clause[],
  each: typeof change extends fc.Arbitrary<infer T> ? T : never,
): Change | null => {
  const { kind } = each
  if (kind === 'split') return { kind, at: each.offset % text.length }
  const clause = clauses[each.which % Math.max(1, clauses.length)]
  if (clause === undefined) return null
  const parent = each.other === null ? null : clauses[each.other % clauses.length]
  if (kind === 'move') return { kind, clauseId: clause.id, parentId: parent?.id ?? null }
  if (kind === 'label')
    return {
      kind,
      clauseId: clause.id,
      marker: each.marker,
      heading: each.heading,
      ...(each.clauseKind === undefined ? {} : { clauseKind: each.clauseKind }),
    }
  return { kind, clauseId: clause.id }
}

const only = (library: Library): PolicyRecord => {
  const [record] = Object.values<PolicyRecord>(library.policies)
  if (record === undefined) throw new Error('no policy')
  return record
}
const valueOf = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const read = readOf(planText)
const { text } = read.cleaned
/** The plan with a tag on every clause and a note on the first words of each. */
const start = (): Library => {
  const record = recordOf(read)
  return libraryOf({
    ...record,
    taggings: Object.fromEntries(record.policy.clauses.map(({ id }) => [`t-${id}`, taggingOn(`t-${id}`, id)])),
    annotations: Object.fromEntries(
      record.policy.clauses.map((clause) => [
        `a-${clause.id}`,
        noteOn(
          `a-${clause.id}`,
          clause.id,
          describeAnchor(text, clause, {
            start: clause.range.start,
            end: Math.min(clause.range.end, clause.range.start + 6),
          }),
        ),
      ]),
    ),
  })
}

/** Makes corrections one after the other; those that cannot be are left out. */
const correct = (
  changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[],
  visit: (before: Library, after: Library, undo: Parameters<typeof applyEdit>[1], toReview: number) => void,
): Library => {
  let library = start()
  const newId = counter('s')
  for (const each of changes) {
    const record = only(library)
    const asked = fitted(text, record.policy.clauses, each)
    if (asked === null) continue
    const planned = planCorrection(library, record, text, asked, { sectors, newId, author: '甲', at })
    if (!planned.ok) continue
    const applied = valueOf(applyEdit(library, planned.value.edit))
    visit(library, applied.library, applied.undo, planned.value.toReview)
    library = applied.library
  }
  return library
}

const expectHeld = (record: PolicyRecord): void => {
  const { clauses } = record.policy
  let from = 0
  for (const { range } of clauses) {
    expect(range.start).toBeGreaterThanOrEqual(from)
    expect(range.end).toBeGreaterThan(range.start)
    expect(text.slice(range.start, range.end)).toBe(text.slice(range.start, range.end).trim())
    from = range.end
  }
  expect(from).toBeLessThanOrEqual(text.length)
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length)
  expect(isOutlined(clauses)).toBe(true)
  const [first, last] = [clauses[0], clauses.at(-1)]
  if (first !== undefined && last !== undefined)
    expect([record.policy.frontMatter, record.policy.backMatter]).toEqual([
      { start: 0, end: first.range.start },
      { start: last.range.end, end: text.length },
    ])
}

describe('corrections of a structure', () => {
  test('whatever a person corrects, clauses keep their order, do not overlap, and stand below their parents', () => {
    let done = 0
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        correct(changes, (_before, after) => {
          done += 1
          expectHeld(only(after))
        })
      }),
      runs,
    )
    expect(done).toBeGreaterThan(300)
  })

  test('each is undone exactly', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        correct(changes, (before, after, undo) => {
          const back = valueOf(applyEdit(after, undo))
          expect(back.library).toEqual(before)
          expect(valueOf(applyEdit(back.library, back.undo)).library).toEqual(after)
        })
      }),
      runs,
    )
  })

  test('nothing that hangs on a clause is dropped: it hangs on another one, or waits for a person', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const things = (record: PolicyRecord): number =>
          Object.keys(record.taggings).length +
          Object.keys(record.annotations).length +
          Object.keys(record.toReview).length
        const end = correct(changes, (before, after) => {
          expect(things(only(after))).toBe(things(only(before)))
        })
        expect(checkLibrary(end)).toEqual([])
        for (const { anchor } of Object.values(only(end).annotations))
          if (anchor !== null) expect(text.slice(anchor.range.start, anchor.range.end)).toBe(anchor.exact)
      }),
      runs,
    )
  })

  test('read again in the same way, the policy is what the person made of it, under the same ids', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const library = correct(changes, () => undefined)
        const record = only(library)
        const planned = planReadAgain(
          library,
          record,
          read.cleaned,
          {
            read: readOf(planText),
            source: { reader: 'txt', encoding: 'utf-8', pages: null, part: 0 },
            rulesOff: [],
            encoding: null,
            structure: record.corrections.structure,
          },
          { sectors, newId: counter('r'), textVersion: 1 },
        )
        expect(planned.edit).toBeNull()
        expect(planned.text).toBeNull()
      }),
      runs,
    )
  })

  test('without its corrections it is what the reader makes of it', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const library = correct(changes, () => undefined)
        const record = only(library)
        const planned = planReadAgain(
          library,
          record,
          read.cleaned,
          {
            read: readOf(planText),
            source: { reader: 'txt', encoding: 'utf-8', pages: null, part: 0 },
            rulesOff: [],
            encoding: null,
            structure: [],
          },
          { sectors, newId: counter('r'), textVersion: 1 },
        )
        const after = planned.edit === null ? library : valueOf(applyEdit(library, planned.edit)).library
        const bare = (clauses: readonly Clause[]) => clauses.map(({ id: _id, parentId: _parent, ...rest }) => rest)
        expect(bare(only(after).policy.clauses)).toEqual(bare(read.clauses))
        expect(only(after).corrections.structure).toEqual([])
        expect(only(after).facts).toMatchObject({})
        expect(checkLibrary(after)).toEqual([])
      }),
      runs,
    )
  })

  test('read again by other rules, every thing is still there or waits, and reading by the first rules again is lawful', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const library = correct(changes, () => undefined)
        const record = only(library)
        const other = readOf(planText, { rulesOff: ['pinyin-gloss'] })
        const newId = counter('r')
        const source = { reader: 'txt' as const, encoding: 'utf-8', pages: null, part: 0 }
        const planned = planReadAgain(
          library,
          record,
          read.cleaned,
          { read: other, source, rulesOff: ['pinyin-gloss'], encoding: null, structure: record.corrections.structure },
          { sectors, newId, textVersion: 1 },
        )
        expect(planned.text).not.toBeNull()
        if (planned.edit === null || planned.text === null) return
        const applied = valueOf(applyEdit(library, planned.edit))
        expect(valueOf(applyEdit(applied.library, applied.undo)).library).toEqual(library)
        const now = only(applied.library)
        expect(now.policy.clauses.map(({ id }) => id)).toEqual(record.policy.clauses.map(({ id }) => id))
        expect(Object.keys(now.toReview)).toEqual(Object.keys(record.toReview))
        for (const { anchor } of Object.values(now.annotations))
          if (anchor !== null) expect(other.cleaned.text.slice(anchor.range.start, anchor.range.end)).toBe(anchor.exact)
        const back = planReadAgain(
          applied.library,
          now,
          other.cleaned,
          { read, source, rulesOff: [], encoding: null, structure: now.corrections.structure },
          { sectors, newId, textVersion: 2 },
        )
        const again = back.edit === null ? applied.library : valueOf(applyEdit(applied.library, back.edit)).library
        expect(only(again).policy.clauses).toEqual(record.policy.clauses)
      }),
      runs,
    )
  })
})
