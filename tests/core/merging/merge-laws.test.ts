import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import { checkLibrary } from '../../../core/library/check-library.ts'
import type { Incoming } from '../../../core/model/incoming.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import type { Link } from '../../../core/model/link.ts'
import type { ReviewItem } from '../../../core/model/review-item.ts'
import type { Tagging } from '../../../core/model/tag.ts'
import type { MergeChoice } from '../../../core/model/merge.ts'
import { planMerge, type PlannedMerge } from '../../../core/merging/plan-merge.ts'
import { emptyKept, type Kept, live, packed, steps } from './arbitrary-libraries.ts'
import { contentOfLibrary } from './same-content.ts'

const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
const runs = { seed, numRuns: Number(process.env['PIYUE_RUNS'] ?? 60) }
console.log(`merge laws: seed ${seed.toString()} (PIYUE_SEED=${seed.toString()} repeats them)`)

let drawn = 0
const newId = (): string => `new${(drawn += 1).toString()}`

const plan = (into: Kept, incoming: Incoming, choices: Readonly<Record<string, MergeChoice>> = {}): PlannedMerge => {
  const planned = planMerge(into.library, incoming, {
    texts: into.texts,
    choices,
    newId,
    at: '2026-04-01T08:00:00.000Z',
    textVersion: () => 1,
    policyId: (wanted) =>
      Object.hasOwn(into.library.policies, wanted)
        ? (`q${(drawn += 1).toString().padStart(6, '0')}` as PolicyId)
        : wanted,
  })
  if (!planned.ok) throw new Error(`not planned: ${JSON.stringify(planned.failure)}`)
  return planned.value
}

const taken = (
  into: Kept,
  { edit, saved, texts }: PlannedMerge,
): { readonly kept: Kept; readonly undone: () => Kept } => {
  if (edit === null) return { kept: into, undone: () => into }
  const applied = applyEdit(into.library, edit)
  if (!applied.ok) throw new Error(`not applied: ${JSON.stringify(applied.failure)}`)
  const kept: Kept = {
    library: applied.value.library,
    texts: new Map([
      ...into.texts,
      ...saved.map(({ record, text }) => [record.policy.id, text] as const),
      ...texts.map(({ policyId, text }) => [policyId, text] as const),
    ]),
  }
  return {
    kept,
    undone: () => {
      const back = applyEdit(kept.library, applied.value.undo)
      if (!back.ok) throw new Error(`not undone: ${JSON.stringify(back.failure)}`)
      return { library: back.value.library, texts: into.texts }
    },
  }
}
const merge = (into: Kept, from: Kept, choices: Readonly<Record<string, MergeChoice>> = {}): Kept =>
  taken(into, plan(into, packed(from), choices)).kept

/** Two libraries that began as one, or had nothing to do with each other where `before` is empty. */
const lives = fc.record({ before: steps(20), ours: steps(30), theirs: steps(30) })
type Lives = typeof lives extends fc.Arbitrary<infer L> ? L : never
const lived = ({ before, ours, theirs }: Lives): { readonly ours: Kept; readonly theirs: Kept } => {
  const start = live(emptyKept, before, 's')
  return { ours: live(start, ours, 'a'), theirs: live(start, theirs, 'b') }
}

/** What people made, told apart by what no merge changes: kind, author and instant. */
const made = (library: Library): readonly string[] =>
  Object.values<PolicyRecord>(library.policies).flatMap((record) => [
    ...Object.values<Tagging>(record.taggings).map(({ author, createdAt }) => `tagging ${author} ${createdAt}`),
    ...Object.values<Annotation>(record.annotations).map(
      ({ author, createdAt }) => `annotation ${author} ${createdAt}`,
    ),
    ...Object.values<Link>(record.links).map(({ author, createdAt }) => `link ${author} ${createdAt}`),
    ...Object.values<ReviewItem>(record.toReview).map(({ thing }) =>
      thing.kind === 'tagging'
        ? `tagging ${thing.tagging.author} ${thing.tagging.createdAt}`
        : thing.kind === 'annotation'
          ? `annotation ${thing.annotation.author} ${thing.annotation.createdAt}`
          : thing.kind === 'link'
            ? `link ${thing.link.author} ${thing.link.createdAt}`
            : thing.kind,
    ),
  ])
