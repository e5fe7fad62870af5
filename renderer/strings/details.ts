import { defineStrings, grouped, counted } from './define-strings.ts'

/** Correcting what a policy says of itself. */
export const detailsStrings = defineStrings(
  {
    heading: '更正政策信息', headingMany: (count: number) => `更正 ${grouped(count)} 份政策的信息`, hint: '只改这里的信息，原件和正文不动；可以撤销。', hintMany: '只改你选定的几项，其余各自保持原样；一步可撤销。',
    name: '标题', number: '文号', issuers: '发文机关', issuersHint: '一行一个', issuedOn: '印发日期', effectiveOn: '施行日期', level: '层级', region: '地区', status: '稿次', draft: '征求意见稿', final: '正式稿', unknown: '不明', keep: '不改', save: '保存', noChange: '没有改动', noDate: '日期写成 2025-01-31 这样', readOnly: '资料库只读', saved: '信息已更正', savedMany: (count: number) => `已更正 ${grouped(count)} 份政策`, fromFile: (name: string) => `文件：${name}`, empty: '留空表示文中没有',
  },
  {
    heading: '更正政策資訊', headingMany: (count: number) => `更正 ${grouped(count)} 份政策的資訊`, hint: '只改這裡的資訊，原件和正文不動；可以復原。', hintMany: '只改您選定的幾項，其餘各自保持原樣；一步可復原。',
    name: '標題', number: '文號', issuers: '發文機關', issuersHint: '一行一個', issuedOn: '印發日期', effectiveOn: '施行日期', level: '層級', region: '地區', status: '稿次', draft: '徵求意見稿', final: '正式稿', unknown: '不明', keep: '不改', save: '儲存', noChange: '沒有更動', noDate: '日期寫成 2025-01-31 這樣', readOnly: '資料庫唯讀', saved: '資訊已更正', savedMany: (count: number) => `已更正 ${grouped(count)} 份政策`, fromFile: (name: string) => `檔案：${name}`, empty: '留空表示文中沒有',
  },
  {
    heading: 'Correct the details', headingMany: (count: number) => `Correct the details of ${counted(count, 'policy', 'policies')}`, hint: 'Only these details change; the original and its text stay. It can be undone.', hintMany: 'Only what you choose here changes, in one step that can be undone.',
    name: 'Title', number: 'Number', issuers: 'Issuers', issuersHint: 'One a line', issuedOn: 'Issued', effectiveOn: 'In force', level: 'Level', region: 'Region', status: 'State', draft: 'Draft', final: 'Final', unknown: 'Unknown', keep: 'Keep', save: 'Save', noChange: 'Nothing changed', noDate: 'Write dates as 2025-01-31', readOnly: 'The library is read only', saved: 'Details corrected', savedMany: (count: number) => `${counted(count, 'policy', 'policies')} corrected`, fromFile: (name: string) => `File: ${name}`, empty: 'Leave empty what it does not say',
  },
)
