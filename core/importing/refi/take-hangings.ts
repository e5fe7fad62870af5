import { limits } from '../../library/edits/limits.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { Clause } from '../../model/clause.ts'
import type { AnnotationId, ClauseRef, PolicyId, TagId, TaggingId } from '../../model/ids.ts'
import { readDescription, type DescribedKind } from '../../model/refi/description.ts'
import type { Tagging } from '../../model/tag.ts'
import type { TextRange } from '../../model/text-range.ts'
import { anchorOf, partFinder, type Part } from './part-finder.ts'
import type { RawCoding, RawSelection, RawText } from './raw-project.ts'
import { instantOf, type Taking } from './taking.ts'

/** What a tagging or note takes besides its words, in the units that are counted. */
const A_THING = 250

/** A policy's text and clauses, and whether Piyue cut it. */
export interface Ground {
  readonly policyId: PolicyId
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly isOwn: boolean
}

/** What the whole project says that hangings need. */
export interface Surroundings {
  readonly usable: ReadonlyMap<string, TagId>
  readonly users: ReadonlyMap<string, string>
  /** With their content; those that only carry something for a link or a collection are not notes. */
  readonly notes: ReadonlyMap<string, RawText>
  /** What Piyue wrote a note for; not there for other programs' notes. */
  readonly carries: ReadonlyMap<string, DescribedKind>
  /** The note at the beginning of what a note answers; not there for those that answer none. */
  readonly answers: ReadonlyMap<string, string>
  /** The other way round: all that begins with a note. */
  readonly replies: ReadonlyMap<string, readonly string[]>
  readonly usedNotes: Set<string>
  /** The clause each selection, and each note of a selection, stands on. */
  readonly places: Map<string, ClauseRef>
  /** Where a file tells no time. */
  readonly at: string
}

export interface Hangings {
  readonly taggings: readonly Tagging[]
  readonly annotations: readonly Annotation[]
  /** Notes on the whole source that were put on its first clause. */
  readonly onFirst: number
}

/** A selection with where it stands, in UTF-16 units of the ground's text. */
export interface PlacedSelection {
  readonly selection: RawSelection
  readonly range: TextRange
}

/**
 * Codings as taggings, cut at the ends of clauses; notes as notes, on the first clause they touch; selections with
 * neither as highlights. What lies in no clause is left out and counted.
 */
