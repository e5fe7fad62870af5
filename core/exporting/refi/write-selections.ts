import type { Annotation } from '../../model/annotation.ts'
import type { Clause } from '../../model/clause.ts'
import { writeDescription } from '../../model/refi/description.ts'
import type { XmlElement } from '../../model/refi/xml-element.ts'
import type { Tag } from '../../model/tag.ts'
import type { TextRange } from '../../model/text-range.ts'
import { codePointsOf } from '../code-points.ts'
import type { ExportPolicy, ExportRow } from '../export-rows.ts'
import type { Threads } from './place-annotations.ts'
import { firstWords, utc, type Writing } from './writing.ts'
import { element, reference, textElement } from './xml.ts'

/** A selection before it is XML. `from`: whose it is and since when. */
interface Selection {
  readonly guid: string
  readonly range: TextRange
  readonly description: string | null
  readonly codings: readonly XmlElement[]
  readonly notes: readonly string[]
  readonly from: { readonly author: string; readonly createdAt: string; readonly changedAt?: string } | null
}

/**
 * Every chosen clause of one policy as a selection, uncoded or not, and behind it the words in it that carry tags,
 * notes or highlights. Positions are code points of the policy's text, the end outside.
 * `memberNotes`: notes that hang on a clause because a collection has it.
 */
export function writeSelections(
  policy: ExportPolicy,
  rows: readonly ExportRow[],
  threads: Threads,
  memberNotes: (clause: Clause) => readonly string[],
  writing: Writing,
): readonly XmlElement[] {
  const point = codePointsOf(policy.text)
  const toXml = ({ guid, range, description, codings, notes, from }: Selection): XmlElement =>
    element(
      'PlainTextSelection',
      {
        guid,
        name: firstWords(policy.text.slice(range.start, range.end)),
        startPosition: String(point(range.start)),
        endPosition: String(point(range.end)),
        creatingUser: from === null ? null : writing.userOf(from.author),
        creationDateTime: from === null ? null : utc(from.createdAt),
        modifyingUser: from?.changedAt === undefined ? null : writing.userOf(from.author),
        modifiedDateTime: from?.changedAt === undefined ? null : utc(from.changedAt),
      },
      [
        description === null ? null : textElement('Description', description),
        ...codings,
        ...notes.map((note) => reference('NoteRef', note)),
      ],
    )
  return rows.flatMap((row) => selectionsOf(row, threads, memberNotes(row.clause), writing).map(toXml))
}

