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

describe('who issued a policy', () => {
  test('bodies in lines of their own above the rest of the title', () => {
    expect(
      metadata(`云泽省发展和改革委员会\n云泽省数据局\n关于推进数据流通的意见\n云发改〔2025〕3号\n${plan}`),
    ).toMatchObject({
      title: '云泽省发展和改革委员会 云泽省数据局关于推进数据流通的意见',
      issuers: ['云泽省发展和改革委员会', '云泽省数据局'],
    })
  })
  test('bodies parted by a blank at the title’s start, and the day under it', () => {
    expect(metadata(`中共澜江市委　澜江市人民政府\n关于推进乡村振兴的意见\n（2024年2月18日）\n${plan}`)).toMatchObject({
      title: '中共澜江市委 澜江市人民政府关于推进乡村振兴的意见',
      issuers: ['中共澜江市委', '澜江市人民政府'],
      issuedOn: '2024-02-18',
    })
  })
  test('of a body and others the one that is named', () => {
    expect(metadata(`云泽省数据局等五部门关于推进数据流通的意见\n${plan}`).issuers).toEqual(['云泽省数据局'])
  })
  test('the red head, a portal’s label, a seal’s mark', () => {
    expect(metadata(`澜江市数据局文件\n澜数〔2024〕3号\n关于推进数据流通的意见\n${plan}`).issuers).toEqual([
      '澜江市数据局',
    ])
    expect(metadata(`关于推进数据流通的意见\n发文机关：澜江市数据局\n${plan}`).issuers).toEqual(['澜江市数据局'])
    expect(metadata(`关于推进数据流通的意见\n${plan}\n澜江市数据局（代章）\n2024年1月5日`).issuers).toEqual([
      '澜江市数据局',
    ])
  })
  test('a title broken into three lines is one', () => {
    expect(
      metadata(
        `澜江市人民政府办公室关于加快推进公共数据\n资源登记、授权与开发利用\n工作的通知\n各区人民政府：\n现就有关事项通知如下。\n${plan}`,
      ),
    ).toMatchObject({
      title: '澜江市人民政府办公室关于加快推进公共数据资源登记、授权与开发利用工作的通知',
      issuers: ['澜江市人民政府办公室'],
    })
  })
  test.each([
    [
      'minutes are of the body that met',
      `澜江市人民政府常务会议纪要\n〔2026〕7号\n澜江市人民政府办公室　2026年5月18日\n${plan}`,
      '澜江市人民政府',
    ],
    [
      'an explanation is by the body its section is of',
      `《澜江市数据办法》政策解读\n${plan}\n解读机关：澜江市数据局政策科`,
      '澜江市数据局',
    ],
    [
      'an explanation is from where the page says',
      `《澜江市数据办法》政策问答\n来源：澜江市公安局\n${plan}`,
      '澜江市公安局',
    ],
    [
      'a department speaks under its government',
      `海岸城特別行政區政府\n海岸城衞生防護署\n安老院舍感染控制指引\n（2026年6月1日修訂）\n1. 引言\n1.1 本指引旨在協助院舍。\n1.2 本指引應與守則一併閱讀。`,
      '海岸城衞生防護署',
    ],
    [
      'a title that ends in brackets signs nothing',
      `澜江市数据局责任清单（2026年版）\n澜江市数据局\n2026年1月20日\n${plan}`,
      '澜江市数据局',
    ],
    [
      'the State Council orders under the state’s name',
      `中华人民共和国国务院令\n第831号\n现公布《供热条例》，自2027年8月1日起施行。\n总理　某某某\n2027年5月16日\n供热条例\n第一条　为了规范供热，制定本条例。\n第二条　本条例适用于供热。`,
      '国务院',
    ],
    [
      'an English order names its ministry',
      `Order of the Ministry of Data\n(No. 61)\nThe Measures for Data are hereby promulgated.\nMeasures for Data\nChapter I General Provisions\nArticle 1 These Measures regulate data.\nArticle 2 They apply to all.`,
      'Ministry of Data',
    ],
  ])('%s', (_, text, issuer) => {
    expect(metadata(text).issuers).toEqual([issuer])
  })
  test('of a law’s history the last revision is the text’s: its day and who passed it', () => {
    expect(
      metadata(
        '澜江省供水条例\n（2012年9月27日澜江省第十一届人民代表大会常务委员会第三次会议通过　2025年11月28日澜江省第十四届人民代表大会常务委员会第二十一次会议修订）\n第一条　为了规范供水，制定本条例。\n第二条　本条例适用于供水。',
      ),
    ).toMatchObject({ issuers: ['澜江省第十四届人民代表大会常务委员会'], issuedOn: '2025-11-28' })
  })
  test('an order counts its year, and the ministry is named as its title names it', () => {
    expect(
      metadata(
        `中华人民共和国水利部令\n2027年第3号\n部长　甲某某\n2027年3月2日\n水利部关于修改《小型水库管理规定》的决定\n${plan}`,
      ),
    ).toMatchObject({
      documentNumber: '中华人民共和国水利部令2027年第3号',
      issuers: ['水利部'],
      issuedOn: '2027-03-02',
    })
    expect(metadata('River Act 2027\nNo. 9 of 2027\nPART 1\n1. Title\n2. Meaning')).toMatchObject({
      documentNumber: 'No. 9 of 2027',
    })
  })
  test('a law that the congress above approved is of that day, its body the one that passed it', () => {
    expect(
      metadata(
        `澜江市湿地条例\n（2026年10月8日澜江市第三届人民代表大会常务委员会第二次会议通过　2026年12月1日云泽省第九届人民代表大会常务委员会第五次会议批准）\n${plan}`,
      ),
    ).toMatchObject({ issuers: ['澜江市第三届人民代表大会常务委员会'], issuedOn: '2026-12-01' })
  })
  test('the Chinese note names the body where an English one stands below it', () => {
    expect(
      metadata(
        `湿地若干规定\nProvisions on Wetlands\n（2027年6月1日澜江市人民政府公布）\n(Promulgated by the Lanjiang Municipal People's Government on June 1, 2027)\n${plan}`,
      ).issuers,
    ).toEqual(['澜江市人民政府'])
  })
  test('several bodies sign above a day that a recogniser slipped in', () => {
    expect(metadata(`关于推进数据流通的意见\n${plan}\n北禾县水利局\n北禾县财政局\n2O26年1〇月l8日`)).toMatchObject({
      issuers: ['北禾县水利局', '北禾县财政局'],
      issuedOn: '2026-10-18',
    })
  })
  test('an answer to a delegate has its body above its title and whom it is to below', () => {
    expect(
      metadata(
        `澜江市民政局\n对市人大第12号建议的答复\n澜民函〔2028〕4号\n甲某某代表：\n来信收悉，现答复如下：\n${plan}`,
      ),
    ).toMatchObject({ title: '对市人大第12号建议的答复', issuers: ['澜江市民政局'] })
  })
  test('a bracket under the title names body and day', () => {
    expect(metadata(`2028年食堂建设任务清单\n（澜江市民政局　2028年2月2日）\n${plan}`)).toMatchObject({
      issuers: ['澜江市民政局'],
      issuedOn: '2028-02-02',
    })
  })
  test('an explanation’s title goes on behind a quotation that a line’s end cut', () => {
    expect(metadata(`关于《澜江市湿地管理办法\n（征求意见稿）》的起草说明\n${plan}`).title).toBe(
      '关于《澜江市湿地管理办法（征求意见稿）》的起草说明',
    )
  })
  test('the number of an English order stands in brackets under its name or behind it', () => {
    for (const parting of ['\n', ' '])
      expect(
        metadata(
          `Order of the Ministry of Data${parting}(No. 61)\nThe Measures are hereby promulgated.\nMeasures for Data\nArticle 1 These Measures regulate data.\nArticle 2 They apply to all.`,
        ).documentNumber,
      ).toBe('No. 61')
  })
  test('an act of a union of states says on what it is below its number and day', () => {
    expect(
      metadata(
        'COUNCIL OF THE RIMLAND PARTNERSHIP\nREGULATION (RP) 2026/118\nof 19 May 2026\non the traceability of nets\nTHE COUNCIL OF THE RIMLAND PARTNERSHIP,\nHAS ADOPTED THIS REGULATION:\nArticle 1\nScope\nThis Regulation applies to nets.\nArticle 2\nEntry into force\nIt shall enter into force at once.',
      ),
    ).toMatchObject({
      title: 'REGULATION (RP) 2026/118 on the traceability of nets',
      documentNumber: 'REGULATION (RP) 2026/118',
      issuers: ['COUNCIL OF THE RIMLAND PARTNERSHIP'],
      issuedOn: '2026-05-19',
    })
  })
  test('a slip in the title’s 关于 is put right there', () => {
    expect(metadata(`澜江市人民政府关千推进数据流通的意见\n${plan}`).title).toBe('澜江市人民政府关于推进数据流通的意见')
  })
  test('what a copy shows is not part of the title, whether it is on trial is', () => {
    expect(metadata(`澜江市数据措施\n（修改对照稿）\n${plan}`).title).toBe('澜江市数据措施')
    expect(metadata(`澜江市数据措施\n（试行）\n${plan}`).title).toBe('澜江市数据措施（试行）')
  })
  test('a district of a city is on the level of a county', () => {
    expect(metadata(`澜江市临湖区人民政府关于推进数据流通的意见\n${plan}`)).toMatchObject({
      level: 'county',
      region: '澜江市临湖区',
    })
    expect(metadata(`澜江市高新区管理委员会关于推进数据流通的意见\n${plan}`)).toMatchObject({
      level: 'municipal',
      region: '澜江市',
    })
  })
})

