import { defineStrings, grouped } from './define-strings.ts'

export const paletteStrings = defineStrings(
  {
    title: '命令面板', placeholder: '检索条款、政策、标签，或输入命令', results: '结果', commands: '命令', policies: '政策', clauses: '条款', tags: '标签', openNow: '已打开', nothing: '没有符合的结果', searching: '正在找…',
    searchAll: (query: string) => `在全库检索“${query}”`, choose: '选', open: '打开', onlyCommands: '只看命令', onlyTags: '标签', onlyClauses: '政策与条款', uses: (count: number) => `${grouped(count)} 条`, found: (count: number) => `${grouped(count)} 条`,
    collections: '合集', searches: '保存的检索', members: (count: number) => `${grouped(count)} 条`, beside: '在旁边打开', help: '怎样用', helpAll: '直接输入', helpAllHint: '命令、政策、条款、标签、合集、保存的检索一起找；几个词用空格隔开，如“农业 追溯”', helpCommands: '命令，最近用过的在前', helpTags: '标签，选中即检索', helpClauses: '政策与条款', helpKeys: '快捷键与第一次用',
  },
  {
    title: '命令面板', placeholder: '檢索條款、政策、標籤，或輸入命令', results: '結果', commands: '命令', policies: '政策', clauses: '條款', tags: '標籤', openNow: '已開啟', nothing: '沒有符合的結果', searching: '正在找…',
    searchAll: (query: string) => `在全庫檢索「${query}」`, choose: '選', open: '開啟', onlyCommands: '只看命令', onlyTags: '標籤', onlyClauses: '政策與條款', uses: (count: number) => `${grouped(count)} 條`, found: (count: number) => `${grouped(count)} 條`,
    collections: '合集', searches: '儲存的檢索', members: (count: number) => `${grouped(count)} 條`, beside: '在旁邊開啟', help: '怎樣用', helpAll: '直接輸入', helpAllHint: '命令、政策、條款、標籤、合集、儲存的檢索一起找；幾個詞用空格隔開，如「農業 追溯」', helpCommands: '命令，最近用過的在前', helpTags: '標籤，選取即檢索', helpClauses: '政策與條款', helpKeys: '快速鍵與第一次用',
  },
  {
    title: 'Command palette', placeholder: 'Search clauses, policies, tags, or type a command', results: 'Results', commands: 'Commands', policies: 'Policies', clauses: 'Clauses', tags: 'Tags', openNow: 'Open', nothing: 'Nothing fits', searching: 'Searching…',
    searchAll: (query: string) => `Search the library for “${query}”`, choose: 'choose', open: 'open', onlyCommands: 'commands', onlyTags: 'tags', onlyClauses: 'policies, clauses', uses: (count: number) => `${count.toLocaleString('en')} uses`, found: (count: number) => count.toLocaleString('en'),
    collections: 'Collections', searches: 'Saved searches', members: (count: number) => `${count.toLocaleString('en')} clauses`, beside: 'beside', help: 'Help', helpAll: 'Just type', helpAllHint: 'Commands, policies, clauses, tags, collections and saved searches together; separate words with spaces, as in “农业 追溯”', helpCommands: 'Commands, the last used first', helpTags: 'Tags; choosing one searches for it', helpClauses: 'Policies and clauses', helpKeys: 'Shortcuts and first steps',
  },
)
