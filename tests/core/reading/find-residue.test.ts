import { describe, expect, test } from 'vitest'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import { findResidue } from '../../../core/reading/find-residue.ts'
import { sourceFromText } from '../../support/golden-policy.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'

describe('what a recogniser or a web page left in the text', () => {
  test.for([
    ['网页&nbsp;代码&#8220;与&#x201d;符号', 'html-entities', 3],
    ['字\ue5d2体\u{f0001}缺失', 'private-characters', 2],
    ['替换\ufffd\ufffd字符', 'unreadable-characters', 1],
    ['速度为\\frac{1}{2}', 'latex-residue', 1],
    ['推进某某体育在线工作', 'spam-words', 1],
  ] as const)('%s is told as %s', ([text, code, count]) => {
    expect(findResidue(text)).toMatchObject([{ code, params: { count } }])
  })
  test('words that only look like it are none', () => {
    expect(findResidue('A&B 公司、R&D 投入、AT&T; 在线服务平台、是否可行？')).toEqual([])
  })
  test('the range leads to the first of them, and the text stays as it is', () => {
    const text =
      '云泽省数据局关于推进数据流通的意见\n一、总体要求\n坚持改革&nbsp;创新，完善\ue5d2机制。\n二、保障措施\n加强组织领导。'
    const [policy] = policiesFromSource(sourceFromText(text), seedVocabulary())
    expect(policy?.cleaned.text).toBe(text)
    const [entity] = policy?.notices.filter(({ code }) => code === 'html-entities') ?? []
    expect(text.slice(entity?.range?.start, entity?.range?.end)).toBe('&nbsp;')
  })
})
