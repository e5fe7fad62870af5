import { expect, it } from 'vitest'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import type { Edit } from '../../../core/model/edit.ts'
import { editsOver, type OnItsWay } from '../../../renderer/workspace/edits-over-view.ts'

const view = {} as PolicyView
const earlier = {} as PolicyView
const edit = (tagId: string): Edit => ({ kind: 'remove-tag', tagId: tagId as never })
const [a, b, c, d] = [edit('a'), edit('b'), edit('c'), edit('d')]
const way = (what: Edit, over: OnItsWay['over']): OnItsWay => ({ edit: what, over, codebook: undefined })

it.each<readonly [string, readonly OnItsWay[], readonly Edit[], readonly Edit[]]>([
  ['nothing while nothing is done', [], [], []],
  ['what is being asked for, in its order', [way(a, undefined), way(b, undefined)], [], [a, b]],
  ['what was acknowledged over this very view, not over one before', [way(a, view), way(b, earlier)], [], [a]],
  ['what waits once, also where it was made here', [way(b, undefined)], [b], [b]],
  [
    'what was made on another screen and waits, in the order of the line',
    [way(a, view), way(c, undefined), way(d, undefined)],
    [b, c],
    [a, b, c, d],
  ],
])('over a view lies %s', (_what, onTheirWay, waiting, expected) => {
  expect(editsOver(view, onTheirWay, waiting)).toEqual(expected)
})
