import type { Level, PolicyMetadata, Script } from '../model/policy.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'

export type MetadataField = keyof PolicyMetadata
type FieldNames = Readonly<Record<MetadataField, string>>

const names: Readonly<Record<ExportLanguage, FieldNames>> = {
  'zh-Hans': {
    title: '标题',
    issuers: '发文机关',
    documentNumber: '文号',
    issuedOn: '印发日期',
    effectiveOn: '施行日期',
    level: '层级',
    region: '地区',
    status: '稿次',
    script: '字形',
    language: '语言',
  },
  'zh-Hant': {
    title: '標題',
    issuers: '發文機關',
    documentNumber: '文號',
    issuedOn: '印發日期',
    effectiveOn: '施行日期',
    level: '層級',
    region: '地區',
    status: '稿次',
    script: '字形',
    language: '語言',
  },
  en: {
    title: 'Title',
    issuers: 'Issuers',
    documentNumber: 'Document number',
    issuedOn: 'Issued on',
    effectiveOn: 'In force from',
    level: 'Level',
    region: 'Region',
    status: 'State',
    script: 'Script',
    language: 'Language',
  },
}

interface Coded {
  readonly status: Readonly<Record<'draft' | 'final', string>>
  readonly script: Readonly<Record<Script, string>>
  readonly language: Readonly<Record<'zh' | 'en', string>>
}
const coded: Readonly<Record<ExportLanguage, Coded>> = {
  'zh-Hans': {
    status: { draft: '征求意见稿', final: '正式稿' },
    script: { hans: '简体', hant: '繁体' },
    language: { zh: '中文', en: '英文' },
  },
  'zh-Hant': {
    status: { draft: '徵求意見稿', final: '正式稿' },
    script: { hans: '簡體', hant: '繁體' },
    language: { zh: '中文', en: '英文' },
  },
  en: {
    status: { draft: 'draft', final: 'final' },
    script: { hans: 'Simplified', hant: 'Traditional' },
    language: { zh: 'Chinese', en: 'English' },
  },
}

/** What a detail of a policy is called. */
export const fieldName = (field: MetadataField, language: ExportLanguage): string => names[language][field]

/** A detail as people read it: levels, states, scripts and languages in words, everything else as it stands. */
export function fieldValue(field: MetadataField, value: string, language: ExportLanguage): string {
  const words: Readonly<Partial<Record<MetadataField, Readonly<Record<string, string>>>>> = {
    ...coded[language],
    level: exportWords[language].levels satisfies Readonly<Record<Level, string>>,
  }
  const own = words[field]
  return own !== undefined && Object.hasOwn(own, value) ? (own[value] ?? value) : value
}
