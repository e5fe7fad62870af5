import type { Annotation } from '../model/annotation.ts'
import { memberKey } from '../model/collection.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseFacts } from '../model/clause-facts.ts'
import type { ExportScope } from '../model/exported-file.ts'
import type { ClauseId, ClauseRef, PolicyId, TagId } from '../model/ids.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import type { Link, LinkType } from '../model/link.ts'
import type { Tag, Tagging } from '../model/tag.ts'
import { fail, succeed, type Result } from '../model/result.ts'
import type { ExportLink, ExportPolicy, ExportRow, ExportRows } from './export-rows.ts'

/** Finds clauses by their names without walking a policy each time. */
type FindClause = (ref: ClauseRef) => Clause | null

function clauseFinder(library: Library): FindClause {
  const known = new Map<PolicyId, ReadonlyMap<ClauseId, Clause>>()
  return ({ policyId, clauseId }) => {
    const record = own(library.policies, policyId)
    if (record === null) return null
    const clauses = known.get(policyId) ?? new Map(record.policy.clauses.map((clause) => [clause.id, clause]))
    known.set(policyId, clauses)
    return clauses.get(clauseId) ?? null
  }
}

const own = <K extends string, V>(record: Readonly<Record<K, V>>, key: K): V | null =>
  Object.hasOwn(record, key) ? record[key] : null

/**
 * The policies whose cleaned texts an export needs. Fails with 'policy-not-found', 'collection-not-found', and
 * 'nothing-to-export' when the scope holds no clause.
 */
export function policiesOfScope(library: Library, scope: ExportScope): Result<readonly PolicyId[]> {
  const members = membersOf(library, scope, clauseFinder(library))
  if (!members.ok) return members
  if (scope.kind === 'library')
    return succeed(Object.values<PolicyRecord>(library.policies).map(({ policy }) => policy.id))
  return succeed([...new Set(members.value.map(({ policyId }) => policyId))])
}

/** A policy's facts as they hold, by clause. */
export type FactsOf = (record: PolicyRecord, text: string) => Readonly<Record<ClauseId, ClauseFacts>>

/**
 * Everything an export of this scope holds. `textOf` gives the cleaned text of each of `policiesOfScope`; `factsOf` its
 * facts (those its record keeps, unless told). Fails like it.
 */
export function gatherRows(
  library: Library,
  scope: ExportScope,
  textOf: (policyId: PolicyId) => string,
  linkTypes: readonly LinkType[],
  factsOf: FactsOf = ({ facts }) => facts,
): Result<ExportRows> {
  const clauseAt = clauseFinder(library)
  const members = membersOf(library, scope, clauseAt)
  const ids = policiesOfScope(library, scope)
  if (!members.ok) return members
  if (!ids.ok) return ids
  const chosen = grouped(members.value, ({ policyId }) => policyId)
  const policies = new Map(
    ids.value.flatMap((id): [PolicyId, PolicyInHand][] => {
      const record = own(library.policies, id)
      if (record === null) return []
      const clauses = new Set(chosen.get(id)?.map(({ clauseId }) => clauseId))
      const text = textOf(id)
      const complete = record.policy.clauses.every((clause) => clauses.has(clause.id))
      return [
        [
          id,
          {
            policy: { record, text, complete },
            facts: factsOf(record, text),
            taggings: grouped(Object.values<Tagging>(record.taggings), ({ clauseId }) => clauseId),
            annotations: grouped(Object.values<Annotation>(record.annotations), ({ clauseId }) => clauseId),
          },
        ],
      ]
    }),
  )
  const linksAt = linksByClause(library, linkTypes, clauseAt)
  const tagOf = (id: TagId): Tag | null => own(library.tags, id)
  const collection = scope.kind === 'collection' ? own(library.collections, scope.collectionId) : null
  const rows = members.value.flatMap((ref): ExportRow[] => {
    const inHand = policies.get(ref.policyId)
    const clause = clauseAt(ref)
    if (inHand === undefined || clause === null) return []
    const comment = collection?.comments?.[memberKey(ref)]
    return [
      {
        ...(comment === undefined ? {} : { comment }),
        policy: inHand.policy,
        clause,
        text: inHand.policy.text.slice(clause.range.start, clause.range.end),
        taggings: (inHand.taggings.get(clause.id) ?? []).map((tagging) => ({ tagging, tag: tagOf(tagging.tagId) })),
        annotations: (inHand.annotations.get(clause.id) ?? []).map((annotation) => ({
          annotation,
          tags: annotation.tagIds.flatMap((id) => tagOf(id) ?? []),
        })),
        links: linksAt.get(keyOf(ref)) ?? [],
        facts: own(inHand.facts, clause.id),
      },
    ]
  })
  return succeed({
    scope,
    policies: [...policies.values()].map(({ policy }) => policy),
    rows,
    tags: Object.values(library.tags),
    linkTypes,
    collection,
    collections: scope.kind === 'library' ? Object.values(library.collections) : [],
    searches: scope.kind === 'library' ? Object.values(library.searches) : [],
  })
}

