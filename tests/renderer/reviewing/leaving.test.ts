import { expect, test } from 'vitest'
import type { ReviewId } from '../../../core/model/ids.ts'
import { answered, begun, ended, type Leaving } from '../../../renderer/features/reviewing/leaving.ts'

const [a, b] = ['a' as ReviewId, 'b' as ReviewId]
const nothing: Leaving = new Map()
const ids = (leaving: Leaving): readonly string[] => [...leaving.keys()]

test('what is being settled is out of the list until an answer asked after its acknowledgement is there', () => {
  const pressed = begun(nothing, [a])
  // an older question's answer still has it, and brings it back not
  expect(ids(answered(pressed, 3))).toEqual(['a'])
  const acknowledged = ended(pressed, [a], true, 4)
  expect(ids(answered(acknowledged, 3))).toEqual(['a'])
  expect(ids(answered(acknowledged, 4))).toEqual([])
})

test('what could not be settled waits as before, and nothing else comes back with it', () => {
  expect(ids(ended(begun(begun(nothing, [a]), [b]), [a], false, 2))).toEqual(['b'])
})

test('what was settled and undone is in the list again: the answer after both says so', () => {
  const undone = ended(begun(nothing, [a]), [a], true, 1)
  expect(ids(answered(undone, 2))).toEqual([])
})
