import { counted, defineStrings, grouped } from './define-strings.ts'

export const libraryStrings = defineStrings(
  {
    title: '资料库', filterPlaceholder: '按标题、文号、机关筛选', clearFilter: '清空筛选词', filters: '筛选', showFilters: '显示筛选', hideFilters: '收起筛选', export: '导出', compareChosen: '对照所选', exportChosen: (count: number) => `导出所选 ${grouped(count)} 份`, remove: '移除', import: '导入', importFolder: '导入文件夹…', importMore: '更多导入方式', open: '打开',
    level: '层级', issuer: '发文机关', year: '印发年份', sector: '领域', status: '状态', noYear: '无日期', noIssuer: '无发文机关', noLevel: '层级不明',
    withSuggestions: '有待看的建议', withLost: '有待复核的批注', untagged: '尚未标注', moreIssuers: (count: number) => `其他 ${grouped(count)} 家`, moreSectors: (count: number) => `其余 ${grouped(count)} 个`, fewer: '收起',
    clearFacet: (facet: string) => `取消筛选：${facet}`, clearAll: '全部清除',
    columnTitle: '标题与发文机关', columnLevel: '层级', columnNumber: '文号', columnDate: '印发日期', columnClauses: '条款', columnTagged: '已标注', columnNotes: '批注', columnLinks: '关联', policies: '政策',
    tagged: (tagged: number, clauses: number) => `已标注 ${grouped(tagged)} 条，共 ${grouped(clauses)} 条`, andOthers: (first: string, count: number) => `${first}等 ${grouped(count)} 部门`, noneIssued: '未写发文机关',
    chosen: (count: number) => `已选 ${grouped(count)} 份`, removed: (count: number) => `已移除 ${grouped(count)} 份政策`,
    nothingFits: '没有符合条件的政策', nothingFitsHint: '换个词，或清除一些筛选。', nothingYet: '还没有政策', nothingYetHint: '导入完成的政策会列在这里。', showImport: '导入队列', findHere: '在资料库中筛选', unsaved: '没有移除',
  },
  {
    title: '資料庫', filterPlaceholder: '按標題、文號、機關篩選', clearFilter: '清空篩選詞', filters: '篩選', showFilters: '顯示篩選', hideFilters: '收起篩選', export: '匯出', compareChosen: '對照所選', exportChosen: (count: number) => `匯出所選 ${grouped(count)} 份`, remove: '移除', import: '匯入', importFolder: '匯入資料夾…', importMore: '更多匯入方式', open: '開啟',
    level: '層級', issuer: '發文機關', year: '印發年份', sector: '領域', status: '狀態', noYear: '無日期', noIssuer: '無發文機關', noLevel: '層級不明',
    withSuggestions: '有待看的建議', withLost: '有待複核的批註', untagged: '尚未標註', moreIssuers: (count: number) => `其他 ${grouped(count)} 家`, moreSectors: (count: number) => `其餘 ${grouped(count)} 個`, fewer: '收起',
    clearFacet: (facet: string) => `取消篩選：${facet}`, clearAll: '全部清除',
    columnTitle: '標題與發文機關', columnLevel: '層級', columnNumber: '文號', columnDate: '印發日期', columnClauses: '條款', columnTagged: '已標註', columnNotes: '批註', columnLinks: '關聯', policies: '政策',
    tagged: (tagged: number, clauses: number) => `已標註 ${grouped(tagged)} 條，共 ${grouped(clauses)} 條`, andOthers: (first: string, count: number) => `${first}等 ${grouped(count)} 部門`, noneIssued: '未寫發文機關',
    chosen: (count: number) => `已選 ${grouped(count)} 份`, removed: (count: number) => `已移除 ${grouped(count)} 份政策`,
    nothingFits: '沒有符合條件的政策', nothingFitsHint: '換個詞，或清除一些篩選。', nothingYet: '還沒有政策', nothingYetHint: '匯入完成的政策會列在這裡。', showImport: '匯入佇列', findHere: '在資料庫中篩選', unsaved: '沒有移除',
  },
  {
    title: 'Library', filterPlaceholder: 'Filter by title, number or issuer', clearFilter: 'Clear the filter', filters: 'Filters', showFilters: 'Show filters', hideFilters: 'Hide filters', export: 'Export', compareChosen: 'Compare the two', exportChosen: (count: number) => `Export ${count.toLocaleString('en')} selected`, remove: 'Remove', import: 'Import', importFolder: 'Import a folder…', importMore: 'More ways to import', open: 'Open',
    level: 'Level', issuer: 'Issuer', year: 'Year issued', sector: 'Sector', status: 'Status', noYear: 'No date', noIssuer: 'No issuer', noLevel: 'Level unknown',
    withSuggestions: 'With suggestions', withLost: 'Notes to review', untagged: 'Not tagged yet', moreIssuers: (count: number) => `${counted(count, 'other')}`, moreSectors: (count: number) => `${count.toLocaleString('en')} more`, fewer: 'Fewer',
    clearFacet: (facet: string) => `Drop filter: ${facet}`, clearAll: 'Clear all',
    columnTitle: 'Title and issuer', columnLevel: 'Level', columnNumber: 'Number', columnDate: 'Issued', columnClauses: 'Clauses', columnTagged: 'Tagged', columnNotes: 'Notes', columnLinks: 'Links', policies: 'Policies',
    tagged: (tagged: number, clauses: number) => `${tagged.toLocaleString('en')} of ${counted(clauses, 'clause')} tagged`, andOthers: (first: string, count: number) => `${first} and ${(count - 1).toLocaleString('en')} others`, noneIssued: 'No issuer given',
    chosen: (count: number) => `${count.toLocaleString('en')} selected`, removed: (count: number) => `${counted(count, 'policy', 'policies')} removed`,
    nothingFits: 'No policy fits', nothingFitsHint: 'Try another word, or drop some filters.', nothingYet: 'No policies yet', nothingYetHint: 'Policies appear here once they are imported.', showImport: 'Import queue', findHere: 'Filter the library', unsaved: 'Not removed',
  },
)