export function takeHangings(
  ground: Ground,
  selections: readonly PlacedSelection[],
  source: RawText,
  around: Surroundings,
  taking: Taking,
): Hangings {
  const { policyId, text, clauses, isOwn } = ground
  const { usable, notes, usedNotes, places } = around
  const partsOf = partFinder(text, clauses)
  const taggings: Tagging[] = []
  const annotations: Annotation[] = []
  /** The annotation made of a note, for those that answer it. */
  const made = new Map<string, Annotation>()
  const authorOf = (user: string | null): string =>
    taking.cut(user === null ? '' : (around.users.get(user) ?? ''), limits.author)
  /** Where a coding or note names nobody, other programs mean whoever made the selection; ours mean nobody. */
  const besides = (selection: RawSelection | null): string | null => (isOwn ? null : (selection?.user ?? null))
  const timeOf = (...times: readonly (string | null)[]): string =>
    times.map(instantOf).find((time) => time !== null) ?? around.at
  const anchorFor = (part: Part, whole: boolean): Tagging['anchor'] =>
    whole || part.range.end - part.range.start > limits.quote ? null : anchorOf(text, part)
  const hasRoomFor = (anchor: Tagging['anchor']): boolean => taking.hasRoomFor(A_THING + (anchor?.exact.length ?? 0))
  const tagIdsOf = (codings: readonly RawCoding[]): readonly TagId[] => [
    ...new Set(codings.flatMap(({ code }) => (code === null ? [] : (usable.get(code) ?? [])))),
  ]

  const addTaggings = (
    codings: readonly RawCoding[],
    parts: readonly Part[],
    selection: RawSelection,
    onClause: boolean,
  ): void => {
    for (const { guid, code, user, createdAt } of codings) {
      const tagId = code === null ? undefined : usable.get(code)
      if (tagId === undefined) {
        taking.drop('refi-codings')
        continue
      }
      for (const part of parts) {
        const anchor = anchorFor(part, onClause || (!isOwn && part.whole))
        if (!hasRoomFor(anchor)) return
        const id = taking.idOf(guid, 'tagging', `${policyId}.t${String(taggings.length + 1)}`) as TaggingId
        taggings.push({
          id,
          tagId,
          clauseId: part.clause.id,
          anchor,
          author: authorOf(user ?? besides(selection)),
          createdAt: timeOf(createdAt, selection.createdAt),
        })
      }
    }
  }
  const addNote = (
    guid: string,
    note: RawText,
    part: Part,
    onClause: boolean,
    tagIds: readonly TagId[],
    selection: RawSelection | null,
  ): void => {
    usedNotes.add(guid)
    const anchor = anchorFor(part, onClause)
    if (!hasRoomFor(anchor)) return
    if (!places.has(guid)) places.set(guid, { policyId, clauseId: part.clause.id })
    const createdAt = timeOf(note.createdAt, selection?.createdAt ?? null)
    const annotation: Annotation = {
      id: taking.idOf(note.guid, 'note', `${policyId}.n${String(annotations.length + 1)}`) as AnnotationId,
      clauseId: part.clause.id,
      anchor,
      body: taking.cut(bodyOf(note, isOwn), limits.body),
      tagIds,
      author: authorOf(note.user ?? besides(selection)),
      createdAt,
      changedAt: instantOf(note.modifiedAt) ?? createdAt,
    }
    annotations.push(annotation)
    if (!made.has(guid)) made.set(guid, annotation)
  }
  const addWords = (
    selection: RawSelection,
    part: Part,
    onClause: boolean,
    body: string,
    tagIds: readonly TagId[],
  ): void => {
    const anchor = anchorFor(part, onClause)
    if (!hasRoomFor(anchor)) return
    const createdAt = timeOf(selection.createdAt)
    annotations.push({
      id: taking.idOf(selection.guid, 'highlight', `${policyId}.h${String(annotations.length + 1)}`) as AnnotationId,
      clauseId: part.clause.id,
      anchor,
      body: taking.cut(body, limits.body),
      tagIds,
      author: authorOf(selection.user),
      createdAt,
      changedAt: instantOf(selection.modifiedAt) ?? createdAt,
    })
  }

  for (const { selection, range } of selections) {
    if (taking.isFull()) break
    const described = isOwn ? readDescription(selection.description) : null
    const parts = partsOf(range)
    const [first] = parts
    if (first === undefined) {
      taking.drop('refi-selections')
      continue
    }
    if (selection.guid !== null) places.set(selection.guid, { policyId, clauseId: first.clause.id })
    const kind: DescribedKind | null = described?.kind ?? null
    const onClause = kind === 'clause' || described?.fields['place'] === 'clause' || (!isOwn && first.whole)
    const own = selection.notes.flatMap((guid) => {
      const note = notes.get(guid)
      return note === undefined ? [] : [{ guid, note, carries: around.carries.get(guid) ?? null }]
    })
    for (const { guid, carries } of own)
      if (carries === 'member') places.set(guid, { policyId, clauseId: first.clause.id })
    const real = own.filter(({ carries }) => carries !== 'member' && carries !== 'link')
    if (kind === 'highlight') {
      addWords(selection, first, onClause, '', tagIdsOf(selection.codings))
      continue
    }
    const forNote = kind === 'note' && real.length > 0
    real.forEach(({ guid, note }, at) => {
      addNote(guid, note, first, onClause, forNote && at === 0 ? tagIdsOf(selection.codings) : [], selection)
    })
    if (!forNote) addTaggings(selection.codings, parts, selection, kind === 'clause')
    const said = described === null ? selection.description.trim() : ''
    if (said !== '' || (kind !== 'clause' && selection.codings.length === 0 && own.length === 0))
      addWords(selection, first, onClause, said, [])
  }
  const onFirst = placeSourceNotes(
    ground,
    source,
    around,
    (guid, note, part) => {
      addNote(guid, note, part, true, [], null)
    },
    (body, part) => {
      annotations.push({
        id: taking.idOf(null, 'note', `${policyId}.d`) as AnnotationId,
        clauseId: part.clause.id,
        anchor: null,
        body: taking.cut(body, limits.body),
        tagIds: [],
        author: authorOf(source.user),
        createdAt: timeOf(source.createdAt),
        changedAt: timeOf(source.modifiedAt, source.createdAt),
      })
    },
  )
  taking.drop('refi-source-codings', source.codings.length)
  return {
    taggings,
    annotations: withAnswers(annotations, made, around, { policyId, taking, authorOf, timeOf, isOwn }),
    onFirst,
  }
}

