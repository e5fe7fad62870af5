import type { Annotation } from '../../core/model/annotation.ts'
import type { AnnotationId } from '../../core/model/ids.ts'

/** A note and the answers to it, earliest first. */
export interface NoteThread<Entry> {
  readonly lead: Entry
  readonly replies: readonly Entry[]
}

/**
 * Notes with their answers, in the order the leading notes came. Answers to a note that is gone stay together: the
 * earliest leads. An answer to an answer belongs to the same thread; a circle, which no edit of ours makes, is cut
 * where it is met first.
 */
export function noteThreads<Entry>(
  entries: readonly Entry[],
  noteOf: (entry: Entry) => Annotation,
): readonly NoteThread<Entry>[] {
  const notes = new Map<AnnotationId, Annotation>(
    entries.map((entry) => {
      const note = noteOf(entry)
      return [note.id, note]
    }),
  )
  const threadOf = (note: Annotation): AnnotationId => {
    const seen = new Set<AnnotationId>()
    let now = note
    while (now.replyTo !== undefined && !seen.has(now.id)) {
      seen.add(now.id)
      const next = notes.get(now.replyTo)
      if (next === undefined) return now.replyTo
      now = next
    }
    return now.id
  }
  const threads = new Map<AnnotationId, Entry[]>()
  for (const entry of entries) {
    const id = threadOf(noteOf(entry))
    const thread = threads.get(id)
    if (thread === undefined) threads.set(id, [entry])
    else thread.push(entry)
  }
  return [...threads].flatMap(([id, thread]) => {
    const byTime = thread.toSorted((a, b) =>
      noteOf(a).createdAt < noteOf(b).createdAt ? -1 : noteOf(a).createdAt > noteOf(b).createdAt ? 1 : 0,
    )
    const lead = thread.find((entry) => noteOf(entry).id === id) ?? byTime[0]
    return lead === undefined ? [] : [{ lead, replies: byTime.filter((entry) => entry !== lead) }]
  })
}
