import { defineStrings, grouped } from './define-strings.ts'

export const paletteStrings = defineStrings(
  {
    title: '命令面板', placeholder: '检索条款、政策、标签，或输入命令', results: '结果', commands: '命令', policies: '政策', clauses: '条款', tags: '标签', openNow: '已打开', nothing: '没有符合的结果', searching: '正在找…',
    searchAll: (query: string) => `在全库检索“${query}”`, choose: '选', open: '打开', onlyCommands: '只看命令', onlyTags: '标签', onlyClauses: '政策与条款', uses: (count: number) => `${grouped(count)} 条`, found: (count: number) => `${grouped(count)} 条`,
  },
  {
    title: '命令面板', placeholder: '檢索條款、政策、標籤，或輸入命令', results: '結果', commands: '命令', policies: '政策', clauses: '條款', tags: '標籤', openNow: '已開啟', nothing: '沒有符合的結果', searching: '正在找…',
    searchAll: (query: string) => `在全庫檢索「${query}」`, choose: '選', open: '開啟', onlyCommands: '只看命令', onlyTags: '標籤', onlyClauses: '政策與條款', uses: (count: number) => `${grouped(count)} 條`, found: (count: number) => `${grouped(count)} 條`,
  },
  {
    title: 'Command palette', placeholder: 'Search clauses, policies, tags, or type a command', results: 'Results', commands: 'Commands', policies: 'Policies', clauses: 'Clauses', tags: 'Tags', openNow: 'Open', nothing: 'Nothing fits', searching: 'Searching…',
    searchAll: (query: string) => `Search the library for “${query}”`, choose: 'choose', open: 'open', onlyCommands: 'commands', onlyTags: 'tags', onlyClauses: 'policies and clauses', uses: (count: number) => `${count.toLocaleString('en')} uses`, found: (count: number) => count.toLocaleString('en'),
  },
)