describe('文号 as printed', () => {
  test.each([
    ['瀾數發〔２０２４〕１５號', '瀾數發〔2024〕15號'],
    ['發文字號：瀾政辦[2024] 7 號', '瀾政辦〔2024〕7號'],
    ['瀾江省人民政府令第十二號', '瀾江省人民政府令第十二號'],
    ['澜数发(2024)第3号', '澜数发〔2024〕3号'],
  ])('%s', (line, documentNumber) => {
    expect(
      metadata(`關於推進數據流通的意見\n${line}\n一、總體要求\n堅持改革創新。\n二、保障措施\n加強組織領導。`)
        .documentNumber,
    ).toBe(documentNumber)
  })
  test('behind the policy’s name in a report on it', () => {
    expect(
      metadata(
        '瀾江省數據局印發《關於推進數據流通的實施意見》（瀾數發〔2024〕15號），全文如下。\n關於推進數據流通的實施意見\n一、總體要求\n堅持改革創新。\n二、保障措施\n加強組織領導。',
      ).documentNumber,
    ).toBe('瀾數發〔2024〕15號')
  })
})

describe('Taiwan regulations', () => {
  const articles = '第 1 條 本辦法依法訂定之。\n第 2 條 本辦法自發布日施行。'
  test('the body and the number of the order that brought it out', () => {
    expect(
      metadata(`澜江縣資料開放辦法\n中華民國113年5月20日澜江縣政府府資規字第1130012345號令公布\n${articles}`),
    ).toMatchObject({
      issuers: ['澜江縣政府'],
      documentNumber: '府資規字第1130012345號',
      issuedOn: '2024-05-20',
      effectiveOn: '2024-05-20',
    })
  })
  test('of a history the last line, also in numerals', () => {
    expect(
      metadata(
        `資料開放要點\n中華民國一百一十二年九月一日府資字第1120000001號函訂定\n中華民國114年3月5日府資字第1140005678號函修正發布第三點，並自即日生效\n一、為促進資料開放，特訂定本要點。\n二、本要點自發布日施行。`,
      ),
    ).toMatchObject({ documentNumber: '府資字第1140005678號', issuedOn: '2025-03-05' })
    expect(
      metadata(
        `資料開放要點\n中華民國一百一十二年九月一日府資字第1120000001號函訂定\n一、為促進資料開放，特訂定本要點。\n二、各單位應指定專人。`,
      ).issuedOn,
    ).toBe('2023-09-01')
  })
  test('the body that the title begins with, where the text calls it 本府', () => {
    expect(
      metadata(
        '澜江縣政府補助活動作業要點\n一、澜江縣政府（以下簡稱本府）為鼓勵辦理活動，特訂定本要點。\n二、本要點補助對象為社會團體。',
      ).issuers,
    ).toEqual(['澜江縣政府'])
  })
  test('the day it takes force in years of the Republic', () => {
    expect(
      metadata('資料開放辦法\n第 1 條 本辦法依法訂定之。\n第 2 條 本辦法自中華民國一百十四年一月一日施行。')
        .effectiveOn,
    ).toBe('2025-01-01')
  })
})

