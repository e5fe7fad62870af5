import { foldText } from '../reading/fold-text.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseId, PolicyId, TagId, TaggingId } from '../model/ids.ts'
import type { Incoming, IncomingPolicy } from '../model/incoming.ts'
import { emptyLibrary, type Library, type PolicyRecord } from '../model/library.ts'
import type { Notice } from '../model/notice.ts'
import { fail, succeed, type Result } from '../model/result.ts'
import type { Tag, Tagging } from '../model/tag.ts'

/** One coder's work as a file brings it; `name` stands for whoever tagged in it. */
export interface CodedFile {
  readonly name: string
  readonly incoming: Incoming
}

/**
 * Two files as one library in which each file's taggings stand under its name, for measuring their agreement: policies
 * of the same original (by SHA-256, and which of its policies), clauses of the same words at the same place, tags of
 * the same names from the root down, else of the same id. What only one file has is left out; clauses left out of a
 * policy both have are told ('clauses-not-shared' {title, count}). Fails with 'nothing-in-common' where the files share
 * no clause.
 */
export function joinCodings(first: CodedFile, second: CodedFile): Result<Library> {
  const tags = new Map(first.incoming.tags.map((tag) => [tag.id, tag]))
  const theirs = pairTags(first.incoming.tags, second.incoming.tags)
  for (const tag of second.incoming.tags)
    if (theirs.get(tag.id) === undefined)
      tags.set(tag.id, { ...tag, parentId: tag.parentId === null ? null : (theirs.get(tag.parentId) ?? tag.parentId) })
  const others = new Map(second.incoming.policies.map((policy) => [sourceKey(policy), policy]))
  const notices: Notice[] = []
  const records = first.incoming.policies.flatMap((one): PolicyRecord[] => {
    const other = others.get(sourceKey(one))
    if (other === undefined) return []
    const shared = pairClauses(one, other)
    const left = one.record.policy.clauses.length + other.record.policy.clauses.length - 2 * shared.size
    const { policy } = one.record
    if (left > 0)
      notices.push({
        code: 'clauses-not-shared',
        params: { title: policy.metadata.title ?? policy.source.fileName, count: left },
      })
    const own = new Set(shared.values())
    return own.size === 0
      ? []
      : [
          {
            ...one.record,
            policy: { ...policy, clauses: policy.clauses.filter(({ id }) => own.has(id)) },
            taggings: Object.fromEntries(
              [
                ...taggingsOf(
                  one,
                  first.name,
                  'a',
                  (id) => (own.has(id) ? id : null),
                  (id) => id,
                ),
                ...taggingsOf(
                  other,
                  second.name,
                  'b',
                  (id) => shared.get(id) ?? null,
                  (id) => theirs.get(id) ?? id,
                ),
              ].map((tagging) => [tagging.id, tagging]),
            ),
          },
        ]
  })
  if (records.length === 0) return fail('nothing-in-common', { params: { first: first.name, second: second.name } })
  return succeed(
    {
      ...emptyLibrary,
      tags: Object.fromEntries(tags),
      policies: Object.fromEntries(records.map((record) => [record.policy.id, record])) as Readonly<
        Record<PolicyId, PolicyRecord>
      >,
    },
    notices,
  )
}

const sourceKey = ({
  record: {
    policy: {
      source: { hash, part },
    },
  },
}: IncomingPolicy): string => `${hash} ${String(part)}`

/** The first file's clause for each of the second's that reads the same at the same place. */
function pairClauses(one: IncomingPolicy, other: IncomingPolicy): ReadonlyMap<ClauseId, ClauseId> {
  const keyOf = ({ clauseTexts }: IncomingPolicy, { id, range }: Clause): string =>
    `${String(range.start)} ${clauseTexts[id] ?? ''}`
  const ours = new Map(one.record.policy.clauses.map((clause) => [keyOf(one, clause), clause.id]))
  return new Map(
    other.record.policy.clauses.flatMap((clause): [ClauseId, ClauseId][] => {
      const id = ours.get(keyOf(other, clause))
      return id === undefined ? [] : [[clause.id, id]]
    }),
  )
}

/** A file's taggings of shared clauses, under one name and by ids that no two files share. */
function taggingsOf(
  { record }: IncomingPolicy,
  author: string,
  side: string,
  clauseOf: (id: ClauseId) => ClauseId | null,
  tagOf: (id: TagId) => TagId,
): readonly Tagging[] {
  return Object.values<Tagging>(record.taggings).flatMap((tagging) => {
    const clauseId = clauseOf(tagging.clauseId)
    return clauseId === null
      ? []
      : [{ ...tagging, id: `${side}:${tagging.id}` as TaggingId, clauseId, tagId: tagOf(tagging.tagId), author }]
  })
}

/** The first file's tag for each of the second's: the one of the same path, else the one of the same id. */
function pairTags(ours: readonly Tag[], theirs: readonly Tag[]): ReadonlyMap<TagId, TagId> {
  const ids = new Set(ours.map(({ id }) => id))
  const byPath = new Map([...pathsOf(ours)].map(([id, path]) => [path, id]))
  return new Map(
    [...pathsOf(theirs)].flatMap(([id, path]): [TagId, TagId][] => {
      const own = byPath.get(path) ?? (ids.has(id) ? id : undefined)
      return own === undefined ? [] : [[id, own]]
    }),
  )
}

/** Folded names from the root down. */
function pathsOf(tags: readonly Tag[]): ReadonlyMap<TagId, string> {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  const paths = new Map<TagId, string>()
  for (const tag of tags) {
    const names: string[] = []
    const seen = new Set<TagId>()
    for (
      let up: Tag | undefined = tag;
      up !== undefined && !seen.has(up.id);
      up = up.parentId === null ? undefined : byId.get(up.parentId)
    ) {
      seen.add(up.id)
      names.unshift(foldText(up.name))
    }
    paths.set(tag.id, names.join('\0'))
  }
  return paths
}
