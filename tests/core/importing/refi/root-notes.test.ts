import { expect, it } from 'vitest'
import { rootNotes } from '../../../../core/importing/refi/root-notes.ts'

it.each<[what: string, above: Readonly<Record<string, string>>, roots: Readonly<Record<string, string>>]>([
  ['nothing', {}, {}],
  ['an answer', { b: 'a' }, { b: 'a' }],
  ['an answer to an answer', { c: 'b', b: 'a' }, { c: 'a', b: 'a' }],
  ['two answers to one', { b: 'a', c: 'a' }, { b: 'a', c: 'a' }],
  ['a note that answers itself', { a: 'a' }, { a: 'a' }],
  ['a circle', { a: 'b', b: 'c', c: 'a' }, { a: 'a', b: 'b', c: 'c' }],
  ['a way into a circle', { x: 'y', y: 'a', a: 'b', b: 'a' }, { x: 'a', y: 'a', a: 'a', b: 'b' }],
  ['a circle, then a way into it', { a: 'b', b: 'a', x: 'b' }, { a: 'a', b: 'b', x: 'b' }],
])('notes begin with what they answer in the end: %s', (_what, above, roots) => {
  expect(Object.fromEntries(rootNotes(new Map(Object.entries(above))))).toEqual(roots)
})
