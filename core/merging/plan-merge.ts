import { valuesOf } from '../library/edits/keyed.ts'
import type { Edit } from '../model/edit.ts'
import type { Incoming } from '../model/incoming.ts'
import type { CollectionId, PolicyId, TagId } from '../model/ids.ts'
import type { Library } from '../model/library.ts'
import type { MergeChoice, MergeReport } from '../model/merge.ts'
import { fail, type Result, succeed } from '../model/result.ts'
import { type Arrival, arrive, type Dropped, type Naming } from './arrivals.ts'
import { bringPolicies, type SavedPolicy } from './bring-policies.ts'
import { membersHere } from './collections-here.ts'
import { type Decisions, decisionsBy } from './decisions.ts'
import { type EditRun, editRun } from './edit-run.ts'
import { type Bringing, hangEverything, tagNameIn } from './hang-everything.ts'
import { matchPolicies } from './match-policies.ts'
import { authorsOf, mergeAuthors } from './merge-authors.ts'
import { mergeCollections, mergeSearches } from './merge-collections.ts'
import { mergeMetadata } from './merge-metadata.ts'
import { mergeTags } from './merge-tags.ts'
import { placeMarks } from './place-marks.ts'
import { carryOver, relateVersions } from './relate-versions.ts'
import { countPolicies, reportPolicies } from './report-policies.ts'
import { type SavedText, settleReadings } from './settle-readings.ts'
import { tally } from './tally.ts'

export interface MergeParts {
  /** The texts of `textsNeeded`. */
  readonly texts: ReadonlyMap<PolicyId, string>
  readonly choices: Readonly<Record<string, MergeChoice>>
  readonly newId: () => string
  /** An id for a policy that comes in: the one it has where that is free, also on the disk. */
  readonly policyId: (wanted: PolicyId) => PolicyId
  /** The number of the next text of a policy. */
  readonly textVersion: (policyId: PolicyId) => number
  /** ISO instant policies are imported at. */
  readonly at: string
}

/** `edit` null: the library has all of it. `saved` and `texts` have to be on the disk before the edit is made. */
export interface PlannedMerge {
  readonly edit: Edit | null
  readonly report: MergeReport
  readonly saved: readonly SavedPolicy[]
  readonly texts: readonly SavedText[]
}

/** Tags that something of the file uses: they are no groups. */
function usedTags(incoming: Incoming): ReadonlySet<TagId> {
  return new Set([
    ...incoming.policies.flatMap(({ record }) => [
      ...valuesOf(record.taggings).map(({ tagId }) => tagId),
      ...valuesOf(record.annotations).flatMap(({ tagIds }) => tagIds),
    ]),
    ...incoming.marks.flatMap((mark) =>
      mark.kind === 'tagging' ? [mark.tagId] : mark.kind === 'note' ? mark.tagIds : [],
    ),
  ])
}

/** Where the policies of the file have come to stand. `isNew`: those the library did not have. */
interface Landed {
  readonly arrivals: readonly Arrival[]
  readonly isNew: ReadonlySet<PolicyId>
}

/** What the file says of policies that are here: number, dates, issuers. */
function describePolicies(run: EditRun, { arrivals, isNew }: Landed, decisions: Decisions): Result<null> {
  return run.make(
    arrivals.flatMap(({ theirs, id }): readonly Edit[] => {
      const patch = isNew.has(id) ? {} : mergeMetadata(run.recordAt(id), theirs.record, decisions)
      return Object.keys(patch).length === 0 ? [] : [{ kind: 'change-policy', policyId: id, patch }]
    }),
  )
}

/**
 * Works out what taking a file in does to a library: one batch of edits, the texts and originals to save before it, and
 * the report. Pure. Whatever both have is found by its content, so that the same file changes nothing the second time;
 * where nobody chooses, what is taken does not depend on which side is which. What finds no place in a policy waits in
 * its review queue. Failures: 'bad-request' for a choice a conflict does not offer; those of edits, for a file whose
 * things cannot be (its reader lets none such through).
 */