/** The latest state of each note, wherever it hangs or waits. */
const latestNotes = (library: Library): ReadonlyMap<string, string> => {
  const latest = new Map<string, string>()
  for (const record of Object.values<PolicyRecord>(library.policies)) {
    for (const { id, author, createdAt, changedAt, body } of Object.values<Annotation>(record.annotations)) {
      const name = `${record.policy.source.fileName} ${id} ${author} ${createdAt}`
      if ((latest.get(name) ?? '') < `${changedAt} ${body}`) latest.set(name, `${changedAt} ${body}`)
    }
  }
  return latest
}

describe('merging libraries', () => {
  test('a second time changes nothing, whatever is chosen', () => {
    fc.assert(
      fc.property(
        lives,
        fc.constantFrom<MergeChoice | null>(null, null, 'ours', 'theirs', 'both', 'review'),
        (walks, wanted) => {
          const { ours, theirs } = lived(walks)
          const { report } = plan(ours, packed(theirs))
          const choices = Object.fromEntries(
            report.conflicts
              .filter((conflict) => wanted !== null && conflict.choices.includes(wanted))
              .map(({ key }) => [key, wanted ?? 'ours']),
          )
          const once = merge(ours, theirs, choices)
          const again = plan(
            once,
            packed(theirs),
            Object.fromEntries(
              Object.entries(choices).filter(([key]) =>
                plan(once, packed(theirs)).report.conflicts.some(
                  (each) => each.key === key && each.choices.includes(choices[key] ?? 'ours'),
                ),
              ),
            ),
          )
          expect(again.edit).toBeNull()
        },
      ),
      runs,
    )
  })

  test('gives the same content from both sides, where nobody chooses', () => {
    fc.assert(
      fc.property(lives, (walks) => {
        const { ours, theirs } = lived(walks)
        expect(contentOfLibrary(merge(ours, theirs).library)).toEqual(contentOfLibrary(merge(theirs, ours).library))
      }),
      runs,
    )
  })

  test('into an empty library gives an equal one', () => {
    fc.assert(
      fc.property(lives, (walks) => {
        const { theirs } = lived(walks)
        expect(contentOfLibrary(merge(emptyKept, theirs).library)).toEqual(contentOfLibrary(theirs.library))
      }),
      runs,
    )
  })

  test('is undone exactly, and leaves a library that holds together', () => {
    fc.assert(
      fc.property(lives, (walks) => {
        const { ours, theirs } = lived(walks)
        const { kept, undone } = taken(ours, plan(ours, packed(theirs)))
        expect(checkLibrary(kept.library)).toEqual([])
        expect(undone().library).toEqual(ours.library)
      }),
      runs,
    )
  })

  test('loses nothing that people of either side made: it is in place, or waits', () => {
    let things = 0
    fc.assert(
      fc.property(lives, (walks) => {
        const { ours, theirs } = lived(walks)
        const after = merge(ours, theirs).library
        const there = new Set(made(after))
        for (const thing of [...made(ours.library), ...made(theirs.library)]) {
          expect(there).toContain(thing)
          things += 1
        }
        const bodies = new Set(
          Object.values<PolicyRecord>(after.policies).flatMap((record) => [
            ...Object.values<Annotation>(record.annotations).map(({ changedAt, body }) => `${changedAt} ${body}`),
            ...Object.values<ReviewItem>(record.toReview).map(({ thing }) =>
              thing.kind === 'annotation' ? `${thing.annotation.changedAt} ${thing.annotation.body}` : '',
            ),
          ]),
        )
        const [mine, other] = [latestNotes(ours.library), latestNotes(theirs.library)]
        for (const [name, state] of [...mine, ...other]) {
          const later = [mine.get(name), other.get(name)].some((each) => each !== undefined && each > state)
          if (!later) expect(bodies).toContain(state)
        }
      }),
      runs,
    )
    expect(things).toBeGreaterThan(runs.numRuns)
  })

  test('meets disagreements of every kind but versions, so that the laws say something', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(lives, (walks) => {
        const { ours, theirs } = lived(walks)
        for (const { kind } of plan(ours, packed(theirs)).report.conflicts) met.add(kind)
      }),
      { seed: 20_260_301, numRuns: 200 },
    )
    expect([...met].sort()).toEqual([
      'author-shared',
      'clause-differs',
      'collection-differs',
      'fact-differs',
      'link-differs',
      'metadata-differs',
      'note-differs',
      'search-differs',
      'tag-differs',
    ])
  })
})
