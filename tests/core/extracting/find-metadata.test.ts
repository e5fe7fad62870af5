import { describe, expect, test } from 'vitest'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import { sourceFromText } from '../../support/golden-policy.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'

const vocabulary = seedVocabulary()
const metadata = (text: string) => {
  const policy = policiesFromSource(sourceFromText(text), vocabulary)[0]
  if (!policy) throw new Error('no policy')
  return policy.metadata
}
const plan = '一、总体要求\n坚持改革创新。\n二、保障措施\n加强组织领导。'

describe('findMetadata', () => {
  test('a plan under a notice takes number, signature and date from the notice', () => {
    expect(
      metadata(
        `云泽省人民政府办公厅关于印发《云泽省数据赋能行动方案》的通知\n云政办发[2024]18号\n各市人民政府：\n现印发给你们，请认真贯彻执行。\n云泽省人民政府办公厅\n2024年5月20日\n云泽省数据赋能行动方案\n${plan}`,
      ),
    ).toMatchObject({
      title: '云泽省数据赋能行动方案',
      issuers: ['云泽省人民政府办公厅'],
      documentNumber: '云政办发〔2024〕18号',
      issuedOn: '2024-05-20',
      level: 'provincial',
      region: '云泽省',
      status: 'final',
      script: 'hans',
      language: 'zh',
    })
  })
  test('a number that is only cited is not the policy’s own', () => {
    expect(
      metadata(`临湖市实施方案\n为落实《数据行动计划》（国某发〔2023〕1号），制定本方案。\n${plan}`).documentNumber,
    ).toBeNull()
  })
  test.each([
    ['2024年9月10日', '2024-09-10'],
    ['二〇二四年九月十日', '2024-09-10'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['2024年2月30日', null],
    ['2024 年 9 月 1 日', '2024-09-01'],
  ])('signed on %s', (date, iso) => {
    expect(metadata(`临湖市数据实施方案\n${plan}\n临湖市数据局\n${date}`).issuedOn).toBe(iso)
  })
  test('several bodies that sign in one line, or in lines of their own', () => {
    expect(metadata(`关于推进数据流通的意见\n${plan}\n国家发展改革委国家数据局财政部\n2024年1月5日`).issuers).toEqual([
      '国家发展改革委',
      '国家数据局',
      '财政部',
    ])
    expect(
      metadata(`关于推进数据流通的意见\n${plan}\n云泽省发展改革委（云泽省数据局）\n云泽省教育厅\n2024年1月5日`).issuers,
    ).toEqual(['云泽省发展改革委（云泽省数据局）', '云泽省教育厅'])
    expect(metadata(`关于推进数据流通的意见\n${plan}\n云泽省甲数据局云泽省乙教育厅2024年1月5日`).issuers).toEqual([
      '云泽省甲数据局',
      '云泽省乙教育厅',
    ])
  })
  test('a draft for comment says so, the day it takes force is read', () => {
    expect(
      metadata(
        `临湖市数据管理办法（征求意见稿）\n第一条 为规范管理，制定本办法。\n第二条 本办法自2024年7月1日起施行。`,
      ),
    ).toMatchObject({
      status: 'draft',
      effectiveOn: '2024-07-01',
      issuedOn: null,
      level: 'municipal',
      region: '临湖市',
    })
  })
  test('a regulation’s note under the title names who passed it and when', () => {
    expect(
      metadata(
        '云泽省数据条例\n（2023年9月27日云泽省第十四届人民代表大会常务委员会第七次会议通过）\n第一条 为规范管理，制定本条例。\n第二条 本条例所称数据，是指信息的记录。',
      ),
    ).toMatchObject({ issuers: ['云泽省第十四届人民代表大会常务委员会'], issuedOn: '2023-09-27' })
  })
  test('a direct-administered city is on the level of a province', () => {
    expect(metadata(`上海市数据行动方案\n${plan}`)).toMatchObject({ level: 'provincial', region: '上海市' })
  })
  test('an English act is dated below its title or at its end', () => {
    const articles =
      'Article 1\nScope\nThis Act applies to bodies.\nArticle 2\nEntry into force\nThis Act enters into force on 1 January 2026.'
    expect(metadata(`Data Sharing Act\n${articles}\nDone at Lakeside, 13 December 2023`)).toMatchObject({
      issuedOn: '2023-12-13',
      effectiveOn: '2026-01-01',
    })
    expect(metadata(`Data Sharing Act\n(Passed on March 5, 2024)\n${articles}`)).toMatchObject({
      issuedOn: '2024-03-05',
      effectiveOn: '2026-01-01',
    })
  })
  test('Traditional and English texts', () => {
    expect(metadata('澜江市資料開放辦法\n第 1 條 本辦法依法訂定之。\n第 2 條 本辦法自發布日施行。')).toMatchObject({
      script: 'hant',
      language: 'zh',
    })
    expect(
      metadata(
        'Data Sharing Act\nArticle 1\nPurpose\nThis Act lays down rules on sharing.\nArticle 2\nScope\nThis Act applies to bodies.',
      ),
    ).toMatchObject({ title: 'Data Sharing Act', language: 'en' })
  })
})
