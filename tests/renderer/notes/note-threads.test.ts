import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Annotation } from '../../../core/model/annotation.ts'
import { noteThreads } from '../../../renderer/state/note-threads.ts'

const note = (id: string, at: number, replyTo?: string): Annotation =>
  ({
    id,
    createdAt: `2026-03-01T08:00:0${at.toString()}.000Z`,
    ...(replyTo === undefined ? {} : { replyTo }),
  }) as unknown as Annotation
const threads = (...notes: Annotation[]): string[] =>
  noteThreads(notes, (each) => each).map(({ lead, replies }) => [lead, ...replies].map(({ id }) => id).join(' '))

it('answers stand under their note, earliest first', () => {
  expect(threads(note('b', 5, 'a'), note('a', 1), note('c', 3, 'a'), note('d', 2))).toEqual(['a c b', 'd'])
})
it('answers to a note that is gone stay together, the earliest leads', () => {
  expect(threads(note('late', 5, 'gone'), note('early', 2, 'gone'), note('else', 1))).toEqual(['early late', 'else'])
})
it('an answer to an answer is of the same thread', () => {
  expect(threads(note('a', 1), note('b', 2, 'a'), note('c', 3, 'b'))).toEqual(['a b c'])
})
it('every note is in one thread, whatever answers what', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ id, at: fc.nat(9), to: fc.option(id, { nil: undefined }) }), {
        selector: (each) => each.id,
      }),
      (given) => {
        const all = threads(...given.map((each) => note(each.id, each.at, each.to)))
          .join(' ')
          .split(' ')
          .filter((each) => each !== '')
        expect(all.toSorted()).toEqual(given.map((each) => each.id).toSorted())
      },
    ),
    { verbose: true },
  )
})
