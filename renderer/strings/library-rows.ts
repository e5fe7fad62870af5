import { counted, defineStrings, grouped } from './define-strings.ts'

/** The rows of the library's table: their marks, menu, columns, and what is asked before they leave. */
export const libraryRowsStrings = defineStrings(
  {
    rowMenu: '政策菜单', open: '打开', openBeside: '在旁边打开', details: '更正信息…', compareWith: '与……对照', export: '导出…', removeRow: '移除', selection: '所选政策', letGo: '取消选择', compareNeedsTwo: '选两份才能对照', besideNeedsTwo: '选两份才能并排读', readTwo: '并排读',
    suggestions: (count: number) => `建议 ${grouped(count)}`, suggestionsHint: (count: number) => `${grouped(count)} 条机器建议待看`, review: (count: number) => `待复核 ${grouped(count)}`, reviewHint: (count: number) => `${grouped(count)} 处批注、标签或关联待复核`, newer: '新版本', newerHint: (title: string) => `取代：${title}`, older: '旧版本', olderHint: (title: string) => `已有新版本：${title}`,
    columns: '选择列', columnRegion: '地区', columnStatus: '稿次', columnImported: '导入日期', columnSuggestions: '建议', draft: '征求意见稿', final: '正式稿', resetColumns: '恢复默认列',
    removeTitle: (count: number) => (count === 1 ? '移除这份政策？' : `移除 ${grouped(count)} 份政策？`), removeText: '一并离开资料库的还有：', removeNothing: '上面没有标签、批注或关联。', removeUndo: '可以撤销；原件仍在你自己的文件夹里。', tags: (count: number) => `${grouped(count)} 处标签`, notes: (count: number) => `${grouped(count)} 条批注`, links: (count: number) => `${grouped(count)} 条关联`, remove: '移除',
  },
  {
    rowMenu: '政策選單', open: '開啟', openBeside: '在旁邊開啟', details: '更正資訊…', compareWith: '與……對照', export: '匯出…', removeRow: '移除', selection: '所選政策', letGo: '取消選擇', compareNeedsTwo: '選兩份才能對照', besideNeedsTwo: '選兩份才能並排讀', readTwo: '並排讀',
    suggestions: (count: number) => `建議 ${grouped(count)}`, suggestionsHint: (count: number) => `${grouped(count)} 條機器建議待看`, review: (count: number) => `待複核 ${grouped(count)}`, reviewHint: (count: number) => `${grouped(count)} 處批註、標籤或關聯待複核`, newer: '新版本', newerHint: (title: string) => `取代：${title}`, older: '舊版本', olderHint: (title: string) => `已有新版本：${title}`,
    columns: '選擇欄位', columnRegion: '地區', columnStatus: '稿次', columnImported: '匯入日期', columnSuggestions: '建議', draft: '徵求意見稿', final: '正式稿', resetColumns: '恢復預設欄位',
    removeTitle: (count: number) => (count === 1 ? '移除這份政策？' : `移除 ${grouped(count)} 份政策？`), removeText: '一併離開資料庫的還有：', removeNothing: '上面沒有標籤、批註或關聯。', removeUndo: '可以復原；原件仍在您自己的資料夾裡。', tags: (count: number) => `${grouped(count)} 處標籤`, notes: (count: number) => `${grouped(count)} 條批註`, links: (count: number) => `${grouped(count)} 條關聯`, remove: '移除',
  },
  {
    rowMenu: 'Policy menu', open: 'Open', openBeside: 'Open beside', details: 'Correct details…', compareWith: 'Compare with…', export: 'Export…', removeRow: 'Remove', selection: 'Selected policies', letGo: 'Clear the selection', compareNeedsTwo: 'Select two to compare them', besideNeedsTwo: 'Select two to read them side by side', readTwo: 'Read side by side',
    suggestions: (count: number) => `${count.toLocaleString('en')} suggested`, suggestionsHint: (count: number) => `${counted(count, 'suggestion')} to look at`, review: (count: number) => `${count.toLocaleString('en')} to review`, reviewHint: (count: number) => `${counted(count, 'note, tag or link', 'notes, tags or links')} to review`, newer: 'New version', newerHint: (title: string) => `Replaces: ${title}`, older: 'Older version', olderHint: (title: string) => `Newer version: ${title}`,
    columns: 'Choose columns', columnRegion: 'Region', columnStatus: 'State', columnImported: 'Imported', columnSuggestions: 'Suggested', draft: 'Draft', final: 'Final', resetColumns: 'Default columns',
    removeTitle: (count: number) => (count === 1 ? 'Remove this policy?' : `Remove ${counted(count, 'policy', 'policies')}?`), removeText: 'These leave the library too:', removeNothing: 'It has no tags, notes or links.', removeUndo: 'It can be undone; the originals stay in your own folders.', tags: (count: number) => counted(count, 'tag'), notes: (count: number) => counted(count, 'note'), links: (count: number) => counted(count, 'link'), remove: 'Remove',
  },
)
