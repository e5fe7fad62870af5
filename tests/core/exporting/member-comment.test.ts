import { expect, it } from 'vitest'
import { exportAs } from '../../../core/exporting/export-as.ts'
import { gatherRows } from '../../../core/exporting/gather-rows.ts'
import { memberKey } from '../../../core/model/collection.ts'
import type { Library } from '../../../core/model/library.ts'
import { exampleLibrary, linkTypes } from './example-library.ts'

const example = exampleLibrary()
const { collectionId, texts } = example
const collection = example.library.collections[collectionId]
if (collection === undefined) throw new Error('the example has no collection')
const [member] = collection.members
if (member === undefined) throw new Error('the example collection is empty')
const library: Library = {
  ...example.library,
  collections: { [collectionId]: { ...collection, comments: { [memberKey(member)]: '比国家 <早> 一年' } } },
}
const rowsOf = (scope: Parameters<typeof gatherRows>[1]) => {
  const rows = gatherRows(library, scope, (id) => texts.get(id) ?? '', linkTypes)
  if (!rows.ok) throw new Error(rows.failure.code)
  return rows.value
}

it('what is said of a clause in a collection is in its HTML, Markdown and JSON, as text', () => {
  const contentOf = (format: 'html' | 'md' | 'json'): string => {
    const file = exportAs(rowsOf({ kind: 'collection', collectionId }), format, {
      language: 'zh-Hans',
      at: '2026-11-22T09:00:00.000Z',
    })
    if (!file.ok) throw new Error(file.failure.code)
    return file.value.content
  }
  expect(contentOf('html')).toContain('<p class="comment">比国家 &lt;早&gt; 一年</p>')
  expect(contentOf('md')).toMatch(/比国家 .{1,5}早.{1,5} 一年/u)
  expect(contentOf('json')).toContain('比国家 <早> 一年')
})

it('what is said in a collection is not said where the clause is exported with its policy', () => {
  expect(rowsOf({ kind: 'policy', policyId: member.policyId }).rows.some((row) => 'comment' in row)).toBe(false)
})
