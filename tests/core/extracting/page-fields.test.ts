import { describe, expect, test } from 'vitest'
import { pageFields } from '../../../core/extracting/page-fields.ts'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import { sourceFromText } from '../../support/golden-policy.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'

const read = (text: string) =>
  policiesFromSource(sourceFromText(text), seedVocabulary()).map((policy) => policy.metadata)
const plan = '一、总体要求\n坚持改革创新。\n二、保障措施\n加强组织领导。'

describe('the table in which a page files a policy', () => {
  test('a field is a label with its value, in one line or in two, between brackets or in a cell', () => {
    expect(
      pageFields([
        '发文字号：\n云政办发〔2024〕31号\n',
        '【发布日期】2024-03-29\n',
        '索引号\t0001/2024\n',
        '發文 機構：澜江市數據局\t',
        '主 题 词：\n',
        '\n上一篇没有标签的文字',
      ]),
    ).toEqual([
      { name: '发文字号', value: '云政办发〔2024〕31号' },
      { name: '发布日期', value: '2024-03-29' },
      { name: '索引号', value: '0001/2024' },
      { name: '发文机构', value: '澜江市數據局' },
    ])
  })
  test('tells number, issuer and day where the text itself does not', () => {
    const [metadata] = read(
      `索引号：000/2024\n发布机构：澜江市人民政府办公室\n发文机关：\n澜江市数据局\n发布日期：2024-05-09\n成文日期：\n2024年5月6日\n施行日期：2024-07-01\n发文字号：\n澜数〔2024〕9号\n关于推进数据流通的若干措施\n${plan}`,
    )
    expect(metadata).toMatchObject({
      issuers: ['澜江市数据局'],
      documentNumber: '澜数〔2024〕9号',
      issuedOn: '2024-05-06',
      effectiveOn: '2024-07-01',
      level: 'municipal',
    })
  })
  test('never goes before what the text says of itself', () => {
    const [metadata] = read(
      `索引号：000/2024\n发文机关：澜江市人民政府办公室\n发文字号：澜政办〔2024〕9号\n成文日期：2024年5月6日\n关于推进数据流通的意见\n澜数〔2024〕3号\n${plan}\n澜江市数据局\n2024年5月1日`,
    )
    expect(metadata).toMatchObject({
      issuers: ['澜江市数据局'],
      documentNumber: '澜数〔2024〕3号',
      issuedOn: '2024-05-01',
    })
  })
  test('speaks of the policy it stands above, not of others in the file', () => {
    const [first, second] = read(
      `索引号：000/2024\n发文字号：澜数〔2024〕9号\n澜江市数据局关于开展数据调查的通知\n各区数据局：\n现将有关事项通知如下。\n${plan}\n澜江市数据局\n2024年3月1日\n澜江市财政局关于编制预算的通知\n各区财政局：\n现将有关事项通知如下。\n${plan}\n澜江市财政局\n2024年4月1日`,
    )
    expect(first).toMatchObject({ issuers: ['澜江市数据局'], documentNumber: '澜数〔2024〕9号' })
    expect(second).toMatchObject({ issuers: ['澜江市财政局'], documentNumber: null })
  })
})
