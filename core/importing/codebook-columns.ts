import { foldText } from '../reading/fold-text.ts'

export type CodebookColumn = 'name' | 'path' | 'parent' | 'colour' | 'description' | 'group'

/** What each column may be called, in Simplified and lower case; a head in Traditional or full width folds to these. */
const names: Readonly<Record<CodebookColumn, readonly string[]>> = {
  name: [
    '名称',
    '标签',
    '标签名',
    '标签名称',
    '编码',
    '代码',
    'name',
    'tag',
    'tag name',
    'code',
    'code name',
    'label',
    'title',
  ],
  path: ['路径', '标签路径', '完整路径', 'path', 'tag path', 'full path', 'hierarchical name'],
  parent: ['上级', '上级标签', '父级', '父标签', '所属', 'parent', 'parent tag', 'parent code', 'parent name'],
  colour: ['颜色', '色', '色彩', 'colour', 'color'],
  description: ['说明', '描述', '定义', '释义', '备注', 'description', 'definition', 'memo', 'comment', 'note'],
  group: ['组', '标签组', '分组', '是否组', '是否标签组', '是组', 'group', 'is group', 'isgroup'],
}
const columnOf = new Map(
  Object.entries(names).flatMap(([column, words]) => words.map((word) => [foldText(word), column as CodebookColumn])),
)

/**
 * Which cell of a row says what; null where the head names neither name nor path. `unknown`: columns with a head that
 * mean nothing here, or mean what an earlier one does.
 */
export function codebookColumns(
  head: readonly string[],
): { readonly places: ReadonlyMap<CodebookColumn, number>; readonly unknown: number } | null {
  const places = new Map<CodebookColumn, number>()
  let unknown = 0
  for (const [at, cell] of head.entries()) {
    const word = foldText(cell.trim())
    if (word === '') continue
    const column = columnOf.get(word)
    if (column === undefined || places.has(column)) unknown++
    else places.set(column, at)
  }
  return places.has('name') || places.has('path') ? { places, unknown } : null
}
