import { describeAnchor } from '../../../core/anchoring/describe-anchor.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { AnnotationId, PolicyId } from '../../../core/model/ids.ts'
import type { TextRange } from '../../../core/model/text-range.ts'

/**
 * The edit that puts a new note on a clause, or on a stretch of it (UTF-16 in the policy's text). An empty `body` is a
 * highlight.
 */
export function newNoteEdit(
  policyId: PolicyId,
  text: string,
  clause: Clause,
  range: TextRange | null,
  body: string,
  stamp: { readonly id: string; readonly now: string; readonly author: string },
): Edit {
  const annotation: Annotation = {
    id: stamp.id as AnnotationId,
    clauseId: clause.id,
    anchor: range === null ? null : describeAnchor(text, clause, range),
    body: body.trim(),
    tagIds: [],
    author: stamp.author,
    createdAt: stamp.now,
    changedAt: stamp.now,
  }
  return { kind: 'put-annotation', policyId, annotation }
}

/** The edit that gives a note another body; who wrote it and when stays. */
export const changedNoteEdit = (policyId: PolicyId, annotation: Annotation, body: string, now: string): Edit => ({
  kind: 'put-annotation',
  policyId,
  annotation: { ...annotation, body: body.trim(), changedAt: now },
})

export const removedNoteEdit = (policyId: PolicyId, annotation: Annotation): Edit => ({
  kind: 'remove-annotation',
  policyId,
  annotationId: annotation.id,
})

/** The edit that answers a note (or the note an answer belongs to), on the same place. */
export const replyEdit = (
  policyId: PolicyId,
  to: Annotation,
  body: string,
  stamp: { readonly id: string; readonly now: string; readonly author: string },
): Edit => ({
  kind: 'put-annotation',
  policyId,
  annotation: {
    id: stamp.id as AnnotationId,
    clauseId: to.clauseId,
    anchor: to.anchor,
    body: body.trim(),
    tagIds: [],
    replyTo: to.replyTo ?? to.id,
    author: stamp.author,
    createdAt: stamp.now,
    changedAt: stamp.now,
  },
})

/** The edit that gives a note these tags; its words and who wrote them stay. */
export const taggedNoteEdit = (
  policyId: PolicyId,
  annotation: Annotation,
  tagIds: Annotation['tagIds'],
  now: string,
): Edit => ({ kind: 'put-annotation', policyId, annotation: { ...annotation, tagIds, changedAt: now } })
