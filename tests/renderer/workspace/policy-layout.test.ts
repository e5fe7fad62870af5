import { describe, expect, it } from 'vitest'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { outlineTree } from '../../../renderer/features/outline/outline-tree.ts'
import { sheetRows } from '../../../renderer/features/reader/sheet-rows.ts'
import { atOnce, inStretches } from '../../../renderer/stretches.ts'
import { layOut, layoutOf } from '../../../renderer/workspace/policy-layout.ts'

const lines = Array.from({ length: 3_000 }, (_, index) =>
  index % 10 === 0 ? `第${String(index / 10 + 1)}条　推进数据要素` : `（${String(index % 10)}）建设公共数据平台。`,
)
const text = lines.join('\n')
const clausesOf = (): readonly Clause[] => {
  let at = 0
  return lines.map((line, index) => {
    const range = { start: at, end: at + line.length }
    at += line.length + 1
    const marker = index % 10 === 0 ? line.slice(0, line.indexOf('　')) : line.slice(0, 3)
    return {
      id: `c${String(index)}` as ClauseId,
      parentId: index % 10 === 0 ? null : (`c${String(index - (index % 10))}` as ClauseId),
      kind: index % 10 === 0 ? 'article' : 'item',
      marker,
      ordinal: null,
      heading: '',
      path: marker,
      depth: 0,
      page: null,
      sector: null,
      range,
    }
  })
}
const viewOf = (clauses: readonly Clause[], title = '云泽省数据条例'): PolicyView =>
  ({ policy: { clauses, metadata: { title } }, text }) as unknown as PolicyView

describe('The layout of a policy', () => {
  it('is the same made in stretches as made whole', async () => {
    const clauses = clausesOf()
    const layout = await inStretches(layOut(viewOf(clauses)))
    expect(layout?.rows).toEqual(sheetRows(clauses, '云泽省数据条例', text))
    expect(layout?.tree).toEqual(outlineTree(clauses, text))
  })
  it('is kept while the clauses are the same, also as new objects, and no longer', () => {
    const view = viewOf(clausesOf())
    expect(layoutOf(view, null)).toBeNull()
    const layout = atOnce(layOut(view))
    expect(layoutOf(view, null)).toBe(layout)
    const again = viewOf(clausesOf())
    expect(layoutOf(again, null)).toBeNull()
    expect(layoutOf(again, layout)).toBe(layout)
    expect(layoutOf(viewOf(clausesOf(), '另一个标题'), layout)).toBeNull()
    expect(layoutOf(viewOf(clausesOf().slice(1)), layout)).toBeNull()
    expect(layoutOf({ ...view, text: `${text}。` }, layout)).toBeNull()
  })
})
