import { counted, defineStrings, grouped } from './define-strings.ts'

export const searchingStrings = defineStrings(
  {
    title: '检索', placeholder: '在全部政策里找', clear: '清空', regex: '正则', regexHint: '按正则表达式检索', hasNote: '有批注', moreTags: (count: number) => `还有 ${grouped(count)} 个标签`, clearFilters: '清除筛选', results: '检索结果', filters: '筛选',
    found: (total: number, policies: number) => `${grouped(total)} 条，在 ${grouped(policies)} 份政策里`, searching: '正在找…', nothing: '没有找到', nothingHint: '换个说法，或去掉一些筛选。繁体简体、全角半角都会一并查找。',
    start: '输入词语，边输边找', startHint: '简体能找到繁体，半角能找到全角；几个词之间留空格，要求都出现。', more: (count: number) => `再列 ${grouped(count)} 条`, inPolicy: (count: number) => `${grouped(count)} 条`, focus: '检索词',
  },
  {
    title: '檢索', placeholder: '在全部政策裡找', clear: '清空', regex: '正則', regexHint: '按正則（正規表示式）檢索', hasNote: '有批註', moreTags: (count: number) => `還有 ${grouped(count)} 個標籤`, clearFilters: '清除篩選', results: '檢索結果', filters: '篩選',
    found: (total: number, policies: number) => `${grouped(total)} 條，在 ${grouped(policies)} 份政策裡`, searching: '正在找…', nothing: '沒有找到', nothingHint: '換個說法，或去掉一些篩選。繁體簡體、全形半形都會一併查找。',
    start: '輸入詞語，邊輸邊找', startHint: '簡體能找到繁體，半形能找到全形；幾個詞之間留空格，要求都出現。', more: (count: number) => `再列 ${grouped(count)} 條`, inPolicy: (count: number) => `${grouped(count)} 條`, focus: '檢索詞',
  },
  {
    title: 'Search', placeholder: 'Search all policies', clear: 'Clear', regex: 'Regex', regexHint: 'Regex: search by regular expression', hasNote: 'Has a note', moreTags: (count: number) => counted(count, 'more tag'), clearFilters: 'Clear filters', results: 'Results', filters: 'Filters',
    found: (total: number, policies: number) => `${counted(total, 'clause')} in ${counted(policies, 'policy', 'policies')}`, searching: 'Searching…', nothing: 'Nothing found', nothingHint: 'Try other words or drop some filters. Simplified and Traditional, full and half width are searched together.',
    start: 'Type to search', startHint: 'Simplified finds Traditional, half width finds full width; words parted by a space must all be there.', more: (count: number) => `Show ${count.toLocaleString('en')} more`, inPolicy: (count: number) => count.toLocaleString('en'), focus: 'Search words',
  },
)
