import { memberKey, type Collection } from '../../model/collection.ts'
import type { PolicyId } from '../../model/ids.ts'
import { levels } from '../../model/policy.ts'
import { writeDescription } from '../../model/refi/description.ts'
import { refiValues } from '../../model/refi/variables.ts'
import type { XmlElement } from '../../model/refi/xml-element.ts'
import type { ExportRow } from '../export-rows.ts'
import { nameOfPolicy } from '../source-line.ts'
import { refiWords } from './refi-words.ts'
import { carryingNote } from './write-notes.ts'
import { placeName } from './write-links.ts'
import { inLanguage, utc, type Writing } from './writing.ts'
import { element, reference, textElement } from './xml.ts'

export interface WrittenSets {
  readonly sets: readonly XmlElement[]
  readonly notes: readonly XmlElement[]
  /** Notes that stand for members, by the clause they hang on: "policyId clauseId". */
  readonly notesOn: ReadonlyMap<string, readonly string[]>
}

/**
 * Collections, families and regions as sets. A set has no place for selections, so a member is a note that hangs on its
 * clause and that the set names, in the collection's order; the note holds what the collection says of it. Levels,
 * regions and families are sets of sources.
 */
export function writeSets(writing: Writing): WrittenSets {
  const { rows } = writing
  const rowOf = new Map(rows.rows.map((row) => [`${row.policy.record.policy.id} ${row.clause.id}`, row]))
  const notes: XmlElement[] = []
  const notesOn = new Map<string, string[]>()
  const collections = [...(rows.collection === null ? [] : [rows.collection]), ...rows.collections].map((collection) =>
    writeCollection(collection, rowOf, { notes, notesOn }, writing),
  )
  return { sets: [...collections, ...writeGroups(writing)], notes, notesOn }
}

function writeCollection(
  collection: Collection,
  rowOf: ReadonlyMap<string, ExportRow>,
  into: { readonly notes: XmlElement[]; readonly notesOn: Map<string, string[]> },
  writing: Writing,
): XmlElement {
  const { guids, language } = writing
  const members: string[] = []
  const sources = new Set<PolicyId>()
  for (const member of collection.members) {
    const key = memberKey(member)
    const row = rowOf.get(key)
    if (row === undefined) continue
    const guid = guids.of('member', collection.id, member.policyId, member.clauseId)
    into.notes.push(
      carryingNote(
        'member',
        guid,
        refiWords[language].member(collection.name, placeName(row, writing)),
        collection.comments?.[key] ?? '',
        null,
        writing,
      ),
    )
    into.notesOn.set(key, [...(into.notesOn.get(key) ?? []), guid])
    members.push(guid)
    sources.add(member.policyId)
  }
  return element('Set', { guid: guids.ofId('collection', collection.id, ''), name: collection.name }, [
    textElement(
      'Description',
      writeDescription('collection', {
        comment: collection.comment === '' ? null : collection.comment,
        created: utc(collection.createdAt),
      }),
    ),
    ...[...sources].map((id) => reference('MemberSource', guids.ofId('policy', id, ''))),
    ...members.map((guid) => reference('MemberNote', guid)),
  ])
}

/**
 * Sets of policies that share a level or a region, or that belong together: versions of one, and those that carry one
 * out.
 */
function writeGroups(writing: Writing): readonly XmlElement[] {
  const {
    rows: { policies },
    language,
    guids,
  } = writing
  const words = refiWords[language]
  const groups: { readonly key: string; readonly name: string; readonly members: readonly PolicyId[] }[] = []
  const by = (
    kind: string,
    valueOf: (policy: (typeof policies)[number]) => string | null,
    name: (value: string) => string,
  ): void => {
    const found = new Map<string, PolicyId[]>()
    for (const policy of policies) {
      const value = valueOf(policy)
      if (value !== null) found.set(value, [...(found.get(value) ?? []), policy.record.policy.id])
    }
    for (const [value, members] of found) groups.push({ key: `${kind} ${value}`, name: name(value), members })
  }
  by(
    'level',
    ({ record }) => record.policy.metadata.level,
    (level) => words.level(inLanguage(refiValues.level[level as keyof typeof refiValues.level], language)),
  )
  by('region', ({ record }) => record.policy.metadata.region, words.region)
  for (const members of familiesOf(writing)) {
    const head = policies.find(({ record }) => record.policy.id === members[0])
    if (head !== undefined)
      groups.push({
        key: `family ${head.record.policy.id}`,
        name: words.family(nameOfPolicy(head.record.policy.metadata, language)),
        members,
      })
  }
  return groups.map(({ key, name, members }) =>
    element('Set', { guid: guids.of('set', key), name }, [
      textElement('Description', writeDescription('group', {})),
      ...members.map((id) => reference('MemberSource', guids.ofId('policy', id, ''))),
    ]),
  )
}

const ranks = [...levels, null]

/**
 * Policies that hang together, two at least: versions of one another, and those whose clauses carry out or refine
 * another's. The highest, then the earliest, comes first.
 */
function familiesOf({ rows: { policies, rows } }: Writing): readonly (readonly PolicyId[])[] {
  const above = new Map<PolicyId, PolicyId>(policies.map(({ record }) => [record.policy.id, record.policy.id]))
  const headOf = (id: PolicyId): PolicyId => {
    let at = id
    for (let next = above.get(at); next !== undefined && next !== at; next = above.get(at)) at = next
    return at
  }
  const join = (a: PolicyId, b: PolicyId): void => {
    if (above.has(a) && above.has(b)) above.set(headOf(a), headOf(b))
  }
  for (const {
    record: { policy },
  } of policies)
    if (policy.replaces !== null) join(policy.id, policy.replaces)
  for (const { links } of rows)
    for (const { link } of links)
      if (link.type === 'implements' || link.type === 'refines') join(link.from.policyId, link.to.policyId)
  const families = new Map<PolicyId, PolicyId[]>()
  const ranked = policies.toSorted(
    (a, b) =>
      ranks.indexOf(a.record.policy.metadata.level) - ranks.indexOf(b.record.policy.metadata.level) ||
      compare(a.record.policy.metadata.issuedOn ?? '9', b.record.policy.metadata.issuedOn ?? '9') ||
      compare(a.record.policy.id, b.record.policy.id),
  )
  for (const {
    record: {
      policy: { id },
    },
  } of ranked)
    families.set(headOf(id), [...(families.get(headOf(id)) ?? []), id])
  return [...families.values()].filter(({ length }) => length > 1)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
