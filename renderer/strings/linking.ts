import { counted, defineStrings } from './define-strings.ts'

export const linkingStrings = defineStrings(
  {
    heading: '关联', add: '添加关联', picker: '从这一条建立关联', from: '起点', type: '关联类型', direction: '方向', find: '检索目标条款', searching: '正在检索…', hint: '输入几个字，在所有政策里找目标条款；或者', inTab: '到政策里点选', inTabMore: '打开目标条款，再按 ⏎ 关联到那里',
    noHit: '没有找到。换几个字试试，或到政策里点选。', already: '已有这条关联', linked: (name: string, where: string) => `已关联：${name} ${where}`, undo: '撤销', unlink: '去掉这条关联', unlinked: '关联已去掉', follow: (name: string, where: string) => `打开${name}的条款，${where}：`, gone: '库中没有', none: '还没有关联。',
    outwards: '由此条指向', inwards: '指向此条', pending: (name: string, where: string) => `${name}：起点 ${where}`, pendingHere: '关联到这一条', pendingSame: '这就是起点，另选一条', cancel: '取消', more: (count: number) => `另 ${count.toString()} 条`,
  },
  {
    heading: '關聯', add: '新增關聯', picker: '從這一條建立關聯', from: '起點', type: '關聯類型', direction: '方向', find: '檢索目標條款', searching: '正在檢索…', hint: '輸入幾個字，在所有政策裡找目標條款；或者', inTab: '到政策裡點選', inTabMore: '開啟目標條款，再按 ⏎ 關聯到那裡',
    noHit: '沒有找到。換幾個字試試，或到政策裡點選。', already: '已有這條關聯', linked: (name: string, where: string) => `已關聯：${name} ${where}`, undo: '復原', unlink: '去掉這條關聯', unlinked: '關聯已去掉', follow: (name: string, where: string) => `開啟${name}的條款，${where}：`, gone: '庫中沒有', none: '還沒有關聯。',
    outwards: '由此條指向', inwards: '指向此條', pending: (name: string, where: string) => `${name}：起點 ${where}`, pendingHere: '關聯到這一條', pendingSame: '這就是起點，另選一條', cancel: '取消', more: (count: number) => `另 ${count.toString()} 條`,
  },
  {
    heading: 'Links', add: 'Add a link', picker: 'Link from this clause', from: 'From', type: 'Type of link', direction: 'Direction', find: 'Search for the clause to link', searching: 'Searching…', hint: 'Type a few words to find a clause in any policy; or', inTab: 'Pick it in a policy', inTabMore: 'Open the clause, then press ⏎ to link to it',
    noHit: 'Nothing found. Try other words, or pick the clause in its policy.', already: 'This link is there already', linked: (name: string, where: string) => `Linked: ${name} ${where}`, undo: 'Undo', unlink: 'Remove this link', unlinked: 'Link removed', follow: (name: string, where: string) => `Open ${name}, ${where}: `, gone: 'Not in the library', none: 'No links yet.',
    outwards: 'From this clause', inwards: 'To this clause', pending: (name: string, where: string) => `${name}: from ${where}`, pendingHere: 'Link to this clause', pendingSame: 'This is where the link starts; choose another', cancel: 'Cancel', more: (count: number) => counted(count, 'more', 'more'),
  },
)
