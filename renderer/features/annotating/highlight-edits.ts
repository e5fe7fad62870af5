import { describeAnchor } from '../../../core/anchoring/describe-anchor.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { AnnotationId, PolicyId } from '../../../core/model/ids.ts'
import type { TextRange } from '../../../core/model/text-range.ts'

/** What is lit: a stretch of a clause, UTF-16 in the policy's text, or the whole clause (`range` null). */
interface Aim {
  readonly clause: Clause
  readonly range: TextRange | null
}

/** Ids, time and author from the workbench; one id an aim. */
interface Stamp {
  readonly ids: readonly string[]
  readonly now: string
  readonly author: string
}

/** The edit that lights the aims, one step of undo; null where there are none. */
export function highlightEdit(
  policyId: PolicyId,
  text: string,
  aims: readonly Aim[],
  { ids, now, author }: Stamp,
): Edit | null {
  const edits = aims.map((aim, index): Edit => {
    const id = ids[index]
    if (id === undefined) throw new Error(`an id is missing for aim ${index} of ${aims.length}`)
    const anchor = describeAnchor(text, aim.clause, litRange(text, aim))
    const annotation: Annotation = {
      id: id as AnnotationId,
      clauseId: aim.clause.id,
      anchor,
      body: '',
      tagIds: [],
      author,
      createdAt: now,
      changedAt: now,
    }
    return { kind: 'put-annotation', policyId, annotation }
  })
  return edits.length === 0 ? null : { kind: 'batch', name: 'highlight', edits }
}

/** The edit that puts highlights out, one step of undo; null where there are none. */
export function unhighlightEdit(policyId: PolicyId, highlights: readonly Annotation[]): Edit | null {
  const edits = highlights.map(({ id }): Edit => ({ kind: 'remove-annotation', policyId, annotationId: id }))
  return edits.length === 0 ? null : { kind: 'batch', name: 'remove-annotation', edits }
}

/** The mere highlights on exactly these words. One that is tagged or answered says more than that, and stays. */
export function highlightsOn(text: string, annotations: readonly Annotation[], aim: Aim): readonly Annotation[] {
  const { start, end } = litRange(text, aim)
  return annotations.filter(
    ({ id, clauseId, anchor, body, tagIds, replyTo }) =>
      clauseId === aim.clause.id &&
      body === '' &&
      tagIds.length === 0 &&
      replyTo === undefined &&
      anchor?.range.start === start &&
      anchor.range.end === end &&
      !annotations.some((other) => other.replyTo === id),
  )
}

/** A whole clause is lit without its marker and the blanks at its ends. */
function litRange(text: string, { clause, range }: Aim): TextRange {
  if (range !== null) return range
  const words = text.slice(clause.range.start, clause.range.end)
  const marker = words.startsWith(clause.marker) && words.trim() !== clause.marker ? clause.marker.length : 0
  const start = marker + words.slice(marker).search(/\S/)
  return { start: clause.range.start + start, end: clause.range.start + words.trimEnd().length }
}
