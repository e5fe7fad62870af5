import type { IssueStanding } from '../model/issue-row.ts'
import type { ExportLanguage } from './export-words.ts'

/** Our own words in the exported table of issuers and numbers. */
export interface IssueWords {
  readonly title: string
  readonly count: (policies: number) => string
  readonly lead: string
  readonly standing: string
  readonly replacedBy: string
  readonly corrected: string
  /** In a page to be read; a spreadsheet leaves the cell empty. */
  readonly unsaid: string
  readonly standings: Readonly<Record<IssueStanding, string>>
}

export const issueWords: Readonly<Record<ExportLanguage, IssueWords>> = {
  'zh-Hans': {
    title: '发文机关与文号',
    count: (policies) => `${String(policies)} 份政策`,
    lead: '联合发文的主办机关',
    standing: '状态',
    replacedBy: '库中新版本',
    corrected: '人改的项',
    unsaid: '文中没有',
    standings: { issued: '已印发', 'not-yet': '尚未施行', replaced: '库中有新版本', draft: '征求意见稿' },
  },
  'zh-Hant': {
    title: '發文機關與文號',
    count: (policies) => `${String(policies)} 份政策`,
    lead: '聯合發文的主辦機關',
    standing: '狀態',
    replacedBy: '庫中新版本',
    corrected: '人改的項',
    unsaid: '文中沒有',
    standings: { issued: '已印發', 'not-yet': '尚未施行', replaced: '庫中有新版本', draft: '徵求意見稿' },
  },
  en: {
    title: 'Issuers and numbers',
    count: (policies) => `${String(policies)} ${policies === 1 ? 'policy' : 'policies'}`,
    lead: 'Leads the joint issue',
    standing: 'Standing',
    replacedBy: 'Newer version here',
    corrected: 'Set by a person',
    unsaid: 'not said',
    standings: {
      issued: 'issued',
      'not-yet': 'not yet in force',
      replaced: 'newer version in the library',
      draft: 'draft',
    },
  },
}
