import { describe, expect, test } from 'vitest'
import { findResponsible } from '../../../core/extracting/find-responsible.ts'
import { readClauses } from '../../support/read-clauses.ts'

const read = (rows: string, front = '') => {
  const { text, clauses } = readClauses(
    `云泽省数据赋能方案\n${front}一、总体要求\n坚持改革创新。\n二、任务分工\n任务分工见下表。\n${rows}\n三、保障措施\n加强组织领导。`,
  )
  return [...findResponsible(text, clauses)].map(([id, each]) => ({
    kind: clauses.find((clause) => clause.id === id)?.kind,
    ...each,
  }))
}

describe('who answers for the work a table divides', () => {
  test('columns for who leads and who supports, put together for the table', () => {
    expect(
      read(
        '序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t建设归集平台\t省数据局\t省财政厅、省档案局等\t2026年底\n2\t编制目录\t省档案局\t省数据局，各市人民政府\t2027年6月',
      ),
    ).toEqual([
      {
        kind: 'table',
        lead: ['省数据局', '省档案局'],
        support: ['省财政厅'],
        local: ['各市人民政府'],
        mode: '牵头',
        open: ['support'],
        quote: '省数据局 省财政厅、省档案局等 省档案局 省数据局，各市人民政府',
      },
    ])
  })
  test('in a column of responsible bodies all lead, but for rows that say who does', () => {
    expect(read('任务\t责任单位\n归集数据\t省数据局、省财政厅\n开放数据\t省档案局牵头，省司法厅配合')).toMatchObject([
      { lead: ['省数据局', '省财政厅', '省档案局'], support: ['省司法厅'], mode: '牵头' },
    ])
    expect(read('任务\t责任单位\n归集数据\t省数据局、省财政厅', '（责任单位排在第一位的为牵头单位）\n')).toMatchObject([
      { lead: ['省数据局'], support: ['省财政厅'], mode: '牵头' },
    ])
  })
  test('beside one of bodies that lead, responsible bodies support', () => {
    expect(read('工作内容\t牵头部门\t责任部门\n归集数据\t省数据局\t省财政厅')).toMatchObject([
      { lead: ['省数据局'], support: ['省财政厅'] },
    ])
  })
  test('Traditional headers, blanks for line ends in a cell, cells that name nobody', () => {
    expect(read('工作項目\t主辦單位\t協辦單位\n資料彙整\t數位發展處 財政處\t—\n資料開放\t\t民政處')).toMatchObject([
      { lead: ['數位發展處', '財政處'], support: ['民政處'] },
    ])
  })
  test.each([
    ['姓名\t责任单位\n王某\t省数据局'],
    ['指标\t单位\t2030年\n数据集\t个\t300'],
    ['任务\t完成时限\n归集数据\t2026年底'],
    ['任务\t牵头单位\n归集数据\t—'],
  ])('%s names nobody', (rows) => {
    expect(read(rows)).toEqual([])
  })
})
