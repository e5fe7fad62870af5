import { counted, defineStrings, grouped } from './define-strings.ts'

export const graphStrings = defineStrings(
  {
    title: '图谱', find: '在图谱中查找政策或条款', clear: '清空', layout: '排列', levels: '按层级', force: '按关联', fit: '全部显示', zoomIn: '放大', zoomOut: '缩小', save: '导出图', svg: '矢量图（SVG）', png: '位图（PNG）', fileName: '关联图谱',
    filters: '筛选', types: '关联类型', sectors: '领域', levelNames: '层级', allPolicies: '全部政策', unlinked: '没有关联的政策', clearFilters: '清除筛选', shown: (links: number, policies: number) => `${grouped(links)} 条关联 · ${grouped(policies)} 份政策`,
    none: '还没有关联', noneHint: '阅读时按 L，或把一条拖到另一条上，就有了关联；它们都会显示在这里。', goRead: '去阅读', nothing: '没有符合的关联', nothingHint: '放宽筛选试试。', loading: '正在读取关联…', failed: '关联读不出来',
    list: '政策与关联', expand: (title: string) => `展开条款：${title}`, collapse: (title: string) => `收起条款：${title}`, open: '在阅读中打开', details: '关联明细', pick: '点一份政策、一条条款或一束关联，这里列出它的关联。', inAll: (count: number) => `${grouped(count)} 条关联`, within: '本文内部', noSector: '未标领域', follow: (where: string) => `在阅读中打开 ${where}`, saved: '图已导出', notSaved: '图没有导出', more: (count: number) => `另有 ${grouped(count)} 条`, hint: '单击看明细，双击打开',
  },
  {
    title: '圖譜', find: '在圖譜中尋找政策或條款', clear: '清空', layout: '排列', levels: '按層級', force: '按關聯', fit: '全部顯示', zoomIn: '放大', zoomOut: '縮小', save: '匯出圖', svg: '向量圖（SVG）', png: '點陣圖（PNG）', fileName: '關聯圖譜',
    filters: '篩選', types: '關聯類型', sectors: '領域', levelNames: '層級', allPolicies: '全部政策', unlinked: '沒有關聯的政策', clearFilters: '清除篩選', shown: (links: number, policies: number) => `${grouped(links)} 條關聯 · ${grouped(policies)} 份政策`,
    none: '還沒有關聯', noneHint: '閱讀時按 L，或把一條拖到另一條上，就有了關聯；它們都會顯示在這裡。', goRead: '去閱讀', nothing: '沒有符合的關聯', nothingHint: '放寬篩選試試。', loading: '正在讀取關聯…', failed: '關聯讀不出來',
    list: '政策與關聯', expand: (title: string) => `展開條款：${title}`, collapse: (title: string) => `收起條款：${title}`, open: '在閱讀中開啟', details: '關聯明細', pick: '點一份政策、一條條款或一束關聯，這裡列出它的關聯。', inAll: (count: number) => `${grouped(count)} 條關聯`, within: '本文內部', noSector: '未標領域', follow: (where: string) => `在閱讀中開啟 ${where}`, saved: '圖已匯出', notSaved: '圖沒有匯出', more: (count: number) => `另有 ${grouped(count)} 條`, hint: '單擊看明細，雙擊開啟',
  },
  {
    title: 'Graph', find: 'Find a policy or clause in the graph', clear: 'Clear', layout: 'Arrange', levels: 'By level', force: 'By links', fit: 'Show all', zoomIn: 'Zoom in', zoomOut: 'Zoom out', save: 'Export', svg: 'Vector image (SVG)', png: 'Bitmap image (PNG)', fileName: 'links',
    filters: 'Filters', types: 'Link types', sectors: 'Sectors', levelNames: 'Levels', allPolicies: 'All policies', unlinked: 'Policies without links', clearFilters: 'Clear filters', shown: (links: number, policies: number) => `${counted(links, 'link')} · ${counted(policies, 'policy', 'policies')}`,
    none: 'No links yet', noneHint: 'Press L while reading, or drag one clause onto another; every link shows here.', goRead: 'Start reading', nothing: 'No link fits', nothingHint: 'Loosen the filters.', loading: 'Reading the links…', failed: 'The links could not be read',
    list: 'Policies and links', expand: (title: string) => `Show clauses: ${title}`, collapse: (title: string) => `Hide clauses: ${title}`, open: 'Open in the reader', details: 'Links in detail', pick: 'Pick a policy, a clause or a bundle of links to list its links here.', inAll: (count: number) => counted(count, 'link'), within: 'Within this policy', noSector: 'No sector', follow: (where: string) => `Open ${where} in the reader`, saved: 'Graph exported', notSaved: 'The graph was not exported', more: (count: number) => `${grouped(count)} more`, hint: 'Click for details, double-click to open',
  },
)
