import { own, valuesOf } from '../library/edits/keyed.ts'
import { recordsByPlace, recordHere } from '../library/queries/backed-up-policies.ts'
import { noCorrections } from '../model/corrections.ts'
import type { ClauseId, PolicyId, TagId } from '../model/ids.ts'
import type { Incoming, IncomingPolicy } from '../model/incoming.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import type { Link } from '../model/link.ts'
import type { Tag } from '../model/tag.ts'

/** A policy at the other end of a link, as the library has it now; `id` is its name in the backup. */
export interface Neighbour {
  readonly id: PolicyId
  readonly record: PolicyRecord
}

const linksBetween = ({ links }: PolicyRecord, policyId: PolicyId): readonly Link[] =>
  valuesOf(links).filter(({ to }) => to.policyId === policyId)

/** The policies that links lead to from here, or from which they lead here, as far as the library still has them. */
export function neighboursNow(then: Library, now: Library, policyId: PolicyId): readonly Neighbour[] {
  const record = own(then.policies, policyId)
  const targets = new Set(valuesOf(record?.links ?? {}).map(({ to }) => to.policyId))
  const byPlace = recordsByPlace(now)
  return valuesOf(then.policies).flatMap((other): readonly Neighbour[] => {
    const { id } = other.policy
    if (id === policyId || !(targets.has(id) || linksBetween(other, policyId).length > 0)) return []
    const here = recordHere(other, now, byPlace)
    return here === undefined ? [] : [{ id, record: here }]
  })
}

const incomingPolicy = (record: PolicyRecord, text: string, original: Uint8Array | null): IncomingPolicy => ({
  record,
  text,
  clauseTexts: Object.fromEntries(
    record.policy.clauses.map(({ id, range }) => [id, text.slice(range.start, range.end)]),
  ) as Record<ClauseId, string>,
  original,
})

/** As it is now, so that nothing of it differs, with nothing but the links that led to the policy. */
function neighbour({ id, record }: Neighbour, then: Library, policyId: PolicyId): PolicyRecord {
  const here = new Set(record.policy.clauses.map((clause) => clause.id))
  const before = own(then.policies, id)
  const links = before === undefined ? [] : linksBetween(before, policyId).filter(({ from }) => here.has(from.clauseId))
  return {
    policy: { ...record.policy, id, replaces: null },
    taggings: {},
    annotations: {},
    links: Object.fromEntries(links.map((link) => [link.id, link])),
    dismissed: {},
    dismissedLinks: {},
    facts: record.facts,
    corrections: { ...noCorrections, metadata: record.corrections.metadata },
    toReview: {},
  }
}

/** The tags that hang on a policy, with those they stand below. */
function tagsOn({ taggings, annotations }: PolicyRecord, tags: Library['tags']): readonly Tag[] {
  const wanted = new Set<TagId>()
  const take = (id: TagId | null): void => {
    const tag = id === null || wanted.has(id) ? undefined : own(tags, id)
    if (tag === undefined) return
    wanted.add(tag.id)
    take(tag.parentId)
  }
  for (const { tagId } of valuesOf(taggings)) take(tagId)
  for (const { tagIds } of valuesOf(annotations)) tagIds.forEach(take)
  return valuesOf(tags).filter(({ id }) => wanted.has(id))
}

/**
 * One policy of an earlier state of a library, as something to be merged into the library of now: with what hung on it,
 * the tags used there, and its links to and from policies that are still here. Places in collections are not brought.
 * `text`: of its reading then; `textsNow`: of the neighbours, by their id in `neighbours`.
 */
export function bringBack(
  then: Library,
  record: PolicyRecord,
  parts: {
    readonly madeAt: string
    readonly text: string
    readonly original: Uint8Array | null
    readonly neighbours: readonly Neighbour[]
    readonly textsNow: ReadonlyMap<PolicyId, string>
  },
): Incoming {
  const { id } = record.policy
  return {
    kind: 'backup',
    program: 'Piyue',
    exportedAt: parts.madeAt,
    policies: [
      incomingPolicy(record, parts.text, parts.original),
      ...parts.neighbours.flatMap((each) => {
        const text = parts.textsNow.get(each.id)
        return text === undefined ? [] : [incomingPolicy(neighbour(each, then, id), text, null)]
      }),
    ],
    marks: [],
    tags: tagsOn(record, then.tags),
    collections: [],
    searches: [],
  }
}
