import type { Tag } from '../../core/model/tag.ts'
import { builtInName } from './built-in-names.ts'
import type { Language } from './define-strings.ts'

/** The tags a new library starts with, by id: the name they are kept under, and what English calls it. */
export const builtInTags: Readonly<Record<string, readonly [name: string, nameEn: string]>> = {
  instrument: ['政策工具', 'Policy instruments'],
  'instrument-funding': ['资金支持', 'Funding'],
  'instrument-tax': ['税费优惠', 'Tax and fee relief'],
  'instrument-credit': ['金融支持', 'Finance'],
  'instrument-resources': ['要素保障', 'Land, energy and other inputs'],
  'instrument-pilot': ['试点示范', 'Pilots and models'],
  'instrument-standard': ['标准规范', 'Standards'],
  'instrument-institution': ['制度建设', 'Rules and mechanisms'],
  'instrument-platform': ['平台设施', 'Platforms and facilities'],
  'instrument-openness': ['数据开放共享', 'Open and shared data'],
  'instrument-procurement': ['政府采购', 'Public procurement'],
  'instrument-talent': ['人才培养', 'Training and talent'],
  'instrument-supervision': ['考核督查', 'Assessment and supervision'],
  'instrument-coordination': ['组织协调', 'Coordination'],
  'instrument-publicity': ['宣传推广', 'Publicity'],
  force: ['约束力度', 'Binding force'],
  'force-must': ['刚性要求', 'Binding'],
  'force-encourage': ['鼓励引导', 'Encouraged'],
  'force-explore': ['探索试点', 'To be explored'],
  finding: ['对照结论', 'Findings'],
  'finding-takenup': ['承接', 'Taken up'],
  'finding-refined': ['细化', 'Refined'],
  'finding-tightened': ['加严', 'Tightened'],
  'finding-weakened': ['弱化', 'Weakened'],
  'finding-new': ['新增', 'New'],
  'finding-missing': ['未承接', 'Not taken up'],
  status: ['工作状态', 'State of work'],
  'status-check': ['待核', 'To check'],
  'status-quotable': ['可引用', 'Quotable'],
  'status-doubt': ['存疑', 'In doubt'],
}

/** A built-in tag that nobody has renamed. */
const unrenamed = ({ id, name }: Pick<Tag, 'id' | 'name'>): readonly [string, string] | null => {
  const found = Object.hasOwn(builtInTags, id) ? builtInTags[id] : undefined
  return found?.[0] === name ? found : null
}

/**
 * What the interface calls a tag the library began with and nobody renamed; null for any other: people's words stay as
 * written. What is stored and exported keeps its own name.
 */
export function builtInTagName(tag: Pick<Tag, 'id' | 'name'>, language: Language): string | null {
  const found = unrenamed(tag)
  if (found === null) return null
  return language === 'en' ? found[1] : builtInName(found[0], language)
}

/** Further names such a tag answers to when one types: its English one. */
export const otherTagNames = (tag: Pick<Tag, 'id' | 'name'>): readonly string[] => unrenamed(tag)?.slice(1) ?? []
