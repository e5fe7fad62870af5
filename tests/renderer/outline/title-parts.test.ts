import { expect, it } from 'vitest'
import { titlePieces } from '../../../renderer/features/outline/title-parts.ts'

it.each([
  ['云泽省“数据赋能百业”实施方案', ['云泽省', '“数据赋能百业”', '实施方案']],
  ['“数据赋能百业”三年行动计划', ['“数据赋能百业”', '三年行动计划']],
  ['关于印发《临湖市数据条例》的通知', ['关于印发', '《临湖市数据条例》', '的通知']],
  ['Data Act', ['Data Act']],
])('a line of %j may end between %j', (title, pieces) => {
  expect(titlePieces(title)).toEqual(pieces)
  expect(titlePieces(title).join('')).toBe(title)
})
