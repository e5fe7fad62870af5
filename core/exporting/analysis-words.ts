import type { ComparisonKind } from '../model/comparison.ts'
import type { CoverageStatus, Sharpening } from '../model/coverage.ts'
import type { MatrixColumns } from '../model/matrix.ts'
import type { Modality } from '../model/clause-facts.ts'
import type { ExportLanguage } from './export-words.ts'

/** Our own words in exported comparisons, matrices and coverage. */
export interface AnalysisWords {
  readonly comparison: string
  readonly older: string
  readonly newer: string
  /** The older side where it is a draft rebuilt from revision marks. */
  readonly rebuilt: string
  readonly change: string
  readonly kinds: Readonly<Record<ComparisonKind, string>>
  readonly absent: { readonly added: string; readonly deleted: string }
  readonly moved: (from: string, to: string) => string
  readonly summary: (counts: Readonly<Record<ComparisonKind, number>>) => string
  readonly matrix: Readonly<Record<MatrixColumns, string>>
  readonly policy: string
  readonly clauses: string
  readonly leads: (lead: number) => string
  readonly emptyCells: (count: number) => string
  readonly coverage: (base: string) => string
  /** What a policy is in a coverage. */
  readonly base: string
  readonly compared: string
  readonly task: string
  readonly heading: string
  readonly sectors: string
  readonly sector: string
  readonly noSector: string
  readonly status: Readonly<Record<CoverageStatus, string>>
  /** How many, or what share, is only suggested. */
  readonly suggested: (figure: string) => string
  readonly new: string
  readonly rate: string
  readonly by: Readonly<Record<'link' | 'suggestion', string>>
  readonly nearest: (path: string, score: string) => string
  readonly sharpening: Readonly<Record<Sharpening['kind'], string>>
  readonly modality: Readonly<Record<Modality, string>>
}

const zhHans: AnalysisWords = {
  comparison: '对照表',
  older: '旧稿',
  newer: '新稿',
  rebuilt: '还原的征求意见稿（批阅按修订标记推得，并非原件）',
  change: '变动',
  kinds: { kept: '＝ 不变', reworded: '～ 改写', added: '＋ 新增', deleted: '－ 删除', moved: '⇅ 移动' },
  absent: { added: '旧稿没有', deleted: '新稿未保留' },
  moved: (from, to) => `由 ${from} 移至 ${to}`,
  summary: ({ kept, reworded, added, deleted, moved }) =>
    `改写 ${String(reworded)}，新增 ${String(added)}，删除 ${String(deleted)}，移动 ${String(moved)}，不变 ${String(kept)}`,
  matrix: { sector: '政策 × 领域', tag: '政策 × 标签', issuer: '政策 × 发文机关', body: '政策 × 责任单位' },
  policy: '政策',
  clauses: '条款数',
  leads: (lead) => `牵头 ${String(lead)}`,
  emptyCells: (count) => `空格 ${String(count)} 处`,
  coverage: (base) => `${base}的承接情况`,
  base: '基准',
  compared: '对照',
  task: '任务',
  heading: '标题',
  sectors: '领域',
  sector: '领域',
  noSector: '（无领域）',
  status: { 'taken-up': '■ 承接', sharpened: '▨ 加严或细化', suggested: '？ 建议', 'not-taken-up': '□ 未承接' },
  suggested: (figure) => `＋建议 ${figure}`,
  new: '⊕ 新增',
  rate: '承接率',
  by: { link: '已关联', suggestion: '建议' },
  nearest: (path, score) => `最接近 ${path}（${score}）`,
  sharpening: {
    'target-added': '增加指标',
    'target-stricter': '指标更高',
    'deadline-added': '增加期限',
    'deadline-earlier': '期限更早',
    'modality-stronger': '力度更强',
    refined: '已标为细化',
  },
  modality: { must: '应当', should: '要', encourage: '鼓励', support: '支持', explore: '探索' },
}

