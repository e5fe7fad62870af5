import { describe, expect, it } from 'vitest'
import { fieldName, fieldValue, type MetadataField } from '../../../core/exporting/metadata-words.ts'

describe('details of a policy in words', () => {
  it.each<readonly [MetadataField, string, string, string]>([
    ['region', '云泽省', '地区', '云泽省'],
    ['level', 'provincial', '层级', '省级'],
    ['status', 'draft', '稿次', '征求意见稿'],
    ['script', 'hant', '字形', '繁体'],
    ['language', 'en', '语言', '英文'],
    ['issuedOn', '2025-01-02', '印发日期', '2025-01-02'],
  ])('%s: %s', (field, value, name, said) => {
    expect([fieldName(field, 'zh-Hans'), fieldValue(field, value, 'zh-Hans')]).toEqual([name, said])
  })
  it('are said in each language', () => {
    expect([fieldName('region', 'zh-Hant'), fieldName('region', 'en'), fieldValue('level', 'national', 'en')]).toEqual([
      '地區',
      'Region',
      'national',
    ])
  })
  it('stay as they are where a word is none of the codes, be it a name every object has', () => {
    expect([
      fieldValue('level', '—', 'en'),
      fieldValue('level', 'constructor', 'en'),
      fieldValue('title', 'national', 'en'),
    ]).toEqual(['—', 'constructor', 'national'])
  })
})
