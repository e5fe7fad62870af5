import type { ExportLanguage } from './export-words.ts'

/** Our own words in spreadsheets and Word exports. */
export interface SheetWords {
  readonly clauses: string
  readonly notes: string
  readonly links: string
  readonly targets: string
  readonly comment: string
  readonly quoted: string
  readonly noteText: string
  readonly noteTags: string
  readonly author: string
  readonly createdAt: string
  readonly changedAt: string
  readonly kind: string
  readonly answers: string
  readonly noteId: string
  readonly from: string
  readonly fromPath: string
  readonly relation: string
  readonly to: string
  readonly toPath: string
  readonly toHeading: string
  readonly linkComment: string
  readonly what: string
  readonly comparator: string
  readonly quantity: string
  readonly value: string
  readonly unit: string
  readonly deadline: string
  readonly status: string
  readonly quote: string
  readonly note: string
  readonly highlight: string
  readonly tag: string
  readonly sources: string
  readonly final: string
}

const zhHans: SheetWords = {
  clauses: '条款',
  notes: '批注',
  links: '关联',
  targets: '指标',
  comment: '合集评语',
  quoted: '所在词句',
  noteText: '批注内容',
  noteTags: '批注标签',
  author: '作者',
  createdAt: '写于',
  changedAt: '改于',
  kind: '类别',
  answers: '回复哪条',
  noteId: '批注编号',
  from: '起点政策',
  fromPath: '起点条款',
  relation: '关联',
  to: '终点政策',
  toPath: '终点条款',
  toHeading: '终点标题',
  linkComment: '说明',
  what: '指标',
  comparator: '比较',
  quantity: '数量（原文）',
  value: '数值',
  unit: '单位',
  deadline: '期限',
  status: '稿别',
  quote: '原句',
  note: '批注',
  highlight: '高亮',
  tag: '标签',
  sources: '出处',
  final: '正式稿',
}
const zhHant: SheetWords = {
  clauses: '條款',
  notes: '批註',
  links: '關聯',
  targets: '指標',
  comment: '合集評語',
  quoted: '所在詞句',
  noteText: '批註內容',
  noteTags: '批註標籤',
  author: '作者',
  createdAt: '寫於',
  changedAt: '改於',
  kind: '類別',
  answers: '回覆哪條',
  noteId: '批註編號',
  from: '起點政策',
  fromPath: '起點條款',
  relation: '關聯',
  to: '終點政策',
  toPath: '終點條款',
  toHeading: '終點標題',
  linkComment: '說明',
  what: '指標',
  comparator: '比較',
  quantity: '數量（原文）',
  value: '數值',
  unit: '單位',
  deadline: '期限',
  status: '稿別',
  quote: '原句',
  note: '批註',
  highlight: '螢光標示',
  tag: '標籤',
  sources: '出處',
  final: '正式稿',
}
const en: SheetWords = {
  clauses: 'Clauses',
  notes: 'Notes',
  links: 'Links',
  targets: 'Targets',
  comment: 'Comment',
  quoted: 'On the words',
  noteText: 'Note',
  noteTags: 'Tags',
  author: 'Author',
  createdAt: 'Written',
  changedAt: 'Changed',
  kind: 'Kind',
  answers: 'Answers',
  noteId: 'Note id',
  from: 'From policy',
  fromPath: 'From clause',
  relation: 'Relation',
  to: 'To policy',
  toPath: 'To clause',
  toHeading: 'To heading',
  linkComment: 'Comment',
  what: 'Target',
  comparator: 'Comparator',
  quantity: 'Quantity as printed',
  value: 'Value',
  unit: 'Unit',
  deadline: 'Deadline',
  status: 'Status',
  quote: 'Quotation',
  note: 'Note',
  highlight: 'Highlight',
  tag: 'Tag',
  sources: 'Sources',
  final: 'final',
}
export const sheetWords: Readonly<Record<ExportLanguage, SheetWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
