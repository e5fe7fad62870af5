import { describe, expect, it } from 'vitest'
import type { TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { pickerOptions, type PickerOption } from '../../../renderer/features/tagging/picker-options.ts'
import { rankTags, type PickableTag } from '../../../renderer/features/tagging/rank-tags.ts'

const tag = (
  id: string,
  name: string,
  more: Partial<Tag> & { uses?: number; words?: readonly string[] } = {},
): PickableTag => {
  const { uses = 0, words = [], ...rest } = more
  return {
    uses,
    words,
    tag: {
      id: id as TagId,
      name,
      parentId: null,
      colour: '#336699',
      description: '',
      isGroup: false,
      order: 0,
      ...rest,
    },
  }
}
const tags = [
  tag('tools', '政策工具', { isGroup: true }),
  tag('standard', '追溯标准', { parentId: 'tools' as TagId }),
  tag('trace', '全程追溯', { uses: 4 }),
  tag('sector:trade', '商贸流通', { words: ['Trade', '流通业'] }),
  tag('hard', '刚性要求'),
]
const names = (options: readonly PickerOption[]) =>
  options.map(
    (option) =>
      `${option.kind} ${'match' in option ? option.match.tag.name : 'tag' in option ? option.tag.name : option.name}`,
  )
const supply = { query: '', tags, recent: [], suggestions: [], own: new Set<TagId>() }

describe('ranking tags', () => {
  it('puts the beginning of a name before its inside', () => {
    expect(rankTags('追溯', tags).map(({ tag: { name }, marks }) => [name, marks])).toEqual([
      ['追溯标准', [{ start: 0, end: 2 }]],
      ['全程追溯', [{ start: 2, end: 4 }]],
    ])
  })
  it('finds a tag typed in Traditional, by another of its names, or by its group', () => {
    expect(rankTags('剛性', tags).map((match) => match.tag.id)).toEqual(['hard'])
    expect(rankTags('trade', tags).map((match) => match.tag.id)).toEqual(['sector:trade'])
    expect(rankTags('工具', tags).map((match) => match.tag.id)).toEqual(['standard'])
  })
})

describe('the lines of the picker', () => {
  it('are the matches, the offer to create, the recent ones with their digits, then the suggestions', () => {
    const { options } = pickerOptions({
      ...supply,
      query: '追溯',
      recent: ['trace', 'hard'] as TagId[],
      suggestions: [{ sectorId: 'trade', score: 1, because: ['批发市场'] }],
    })
    expect(names(options)).toEqual([
      'match 追溯标准',
      'match 全程追溯',
      'create 追溯',
      'recent 全程追溯',
      'recent 刚性要求',
      'suggested 商贸流通',
    ])
  })
  it('do not offer to create a name that is there in another script', () => {
    expect(names(pickerOptions({ ...supply, query: '全程追溯 ' }).options)).toEqual(['match 全程追溯'])
    expect(names(pickerOptions({ ...supply, query: '商貿流通' }).options)).toEqual(['match 商贸流通'])
  })
  it('stop at eight matches and say how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, n) => tag(`t${n}`, `数据${n}`))
    const { options, more } = pickerOptions({ ...supply, tags: many, query: '数据' })
    expect([options.filter(({ kind }) => kind === 'match').length, more]).toEqual([8, 22])
  })
  it('know what the clause has already, and do not suggest it again', () => {
    const own = new Set(['sector:trade' as TagId])
    const { options } = pickerOptions({
      ...supply,
      query: '商贸',
      own,
      suggestions: [{ sectorId: 'trade', score: 1, because: [] }],
    })
    expect(options).toHaveLength(2)
    expect(options[0]).toMatchObject({ kind: 'match', own: true })
  })
  it('are the codebook itself while nothing was typed and no tag was ever used', () => {
    expect(names(pickerOptions(supply).options)).toEqual([
      'match 追溯标准',
      'match 全程追溯',
      'match 商贸流通',
      'match 刚性要求',
    ])
    expect(names(pickerOptions({ ...supply, recent: ['hard'] as TagId[] }).options)).toEqual(['recent 刚性要求'])
  })
})