const zhHant: AnalysisWords = {
  comparison: '對照表',
  older: '舊稿',
  newer: '新稿',
  rebuilt: '還原的徵求意見稿（批閱按修訂標記推得，並非原件）',
  change: '變動',
  kinds: { kept: '＝ 不變', reworded: '～ 改寫', added: '＋ 新增', deleted: '－ 刪除', moved: '⇅ 移動' },
  absent: { added: '舊稿沒有', deleted: '新稿未保留' },
  moved: (from, to) => `由 ${from} 移至 ${to}`,
  summary: ({ kept, reworded, added, deleted, moved }) =>
    `改寫 ${String(reworded)}，新增 ${String(added)}，刪除 ${String(deleted)}，移動 ${String(moved)}，不變 ${String(kept)}`,
  matrix: { sector: '政策 × 領域', tag: '政策 × 標籤', issuer: '政策 × 發文機關', body: '政策 × 責任單位' },
  policy: '政策',
  clauses: '條款數',
  leads: (lead) => `牽頭 ${String(lead)}`,
  emptyCells: (count) => `空格 ${String(count)} 處`,
  coverage: (base) => `${base}的承接情況`,
  base: '基準',
  compared: '對照',
  task: '任務',
  heading: '標題',
  sectors: '領域',
  sector: '領域',
  noSector: '（無領域）',
  status: { 'taken-up': '■ 承接', sharpened: '▨ 加嚴或細化', suggested: '？ 建議', 'not-taken-up': '□ 未承接' },
  suggested: (figure) => `＋建議 ${figure}`,
  new: '⊕ 新增',
  rate: '承接率',
  by: { link: '已關聯', suggestion: '建議' },
  nearest: (path, score) => `最接近 ${path}（${score}）`,
  sharpening: {
    'target-added': '增加指標',
    'target-stricter': '指標更高',
    'deadline-added': '增加期限',
    'deadline-earlier': '期限更早',
    'modality-stronger': '力度更強',
    refined: '已標為細化',
  },
  modality: { must: '應當', should: '要', encourage: '鼓勵', support: '支持', explore: '探索' },
}

const en: AnalysisWords = {
  comparison: 'Comparison',
  older: 'Older',
  newer: 'Newer',
  rebuilt: 'Rebuilt draft (worked out by Piyue from the revision marks, not an original)',
  change: 'Change',
  kinds: { kept: '= kept', reworded: '~ reworded', added: '+ added', deleted: '− deleted', moved: '⇅ moved' },
  absent: { added: 'not in the older version', deleted: 'not kept in the newer version' },
  moved: (from, to) => `moved from ${from} to ${to}`,
  summary: ({ kept, reworded, added, deleted, moved }) =>
    `${String(reworded)} reworded, ${String(added)} added, ${String(deleted)} deleted, ${String(moved)} moved, ${String(kept)} kept`,
  matrix: {
    sector: 'Policies × sectors',
    tag: 'Policies × tags',
    issuer: 'Policies × issuers',
    body: 'Policies × responsible bodies',
  },
  policy: 'Policy',
  clauses: 'Clauses',
  leads: (lead) => `leads ${String(lead)}`,
  emptyCells: (count) => `${String(count)} empty cells`,
  coverage: (base) => `How ${base} is taken up`,
  base: 'Base',
  compared: 'Compared',
  task: 'Task',
  heading: 'Heading',
  sectors: 'Sectors',
  sector: 'Sector',
  noSector: '(no sector)',
  status: {
    'taken-up': '■ taken up',
    sharpened: '▨ sharpened',
    suggested: '? suggested',
    'not-taken-up': '□ not taken up',
  },
  suggested: (figure) => `suggested: ${figure}`,
  new: '⊕ new',
  rate: 'Rate',
  by: { link: 'linked', suggestion: 'suggested' },
  nearest: (path, score) => `nearest ${path} (${score})`,
  sharpening: {
    'target-added': 'target added',
    'target-stricter': 'stricter target',
    'deadline-added': 'deadline added',
    'deadline-earlier': 'earlier deadline',
    'modality-stronger': 'more binding',
    refined: 'marked as refining',
  },
  modality: { must: 'must', should: 'should', encourage: 'encourage', support: 'support', explore: 'explore' },
}

export const analysisWords: Readonly<Record<ExportLanguage, AnalysisWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
}
