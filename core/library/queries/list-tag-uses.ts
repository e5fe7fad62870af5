import { clausesById } from '../edits/check-place.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { ClauseId, PolicyId, TagId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { Tagging } from '../../model/tag.ts'
import type { TagUse } from '../../model/tag-use.ts'
import { makeSnippet } from '../../searching/make-snippet.ts'
import { tagUsesOf } from './tag-uses.ts'

/** The policies whose texts the uses of a tag quote. */
export const policiesUsing = (library: Library, tagId: TagId): readonly PolicyId[] =>
  Object.values<PolicyRecord>(library.policies)
    .filter((record) => tagUsesOf(record).has(tagId))
    .map(({ policy }) => policy.id)

/** A policy's tags by clause, those of its annotations among them. */
const tagsByClause = (record: PolicyRecord): ReadonlyMap<ClauseId, ReadonlySet<TagId>> => {
  const tags = new Map<ClauseId, Set<TagId>>()
  const put = (clauseId: ClauseId, tagId: TagId): void => {
    tags.set(clauseId, (tags.get(clauseId) ?? new Set()).add(tagId))
  }
  for (const { clauseId, tagId } of Object.values<Tagging>(record.taggings)) put(clauseId, tagId)
  for (const { clauseId, tagIds } of Object.values<Annotation>(record.annotations))
    for (const tagId of tagIds) put(clauseId, tagId)
  return tags
}

/**
 * Every use of a tag: policies in the library's order, in each the uses in text order (a whole clause before a stretch
 * in it).
 * `textOf` knows the texts of `policiesUsing`; null for one that cannot be read.
 */
export const listTagUses = (
  library: Library,
  tagId: TagId,
  textOf: (policyId: PolicyId) => string | null,
): readonly TagUse[] =>
  Object.values<PolicyRecord>(library.policies).flatMap((record) =>
    tagUsesOf(record).has(tagId) ? usesIn(record, tagId, textOf(record.policy.id)) : [],
  )

function usesIn(record: PolicyRecord, tagId: TagId, text: string | null): readonly TagUse[] {
  const { policy } = record
  const { title, level, region, language, script } = policy.metadata
  const clauses = clausesById(policy)
  const beside = tagsByClause(record)
  const use = (
    clauseId: ClauseId,
    anchor: Anchor | null,
    by: TagUse['by'],
  ): { readonly at: number; readonly use: TagUse } | null => {
    const clause = clauses.get(clauseId)
    if (clause === undefined) return null
    const { start, end } = clause.range
    const stretch = anchor === null ? [] : [{ start: anchor.range.start - start, end: anchor.range.end - start }]
    // an anchor whose words are gone may lie anywhere; only what lies in the clause is marked
    const inside = stretch.filter((range) => range.start >= 0 && range.end <= end - start)
    const { snippet, marks } =
      text === null ? { snippet: clause.heading, marks: [] } : makeSnippet(text.slice(start, end), inside)
    return {
      at: anchor === null ? start : Math.max(start, anchor.range.start),
      use: {
        ref: { policyId: policy.id, clauseId },
        metadata: { title, level, region, language, script },
        path: clause.path,
        heading: clause.heading,
        snippet,
        marks,
        by,
        beside: [...(beside.get(clauseId) ?? [])].filter((other) => other !== tagId),
      },
    }
  }
  const taggings = Object.values<Tagging>(record.taggings)
    .filter((tagging) => tagging.tagId === tagId)
    .map((tagging) => use(tagging.clauseId, tagging.anchor, { kind: 'tagging', tagging }))
  const annotations = Object.values<Annotation>(record.annotations)
    .filter(({ tagIds }) => tagIds.includes(tagId))
    .map((annotation) => use(annotation.clauseId, annotation.anchor, { kind: 'annotation', annotation }))
  return [...taggings, ...annotations]
    .filter((found) => found !== null)
    .toSorted((a, b) => a.at - b.at)
    .map((found) => found.use)
}
