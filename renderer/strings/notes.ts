import { counted, defineStrings, grouped } from './define-strings.ts'

export const notesStrings = defineStrings(
  {
    title: '批注', find: '在批注里找', clear: '清空', focus: '批注筛选', kinds: '种类', all: '全部', notes: '批注', highlights: '高亮', list: '批注列表', filters: '筛选', policies: '政策', authors: '作者', tags: '标签', dates: '写于', from: '从', to: '到', moreValues: (count: number) => `还有 ${grouped(count)} 个`, fewer: '收起', clearFilters: '清除筛选',
    sort: '次序', sortNow: (order: string) => `次序：${order}`, place: '按位置', newest: '新的在前', oldest: '旧的在前', author: '按作者', exportThese: '导出这些条款', nothingToExport: '没有可导出的批注',
    shown: (shown: number, total: number) => shown === total ? `${grouped(total)} 条` : `${grouped(shown)} 条，共 ${grouped(total)} 条`, noAuthor: '佚名', gone: '已删除的标签', page: (page: number) => `第 ${grouped(page)} 页`, wholeClause: '整条',
    open: '打开条款', reply: '回复', edit: '修改', tag: '加标签', remove: '删除', more: '更多', removed: '批注已删除', undo: '撤销', replies: (count: number) => `${grouped(count)} 条回复`, changed: (time: string) => `改于 ${time}`,
    none: '还没有批注', noneHint: '读政策时选中文字，按 N 写批注，或留空只作高亮；写过的都列在这里。', goRead: '去阅读', nothing: '没有符合的批注', nothingHint: '换个词，或去掉一些筛选。', loading: '正在列出批注…',
  },
  {
    title: '批註', find: '在批註裡找', clear: '清空', focus: '批註篩選', kinds: '種類', all: '全部', notes: '批註', highlights: '螢光標記', list: '批註列表', filters: '篩選', policies: '政策', authors: '作者', tags: '標籤', dates: '寫於', from: '從', to: '到', moreValues: (count: number) => `還有 ${grouped(count)} 個`, fewer: '收起', clearFilters: '清除篩選',
    sort: '次序', sortNow: (order: string) => `次序：${order}`, place: '按位置', newest: '新的在前', oldest: '舊的在前', author: '按作者', exportThese: '匯出這些條款', nothingToExport: '沒有可匯出的批註',
    shown: (shown: number, total: number) => shown === total ? `${grouped(total)} 條` : `${grouped(shown)} 條，共 ${grouped(total)} 條`, noAuthor: '佚名', gone: '已刪除的標籤', page: (page: number) => `第 ${grouped(page)} 頁`, wholeClause: '整條',
    open: '開啟條款', reply: '回覆', edit: '修改', tag: '加標籤', remove: '刪除', more: '更多', removed: '批註已刪除', undo: '復原', replies: (count: number) => `${grouped(count)} 條回覆`, changed: (time: string) => `改於 ${time}`,
    none: '還沒有批註', noneHint: '讀政策時選中文字，按 N 寫批註，或留空只作螢光標記；寫過的都列在這裡。', goRead: '去閱讀', nothing: '沒有符合的批註', nothingHint: '換個詞，或去掉一些篩選。', loading: '正在列出批註…',
  },
  {
    title: 'Notes', find: 'Search the notes', clear: 'Clear', focus: 'Filter notes', kinds: 'Kind', all: 'All', notes: 'Notes', highlights: 'Highlights', list: 'Notes', filters: 'Filters', policies: 'Policy', authors: 'Author', tags: 'Tag', dates: 'Written', from: 'From', to: 'To', moreValues: (count: number) => counted(count, 'more', 'more'), fewer: 'Show fewer', clearFilters: 'Clear filters',
    sort: 'Order', sortNow: (order: string) => `Order: ${order}`, place: 'By place', newest: 'Newest first', oldest: 'Oldest first', author: 'By author', exportThese: 'Export these clauses', nothingToExport: 'There are no notes to export',
    shown: (shown: number, total: number) => shown === total ? counted(total, 'note') : `${shown.toLocaleString('en')} of ${counted(total, 'note')}`, noAuthor: 'Unnamed', gone: 'Deleted tag', page: (page: number) => `Page ${page.toLocaleString('en')}`, wholeClause: 'Whole clause',
    open: 'Open clause', reply: 'Reply', edit: 'Edit', tag: 'Tag', remove: 'Delete', more: 'More', removed: 'Note deleted', undo: 'Undo', replies: (count: number) => counted(count, 'reply', 'replies'), changed: (time: string) => `edited ${time}`,
    none: 'No notes yet', noneHint: 'While reading, select words and press N to write a note, or leave it empty to highlight; all of them are listed here.', goRead: 'Go to the reader', nothing: 'No note fits', nothingHint: 'Try other words or drop some filters.', loading: 'Listing notes…',
  },
)
