import { describe, expect, test } from 'vitest'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import { suggestSectors } from '../../../core/suggesting/suggest-sectors.ts'
import { sourceFromText } from '../../support/golden-policy.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'

const vocabulary = seedVocabulary()
function suggest(text: string) {
  const policy = policiesFromSource(sourceFromText(text), vocabulary)[0]
  if (!policy) throw new Error('no policy')
  const found = suggestSectors(policy.clauses, policy.cleaned.text, vocabulary.sectors)
  return policy.clauses.map((clause) => ({
    path: clause.path,
    sector: clause.sector,
    best: found[clause.id]?.map((s) => s.sectorId) ?? [],
    because: found[clause.id]?.[0]?.because ?? [],
  }))
}

describe('suggestSectors', () => {
  test('the words of a clause speak for a sector, in the script of the text', () => {
    const clauses = suggest(
      '临湖市行动方案\n一、任务\n（一）追溯管理。匯聚農作物、土壤、病蟲害數據。\n（二）其他。做好工作。',
    )
    expect(clauses.find((c) => c.path === '一、（一）')?.best[0]).toBe('agriculture')
  })
  test('says which words, as printed', () => {
    const clause = suggest(
      '临湖市行动方案\n一、任务\n（一）追溯。匯聚農產品、農作物和土壤數據。\n（二）其他。做好工作。',
    ).find((c) => c.path === '一、（一）')
    expect(clause?.because).toContain('農作物')
  })
  test('a heading that is a sector’s name sets the sector; its numbered clauses lean towards it, its unnumbered ones are not asked about again', () => {
    const clauses = suggest(
      '临湖市行动方案\n一、重点行动\n（一）数据赋能×现代农业\n打造数据平台。\n培育服务主体。\n（二）数据赋能×交通运输\n推进联运。',
    )
    expect(clauses.find((c) => c.path === '一、（一）')?.sector).toBe('agriculture')
    expect(clauses.find((c) => c.path === '一、（一）¶1')?.best).toEqual([])
    expect(clauses.find((c) => c.path === '一、（二）')?.sector).toBe('transport')
    const numbered = suggest(
      '临湖市行动方案\n一、重点行动\n（一）数据赋能×现代农业\n1.打造数据平台。\n2.培育服务主体。',
    )
    expect(numbered.find((c) => c.path === '一、（一）1.')?.best[0]).toBe('agriculture')
  })
  test('nothing is suggested for chapters or for words that say nothing', () => {
    const clauses = suggest(
      '临湖市行动方案\n一、总体要求\n（一）加强领导。统筹推进各项工作。\n（二）强化督查。及时通报。',
    )
    expect(clauses.flatMap((c) => c.best)).toEqual([])
  })
  test.each([
    '（省市场监管局牵头，省交通运输厅、省农业农村厅配合）',
    '〔责任单位：省农业农村厅、省交通运输厅、省市场监管局按职责分工负责〕',
    '（省農業農村廳牽頭負責）',
    '〔牵头单位：省交通运输厅（省铁路办）；配合单位：省水利厅〕',
  ])('a body that is only named as responsible speaks for no sector: %s', (bracket) => {
    const clauses = suggest(
      `临湖市行动方案\n一、任务\n（一）强化督查。及时通报进展情况${bracket}。\n（二）强化考核。完善办法。${bracket}`,
    )
    expect(clauses.flatMap((c) => c.best)).toEqual([])
  })
  test('other brackets still speak, and so does a body in the sentence', () => {
    const clauses = suggest(
      '临湖市行动方案\n一、任务\n（一）追溯。汇聚监测数据（农作物、土壤、病虫害）。\n（二）其他。由市农业农村局会同有关部门建设农产品追溯平台。',
    )
    expect(clauses.filter((c) => c.path !== '一、').map((c) => c.best[0])).toEqual(['agriculture', 'agriculture'])
  })
})
