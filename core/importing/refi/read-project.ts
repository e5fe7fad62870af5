import { limits } from '../../library/edits/limits.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { Incoming, IncomingPolicy } from '../../model/incoming.ts'
import type { ClauseId, ClauseRef, PolicyId } from '../../model/ids.ts'
import type { PolicyRecord } from '../../model/library.ts'
import type { Link, LinkType } from '../../model/link.ts'
import type { Notice } from '../../model/notice.ts'
import type { Vocabulary } from '../../model/read-policy.ts'
import { readDescription } from '../../model/refi/description.ts'
import { fail, succeed, type Result } from '../../model/result.ts'
import { checkCollection } from '../check-collection.ts'
import type { RawCode, RawProject, RawText } from './raw-project.ts'
import { rootNotes } from './root-notes.ts'
import { takeHangings, type Surroundings } from './take-hangings.ts'
import { takeLinks } from './take-links.ts'
import { freshPolicyId, takePolicy, type ReadSource, type TakenPolicy } from './take-policy.ts'
import { takeSets } from './take-sets.ts'
import { takeTags } from './take-tags.ts'
import { instantOf, startTaking, type Taking } from './taking.ts'

export interface ProjectReading {
  /** ISO instant for what the file tells no time of. */
  readonly at: string
  readonly vocabulary: Vocabulary
  readonly linkTypes: readonly LinkType[]
}

/**
 * A REFI-QDA project as what it brings. `sources`: those that have a text. What Piyue wrote comes back equal in all
 * that the format carries; other programs' projects as far as Piyue has a place for them. Notices: 'incoming-dropped'
 * {thing, count} for all that has none, 'notes-on-first-clause' {count}. Fails with 'incoming-damaged' only where what
 * was read does not hold together, with 'file-hostile' {reason: repeats} where it points so often at the same words that
 * they would fill the memory.
 */
export function readProject(
  project: RawProject,
  sources: readonly ReadSource[],
  { at: asked, vocabulary, linkTypes }: ProjectReading,
): Result<Incoming> {
  const taking = startTaking()
  const at = instantOf(project.createdAt) ?? asked
  const notes = new Map<string, RawText>()
  for (const note of project.notes) {
    if (note.guid === null || notes.has(note.guid)) taking.drop('refi-doubled')
    else notes.set(note.guid, shortened(note))
  }
  const carries = new Map(
    [...notes].flatMap(([guid, { description }]) => {
      const described = readDescription(description)
      return described === null ? [] : [[guid, described.kind] as const]
    }),
  )
  const answers = rootNotes(
    new Map([...notes].flatMap(([guid, { notes: replies }]) => replies.map((reply) => [reply, guid] as const))),
  )
  const replies = grouped(
    [...answers].filter(([guid, root]) => guid !== root),
    ([, root]) => root,
    ([guid]) => guid,
  )
  const usedNotes = new Set<string>()
  const noteText = (guid: string): string | null => {
    const note = notes.get(guid)
    if (note === undefined) return null
    usedNotes.add(guid)
    const said = [note.name, note.content ?? ''].filter((each) => each.trim() !== '').join('\n')
    return taking.hasRoomFor(said.length) ? said : null
  }
  const { tags, usable } = takeTags(project.codes, usedCodes(sources), noteText, taking)
  const around: Surroundings = {
    usable,
    users: project.users,
    notes,
    carries,
    answers,
    replies,
    usedNotes,
    places: new Map<string, ClauseRef>(),
    at,
  }

  const policyOf = new Map<string, PolicyId>()
  const taken: { readonly source: ReadSource; readonly policy: TakenPolicy; record: PolicyRecord }[] = []
  const ids = new Set<string>()
  let onFirst = 0
  for (const source of sources) {
    const policy = takePolicy(
      source,
      project,
      freshPolicyId(source.raw.guid, source.original.hash, ids),
      vocabulary,
      at,
      taking,
    )
    // a source that is there twice: the first one counts
    if (ids.has(policy.ground.policyId)) {
      taking.drop('refi-doubled')
      continue
    }
    ids.add(policy.ground.policyId)
    if (source.raw.guid !== null) policyOf.set(source.raw.guid, policy.ground.policyId)
    const hangings = takeHangings(policy.ground, policy.selections, source.text, around, taking)
    onFirst += hangings.onFirst
    taken.push({
      source,
      policy,
      record: {
        ...policy.record,
        taggings: byId(hangings.taggings),
        annotations: byId<Annotation>(hangings.annotations),
      },
    })
  }
  const { links, replaces } = takeLinks(project.links, policyOf, linkTypes, around, taking)
  const collections = takeSets(project.sets, around, taking)
  countUnread(project, notes, usedNotes, taking)
  if (taking.isFull()) return fail('file-hostile', { params: { reason: 'repeats' } })
  const linksOf = grouped(
    links,
    ({ from }) => from.policyId,
    (link) => link,
  )
  const policies = taken.map(({ source, policy, record }): IncomingPolicy => {
    const { id } = policy.record.policy
    return finished(
      policy,
      {
        ...record,
        policy: { ...record.policy, replaces: replaces.get(id) ?? null },
        links: byId<Link>(linksOf.get(id) ?? []),
      },
      source.original.bytes,
    )
  })
  const incoming: Incoming = {
    kind: 'qdpx',
    program: programOf(project.origin),
    exportedAt: instantOf(project.createdAt),
    policies,
    marks: [],
    tags,
    collections,
    searches: [],
  }
  const checked = checkCollection(incoming)
  const first: readonly Notice[] = onFirst === 0 ? [] : [{ code: 'notes-on-first-clause', params: { count: onFirst } }]
  return checked.ok ? succeed(incoming, [...taking.notices(), ...first, ...checked.notices]) : checked
}