describe('English acts', () => {
  const articles =
    'Article 1\nScope\nThis Act applies to bodies.\nArticle 2\nEntry into force\nThis Act takes effect on 1 July 2024.'
  test.each([
    ['Act No. 2147, March 14, 2023', 'Act No. 2147', '2023-03-14'],
    ['2024 No. 17\n[12 June 2024]', '2024 No. 17', '2024-06-12'],
    ['Regulation No. 58/2024\n12 September 2024', 'Regulation No. 58/2024', '2024-09-12'],
  ])('number and day: %s', (head, documentNumber, issuedOn) => {
    expect(metadata(`Data Sharing Act\n${head}\n${articles}`)).toMatchObject({
      documentNumber,
      issuedOn,
      effectiveOn: '2024-07-01',
    })
  })
  test('the body that brought it out', () => {
    expect(
      metadata(`Data Sharing Regulation\nPromulgated by the Ministry of Digital Affairs on 3 May 2023\n${articles}`),
    ).toMatchObject({ issuers: ['Ministry of Digital Affairs'], issuedOn: '2023-05-03' })
    expect(metadata(`Data Sharing Regulation\nMinistry of Digital Affairs\n3 May 2023\n${articles}`).issuers).toEqual([
      'Ministry of Digital Affairs',
    ])
  })
})

describe('the day a policy takes force', () => {
  test.each([
    ['本意见自发布之日起施行。', '2024-01-05'],
    ['本意见自印发之日起实施，有效期5年。', '2024-01-05'],
    ['本意见自2024年3月1日起施行。', '2024-03-01'],
    ['2012年7月1日起施行的《旧办法》同时废止。', null],
  ])('%s', (sentence, iso) => {
    expect(
      metadata(
        `关于推进数据流通的意见\n一、总体要求\n坚持改革创新。\n二、附则\n${sentence}\n澜江市数据局\n2024年1月5日`,
      ).effectiveOn,
    ).toBe(iso)
  })
})
