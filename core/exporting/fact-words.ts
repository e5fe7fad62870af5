import type { FactKind } from '../model/fact-correction.ts'
import type { FactOrigin } from '../model/fact-row.ts'
import type { Comparator } from '../model/target.ts'
import type { TargetPairing, TargetStanding } from '../model/target-standing.ts'
import type { ExportLanguage } from './export-words.ts'

/**
 * Our own words in an exported table of facts. A comparator is a word there: a cell that begins with ＝ would be taken
 * for a formula.
 */
export interface FactWords {
  readonly title: Readonly<Record<FactKind, string>>
  readonly fields: Readonly<Record<FactKind, readonly string[]>>
  readonly count: (rows: number) => string
  readonly quote: string
  readonly origin: string
  readonly by: string
  readonly at: string
  readonly notHere: string
  readonly more: string
  readonly origins: Readonly<Record<FactOrigin, string>>
  readonly comparators: Readonly<Record<Comparator, string>>
  readonly against: (base: string) => string
  readonly baseTarget: string
  readonly basePath: string
  readonly pairedBy: string
  readonly standings: Readonly<Record<TargetStanding, string>>
  readonly pairings: Readonly<Record<TargetPairing, string>>
}

const zhHans: FactWords = {
  title: { target: '指标', responsibility: '责任单位', citation: '引文', modality: '力度' },
  fields: {
    target: ['指标', '要求', '数值', '单位', '折算值', '期限', '备注'],
    responsibility: ['牵头', '配合', '地方', '方式'],
    citation: ['引文', '引文文号', '资料库中的政策'],
    modality: ['力度'],
  },
  count: (rows) => `${String(rows)} 项`,
  quote: '原文',
  origin: '来历',
  by: '更正人',
  at: '更正日期',
  notHere: '库中没有',
  more: '等',
  origins: { read: '机读', changed: '人改', checked: '已核', added: '人加', withdrawn: '已撤' },
  comparators: { '>=': '不少于', '>': '超过', '=': '等于', '<=': '不超过', '<': '少于' },
  against: (base) => `与《${base}》比`,
  baseTarget: '基准指标',
  basePath: '基准条款',
  pairedBy: '对应依据',
  standings: { stricter: '加严', equal: '一致', looser: '较宽', mixed: '有严有宽', 'no-counterpart': '无此项' },
  pairings: { link: '关联', suggestion: '建议', indicator: '同名指标' },
}

const zhHant: FactWords = {
  title: { target: '指標', responsibility: '責任單位', citation: '引文', modality: '力度' },
  fields: {
    target: ['指標', '要求', '數值', '單位', '折算值', '期限', '備註'],
    responsibility: ['牽頭', '配合', '地方', '方式'],
    citation: ['引文', '引文文號', '資料庫中的政策'],
    modality: ['力度'],
  },
  count: (rows) => `${String(rows)} 項`,
  quote: '原文',
  origin: '來歷',
  by: '更正人',
  at: '更正日期',
  notHere: '庫中沒有',
  more: '等',
  origins: { read: '機讀', changed: '人改', checked: '已核', added: '人加', withdrawn: '已撤' },
  comparators: { '>=': '不少於', '>': '超過', '=': '等於', '<=': '不超過', '<': '少於' },
  against: (base) => `與《${base}》比`,
  baseTarget: '基準指標',
  basePath: '基準條款',
  pairedBy: '對應依據',
  standings: { stricter: '加嚴', equal: '一致', looser: '較寬', mixed: '有嚴有寬', 'no-counterpart': '無此項' },
  pairings: { link: '關聯', suggestion: '建議', indicator: '同名指標' },
}

const en: FactWords = {
  title: { target: 'Targets', responsibility: 'Responsible bodies', citation: 'Citations', modality: 'Modality' },
  fields: {
    target: ['Target', 'Asked', 'Figure', 'Unit', 'In full', 'Deadline', 'Remark'],
    responsibility: ['Leads', 'Supports', 'Below', 'Manner'],
    citation: ['Cites', 'Its number', 'Policy in the library'],
    modality: ['Modality'],
  },
  count: (rows) => `${String(rows)} ${rows === 1 ? 'row' : 'rows'}`,
  quote: 'As printed',
  origin: 'Origin',
  by: 'Corrected by',
  at: 'Corrected on',
  notHere: 'not in the library',
  more: ' …',
  origins: { read: 'read', changed: 'changed', checked: 'checked', added: 'added', withdrawn: 'withdrawn' },
  comparators: { '>=': 'at least', '>': 'more than', '=': 'exactly', '<=': 'at most', '<': 'less than' },
  against: (base) => `Against ${base}`,
  baseTarget: 'Target there',
  basePath: 'Clause there',
  pairedBy: 'Paired by',
  standings: {
    stricter: 'stricter',
    equal: 'equal',
    looser: 'looser',
    mixed: 'stricter and looser',
    'no-counterpart': 'no counterpart',
  },
  pairings: { link: 'link', suggestion: 'suggestion', indicator: 'same indicator' },
}

export const factWords: Readonly<Record<ExportLanguage, FactWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
