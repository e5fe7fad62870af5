import type { Annotation } from '../../model/annotation.ts'
import type { AnnotationId, PolicyId, ReviewId } from '../../model/ids.ts'
import type { PolicyRecord } from '../../model/library.ts'
import type { ReviewItem } from '../../model/review-item.ts'

/** A note as schema 1 has it: one whose words were gone said so itself. */
export type AnnotationOf1 = Annotation & { readonly lost?: true }

export const isLost = (annotation: AnnotationOf1): boolean => annotation.lost === true

/**
 * What a lost note of schema 1 is today: something that waits for a person. Path and first words of its clause were not
 * kept.
 */
export const waiting = (policyId: PolicyId, { lost: _lost, ...annotation }: AnnotationOf1): ReviewItem => ({
  id: annotation.id as string as ReviewId,
  because: 'words-gone',
  from: { policyId, clauseId: annotation.clauseId },
  path: '',
  opening: '',
  thing: { kind: 'annotation', annotation },
})

/** A policy's notes and what waits of them. */
export function withoutLost(
  policyId: PolicyId,
  annotations: Readonly<Record<AnnotationId, AnnotationOf1>>,
): Pick<PolicyRecord, 'annotations' | 'toReview'> {
  const all = Object.values<AnnotationOf1>(annotations)
  if (!all.some(isLost)) return { annotations, toReview: {} }
  return {
    annotations: Object.fromEntries(
      all.filter((annotation) => !isLost(annotation)).map((annotation) => [annotation.id, annotation]),
    ),
    toReview: Object.fromEntries(
      all
        .filter(isLost)
        .map((annotation) => waiting(policyId, annotation))
        .map((item) => [item.id, item]),
    ),
  }
}