/** A REFI-QDA codebook as what it brings. */
export function readCodebook(codes: readonly RawCode[], origin: string | null): Result<Incoming> {
  const taking = startTaking()
  const { tags } = takeTags(codes, new Set(), () => null, taking)
  const incoming: Incoming = {
    kind: 'qdc',
    program: programOf(origin),
    exportedAt: null,
    policies: [],
    marks: [],
    tags,
    collections: [],
    searches: [],
  }
  const checked = checkCollection(incoming)
  return checked.ok ? succeed(incoming, taking.notices()) : checked
}

/** No longer than can be used: a note may be pointed at a hundred thousand times. */
const shortened = (note: RawText): RawText => ({
  ...note,
  name: note.name.slice(0, limits.body + 1),
  description: note.description.slice(0, limits.body + 1),
  content: note.content?.slice(0, limits.body + 1) ?? null,
})
const programOf = (origin: string | null): string | null =>
  origin === null || origin.trim() === '' ? null : origin.trim().slice(0, 200)
const byId = <T extends { readonly id: string }>(values: readonly T[]): Readonly<Record<T['id'], T>> =>
  Object.fromEntries(values.map((each) => [each.id, each])) as Record<T['id'], T>
function grouped<T, K, V>(
  things: readonly T[],
  keyOf: (thing: T) => K,
  valueOf: (thing: T) => V,
): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>()
  for (const thing of things) {
    const [key, value] = [keyOf(thing), valueOf(thing)]
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
const usedCodes = (sources: readonly ReadSource[]): ReadonlySet<string> =>
  new Set(
    sources.flatMap(({ text }) => text.selections.flatMap(({ codings }) => codings.flatMap(({ code }) => code ?? []))),
  )

function finished(
  { ground: { text, clauses }, complete }: TakenPolicy,
  record: PolicyRecord,
  original: Uint8Array | null,
): IncomingPolicy {
  return {
    record,
    text: complete ? text : null,
    clauseTexts: Object.fromEntries(clauses.map(({ id, range }) => [id, text.slice(range.start, range.end)])) as Record<
      ClauseId,
      string
    >,
    original,
  }
}

function countUnread(
  { unread }: RawProject,
  notes: ReadonlyMap<string, RawText>,
  usedNotes: ReadonlySet<string>,
  taking: Taking,
): void {
  taking.drop('refi-media', unread.media)
  taking.drop('refi-cases', unread.cases)
  taking.drop('refi-graphs', unread.graphs)
  taking.drop('refi-notes', [...notes.keys()].filter((guid) => !usedNotes.has(guid)).length)
}
