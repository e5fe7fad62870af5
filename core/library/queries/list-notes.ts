import { clausesById } from '../edits/check-place.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { NoteEntry } from '../../model/note-entry.ts'
import { makeSnippet } from '../../searching/make-snippet.ts'

/** The policies whose texts a list of notes quotes: those with notes, of `policyIds` where given. */
export const policiesWithNotes = (library: Library, policyIds: readonly PolicyId[] | null): readonly PolicyId[] =>
  Object.values<PolicyRecord>(library.policies)
    .filter(
      ({ policy, annotations }) => (policyIds?.includes(policy.id) ?? true) && Object.keys(annotations).length > 0,
    )
    .map(({ policy }) => policy.id)

/**
 * Every note and highlight: policies in the library's order, in each by place (a whole clause before a stretch in it),
 * at one place the earliest first. `textOf` knows the texts of `policiesWithNotes`; null for one that cannot be read:
 * then headings stand for quotes.
 */
export const listNotes = (
  library: Library,
  policyIds: readonly PolicyId[] | null,
  textOf: (policyId: PolicyId) => string | null,
): readonly NoteEntry[] => {
  const wanted = new Set(policiesWithNotes(library, policyIds))
  return Object.values<PolicyRecord>(library.policies).flatMap((record) =>
    wanted.has(record.policy.id) ? notesIn(record, textOf(record.policy.id)) : [],
  )
}

function notesIn({ policy, annotations }: PolicyRecord, text: string | null): readonly NoteEntry[] {
  const clauses = clausesById(policy)
  const { title, level, region, language, script } = policy.metadata
  const placed = Object.values<Annotation>(annotations).flatMap((annotation) => {
    const clause = clauses.get(annotation.clauseId)
    if (clause === undefined) return []
    const range = annotation.anchor?.range ?? clause.range
    const entry: NoteEntry = {
      ref: { policyId: policy.id, clauseId: clause.id },
      metadata: { title, level, region, language, script },
      path: clause.path,
      heading: clause.heading,
      page: clause.page,
      quote:
        text === null
          ? (annotation.anchor?.exact ?? clause.heading)
          : makeSnippet(text.slice(range.start, range.end), []).snippet,
      annotation,
    }
    return [{ at: range.start, whole: annotation.anchor === null, entry }]
  })
  return placed
    .toSorted(
      (a, b) =>
        a.at - b.at ||
        (a.whole ? 0 : 1) - (b.whole ? 0 : 1) ||
        (a.entry.annotation.createdAt < b.entry.annotation.createdAt ? -1 : 1),
    )
    .map(({ entry }) => entry)
}
