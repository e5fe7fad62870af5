import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import { tagsWithUses } from '../../../core/library/queries/codebook.ts'
import { listTagUses } from '../../../core/library/queries/list-tag-uses.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { TagId } from '../../../core/model/ids.ts'
import type { Library } from '../../../core/model/library.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { TagUse } from '../../../core/model/tag-use.ts'
import { codebookTree, type CodebookTree } from '../../../renderer/features/codebook/codebook-tree.ts'
import { at, startLibrary } from '../../core/library/arbitrary-edits.ts'

export const idOf = (id: string): TagId => id as TagId
export const tagOf = (id: string, more: Partial<Tag> = {}): Tag => ({
  id: idOf(id),
  name: id,
  parentId: null,
  colour: '#446688',
  description: '',
  isGroup: false,
  order: 1,
  ...more,
})

/** Applies edits to a real library, as the workbench would. */
export const after = (library: Library, ...edits: readonly (Edit | null)[]): Library =>
  edits.reduce<Library>((now, each) => {
    if (each === null) throw new Error('no edit')
    const result = applyEdit(now, each)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    return result.value.library
  }, library)
export const putTag = (id: string, more: Partial<Tag> = {}): Edit => ({ kind: 'put-tag', tag: tagOf(id, more) })
export const use = (id: string, policyId: string, clauseId: string, tagId: string): Edit =>
  ({
    kind: 'tag-clause',
    policyId,
    tagging: { id, tagId, clauseId, anchor: null, author: '林', createdAt: at },
  }) as unknown as Edit
export const note = (id: string, policyId: string, clauseId: string, tagIds: readonly string[]): Edit =>
  ({
    kind: 'put-annotation',
    policyId,
    annotation: { id, clauseId, anchor: null, body: '口径待核', tagIds, author: '林', createdAt: at, changedAt: at },
  }) as unknown as Edit

/** Two groups; in the first two tags, one of them with sub-tags. */
export const library: Library = after(
  {
    ...startLibrary,
    tags: Object.fromEntries(
      Object.entries(startLibrary.tags).filter(([id]) => id.startsWith('sector')),
    ) as Library['tags'],
  },
  putTag('topics', { name: '主题', isGroup: true, order: 2 }),
  putTag('flow', { name: '数据流通', parentId: idOf('topics'), order: 1 }),
  putTag('trace', { name: '全程追溯', parentId: idOf('flow'), order: 1 }),
  putTag('licence', { name: '授权运营', parentId: idOf('flow'), order: 2 }),
  putTag('safety', { name: '安全与合规', parentId: idOf('topics'), order: 2 }),
  putTag('tools', { name: '政策工具', isGroup: true, order: 3 }),
  putTag('fund', { name: '资金支持', parentId: idOf('tools'), order: 1 }),
)
export const treeOf = (from: Library): CodebookTree => codebookTree(tagsWithUses(from))
export const usesIn = (from: Library, id: string): readonly TagUse[] => listTagUses(from, idOf(id), () => null)
/** The tree as indented names. */
export const drawn = (from: Library): readonly string[] => {
  const { roots, nodes } = treeOf(from)
  const lines = (ids: readonly TagId[]): readonly string[] =>
    ids.flatMap((id) => {
      const node = nodes.get(id)
      return node === undefined ? [] : [`${'-'.repeat(node.level - 1)}${node.tag.name}`, ...lines(node.children)]
    })
  return lines(roots)
}
