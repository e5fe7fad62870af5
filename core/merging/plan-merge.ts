import { applyEdit } from '../library/edits/apply-edit.ts'
import { own, valuesOf } from '../library/edits/keyed.ts'
import { noCorrections } from '../model/corrections.ts'
import type { Edit } from '../model/edit.ts'
import type { Incoming, IncomingPolicy } from '../model/incoming.ts'
import type { CollectionId, PolicyId, TagId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import type { MergeChoice, MergeReport } from '../model/merge.ts'
import { fail, type Result, succeed } from '../model/result.ts'
import { type Arrival, arrive, type Arrived, type Dropped, type Naming } from './arrivals.ts'
import { membersHere } from './collections-here.ts'
import { decisionsBy } from './decisions.ts'
import { drawing, type Hanging } from './hanging.ts'
import { matchPolicies } from './match-policies.ts'
import { authorsOf, mergeAuthors } from './merge-authors.ts'
import { mergeCollections, mergeSearches } from './merge-collections.ts'
import { mergeHangings } from './merge-hangings.ts'
import { mergeMetadata } from './merge-metadata.ts'
import { mergeTags } from './merge-tags.ts'
import { readingOf, samePassage } from './passages.ts'
import { placeMarks } from './place-marks.ts'
import { settleReadings } from './settle-readings.ts'
import { carryOver, relateVersions } from './relate-versions.ts'
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

/** A policy whose text comes from the file. `original`: its bytes, where the file brings them. */
export interface SavedPolicy { readonly record: PolicyRecord; readonly text: string; readonly original: Uint8Array | null }
/** Another reading of a policy that is here. */
export interface SavedText { readonly policyId: PolicyId; readonly textVersion: number; readonly text: string }

/** `edit` null: the library has all of it. `saved` and `texts` have to be on the disk before the edit is made. */
export interface PlannedMerge { readonly edit: Edit | null; readonly report: MergeReport; readonly saved: readonly SavedPolicy[]; readonly texts: readonly SavedText[] }

const bareRecord = (theirs: IncomingPolicy, id: PolicyId, at: string): PolicyRecord => {
  const { policy, corrections, facts } = theirs.record
  return {
    policy: { ...policy, id, textVersion: 0, textLength: (theirs.text ?? '').length, importedAt: at, replaces: null },
    taggings: {}, annotations: {}, links: {}, dismissed: {}, dismissedLinks: {}, facts, corrections: { ...noCorrections, ...corrections, facts: {} }, toReview: {},
  }
}

/** Tags that something of the file uses: they are no groups. */
function usedTags(incoming: Incoming): ReadonlySet<TagId> {
  return new Set([
    ...incoming.policies.flatMap(({ record }) => [...valuesOf(record.taggings).map(({ tagId }) => tagId), ...valuesOf(record.annotations).flatMap(({ tagIds }) => tagIds)]),
    ...incoming.marks.flatMap((mark) => (mark.kind === 'tagging' ? [mark.tagId] : mark.kind === 'note' ? mark.tagIds : [])),
  ])
}

/**
 * Works out what taking a file in does to a library: one batch of edits, the texts and originals to save before it, and the report. Pure. Whatever both have is found by its content, so that
 * the same file changes nothing the second time; where nobody chooses, what is taken does not depend on which side is which. What finds no place in a policy waits in its review queue.
 * Failures: 'bad-request' for a choice a conflict does not offer; those of edits, for a file whose things cannot be (its reader lets none such through).
 */
export function planMerge(library: Library, incoming: Incoming, parts: MergeParts): Result<PlannedMerge> {
  const { texts, newId } = parts
  const decisions = decisionsBy(parts.choices)
  const count = tally()
  const edits: Edit[] = []
  let now = library
  const make = (more: readonly Edit[]): Result<null> => {
    if (more.length === 0) return succeed(null)
    const applied = applyEdit(now, { kind: 'batch', name: 'merge-package', edits: more })
    if (!applied.ok) return applied
    if (applied.value.library !== now) edits.push(...(applied.value.edit.kind === 'batch' ? applied.value.edit.edits : [applied.value.edit]))
    now = applied.value.library
    return succeed(null)
  }

  const recordAt = (id: PolicyId): PolicyRecord => {
    const record = own(now.policies, id)
    if (record === undefined) throw new Error(`policy ${id} went missing while merging`)
    return record
  }

  const tags = mergeTags(library, incoming.tags, incoming.kind, usedTags(incoming), decisions, newId)
  count.add('tags', tags.count)
  const tagged = make(tags.edits)
  if (!tagged.ok) return tagged

  const matches = matchPolicies(library, texts, incoming.policies)
  const readings = settleReadings(() => now, matches, incoming.kind, { texts, decisions, newId, textVersion: parts.textVersion }, make)
  if (!readings.ok) return readings
  const arrivals: Arrival[] = [...readings.value.arrivals]
  const saved: SavedPolicy[] = []
  for (const { kind, theirs } of matches) {
    if (kind !== 'new') continue
    const record = bareRecord(theirs, parts.policyId(theirs.record.policy.id), parts.at)
    saved.push({ record, text: theirs.text ?? '', original: theirs.original })
    arrivals.push({ theirs, id: record.policy.id, passage: samePassage(readingOf(theirs)), waits: new Set() })
  }
  const added = make(saved.map(({ record }) => ({ kind: 'add-policy', record })))
  if (!added.ok) return added
  const byTheirs = new Map(arrivals.map((arrival) => [arrival.theirs.record.policy.id, arrival]))
  const isNew = new Set(saved.map(({ record }) => record.policy.id))
  const described = make(arrivals.flatMap(({ theirs, id }): readonly Edit[] => {
    const patch = isNew.has(id) ? {} : mergeMetadata(recordAt(id), theirs.record, decisions)
    return Object.keys(patch).length === 0 ? [] : [{ kind: 'change-policy', policyId: id, patch }]
  }))
  if (!described.ok) return described
  const versions = relateVersions(now, arrivals, isNew, decisions)
  const related = make(versions.edits)
  if (!related.ok) return related

  const collectionIds = new Map<CollectionId, CollectionId>()
  const naming: Naming = { arrivalOf: (id) => byTheirs.get(id), tagOf: tags.tagOf, collectionOf: (id) => collectionIds.get(id) ?? null }
  const members = membersHere(incoming.collections, naming)
  const collections = mergeCollections(now, members.collections, decisions, newId)
  for (const { id } of incoming.collections) {
    const here = collections.idOf(id)
    if (here !== null) collectionIds.set(id, here)
  }
  const dropped: Dropped = { taggings: 0, notes: 0, links: 0 }
  const bringing = arrivals.map(({ id, ...arrival }) => ({ id, arrived: arrive(naming, { id, ...arrival }, dropped) }))
  for (const [id, arrived] of placeMarks(now, texts, incoming.marks, tags.tagOf, dropped)) bringing.push({ id, arrived })
  const authorOf = mergeAuthors(library, bringing.map(({ id, arrived }) => ({ record: recordAt(id), arrived })), decisions)
  const waiting = [...bringing.flatMap(({ arrived }) => arrived.lost), ...members.lost(naming)]
  const queues = new Set([...bringing.map(({ id }) => id), ...waiting.map(({ queue }) => queue)])
  const nothing: Arrived = { taggings: [], annotations: [], links: [], facts: [], dismissed: [], dismissedLinks: [], lost: [] }
  const tagName = (id: TagId): string => own(now.tags, id)?.name ?? id
  const patches: Edit[] = []
  const hung = new Map<PolicyId, { readonly added: number; readonly toReview: number }>()
  for (const policyId of queues) {
    const record = recordAt(policyId)
    const at: Hanging = { policyId, record, decisions, draw: drawing(record, newId), authorOf, tagName }
    const merged = mergeHangings(bringing.find(({ id }) => id === policyId)?.arrived ?? nothing, waiting.filter(({ queue }) => queue === policyId), at)
    for (const [thing, counts] of Object.entries(merged.counts)) count.add(thing as keyof typeof merged.counts, counts)
    hung.set(policyId, merged)
    if (Object.keys(merged.patch).length > 0) patches.push({ kind: 'change-policy', policyId, patch: merged.patch })
  }
  const policyOf = (id: PolicyId): PolicyId | null => byTheirs.get(id)?.id ?? null
  const searches = mergeSearches(now, incoming.searches, { tagOf: tags.tagOf, policyOf }, decisions, newId)
  count.add('collections', { ...collections.count, dropped: members.dropped })
  count.add('searches', searches.count)
  for (const [thing, lost] of Object.entries(dropped)) count.add(thing as keyof Dropped, { dropped: lost })
  const last = make([...patches, ...collections.edits, ...searches.edits])
  if (!last.ok) return last
  const textOf = (id: PolicyId): string | null => saved.find(({ record }) => record.policy.id === id)?.text ?? readings.value.texts.findLast(({ policyId }) => policyId === id)?.text ?? texts.get(id) ?? null
  for (const carry of versions.carries) {
    const carried = make(carryOver(now, carry, textOf, { decisions, newId, tagName }))
    if (!carried.ok) return carried
  }

  const [wrong] = decisions.refused()
  if (wrong !== undefined) return fail('bad-request', { params: { method: 'mergeFile', at: `choices.${wrong.key}`, problem: wrong.choice } })
  const changed = new Set(edits.flatMap((edit) => (edit.kind === 'change-policy' && (edit.patch.policy !== undefined || edit.patch.clauses !== undefined) && !isNew.has(edit.policyId) ? [edit.policyId] : [])))
  const policies = reportedPolicies(matches, byTheirs, bringing.map(({ id }) => id), isNew, now, hung)
  count.add('policies', { added: saved.length, changed: changed.size, same: arrivals.length - saved.length - changed.size, dropped: policies.filter(({ status }) => status === 'missing').length })
  const originals = new Set(saved.flatMap(({ record, original }) => (original === null ? [] : [record.policy.source.hash])))
  count.add('originals', { added: originals.size, dropped: new Set(saved.flatMap(({ record, original }) => (original === null ? [record.policy.source.hash] : []))).size })
  const { kind, program, exportedAt } = incoming
  return succeed({
    edit: edits.length === 0 ? null : { kind: 'batch', name: 'merge-package', edits }, saved, texts: readings.value.texts,
    report: { kind, program, exportedAt, counts: count.all(), policies, authors: authorsOf(bringing.map(({ arrived }) => arrived)), conflicts: decisions.made() },
  })
}

/** What became of each policy the file brings, or speaks of. */
function reportedPolicies(matches: ReturnType<typeof matchPolicies>, byTheirs: ReadonlyMap<PolicyId, Arrival>, touched: readonly PolicyId[], isNew: ReadonlySet<PolicyId>, library: Library, hung: ReadonlyMap<PolicyId, { readonly added: number; readonly toReview: number }>): MergeReport['policies'] {
  const listed = matches.map(({ theirs: { record: { policy } } }): MergeReport['policies'][number] => {
    const id = byTheirs.get(policy.id)?.id
    if (id === undefined) return { policyId: policy.id, title: policy.metadata.title, status: 'missing', added: 0, toReview: 0 }
    const here = own(library.policies, id)?.policy
    const { added = 0, toReview = 0 } = hung.get(id) ?? {}
    return { policyId: id, title: here?.metadata.title ?? null, status: !isNew.has(id) ? 'matched' : here?.replaces === null ? 'added' : 'new-version', added, toReview }
  })
  const known = new Set(listed.map(({ policyId }) => policyId))
  return [...listed, ...touched.filter((id) => !known.has(id)).map((id): MergeReport['policies'][number] => ({ policyId: id, title: own(library.policies, id)?.policy.metadata.title ?? null, status: 'matched', added: hung.get(id)?.added ?? 0, toReview: hung.get(id)?.toReview ?? 0 }))]
}