/** What is said of a whole source stands on its first clause: there is no other place for it. */
function placeSourceNotes(
  { clauses, isOwn }: Ground,
  source: RawText,
  { notes }: Surroundings,
  add: (guid: string, note: RawText, part: Part) => void,
  say: (body: string, part: Part) => void,
): number {
  const [clause] = clauses
  const said = isOwn ? '' : source.description.trim()
  const there = source.notes.flatMap((guid) => {
    const note = notes.get(guid)
    return note === undefined ? [] : [{ guid, note }]
  })
  if (clause === undefined) return 0
  const part = { clause, range: clause.range, whole: true }
  for (const { guid, note } of there) add(guid, note, part)
  if (said !== '') say(said, part)
  return there.length + (said === '' ? 0 : 1)
}

interface Answering {
  readonly policyId: PolicyId
  readonly taking: Taking
  readonly authorOf: (user: string | null) => string
  readonly timeOf: (...times: readonly (string | null)[]) => string
  readonly isOwn: boolean
}

/**
 * Notes that answer a note of this policy say so; those that stand nowhere else stand with it. The model knows one
 * level: an answer to an answer answers the first note.
 */
function withAnswers(
  annotations: readonly Annotation[],
  made: Map<string, Annotation>,
  { notes, answers, replies, usedNotes }: Surroundings,
  { policyId, taking, authorOf, timeOf, isOwn }: Answering,
): readonly Annotation[] {
  const rootOf = (guid: string): string => answers.get(guid) ?? guid
  const all = [...annotations]
  const toTake = [...made].flatMap(([guid, root]) => (replies.get(guid) ?? []).map((reply) => ({ guid: reply, root })))
  for (const { guid, root } of toTake) {
    const note = notes.get(guid)
    if (note === undefined || made.has(guid) || usedNotes.has(guid)) continue
    if (!taking.hasRoomFor(A_THING + (root.anchor?.exact.length ?? 0))) break
    usedNotes.add(guid)
    const createdAt = timeOf(note.createdAt, root.createdAt)
    const answer: Annotation = {
      id: taking.idOf(note.guid, 'note', `${policyId}.a${String(all.length + 1)}`) as AnnotationId,
      clauseId: root.clauseId,
      anchor: root.anchor,
      body: taking.cut(bodyOf(note, isOwn), limits.body),
      tagIds: [],
      author: authorOf(note.user),
      createdAt,
      changedAt: instantOf(note.modifiedAt) ?? createdAt,
    }
    made.set(guid, answer)
    all.push(answer)
  }
  const guidOf = new Map([...made].map(([guid, annotation]) => [annotation.id, guid]))
  return all.map((annotation) => {
    const guid = guidOf.get(annotation.id)
    const root = guid === undefined ? undefined : made.get(rootOf(guid))
    return root === undefined || root.id === annotation.id ? annotation : { ...annotation, replyTo: root.id }
  })
}

/** What a note says. Other programs name notes: a name that is not the beginning of the words stands before them. */
function bodyOf({ content, name }: RawText, isOwn: boolean): string {
  const said = content ?? ''
  const title = name.trim().replace(/(?:…|\.\.\.)$/u, '')
  return isOwn || title === '' || said.trimStart().startsWith(title)
    ? said
    : said.trim() === ''
      ? name.trim()
      : `${name.trim()}\n\n${said}`
}