/** A policy with what hangs on it, by clause. */
interface PolicyInHand {
  readonly policy: ExportPolicy
  readonly facts: Readonly<Record<ClauseId, ClauseFacts>>
  readonly taggings: ReadonlyMap<ClauseId, readonly Tagging[]>
  readonly annotations: ReadonlyMap<ClauseId, readonly Annotation[]>
}

function grouped<K, V>(values: readonly V[], keyOfValue: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const key = keyOfValue(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

/** The clauses of a scope, in order; members of a collection whose clause is gone are passed over. */
function membersOf(library: Library, scope: ExportScope, clauseAt: FindClause): Result<readonly ClauseRef[]> {
  const allOf = ({ policy }: PolicyRecord): ClauseRef[] =>
    policy.clauses.map((clause) => ({ policyId: policy.id, clauseId: clause.id }))
  const isThere = (ref: ClauseRef): boolean => clauseAt(ref) !== null
  let members: readonly ClauseRef[]
  switch (scope.kind) {
    case 'library':
      members = Object.values<PolicyRecord>(library.policies).flatMap(allOf)
      break
    case 'policy': {
      const record = own(library.policies, scope.policyId)
      if (record === null) return fail('policy-not-found', { params: { name: scope.policyId } })
      members = allOf(record)
      break
    }
    case 'collection': {
      const collection = own(library.collections, scope.collectionId)
      if (collection === null) return fail('collection-not-found', { params: { name: scope.collectionId } })
      members = collection.members.filter(isThere)
      break
    }
    case 'clauses':
      members = scope.clauses.filter(isThere)
  }
  return members.length === 0 ? fail('nothing-to-export') : succeed(members)
}

const keyOf = ({ policyId, clauseId }: ClauseRef): string => `${policyId} ${clauseId}`

/** Every link of the library by the clause it hangs on; a link between two clauses hangs on both. */
function linksByClause(
  library: Library,
  linkTypes: readonly LinkType[],
  clauseAt: FindClause,
): ReadonlyMap<string, readonly ExportLink[]> {
  const typeOf = new Map(linkTypes.map((type) => [type.id, type]))
  const found = new Map<string, ExportLink[]>()
  const hang = (at: ClauseRef, link: Link, direction: 'out' | 'in', otherEnd: ClauseRef): void => {
    const there = found.get(keyOf(at)) ?? []
    there.push({
      link,
      direction,
      type: typeOf.get(link.type) ?? null,
      other: describeEnd(library, otherEnd, clauseAt),
    })
    found.set(keyOf(at), there)
  }
  for (const { links } of Object.values<PolicyRecord>(library.policies)) {
    for (const link of Object.values<Link>(links)) {
      hang(link.from, link, 'out', link.to)
      hang(link.to, link, 'in', link.from)
    }
  }
  return found
}

function describeEnd(library: Library, ref: ClauseRef, clauseAt: FindClause): ExportLink['other'] {
  const record = own(library.policies, ref.policyId)
  const clause = clauseAt(ref)
  return record === null || clause === null
    ? null
    : { ref, metadata: record.policy.metadata, path: clause.path, heading: clause.heading }
}
