import { valuesOf } from '../../../core/library/edits/keyed.ts'
import { contentOf } from '../../../core/merging/compare-content.ts'
import { bareName } from '../../../core/merging/name-beside.ts'
import type { Anchor } from '../../../core/model/anchor.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { readDismissedLinkKey } from '../../../core/model/link.ts'
import type { ClauseId, ClauseRef, TagId } from '../../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import type { ReviewedThing } from '../../../core/model/review-item.ts'

/**
 * What a library says, ids, import times and the numbers behind names aside: lists in an order of their own, to be
 * compared.
 */
export interface Content {
  readonly [part: string]: readonly string[]
}

export function contentOfLibrary(library: Library): Content {
  const tagPath = (id: TagId): string => {
    const names: string[] = []
    for (
      let tag = Object.hasOwn(library.tags, id) ? library.tags[id] : undefined;
      tag !== undefined && names.length < 20;
      tag = tag.parentId === null ? undefined : library.tags[tag.parentId]
    )
      names.unshift(bareName(tag.name))
    return names.join('/')
  }
  const fileOf = ({ policy: { source } }: PolicyRecord): string => `${source.fileName}#${source.part.toString()}`
  const refOf = ({ policyId, clauseId }: ClauseRef): string => {
    const record = Object.hasOwn(library.policies, policyId) ? library.policies[policyId] : undefined
    const clause = record?.policy.clauses.find(({ id }) => id === clauseId)
    return record === undefined || clause === undefined
      ? 'gone'
      : `${fileOf(record)} ${clause.range.start.toString()}-${clause.range.end.toString()}`
  }
  const anchorOf = (anchor: Anchor | null): unknown => (anchor === null ? null : [anchor.range, anchor.exact])
  const sorted = (values: readonly unknown[]): readonly string[] => values.map(contentOf).sort()
  const records = valuesOf(library.policies)
  const at = (record: PolicyRecord, clauseId: ClauseId): string => refOf({ policyId: record.policy.id, clauseId })
  const noteOf = (record: PolicyRecord, note: Annotation): unknown => [
    at(record, note.clauseId),
    anchorOf(note.anchor),
    note.body,
    note.tagIds.map(tagPath).sort(),
    note.author,
    note.createdAt,
    note.changedAt,
  ]
  const thingOf = (thing: ReviewedThing): unknown => {
    switch (thing.kind) {
      case 'annotation':
        return [thing.annotation.body, thing.annotation.author, thing.annotation.createdAt]
      case 'tagging':
        return [
          tagPath(thing.tagging.tagId),
          thing.tagging.author,
          thing.tagging.createdAt,
          thing.tagging.anchor?.exact,
        ]
      case 'link':
        return [thing.end, thing.link.type, thing.link.comment, thing.link.author, thing.link.createdAt]
      case 'fact':
        return [thing.correction.fact, thing.correction.author, thing.correction.correctedAt]
      case 'member':
        return [thing.comment]
    }
  }
  return {
    policies: sorted(
      records.map((record) => [
        fileOf(record),
        record.policy.metadata,
        record.policy.textLength,
        record.policy.replaces === null ? null : fileOf(library.policies[record.policy.replaces] ?? record),
      ]),
    ),
    clauses: sorted(
      records.flatMap((record) =>
        record.policy.clauses.map(({ range, depth, kind, marker, heading, path }) => [
          fileOf(record),
          range,
          depth,
          kind,
          marker,
          heading,
          path,
        ]),
      ),
    ),
    corrections: sorted(
      records.map((record) => [
        fileOf(record),
        record.corrections.metadata,
        record.corrections.structure.map(({ place, verdict, author, correctedAt }) => [
          place.range,
          verdict,
          author,
          correctedAt,
        ]),
      ]),
    ),
    facts: [
      ...new Set(
        sorted(
          records.flatMap((record) =>
            valuesOf(record.corrections.facts).map((each) => [
              at(record, each.clauseId),
              each.read,
              each.fact,
              each.author,
              each.correctedAt,
            ]),
          ),
        ),
      ),
    ],
    taggings: sorted(
      records.flatMap((record) =>
        valuesOf(record.taggings).map((each) => [
          at(record, each.clauseId),
          tagPath(each.tagId),
          anchorOf(each.anchor),
          each.author,
          each.createdAt,
        ]),
      ),
    ),
    notes: sorted(
      records.flatMap((record) =>
        valuesOf(record.annotations).map((note) => {
          const root = note.replyTo === undefined ? undefined : record.annotations[note.replyTo]
          return [
            noteOf(record, note),
            note.replyTo === undefined ? 'first' : root === undefined ? 'gone' : noteOf(record, root),
          ]
        }),
      ),
    ),
    links: sorted(
      records.flatMap((record) =>
        valuesOf(record.links).map(({ type, from, to, comment, author, createdAt }) => [
          type,
          refOf(from),
          refOf(to),
          comment,
          author,
          createdAt,
        ]),
      ),
    ),
    dismissed: sorted(
      records.flatMap((record) =>
        Object.keys(record.dismissed).map((key) => [at(record, key.split(' ')[0] as ClauseId), key.split(' ')[1]]),
      ),
    ),
    dismissedLinks: sorted(
      records.flatMap((record) =>
        Object.keys(record.dismissedLinks).map((key) => {
          const { from, to } = readDismissedLinkKey(key)
          return [at(record, from), refOf(to)]
        }),
      ),
    ),
    review: sorted(
      records.flatMap((record) =>
        valuesOf(record.toReview).map(({ path, opening, thing }) => [
          fileOf(record),
          path,
          opening,
          thing.kind,
          thingOf(thing),
        ]),
      ),
    ),
    tags: sorted(
      valuesOf(library.tags).map((tag) => [tagPath(tag.id), tag.colour, tag.description, tag.isGroup, tag.order]),
    ),
    collections: sorted(
      valuesOf(library.collections).map(({ name, comment, members, comments, takenOut = [], createdAt }) => [
        bareName(name),
        comment,
        members.map(refOf),
        Object.values(comments ?? {}),
        sorted(takenOut.map(refOf)),
        createdAt,
      ]),
    ),
    searches: sorted(
      valuesOf(library.searches).map(({ name, createdAt, question }) => [
        bareName(name),
        createdAt,
        question.query,
        (question.filters?.tagIds ?? []).map(tagPath),
        (question.filters?.policyIds ?? []).map((id) =>
          library.policies[id] === undefined ? 'gone' : fileOf(library.policies[id]),
        ),
      ]),
    ),
  }
}
