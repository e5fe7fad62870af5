import type { Annotation } from '../../model/annotation.ts'
import type { AnnotationId } from '../../model/ids.ts'
import type { ExportRow } from '../export-rows.ts'

/** A policy's notes as threads: which note each answers, and the answers of each. */
export interface Threads {
  readonly rootOf: (annotation: Annotation) => Annotation | null
  readonly repliesTo: (annotation: Annotation) => readonly Annotation[]
  /** A mere highlight: no words, and no part of a thread. */
  readonly isHighlight: (annotation: Annotation) => boolean
}

/** Where the answered note is gone, the earliest answer leads the others, as it does on the screen. */
export function threadsOf(rows: readonly ExportRow[]): Threads {
  const all = rows.flatMap(({ annotations }) => annotations.map(({ annotation }) => annotation))
  const known = new Map(all.map((annotation) => [annotation.id, annotation]))
  const leaders = new Map<AnnotationId, Annotation>()
  const replies = new Map<AnnotationId, Annotation[]>()
  const inOrder = all.toSorted((a, b) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1,
  )
  const rootOf = (annotation: Annotation): Annotation | null => {
    if (annotation.replyTo === undefined || annotation.replyTo === annotation.id) return null
    const there = known.get(annotation.replyTo)
    // an answer to an answer is none: the model knows one level
    if (there !== undefined) return there.replyTo === undefined ? there : null
    const leader = leaders.get(annotation.replyTo)
    return leader === undefined || leader === annotation ? null : leader
  }
  for (const annotation of inOrder)
    if (annotation.replyTo !== undefined && !known.has(annotation.replyTo) && !leaders.has(annotation.replyTo))
      leaders.set(annotation.replyTo, annotation)
  for (const annotation of inOrder) {
    const root = rootOf(annotation)
    if (root !== null) replies.set(root.id, [...(replies.get(root.id) ?? []), annotation])
  }
  const repliesTo = (annotation: Annotation): readonly Annotation[] => replies.get(annotation.id) ?? []
  return {
    rootOf,
    repliesTo,
    isHighlight: (annotation) =>
      annotation.body === '' && rootOf(annotation) === null && repliesTo(annotation).length === 0,
  }
}
