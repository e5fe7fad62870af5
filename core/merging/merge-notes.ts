import { own } from '../library/edits/keyed.ts'
import type { Annotation } from '../model/annotation.ts'
import type { AnnotationId } from '../model/ids.ts'
import type { MergeChoice, WrittenBy } from '../model/merge.ts'
import { offering } from './decisions.ts'
import { matchThings } from './match-things.ts'
import { type Hanging, placeWords, type Put } from './hanging.ts'
import { noteKey } from './thing-keys.ts'

const isSame = (ours: Annotation, theirs: Annotation): boolean =>
  ours.id === theirs.id && ours.author === theirs.author && ours.createdAt === theirs.createdAt

/**
 * One note, written otherwise on both sides: where only one side went on with it, that one stands; otherwise both do.
 */
function usual(ours: Annotation, theirs: Annotation): MergeChoice {
  if (ours.changedAt > theirs.changedAt && theirs.changedAt === theirs.createdAt) return 'ours'
  return theirs.changedAt > ours.changedAt && ours.changedAt === ours.createdAt ? 'theirs' : 'both'
}

/** Their notes and highlights among ours; answers after what they answer, whose ids here they need. */
export function mergeNotes(theirs: readonly Annotation[], at: Hanging): Put<Annotation> {
  const { record, draw, authorOf, decisions } = at
  const put: Annotation[] = []
  const ids = new Map<AnnotationId, AnnotationId>()
  let unmatched: ReadonlySet<Annotation> = new Set(Object.values<Annotation>(record.annotations))
  let [same, added, changed] = [0, 0, 0]
  const known = new Set(theirs.map(({ id }) => id))
  const isRoot = ({ replyTo }: Annotation): boolean => replyTo === undefined || !known.has(replyTo)
  const keep = (from: Annotation, mine: Annotation): void => {
    ids.set(from.id, mine.id)
    same += 1
    if (from.changedAt > mine.changedAt) {
      put.push({ ...mine, changedAt: from.changedAt })
      changed += 1
    }
  }
  const add = (note: Annotation): void => {
    const id = draw(note.id, 'annotations')
    ids.set(note.id, id)
    put.push({ ...note, id })
    added += 1
  }
  for (const part of [theirs.filter(isRoot), theirs.filter((note) => !isRoot(note))]) {
    const named = part.map((note) =>
      note.replyTo === undefined ? note : { ...note, replyTo: ids.get(note.replyTo) ?? note.replyTo },
    )
    const first = matchThings(unmatched, named, noteKey)
    for (const [from, mine] of first.same) keep(from, mine)
    const second = matchThings(
      first.unmatched,
      first.rest.map((note) => ({ ...note, author: authorOf(note.author) })),
      noteKey,
    )
    for (const [from, mine] of second.same) keep(from, mine)
    const left = new Set(second.unmatched)
    for (const note of second.rest) {
      const mine = own(record.annotations, note.id)
      if (mine === undefined || !left.has(mine) || !isSame(mine, note)) {
        add(note)
        continue
      }
      const choice = decisions.decide({
        key: `note-differs:${at.policyId}/${mine.id}`,
        kind: 'note-differs',
        about: placeWords(at, mine.clauseId),
        policyId: at.policyId,
        clause: { policyId: at.policyId, clauseId: mine.clauseId },
        ours: wordsOf(mine, at),
        theirs: wordsOf(note, at),
        by: { ours: writtenBy(mine), theirs: writtenBy(note) },
        choices: offering(usual(mine, note), 'both', 'ours', 'theirs'),
      })
      if (choice === 'both') {
        add(note)
        continue
      }
      left.delete(mine)
      ids.set(note.id, mine.id)
      if (choice === 'ours') {
        same += 1
        continue
      }
      put.push({ ...note, id: mine.id })
      changed += 1
    }
    unmatched = left
  }
  return { put, count: { added, changed, same } }
}

const writtenBy = ({ author, changedAt }: Annotation): WrittenBy => ({ author, at: changedAt })

const wordsOf = ({ body, anchor, tagIds }: Annotation, { tagName }: Hanging): string =>
  [body === '' ? (anchor?.exact ?? '') : body, ...tagIds.map((id) => `#${tagName(id)}`)]
    .filter((words) => words !== '')
    .join(' ')
