import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveTagEdit, noRoomFor, placeBeside, twinOf } from '../../../renderer/features/codebook/move-tag.ts'
import { after, drawn, idOf, library, putTag, treeOf } from './example-codebook.ts'

describe('moving a tag', () => {
  const tree = treeOf(library)
  const moved = (id: string, parentId: string | null, before: string | null) =>
    drawn(
      after(
        library,
        moveTagEdit(tree, idOf(id), {
          parentId: parentId === null ? null : idOf(parentId),
          before: before === null ? null : idOf(before),
        }),
      ),
    )

  it('puts it before a sibling, at the end, or under another tag', () => {
    expect(moved('safety', 'topics', 'flow').slice(3, 8)).toEqual([
      '主题',
      '-安全与合规',
      '-数据流通',
      '--全程追溯',
      '--授权运营',
    ])
    expect(moved('trace', 'tools', null).slice(-3)).toEqual(['政策工具', '-资金支持', '-全程追溯'])
    expect(moved('trace', null, 'topics').slice(3, 5)).toEqual(['全程追溯', '主题'])
  })
  it('takes its sub-tags along', () => {
    expect(moved('flow', 'tools', 'fund').slice(-5)).toEqual([
      '政策工具',
      '-数据流通',
      '--全程追溯',
      '--授权运营',
      '-资金支持',
    ])
  })
  it('is one change where there is room between the neighbours', () => {
    expect(moveTagEdit(tree, idOf('safety'), { parentId: idOf('topics'), before: idOf('flow') })?.kind).toBe('put-tag')
  })
  it('numbers the siblings afresh, in one step, where two of them share a number', () => {
    const tied = after(
      library,
      putTag('licence', { name: '授权运营', parentId: idOf('flow'), order: 1 }),
      putTag('space', { name: '可信数据空间', parentId: idOf('flow'), order: 1 }),
    )
    const edit = moveTagEdit(treeOf(tied), idOf('licence'), { parentId: idOf('flow'), before: idOf('space') })
    expect(edit).toMatchObject({ kind: 'batch', name: 'put-tag' })
    expect(drawn(after(tied, edit)).slice(4, 8)).toEqual(['-数据流通', '--全程追溯', '--授权运营', '--可信数据空间'])
  })
  it('is no edit where it stands there already', () => {
    expect(moveTagEdit(tree, idOf('flow'), { parentId: idOf('topics'), before: idOf('safety') })).toBeNull()
  })
  it('has no room inside itself, among the fields, or beside a tag of its name', () => {
    expect(noRoomFor(tree, idOf('flow'), idOf('trace'))).toBe('inside-itself')
    expect(noRoomFor(tree, idOf('flow'), idOf('flow'))).toBe('inside-itself')
    expect(noRoomFor(tree, idOf('flow'), idOf('sectors'))).toBe('field')
    expect(noRoomFor(tree, idOf('sector:water'), idOf('topics'))).toBe('field')
    const twin = treeOf(after(library, putTag('trace2', { name: '全程追溯', parentId: idOf('tools') })))
    expect(noRoomFor(twin, idOf('trace'), idOf('tools'))).toBe('name-taken')
    expect(twinOf(twin, '全程追溯', idOf('tools'), null)?.id).toBe('trace2')
  })
  it('goes by the arrow keys up, down, out and in', () => {
    expect(placeBeside(tree, idOf('licence'), 'up')).toEqual({ parentId: 'flow', before: 'trace' })
    expect(placeBeside(tree, idOf('trace'), 'down')).toEqual({ parentId: 'flow', before: null })
    expect(placeBeside(tree, idOf('trace'), 'up')).toBeNull()
    expect(placeBeside(tree, idOf('trace'), 'out')).toEqual({ parentId: 'topics', before: 'safety' })
    expect(placeBeside(tree, idOf('safety'), 'in')).toEqual({ parentId: 'flow', before: null })
    expect(placeBeside(tree, idOf('topics'), 'out')).toBeNull()
  })
  it('stands where it was put after any number of moves', () => {
    const ids = ['flow', 'trace', 'licence', 'safety', 'fund', 'topics', 'tools']
    const places = fc.record({
      id: fc.constantFrom(...ids),
      parentId: fc.constantFrom(null, ...ids),
      before: fc.constantFrom(null, ...ids),
    })
    fc.assert(
      fc.property(fc.array(places, { maxLength: 40 }), (moves) => {
        let now = library
        for (const { id, parentId, before } of moves) {
          const here = treeOf(now)
          const place = {
            parentId: parentId === null ? null : idOf(parentId),
            before: before === null ? null : idOf(before),
          }
          const edit = moveTagEdit(here, idOf(id), place)
          if (edit === null) continue
          now = after(now, edit)
          const then = treeOf(now)
          const siblings = place.parentId === null ? then.roots : (then.nodes.get(place.parentId)?.children ?? [])
          expect(siblings).toContain(id)
          if (before !== null && before !== id && siblings.includes(idOf(before)))
            expect(siblings.indexOf(idOf(id))).toBe(siblings.indexOf(idOf(before)) - 1)
          else expect(siblings.at(-1)).toBe(id)
        }
        expect(treeOf(now).nodes.size).toBe(treeOf(library).nodes.size)
      }),
      { seed: 20261123, numRuns: 200 },
    )
  })
})
