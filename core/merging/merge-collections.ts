import { limits } from '../library/edits/limits.ts'
import { valuesOf } from '../library/edits/keyed.ts'
import { type Collection, keepMembers, memberKey } from '../model/collection.ts'
import type { Edit } from '../model/edit.ts'
import type { ClauseRef, CollectionId, PolicyId, SearchId, TagId } from '../model/ids.ts'
import type { Library } from '../model/library.ts'
import type { MergeChoice, MergeCount } from '../model/merge.ts'
import type { SavedSearch } from '../model/saved-search.ts'
import { contentOf } from './compare-content.ts'
import { type Decisions, offering } from './decisions.ts'
import { isId } from '../library/edits/check-value.ts'
import { matchThings } from './match-things.ts'
import { bareName, nameBeside } from './name-beside.ts'

export interface MergedList<K> {
  readonly edits: readonly Edit[]
  readonly count: MergeCount
  /** Which of ours one of theirs has become. */
  readonly idOf: (theirs: K) => K | null
}

const collectionKey = ({ name, comment, members, comments, takenOut = [], createdAt }: Collection): string =>
  contentOf([
    bareName(name),
    comment,
    members.map(memberKey),
    comments ?? {},
    takenOut.map(memberKey).toSorted(),
    createdAt,
  ])
const searchKey = ({ name, question, createdAt }: SavedSearch): string =>
  contentOf([bareName(name), question, createdAt])

/** Everything of `part` is in `whole`, in the same order, but for members that were taken out of `whole`. */
function holds(whole: Collection, part: Collection): boolean {
  const out = new Set((whole.takenOut ?? []).map(memberKey))
  if (!(part.takenOut ?? []).every((clause) => out.has(memberKey(clause)))) return false
  return holdsMembers(
    whole,
    keepMembers(part, (clause) => !out.has(memberKey(clause))),
  )
}

function holdsMembers(whole: Collection, part: Collection): boolean {
  if (whole.name !== part.name || (part.comment !== '' && part.comment !== whole.comment)) return false
  if (!Object.entries(part.comments ?? {}).every(([key, comment]) => whole.comments?.[key] === comment)) return false
  let at = 0
  for (const member of whole.members)
    if (at < part.members.length && memberKey(member) === memberKey(part.members[at] ?? member)) at += 1
  return at === part.members.length
}

/** Where one side only went on with a collection its state stands; otherwise both do. */
const usualOfCollections = (ours: Collection, theirs: Collection): MergeChoice =>
  holds(ours, theirs) ? 'ours' : holds(theirs, ours) ? 'theirs' : 'both'

interface Kind<T extends { readonly id: string; readonly name: string; readonly createdAt: string }> {
  readonly conflict: 'collection-differs' | 'search-differs'
  readonly keyOf: (thing: T) => string
  readonly usual: (ours: T, theirs: T) => MergeChoice
  readonly wordsOf: (thing: T) => string
  readonly put: (thing: T) => Edit
}

function mergeList<T extends { readonly id: string; readonly name: string; readonly createdAt: string }>(
  ours: readonly T[],
  theirs: readonly T[],
  kind: Kind<T>,
  decisions: Decisions,
  newId: () => string,
) {
  const ids = new Map<string, T['id']>()
  const matched = matchThings(ours, theirs, kind.keyOf)
  for (const [from, mine] of matched.same) ids.set(from.id, mine.id)
  const left = new Map([...matched.unmatched].map((thing) => [thing.id as string, thing]))
  const [names, taken] = [new Set(ours.map(({ name }) => name)), new Set<string>(ours.map(({ id }) => id))]
  let [added, changed] = [0, 0]
  const edits = matched.rest.flatMap((thing): readonly Edit[] => {
    const mine = left.get(thing.id)
    const choice =
      mine?.createdAt !== thing.createdAt
        ? 'both'
        : decisions.decide({
            key: `${kind.conflict}:${mine.id}`,
            kind: kind.conflict,
            about: mine.name,
            policyId: null,
            clause: null,
            ours: kind.wordsOf(mine),
            theirs: kind.wordsOf(thing),
            choices: offering(kind.usual(mine, thing), 'both', 'ours', 'theirs'),
          })
    if (choice !== 'both' && mine !== undefined) {
      left.delete(mine.id)
      ids.set(thing.id, mine.id)
      if (choice === 'ours') return []
      changed += 1
      return [kind.put({ ...thing, id: mine.id })]
    }
    let id: string = thing.id
    while (!isId(id) || taken.has(id)) id = newId()
    taken.add(id)
    ids.set(thing.id, id)
    const name = nameBeside(thing.name, (each) => !names.has(each))
    names.add(name)
    added += 1
    return [kind.put({ ...thing, id, name })]
  })
  return { edits, ids, count: { added, changed, same: theirs.length - added - changed, dropped: 0 } }
}

