import { expect, test } from 'vitest'
import { firstCut, nextCut } from '../../../renderer/features/structure/next-cut.ts'

test('the line steps over blanks and never into a character', () => {
  const text = '甲 𪟝乙'
  expect(nextCut(text, 0, 1)).toBe(2)
  expect(nextCut(text, 2, 1)).toBe(4)
  expect(nextCut(text, 4, -1)).toBe(2)
  expect(nextCut(text, 4, 1)).toBe(4)
})

test('a cut is first proposed behind the first sentence, before a line end', () => {
  const text = '（一）完善水网\n推进引水工程。加强清淤。'
  expect(text.slice(firstCut(text, { start: 0, end: text.length }))).toBe('加强清淤。')
})
