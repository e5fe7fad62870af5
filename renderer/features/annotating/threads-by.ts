import type { Annotation } from '../../../core/model/annotation.ts'
import type { NoteThread } from '../../state/note-threads.ts'

/** Notes on one clause from which on they can be narrowed to an author's. */
const MANY = 7

/** The authors the notes can be narrowed to, with how many each wrote; none where they are few or one person's. */
export function authorsOf(notes: readonly Annotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { author } of notes) counts.set(author, (counts.get(author) ?? 0) + 1)
  return notes.length < MANY || counts.size < 2 ? new Map() : counts
}

/** The threads in which `author` has written, whole and in their order; all of them where it is null. */
export const threadsBy = (
  threads: readonly NoteThread<Annotation>[],
  author: string | null,
): readonly NoteThread<Annotation>[] =>
  author === null
    ? threads
    : threads.filter(({ lead, replies }) => lead.author === author || replies.some((reply) => reply.author === author))
