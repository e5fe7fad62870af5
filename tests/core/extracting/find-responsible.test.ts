import { describe, expect, test } from 'vitest'
import { findResponsible } from '../../../core/extracting/find-responsible.ts'
import { readClauses } from '../../support/read-clauses.ts'

const read = (body: string) => {
  const { text, clauses } = readClauses(
    `云泽省数据赋能方案\n一、重点任务\n（一）数据赋能农业。推进汇聚。\n${body}\n（二）数据赋能文旅。推进共享。`,
  )
  return [...findResponsible(text, clauses)].map(([id, r]) => ({ path: clauses.find((c) => c.id === id)?.path, ...r }))
}

describe('findResponsible', () => {
  test('lead, support and bodies below', () => {
    expect(
      read(
        '〔责任单位：省农业农村厅牵头（负责总体推进，下同），省商务厅（省口岸办）、省气象局等配合；设区市相关部门〕',
      ),
    ).toEqual([
      {
        path: '一、（一）',
        lead: ['省农业农村厅'],
        support: ['省商务厅（省口岸办）', '省气象局'],
        local: ['设区市相关部门'],
        mode: '牵头',
        open: ['support'],
        quote:
          '〔责任单位：省农业农村厅牵头（负责总体推进，下同），省商务厅（省口岸办）、省气象局等配合；设区市相关部门〕',
      },
    ])
  })
  test.each([
    ['（责任单位：省教育厅、省数据局）', { lead: ['省教育厅', '省数据局'], support: [], mode: '负责' }],
    [
      '（责任单位：省教育厅、省林业局及省直有关部门按职责分工负责）',
      { lead: ['省教育厅', '省林业局', '省直有关部门'], support: [], mode: '按职责分工负责' },
    ],
    [
      '（省教育厅牵头，省财政厅、省文化和旅游厅配合）',
      { lead: ['省教育厅'], support: ['省财政厅', '省文化和旅游厅'], mode: '牵头' },
    ],
    ['（牵头单位：省教育厅；配合单位：省财政厅、省数据局）', { lead: ['省教育厅'], support: ['省财政厅', '省数据局'] }],
    ['（省教育厅牵头，省财政厅配合，年底前完成）', { lead: ['省教育厅'], support: ['省财政厅'], mode: '牵头' }],
    ['推进联网。（省政务服务热线中心）', { lead: ['省政务服务热线中心'], support: [] }],
    ['（某某部牵头负责）', { lead: ['某某部'], support: [], mode: '牵头' }],
    ['（甲教育厅、乙数据局按职责分工负责）', { lead: ['甲教育厅', '乙数据局'], mode: '按职责分工负责' }],
    ['（責任單位：省教育廳牽頭，省財政廳配合）', { lead: ['省教育廳'], support: ['省財政廳'] }],
    [
      '（由省教育厅牵头，省应急厅、省消防救援总队参与）',
      { lead: ['省教育厅'], support: ['省应急厅', '省消防救援总队'], mode: '牵头' },
    ],
    ['（省教育厅会同省财政厅、省数据局负责）', { lead: ['省教育厅'], support: ['省财政厅', '省数据局'], mode: '牵头' }],
    [
      '（省教育厅牵头，省财政厅、省数据局按职责分工负责）',
      { lead: ['省教育厅'], support: ['省财政厅', '省数据局'], mode: '牵头' },
    ],
    [
      '（省教育厅、省财政厅等按职责分工负责，各市（州）人民政府负责落实）',
      { lead: ['省教育厅', '省财政厅'], support: [], local: ['各市（州）人民政府'], mode: '按职责分工负责' },
    ],
    [
      '（省教育厅牵头，各市、县人民政府按职责分工负责）',
      { lead: ['省教育厅'], support: [], local: ['各市、县人民政府'] },
    ],
    [
      '〔责任单位：省教育厅，各县（市、区）人民政府〕',
      { lead: ['省教育厅'], support: [], local: ['各县（市、区）人民政府'] },
    ],
    ['（牵头单位：省教育厅；责任单位：省财政厅、省数据局）', { lead: ['省教育厅'], support: ['省财政厅', '省数据局'] }],
    ['（责任单位：省教育厅；完成时限：2028年底）', { lead: ['省教育厅'], support: [] }],
    ['（省教育厅、省财政厅）', { lead: ['省教育厅', '省财政厅'], support: [] }],
    [
      '牵头单位：省教育厅、省数据局\n配合单位：省财政厅，各市人民政府\n完成时限：2027年6月底',
      { lead: ['省教育厅', '省数据局'], support: ['省财政厅'], local: ['各市人民政府'], mode: '牵头' },
    ],
    [
      '（省教育厅牵头，省财政厅及各省、自治区、直辖市人民政府配合）',
      { lead: ['省教育厅'], support: ['省财政厅'], local: ['各省、自治区、直辖市人民政府'] },
    ],
    [
      '（责任单位：自治区能源局，各盟行政公署、市人民政府）',
      { lead: ['自治区能源局'], local: ['各盟行政公署、市人民政府'] },
    ],
    [
      '（省教育厅负责，厦门、泉州等市人民政府配合）',
      { lead: ['省教育厅'], support: [], local: ['厦门、泉州等市人民政府'] },
    ],
    [
      '（各省级节能主管部门、工业和信息化主管部门负责）',
      { lead: [], local: ['各省级节能主管部门', '工业和信息化主管部门'] },
    ],
    [
      '（市委组织部、团市委、市总工会、市委党校（市行政学院））',
      { lead: ['市委组织部', '团市委', '市总工会', '市委党校（市行政学院）'], support: [] },
    ],
    ['（责任领导：副市长；责任单位：市教育局；完成时限：2026年底）', { lead: ['市教育局'], support: [] }],
    ['（县政府领导：王某；牵头单位：县教育局；责任单位：县财政局）', { lead: ['县教育局'], support: ['县财政局'] }],
    [
      '省教育厅牵头，省财政厅、省数据局配合，2026年3月底前制定清单。',
      { lead: ['省教育厅'], support: ['省财政厅', '省数据局'], mode: '牵头' },
    ],
    [
      '责任单位：县市场监管局　　配合单位：县公安局　　整改时限：2027年12月底前',
      { lead: ['县市场监管局'], support: ['县公安局'], local: [] },
    ],
    ['（主辦機關：交通部；協辦機關：內政部、環境部）', { lead: ['交通部'], support: ['內政部', '環境部'] }],
    [
      '（省教育厅主要负责，省财政厅、省数据局协助；责任时限：2028年12月）',
      { lead: ['省教育厅'], support: ['省财政厅', '省数据局'] },
    ],
    ['落实经费。责任单位：省教育厅、省财政厅。', { lead: ['省教育厅', '省财政厅'], support: [] }],
  ])('%s', (bracket, expected) => {
    expect(read(bracket)).toMatchObject([expected])
  })

  test.each([
    ['（含个体工商户）'],
    ['（以下简称数据局）'],
    ['（新增）'],
    ['（数据安全由企业负责。）'],
    ['（2024—2026年）'],
    ['（案例）'],
    ['（省博物馆）'],
    ['（含市、县）'],
    ['支持龙头企业牵头组建联合体'],
    ['龙头企业牵头，高校配合，组建创新联合体。'],
    ['由省教育厅会同省财政厅核定标准'],
  ])('%s names nobody', (bracket) => {
    expect(read(bracket)).toEqual([])
  })

  test('a bracket at the end of the last paragraph speaks for the section above', () => {
    const { text, clauses } = readClauses(
      '云泽省方案\n一、任务\n（一）农业\n推进汇聚。\n推进共享。〔责任单位：省农业农村厅〕\n（二）文旅\n推进共享。',
    )
    expect([...findResponsible(text, clauses).keys()].map((id) => clauses.find((c) => c.id === id)?.path)).toEqual([
      '一、（一）',
    ])
  })
  test('a chapter that is a measure of its own has the bodies named below it', () => {
    const { text, clauses } = readClauses(
      '云泽省措施\n一、建设平台。支持建设数据平台，推动数据汇聚共享。\n牵头单位：省数据局\n责任单位：省教育厅、省财政厅\n二、培育企业。支持培育数据企业，推动集聚发展。\n责任单位：省商务厅',
    )
    expect([...findResponsible(text, clauses).values()]).toMatchObject([
      { lead: ['省数据局'], support: ['省教育厅', '省财政厅'] },
      { lead: ['省商务厅'] },
    ])
  })
  test.each([
    ['（责任单位：省水利厅）', '', ['一、（一）']],
    ['责任单位：省水利厅', '', ['一、（一）']],
    ['（责任单位：省水利厅）', '（省财政厅负责）', ['一、（一）1.', '一、（一）2.']],
  ])('%s in a line behind a list speaks for all of it unless another member has its own: %s', (line, own, homes) => {
    const { text, clauses } = readClauses(
      `云泽省方案\n一、任务\n（一）巡查\n1.逐段巡查。${own}\n2.逐库巡查。\n${line}\n（二）文旅\n推进共享。`,
    )
    expect([...findResponsible(text, clauses).keys()].map((id) => clauses.find((c) => c.id === id)?.path)).toEqual(
      homes,
    )
  })
  test('two brackets of one clause are put together', () => {
    expect(read('加强管理（某某部牵头负责），落实资金（财政部负责）。')).toMatchObject([{ lead: ['某某部', '财政部'] }])
  })
  test('where the document says so, the first of a list leads', () => {
    const { text, clauses } = readClauses(
      '云泽省方案（责任单位列第一位的为牵头单位，下同）\n一、任务\n（一）农业。推进汇聚。〔责任单位：省农业农村厅、省财政厅，各市人民政府〕\n（二）文旅。推进共享。',
    )
    expect([...findResponsible(text, clauses).values()]).toMatchObject([
      { lead: ['省农业农村厅'], support: ['省财政厅'], local: ['各市人民政府'], mode: '牵头' },
    ])
  })
})
