import type { ClauseKind } from '../model/clause.ts'
import type { Level } from '../model/policy.ts'

export type ExportLanguage = 'zh-Hans' | 'zh-Hant' | 'en'

/** Our own words in an export; what policies and people say stays in theirs. */
export interface ExportWords {
  readonly library: string
  readonly untitled: string
  readonly columns: Readonly<Record<CsvColumn, string>>
  readonly tags: string
  readonly note: string
  readonly highlight: string
  readonly links: string
  readonly source: string
  readonly contents: string
  readonly lostEnd: string
  readonly page: (page: number) => string
  readonly sourceFile: (file: string) => string
  readonly counts: (policies: number, clauses: number) => string
  readonly exportedOn: (day: string) => string
  readonly levels: Readonly<Record<Level, string>>
  readonly kinds: Readonly<Record<ClauseKind, string>>
  readonly duties: Readonly<Record<'lead' | 'support' | 'local', string>>
  readonly draftOnly: string
}

export type CsvColumn =
  | 'policy'
  | 'documentNumber'
  | 'issuers'
  | 'issuedOn'
  | 'level'
  | 'region'
  | 'path'
  | 'kind'
  | 'page'
  | 'heading'
  | 'text'
  | 'tags'
  | 'sectors'
  | 'notes'
  | 'links'
  | 'responsible'
  | 'targets'
  | 'file'
  | 'sha256'
  | 'policyId'
  | 'clauseId'

const zhHans: ExportWords = {
  library: '批阅资料库',
  untitled: '（无标题）',
  columns: {
    policy: '政策',
    documentNumber: '文号',
    issuers: '发文机关',
    issuedOn: '发布日期',
    level: '层级',
    region: '地区',
    path: '条款',
    kind: '类别',
    page: '页',
    heading: '标题',
    text: '正文',
    tags: '标签',
    sectors: '领域',
    notes: '批注',
    links: '关联',
    responsible: '责任单位',
    targets: '指标',
    file: '来源文件',
    sha256: '来源 SHA-256',
    policyId: '政策编号',
    clauseId: '条款编号',
  },
  tags: '标签',
  note: '批注',
  highlight: '划线',
  links: '关联',
  source: '出处',
  contents: '目录',
  lostEnd: '对方条款已不在资料库中',
  page: (page) => `第 ${String(page)} 页`,
  sourceFile: (file) => `来源文件 ${file}`,
  counts: (policies, clauses) => `${String(policies)} 份政策，${String(clauses)} 条条款`,
  exportedOn: (day) => `${day} 导出`,
  levels: { national: '国家', provincial: '省级', municipal: '市级', county: '县级' },
  kinds: {
    part: '编',
    chapter: '章',
    section: '节',
    article: '条',
    item: '项',
    subitem: '目',
    paragraph: '款',
    definition: '定义',
    table: '表',
  },
  duties: { lead: '牵头', support: '配合', local: '地方' },
  draftOnly: '仅见于征求意见稿',
}

const zhHant: ExportWords = {
  library: '批閱資料庫',
  untitled: '（無標題）',
  columns: {
    policy: '政策',
    documentNumber: '文號',
    issuers: '發文機關',
    issuedOn: '發布日期',
    level: '層級',
    region: '地區',
    path: '條款',
    kind: '類別',
    page: '頁',
    heading: '標題',
    text: '正文',
    tags: '標籤',
    sectors: '領域',
    notes: '批註',
    links: '關聯',
    responsible: '責任單位',
    targets: '指標',
    file: '來源檔案',
    sha256: '來源 SHA-256',
    policyId: '政策編號',
    clauseId: '條款編號',
  },
  tags: '標籤',
  note: '批註',
  highlight: '劃線',
  links: '關聯',
  source: '出處',
  contents: '目錄',
  lostEnd: '對方條款已不在資料庫中',
  page: (page) => `第 ${String(page)} 頁`,
  sourceFile: (file) => `來源檔案 ${file}`,
  counts: (policies, clauses) => `${String(policies)} 份政策，${String(clauses)} 條條款`,
  exportedOn: (day) => `${day} 匯出`,
  levels: { national: '國家', provincial: '省級', municipal: '市級', county: '縣級' },
  kinds: {
    part: '編',
    chapter: '章',
    section: '節',
    article: '條',
    item: '項',
    subitem: '目',
    paragraph: '款',
    definition: '定義',
    table: '表',
  },
  duties: { lead: '牽頭', support: '配合', local: '地方' },
  draftOnly: '僅見於徵求意見稿',
}

const en: ExportWords = {
  library: 'Piyue library',
  untitled: '(no title)',
  columns: {
    policy: 'Policy',
    documentNumber: 'Document number',
    issuers: 'Issuers',
    issuedOn: 'Issued on',
    level: 'Level',
    region: 'Region',
    path: 'Clause',
    kind: 'Kind',
    page: 'Page',
    heading: 'Heading',
    text: 'Text',
    tags: 'Tags',
    sectors: 'Sectors',
    notes: 'Notes',
    links: 'Links',
    responsible: 'Responsible',
    targets: 'Targets',
    file: 'Source file',
    sha256: 'Source SHA-256',
    policyId: 'Policy id',
    clauseId: 'Clause id',
  },
  tags: 'Tags',
  note: 'Note',
  highlight: 'Highlight',
  links: 'Links',
  source: 'Source',
  contents: 'Contents',
  lostEnd: 'the other clause is no longer in the library',
  page: (page) => `p. ${String(page)}`,
  sourceFile: (file) => `file ${file}`,
  counts: (policies, clauses) =>
    `${String(policies)} ${policies === 1 ? 'policy' : 'policies'}, ${String(clauses)} ${clauses === 1 ? 'clause' : 'clauses'}`,
  exportedOn: (day) => `exported ${day}`,
  levels: { national: 'national', provincial: 'provincial', municipal: 'municipal', county: 'county' },
  kinds: {
    part: 'part',
    chapter: 'chapter',
    section: 'section',
    article: 'article',
    item: 'item',
    subitem: 'subitem',
    paragraph: 'paragraph',
    definition: 'definition',
    table: 'table',
  },
  duties: { lead: 'lead', support: 'support', local: 'local' },
  draftOnly: 'in the draft only',
}

export const exportWords: Readonly<Record<ExportLanguage, ExportWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