export function planMerge(library: Library, incoming: Incoming, parts: MergeParts): Result<PlannedMerge> {
  const { texts, newId } = parts
  const decisions = decisionsBy(parts.choices)
  const count = tally()
  const run = editRun(library)

  // the codebook
  const tags = mergeTags(library, incoming.tags, incoming.kind, usedTags(incoming), decisions, newId)
  count.add('tags', tags.count)
  const tagged = run.make(tags.edits)
  if (!tagged.ok) return tagged

  // policies: whose reading stands, those that are new, what is said of them, which is a version of which
  const matches = matchPolicies(library, texts, incoming.policies)
  const readings = settleReadings(run, matches, incoming.kind, {
    texts,
    decisions,
    newId,
    textVersion: parts.textVersion,
  })
  if (!readings.ok) return readings
  const brought = bringPolicies(run, matches, parts.policyId, parts.at)
  if (!brought.ok) return brought
  const { saved } = brought.value
  const landed: Landed = {
    arrivals: [...readings.value.arrivals, ...brought.value.arrivals],
    isNew: new Set(saved.map(({ record }) => record.policy.id)),
  }
  const { arrivals } = landed
  const described = describePolicies(run, landed, decisions)
  if (!described.ok) return described
  const versions = relateVersions(run.now(), arrivals, landed.isNew, decisions)
  const related = run.make(versions.edits)
  if (!related.ok) return related

  // what hangs on policies, and what gathers clauses of them
  const byTheirs = new Map(arrivals.map((arrival) => [arrival.theirs.record.policy.id, arrival]))
  const collectionIds = new Map<CollectionId, CollectionId>()
  const naming: Naming = {
    arrivalOf: (id) => byTheirs.get(id),
    tagOf: tags.tagOf,
    collectionOf: (id) => collectionIds.get(id) ?? null,
  }
  const members = membersHere(incoming.collections, naming)
  const collections = mergeCollections(run.now(), members.collections, decisions, newId)
  for (const { id } of incoming.collections) {
    const here = collections.idOf(id)
    if (here !== null) collectionIds.set(id, here)
  }
  const dropped: Dropped = { taggings: 0, notes: 0, links: 0 }
  const bringing: readonly Bringing[] = [
    ...arrivals.map((arrival) => ({ id: arrival.id, arrived: arrive(naming, arrival, dropped) })),
    ...[...placeMarks(run.now(), texts, incoming.marks, tags.tagOf, dropped)].map(([id, arrived]) => ({ id, arrived })),
  ]
  // a name in a backup of one's own is the person it is here
  const authorOf =
    incoming.kind === 'backup'
      ? (name: string): string => name
      : mergeAuthors(
          library,
          bringing.map(({ id, arrived }) => ({ record: run.recordAt(id), arrived })),
          decisions,
        )
  const waiting = [...bringing.flatMap(({ arrived }) => arrived.lost), ...members.lost(naming)]
  const { edits, hung } = hangEverything(run, bringing, waiting, { decisions, newId, authorOf })
  const searches = mergeSearches(
    run.now(),
    incoming.searches,
    { tagOf: tags.tagOf, policyOf: (id) => byTheirs.get(id)?.id ?? null },
    decisions,
    newId,
  )
  const last = run.make([...edits, ...collections.edits, ...searches.edits])
  if (!last.ok) return last

  // what hangs on a version goes on to the next one
  const textOf = (id: PolicyId): string | null =>
    saved.find(({ record }) => record.policy.id === id)?.text ??
    readings.value.texts.findLast(({ policyId }) => policyId === id)?.text ??
    texts.get(id) ??
    null
  for (const carry of versions.carries) {
    const carried = run.make(carryOver(run.now(), carry, textOf, { decisions, newId, tagName: tagNameIn(run) }))
    if (!carried.ok) return carried
  }

  const [wrong] = decisions.refused()
  if (wrong !== undefined)
    return fail('bad-request', { params: { method: 'mergeFile', at: `choices.${wrong.key}`, problem: wrong.choice } })
  for (const { counts } of hung.values()) count.addAll(counts)
  count.addAll({
    collections: { ...collections.count, dropped: members.dropped },
    searches: searches.count,
    taggings: { dropped: dropped.taggings },
    notes: { dropped: dropped.notes },
    links: { dropped: dropped.links },
  })
  const policies = reportPolicies(run.now(), matches, arrivals, saved, hung)
  countPolicies(count, run.made(), arrivals, saved, policies)
  const { kind, program, exportedAt } = incoming
  return succeed({
    edit: run.batch(),
    saved,
    texts: readings.value.texts,
    report: {
      kind,
      program,
      exportedAt,
      counts: count.all(),
      policies,
      authors: authorsOf(bringing.map(({ arrived }) => arrived)),
      conflicts: decisions.made(),
    },
  })
}
