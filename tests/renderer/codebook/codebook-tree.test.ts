import { describe, expect, it } from 'vitest'
import {
  codebookTree,
  filterTags,
  openAtFirst,
  pathTo,
  treeLines,
  withBelow,
} from '../../../renderer/features/codebook/codebook-tree.ts'
import { after, idOf, library, putTag, tagOf, treeOf, use } from './example-codebook.ts'

const names = (lines: ReturnType<typeof treeLines>): readonly string[] => lines.map(({ node }) => node.tag.name)

describe('the tree of the codebook', () => {
  const tree = treeOf(
    after(
      library,
      use('t1', 'aaaa', 'c1', 'trace'),
      use('t2', 'aaaa', 'c2', 'licence'),
      use('t3', 'bbbb', 'c2', 'flow'),
    ),
  )

  it('knows each tag its place among its siblings and what is used below it', () => {
    expect(tree.nodes.get(idOf('licence'))).toMatchObject({ level: 3, position: 2, siblings: 2, usesWithin: 1 })
    expect(tree.nodes.get(idOf('flow'))).toMatchObject({ level: 2, tagsBelow: 2, usesWithin: 3, tag: { uses: 1 } })
    expect(tree.nodes.get(idOf('topics'))).toMatchObject({ level: 1, tagsBelow: 4, usesWithin: 3 })
  })
  it('keeps a tag whose group is gone, at the top', () => {
    const { roots } = codebookTree([{ ...tagOf('stray', { parentId: idOf('gone') }), uses: 0 }])
    expect(roots).toEqual(['stray'])
  })
  it('shows open branches only', () => {
    expect(names(treeLines(tree, new Set([idOf('topics')]), null))).toEqual([
      '领域',
      '主题',
      '数据流通',
      '安全与合规',
      '政策工具',
    ])
  })
  it('leads from a tag up to the root and down to all it holds', () => {
    expect(pathTo(tree, idOf('trace')).map(({ name }) => name)).toEqual(['主题', '数据流通'])
    expect(withBelow(tree, idOf('flow'))).toEqual(['flow', 'trace', 'licence'])
  })
  it('filters by name in either script and keeps the way to what it finds', () => {
    const filtered = filterTags(tree, '授權', [])
    expect(filtered && names(treeLines(tree, new Set(), filtered.shown))).toEqual(['主题', '数据流通', '授权运营'])
    expect(filtered?.found).toEqual(new Set(['licence']))
    expect(filterTags(tree, '  ', [])).toBeNull()
  })
  it('finds a field by its alias and its English name', () => {
    const sectors = [
      {
        id: 'water',
        name: '水利',
        nameEn: 'Water',
        seal: '水',
        aliases: ['江河湖库'],
        cues: [],
        colour: '#112233',
        origin: 'plan' as const,
      },
    ]
    expect(filterTags(tree, 'water', sectors)?.found).toEqual(new Set(['sector:water']))
    expect(filterTags(tree, '湖库', sectors)?.found).toEqual(new Set(['sector:water']))
  })
  it('is open at first in a small codebook and closed to its groups in one of two hundred tags', () => {
    expect(openAtFirst(tree)).toEqual(new Set(['sectors', 'topics', 'flow', 'tools']))
    const many = treeOf(
      after(
        library,
        ...Array.from({ length: 200 }, (_, n) => putTag(`many${n.toString()}`, { parentId: idOf('tools'), order: n })),
      ),
    )
    expect(treeLines(many, openAtFirst(many), null)).toHaveLength(3)
  })
})
