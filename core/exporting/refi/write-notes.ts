import { writeDescription } from '../../model/refi/description.ts'
import type { XmlElement } from '../../model/refi/xml-element.ts'
import type { ExportRow } from '../export-rows.ts'
import type { Threads } from './place-annotations.ts'
import { refiWords } from './refi-words.ts'
import { firstWords, utc, type Writing } from './writing.ts'
import { element, reference, textElement } from './xml.ts'

/** Notes with words, and those in threads; an answer is a note on the note it answers. */
export function writeNotes(rows: readonly ExportRow[], threads: Threads, writing: Writing): readonly XmlElement[] {
  return rows.flatMap(
    ({
      annotations,
      policy: {
        record: { policy },
      },
    }) =>
      annotations
        .filter(({ annotation }) => !threads.isHighlight(annotation))
        .map(({ annotation }) => {
          const { id, body, author, createdAt, changedAt } = annotation
          const user = writing.userOf(author)
          return element(
            'Note',
            {
              guid: writing.guids.ofId('note', id, policy.id),
              name: firstWords(body) || refiWords[writing.language].note,
              creatingUser: user,
              creationDateTime: utc(createdAt),
              modifyingUser: user,
              modifiedDateTime: utc(changedAt),
            },
            [
              textElement('PlainTextContent', body),
              ...threads
                .repliesTo(annotation)
                .map((reply) => reference('NoteRef', writing.guids.ofId('note', reply.id, policy.id))),
            ],
          )
        }),
  )
}

/**
 * A note that carries what its element has no place for: a link's comment, author and time, a member's comment. Without
 * a comment it holds `sentence`, and says so.
 */
export function carryingNote(
  kind: 'link' | 'member',
  guid: string,
  sentence: string,
  comment: string,
  from: { readonly author: string; readonly createdAt: string } | null,
  writing: Writing,
): XmlElement {
  return element(
    'Note',
    {
      guid,
      name: firstWords(sentence, 120),
      creatingUser: from === null ? null : writing.userOf(from.author),
      creationDateTime: from === null ? null : utc(from.createdAt),
    },
    [
      textElement('Description', writeDescription(kind, { comment: comment === '' ? 'none' : null })),
      textElement('PlainTextContent', comment === '' ? sentence : comment),
    ],
  )
}
