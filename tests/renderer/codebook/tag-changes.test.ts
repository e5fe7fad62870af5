import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import { withBelow } from '../../../renderer/features/codebook/codebook-tree.ts'
import {
  begunTag,
  canMergeInto,
  liftedChildren,
  mergePlan,
  removalEdit,
} from '../../../renderer/features/codebook/tag-changes.ts'
import { after, drawn, idOf, library, note, putTag, treeOf, use, usesIn } from './example-codebook.ts'

const used = after(
  library,
  use('t1', 'aaaa', 'c1', 'trace'),
  use('t2', 'aaaa', 'c2', 'trace'),
  use('t3', 'aaaa', 'c2', 'licence'),
  use('t4', 'bbbb', 'c1', 'flow'),
  note('n1', 'aaaa', 'c3', ['trace', 'licence']),
  note('n2', 'bbbb', 'c1', ['trace']),
)
const places = (from: typeof library, id: string) =>
  usesIn(from, id).map(({ ref, by }) => `${ref.policyId}:${ref.clauseId} ${by.kind}`)

describe('merging a tag into another', () => {
  const plan = mergePlan(treeOf(used), idOf('trace'), idOf('licence'), usesIn(used, 'trace'), usesIn(used, 'licence'))

  it('says beforehand how many uses change and how many have the other tag already', () => {
    expect(plan).toMatchObject({ moved: 2, doubled: 2, children: 0, clash: null })
  })
  it('moves every use over, doubles none, and removes the tag', () => {
    const merged = after(used, plan.edit)
    expect(places(merged, 'licence')).toEqual([
      'aaaa:c1 tagging',
      'aaaa:c2 tagging',
      'aaaa:c3 annotation',
      'bbbb:c1 annotation',
    ])
    expect(treeOf(merged).nodes.has(idOf('trace'))).toBe(false)
  })
  it('is one step and comes back whole', () => {
    const result = applyEdit(used, plan.edit)
    if (!result.ok) throw new Error('refused')
    expect(plan.edit).toMatchObject({ kind: 'batch', name: 'merge-tags' })
    expect(after(result.value.library, result.value.undo)).toEqual(used)
  })
  it('takes sub-tags over behind those already there', () => {
    const merged = mergePlan(treeOf(used), idOf('flow'), idOf('safety'), usesIn(used, 'flow'), [])
    expect(merged.children).toBe(2)
    expect(drawn(after(used, merged.edit)).slice(3, 7)).toEqual(['主题', '-安全与合规', '--全程追溯', '--授权运营'])
  })
  it('names the sub-tag that both have, which must be renamed first', () => {
    const twins = after(used, putTag('twin', { name: '全程追溯', parentId: idOf('safety') }))
    expect(mergePlan(treeOf(twins), idOf('flow'), idOf('safety'), [], []).clash).toMatchObject({ name: '全程追溯' })
  })
  it('is not offered into a tag below it, between group and tag, or for a field', () => {
    const tree = treeOf(used)
    const can = (from: string, into: string) => canMergeInto(tree, idOf(from), idOf(into), withBelow(tree, idOf(from)))
    expect([can('trace', 'fund'), can('fund', 'sector:water'), can('topics', 'tools')]).toEqual([true, true, true])
    expect([
      can('flow', 'trace'),
      can('flow', 'tools'),
      can('sector:water', 'fund'),
      can('topics', 'sectors'),
      can('fund', 'fund'),
    ]).toEqual([false, false, false, false, false])
  })
})

describe('deleting a tag', () => {
  it('takes its uses along in one step, leaves the notes, and comes back whole', () => {
    const edit = removalEdit([idOf('trace')], usesIn(used, 'trace'), [])
    const result = applyEdit(used, edit)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    expect(edit).toMatchObject({ kind: 'batch', name: 'remove-tag' })
    expect(places(result.value.library, 'licence')).toEqual(['aaaa:c2 tagging', 'aaaa:c3 annotation'])
    expect(Object.values(result.value.library.policies).flatMap((record) => Object.keys(record.annotations))).toEqual([
      'n1',
      'n2',
    ])
    expect(after(result.value.library, result.value.undo)).toEqual(used)
  })
  it('deletes all below it too, a note of several of them changed once', () => {
    const tree = treeOf(used)
    const ids = withBelow(tree, idOf('flow'))
    const gone = after(
      used,
      removalEdit(
        ids,
        ids.flatMap((id) => usesIn(used, id)),
        [],
      ),
    )
    expect(drawn(gone).slice(3, 5)).toEqual(['主题', '-安全与合规'])
    expect(
      Object.values(gone.policies).flatMap((record) =>
        Object.values(record.annotations).flatMap(({ tagIds }) => tagIds),
      ),
    ).toEqual([])
  })
  it('or leaves its sub-tags in its place', () => {
    const gone = after(
      used,
      removalEdit([idOf('flow')], usesIn(used, 'flow'), liftedChildren(treeOf(used), idOf('flow'))),
    )
    expect(drawn(gone).slice(3, 7)).toEqual(['主题', '-全程追溯', '-授权运营', '-安全与合规'])
  })
  it('is a plain edit where nothing hangs on it', () => {
    expect(removalEdit([idOf('fund')], [], [])).toEqual({ kind: 'remove-tag', tagId: 'fund' })
  })
})

describe('a new tag', () => {
  it('stands last under its parent and takes its colour', () => {
    const tree = treeOf(library)
    expect(begunTag(tree, 'k9', ' 公共数据开放 ', idOf('topics'), false)).toMatchObject({
      name: '公共数据开放',
      parentId: 'topics',
      colour: '#446688',
      isGroup: false,
      order: 3,
    })
    expect(begunTag(tree, 'k9', '力度', null, true)).toMatchObject({ parentId: null, isGroup: true, order: 4 })
  })
})
