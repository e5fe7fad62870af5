import { describe, expect, it } from 'vitest'
import { readDefinition } from '../../../renderer/features/codebook/read-definition.ts'

describe('reading a definition', () => {
  it('finds what is taken in, what is left out and the example in running prose', () => {
    expect(
      readDefinition(
        '环节数据可以连成一条链。收：写明追溯、一品一码的条款。不收：只提抽检的。例：来源可查、去向可追。',
      ),
    ).toEqual({
      meaning: '环节数据可以连成一条链。',
      parts: [
        { kind: 'includes', text: '写明追溯、一品一码的条款。' },
        { kind: 'excludes', text: '只提抽检的。' },
        { kind: 'example', text: '来源可查、去向可追。' },
      ],
    })
  })
  it('finds them as Markdown lines and in English', () => {
    expect(
      readDefinition('Traceable goods.\n\n- **Include:** one item, one code\n- **Exclude:** mere inspection').parts,
    ).toEqual([
      { kind: 'includes', text: 'one item, one code' },
      { kind: 'excludes', text: 'mere inspection' },
    ])
  })
  it('leaves words alone that only look like a label', () => {
    const prose = '凡征收：税费、基金的条款，都不收录；见《词典》例：略。'
    expect(readDefinition(prose)).toEqual({ meaning: prose, parts: [] })
  })
  it('is empty for an empty description', () => {
    expect(readDefinition('')).toEqual({ meaning: '', parts: [] })
  })
})
