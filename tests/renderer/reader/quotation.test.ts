import { expect, it } from 'vitest'
import { quotation } from '../../../renderer/features/reader/quotation.ts'

const words = { page: (page: number) => `第 ${page} 页`, untitled: '无题' }
const plan = {
  title: '云泽省“数据赋能百业”实施方案',
  documentNumber: '云数发〔2025〕18号',
  language: 'zh',
  script: 'hans',
} as const

it('gives the words, title, number, place and page, and turns inner quotation marks into single ones', () => {
  expect(quotation('建成“一块田\n一本账”。', plan, { path: '二、（一）1.', page: 6 }, words)).toBe(
    '“建成‘一块田一本账’。”——《云泽省“数据赋能百业”实施方案》（云数发〔2025〕18号）二、（一）1.，第 6 页',
  )
})
it('says nothing of what the policy does not print, and leaves out the count of unnumbered paragraphs', () => {
  expect(
    quotation('共享。', { ...plan, title: null, documentNumber: null }, { path: '二、¶3', page: null }, words),
  ).toBe('“共享。”——《无题》二、')
})
it('narrows the marks of a title that holds a title', () => {
  expect(quotation('共享。', { ...plan, title: '关于印发《数据条例》的通知', documentNumber: null }, null, words)).toBe(
    '“共享。”——《关于印发〈数据条例〉的通知》',
  )
})
it('cites an English act in English', () => {
  expect(
    quotation(
      'Data “holders”\nshall share.',
      { title: 'Data Act', documentNumber: 'No. 7', language: 'en', script: 'hans' },
      { path: 'Article 3', page: 2 },
      { ...words, page: (page) => `p. ${page}` },
    ),
  ).toBe('“Data ‘holders’ shall share.” (Data Act, No. 7, Article 3, p. 2)')
})