function selectionsOf(
  row: ExportRow,
  threads: Threads,
  memberNotes: readonly string[],
  writing: Writing,
): readonly Selection[] {
  const { guids } = writing
  const {
    clause,
    policy: {
      record: { policy },
    },
  } = row
  const onWords = row.taggings.filter(({ tagging }) => tagging.anchor !== null)
  const onClause = coded(
    row.taggings.filter(({ tagging }) => tagging.anchor === null),
    row,
    writing,
  )
  const notes = row.annotations.filter(({ annotation }) => !threads.isHighlight(annotation))
  const sharesClause = ({ annotation, tags }: ExportRow['annotations'][number]): boolean =>
    annotation.anchor === null && tags.length === 0
  /** A reply without tags of its own stands with the note it answers, where it is on the same words. */
  const sharesRoot = ({ annotation, tags }: ExportRow['annotations'][number]): boolean => {
    const root = threads.rootOf(annotation)
    return root !== null && tags.length === 0 && root.clauseId === annotation.clauseId && samePlace(root, annotation)
  }
  const noteGuid = (annotation: Annotation): string => guids.ofId('note', annotation.id, policy.id)
  const own = notes.filter((note) => !sharesClause(note) && !sharesRoot(note))
  const withReplies = (annotation: Annotation): readonly string[] =>
    [
      annotation,
      ...threads
        .repliesTo(annotation)
        .filter((reply) => notes.some((note) => note.annotation === reply && !sharesClause(note) && sharesRoot(note))),
    ].map(noteGuid)
  const words = new Map<string, ExportRow['taggings'][number][]>()
  for (const each of onWords) {
    const { start, end } = each.tagging.anchor?.range ?? clause.range
    words.set(`${String(start)} ${String(end)}`, [...(words.get(`${String(start)} ${String(end)}`) ?? []), each])
  }
  const selections: Selection[] = [
    ...[...words.values()]
      .map((group): Selection => {
        const range = group[0]?.tagging.anchor?.range ?? clause.range
        return {
          guid: guids.of('words', policy.id, clause.id, range.start, range.end),
          range,
          description: null,
          codings: coded(group, row, writing),
          notes: [],
          from: group[0]?.tagging ?? null,
        }
      })
      .filter(({ codings }) => codings.length > 0),
    ...own.map(({ annotation, tags }): Selection => ({
      guid: guids.of('place', policy.id, annotation.id),
      range: annotation.anchor?.range ?? clause.range,
      description: writeDescription('note', { place: annotation.anchor === null ? 'clause' : null }),
      codings: tagCodings(annotation, tags, row, writing),
      notes: withReplies(annotation),
      from: annotation,
    })),
    ...row.annotations
      .filter(({ annotation }) => threads.isHighlight(annotation))
      .map(({ annotation, tags }): Selection => ({
        guid: guids.ofId('highlight', annotation.id, policy.id),
        range: annotation.anchor?.range ?? clause.range,
        description: writeDescription('highlight', { place: annotation.anchor === null ? 'clause' : null }),
        codings: tagCodings(annotation, tags, row, writing),
        notes: [],
        from: annotation,
      })),
  ]
  return [
    {
      guid: clauseGuid(row, writing),
      range: clause.range,
      description: describeClause(clause),
      codings: onClause,
      notes: [...notes.filter(sharesClause).map(({ annotation }) => noteGuid(annotation)), ...memberNotes],
      from: null,
    },
    ...selections.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end),
  ]
}

export const clauseGuid = ({ policy, clause }: Pick<ExportRow, 'policy' | 'clause'>, { guids }: Writing): string =>
  guids.of('clause', policy.record.policy.id, clause.id)

const describeClause = ({ id, parentId, path, heading, kind, marker, ordinal, depth, page, sector }: Clause): string =>
  writeDescription('clause', {
    path,
    heading: heading === '' ? null : heading,
    kind,
    marker: marker === '' ? null : marker,
    ordinal,
    page,
    sector,
    depth,
    id,
    parent: parentId,
  })

const samePlace = (a: Annotation, b: Annotation): boolean =>
  a.anchor === null || b.anchor === null
    ? a.anchor === b.anchor
    : a.anchor.range.start === b.anchor.range.start && a.anchor.range.end === b.anchor.range.end

const coding = (guid: string, code: string, author: string, createdAt: string, writing: Writing): XmlElement =>
  element('Coding', { guid, creatingUser: writing.userOf(author), creationDateTime: utc(createdAt) }, [
    reference('CodeRef', code),
  ])

const coded = (taggings: ExportRow['taggings'], { policy }: ExportRow, writing: Writing): readonly XmlElement[] =>
  taggings.flatMap(({ tagging, tag }) => {
    const code = writing.codeOf(tag)
    return code === null
      ? []
      : [
          coding(
            writing.guids.ofId('tagging', tagging.id, policy.record.policy.id),
            code,
            tagging.author,
            tagging.createdAt,
            writing,
          ),
        ]
  })

const tagCodings = (
  annotation: Annotation,
  tags: readonly Tag[],
  { policy }: ExportRow,
  writing: Writing,
): readonly XmlElement[] =>
  tags.flatMap((tag) => {
    const code = writing.codeOf(tag)
    return code === null
      ? []
      : [
          coding(
            writing.guids.of('note-tag', policy.record.policy.id, annotation.id, tag.id),
            code,
            annotation.author,
            annotation.createdAt,
            writing,
          ),
        ]
  })
