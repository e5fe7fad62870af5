import { counted, defineStrings } from './define-strings.ts'

const monthsEn: readonly string[] = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const annotatingStrings = defineStrings(
  {
    heading: '批注', add: '添加批注', write: '写批注', placeholder: '写批注…', placeholderHighlight: '写批注；留空只作高亮…', save: '保存', cancel: '取消', edit: '修改批注', reply: '回复', preview: '预览', remove: '删除批注', removed: '批注已删除', undo: '撤销',
    none: '还没有批注。', highlight: '高亮', more: (count: number) => `另 ${count.toString()} 条`, draft: '未保存的草稿', goOn: '接着写', discard: '丢弃草稿', kept: '草稿已留在页边', noAuthor: '佚名', open: '在详情里看全部批注', changed: '改过',
    today: (time: string) => `今天 ${time}`, yesterday: (time: string) => `昨天 ${time}`, thisYear: (month: number, day: number) => `${month.toString()}月${day.toString()}日`, otherYear: (year: number, month: number, day: number) => `${year.toString()}年${month.toString()}月${day.toString()}日`,
  },
  {
    heading: '批註', add: '新增批註', write: '寫批註', placeholder: '寫批註…', placeholderHighlight: '寫批註；留空只作螢光標記…', save: '儲存', cancel: '取消', edit: '修改批註', reply: '回覆', preview: '預覽', remove: '刪除批註', removed: '批註已刪除', undo: '復原',
    none: '還沒有批註。', highlight: '螢光標記', more: (count: number) => `另 ${count.toString()} 條`, draft: '未儲存的草稿', goOn: '接著寫', discard: '丟棄草稿', kept: '草稿已留在頁邊', noAuthor: '佚名', open: '在詳情裡看全部批註', changed: '改過',
    today: (time: string) => `今天 ${time}`, yesterday: (time: string) => `昨天 ${time}`, thisYear: (month: number, day: number) => `${month.toString()}月${day.toString()}日`, otherYear: (year: number, month: number, day: number) => `${year.toString()}年${month.toString()}月${day.toString()}日`,
  },
  {
    heading: 'Notes', add: 'Add a note', write: 'Write a note', placeholder: 'Write a note…', placeholderHighlight: 'Write a note, or leave empty to highlight…', save: 'Save', cancel: 'Cancel', edit: 'Edit note', reply: 'Reply', preview: 'Preview', remove: 'Delete note', removed: 'Note deleted', undo: 'Undo',
    none: 'No notes yet.', highlight: 'Highlight', more: (count: number) => counted(count, 'more', 'more'), draft: 'Unsaved draft', goOn: 'Go on writing', discard: 'Discard draft', kept: 'The draft stays in the margin', noAuthor: 'Unnamed', open: 'See all notes in the details', changed: 'edited',
    today: (time: string) => `Today ${time}`, yesterday: (time: string) => `Yesterday ${time}`, thisYear: (month: number, day: number) => `${day.toString()} ${monthsEn[month - 1] ?? ''}`, otherYear: (year: number, month: number, day: number) => `${day.toString()} ${monthsEn[month - 1] ?? ''} ${year.toString()}`,
  },
)