/** Members a person can look over in a line. */
const LISTED = 12

/** All that two sides may differ in: name, comment, members in order and what is said of them, what was taken out. */
function collectionWords({ policies }: Library, collection: Collection): string {
  const { name, comment, members, comments, takenOut = [] } = collection
  const listed = (clauses: readonly ClauseRef[], sign = ''): string =>
    [
      ...clauses.slice(0, LISTED).map((member) => {
        const path = policies[member.policyId]?.policy.clauses.find(({ id }) => id === member.clauseId)?.path
        const said = comments?.[memberKey(member)]
        return `${sign}${path ?? member.clauseId}${said === undefined ? '' : `（${said}）`}`
      }),
      ...(clauses.length > LISTED ? ['…'] : []),
    ].join('；')
  return [`${name}（${members.length.toString()}）`, comment, listed(members), listed(takenOut, '−')]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Their collections, already in the library's names, among ours. */
export function mergeCollections(
  library: Library,
  theirs: readonly Collection[],
  decisions: Decisions,
  newId: () => string,
): MergedList<CollectionId> {
  const merged = mergeList(
    valuesOf(library.collections),
    theirs,
    {
      conflict: 'collection-differs',
      keyOf: collectionKey,
      usual: usualOfCollections,
      wordsOf: (collection) => collectionWords(library, collection),
      put: (collection) => ({ kind: 'put-collection', collection }),
    },
    decisions,
    newId,
  )
  return { ...merged, idOf: (id) => (merged.ids.get(id) as CollectionId | undefined) ?? null }
}

/**
 * Their saved searches among ours. What their filters name is put into the library's names; what it does not have stays
 * as it is and finds nothing.
 */
export function mergeSearches(
  library: Library,
  theirs: readonly SavedSearch[],
  naming: { readonly tagOf: (id: TagId) => TagId | null; readonly policyOf: (id: PolicyId) => PolicyId | null },
  decisions: Decisions,
  newId: () => string,
): MergedList<SearchId> {
  const named = theirs.map((search): SavedSearch => {
    const { filters } = search.question
    if (filters?.tagIds === undefined && filters?.policyIds === undefined) return search
    return {
      ...search,
      question: {
        ...search.question,
        filters: {
          ...filters,
          ...(filters.tagIds === undefined ? {} : { tagIds: filters.tagIds.map((id) => naming.tagOf(id) ?? id) }),
          ...(filters.policyIds === undefined
            ? {}
            : { policyIds: filters.policyIds.map((id) => naming.policyOf(id) ?? id) }),
        },
      },
    }
  })
  const merged = mergeList(
    valuesOf(library.searches),
    named,
    {
      conflict: 'search-differs',
      keyOf: searchKey,
      usual: () => 'both',
      wordsOf: ({ name, question }) => `${name} · ${question.query.slice(0, limits.name)}`,
      put: (search) => ({ kind: 'put-search', search }),
    },
    decisions,
    newId,
  )
  return { ...merged, idOf: (id) => (merged.ids.get(id) as SearchId | undefined) ?? null }
}
