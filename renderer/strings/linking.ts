import { counted, defineStrings } from './define-strings.ts'

export const linkingStrings = defineStrings(
  {
    heading: '关联', add: '添加关联', picker: '从这一条建立关联', from: '起点', otherEnd: '另一端', type: '关联类型', direction: '方向', find: '检索目标条款', searching: '正在检索…', hint: '输入几个字，在所有政策里找目标条款。', inTab: '到政策里点选', inTabMore: '也可打开目标条款，再按 ⏎ 关联到那里',
    noHit: '没有找到。换几个字试试，或到政策里点选。', already: '已有这条关联', linked: (name: string, where: string) => `已关联：${name} ${where}`, undo: '撤销', unlink: '去掉这条关联', unlinked: '关联已去掉', follow: (name: string, where: string) => `打开${name}的条款，${where}：`, gone: '库中没有', none: '还没有关联。',
    outwards: '由此条指向', inwards: '指向此条', pending: (name: string, where: string) => `${name}：起点 ${where}`, pendingHere: '关联到这一条', pendingSame: '这就是起点，另选一条', cancel: '取消', more: (count: number) => `另 ${count.toString()} 条`,
    moreFor: (name: string) => `更改这条关联：${name}`, turn: '调换方向', undirected: '这类关联没有方向', addComment: '写说明', editComment: '改说明', comment: '关联说明', commentHint: '说明（可不填）', keep: '保存', onlyType: '只看一类关联', changed: '关联已更改',
    suggestions: '关联建议', aligning: (done: number, total: number) => `正在对照 ${done.toString()}/${total.toString()} 份政策`, noCounterparts: '没有选定对照的政策。点右上角选几份。', noSuggestion: '所选政策里没有可建议的条款。', weaker: (count: number) => `另有 ${count.toString()} 条可能相关`, fewer: '只看建议',
    openByPolicy: '各政策尚有的建议', nextWith: (title: string, count: number) => `到下一条与《${title}》有建议的条款，共 ${count.toString()} 处`, noneOpen: '没有待定的建议', score: '相近程度，0 到 1', shared: '共有词：', comma: '、', accept: '接受', dismiss: '忽略', acceptLink: (name: string, where: string) => `接受建议：${name} ${where}`, dismissLink: (name: string, where: string) => `忽略建议：${name} ${where}`, dismissed: '已忽略这条建议',
    make: (name: string) => `建立关联：${name}`, chooser: '建立关联', dropHere: (where: string) => `松开，与 ${where} 建立关联`, dropNowhere: '拖到另一条上；停在标签页上可换政策', dropSame: '这就是起点',
    citations: '引文', citation: '引文所指', openCited: '打开', citedAlready: '已关联', searchCited: '检索', importCited: '导入',
  },
  {
    heading: '關聯', add: '新增關聯', picker: '從這一條建立關聯', from: '起點', otherEnd: '另一端', type: '關聯類型', direction: '方向', find: '檢索目標條款', searching: '正在檢索…', hint: '輸入幾個字，在所有政策裡找目標條款。', inTab: '到政策裡點選', inTabMore: '也可開啟目標條款，再按 ⏎ 關聯到那裡',
    noHit: '沒有找到。換幾個字試試，或到政策裡點選。', already: '已有這條關聯', linked: (name: string, where: string) => `已關聯：${name} ${where}`, undo: '復原', unlink: '去掉這條關聯', unlinked: '關聯已去掉', follow: (name: string, where: string) => `開啟${name}的條款，${where}：`, gone: '庫中沒有', none: '還沒有關聯。',
    outwards: '由此條指向', inwards: '指向此條', pending: (name: string, where: string) => `${name}：起點 ${where}`, pendingHere: '關聯到這一條', pendingSame: '這就是起點，另選一條', cancel: '取消', more: (count: number) => `另 ${count.toString()} 條`,
    moreFor: (name: string) => `更改這條關聯：${name}`, turn: '調換方向', undirected: '這類關聯沒有方向', addComment: '寫說明', editComment: '改說明', comment: '關聯說明', commentHint: '說明（可不填）', keep: '儲存', onlyType: '只看一類關聯', changed: '關聯已更改',
    suggestions: '關聯建議', aligning: (done: number, total: number) => `正在對照 ${done.toString()}/${total.toString()} 份政策`, noCounterparts: '沒有選定對照的政策。點右上角選幾份。', noSuggestion: '所選政策裡沒有可建議的條款。', weaker: (count: number) => `另有 ${count.toString()} 條可能相關`, fewer: '只看建議',
    openByPolicy: '各政策尚有的建議', nextWith: (title: string, count: number) => `到下一條與《${title}》有建議的條款，共 ${count.toString()} 處`, noneOpen: '沒有待定的建議', score: '相近程度，0 到 1', shared: '共有詞：', comma: '、', accept: '接受', dismiss: '忽略', acceptLink: (name: string, where: string) => `接受建議：${name} ${where}`, dismissLink: (name: string, where: string) => `忽略建議：${name} ${where}`, dismissed: '已忽略這條建議',
    make: (name: string) => `建立關聯：${name}`, chooser: '建立關聯', dropHere: (where: string) => `放開，與 ${where} 建立關聯`, dropNowhere: '拖到另一條上；停在分頁上可換政策', dropSame: '這就是起點',
    citations: '引文', citation: '引文所指', openCited: '開啟', citedAlready: '已關聯', searchCited: '檢索', importCited: '匯入',
  },
  {
    heading: 'Links', add: 'Add a link', picker: 'Link from this clause', from: 'From', otherEnd: 'To', type: 'Type of link', direction: 'Direction', find: 'Search for the clause to link', searching: 'Searching…', hint: 'Type a few words to find a clause in any policy.', inTab: 'Pick it in a policy', inTabMore: 'Or open the clause and press ⏎ to link to it',
    noHit: 'Nothing found. Try other words, or pick the clause in its policy.', already: 'This link is there already', linked: (name: string, where: string) => `Linked: ${name} ${where}`, undo: 'Undo', unlink: 'Remove this link', unlinked: 'Link removed', follow: (name: string, where: string) => `Open ${name}, ${where}: `, gone: 'Not in the library', none: 'No links yet.',
    outwards: 'From this clause', inwards: 'To this clause', pending: (name: string, where: string) => `${name}: from ${where}`, pendingHere: 'Link to this clause', pendingSame: 'This is where the link starts; choose another', cancel: 'Cancel', more: (count: number) => counted(count, 'more', 'more'),
    moreFor: (name: string) => `Change this link: ${name}`, turn: 'Turn it round', undirected: 'Links of this type have no direction', addComment: 'Add a comment', editComment: 'Change the comment', comment: 'Comment on the link', commentHint: 'Comment (optional)', keep: 'Save', onlyType: 'Show one type of link', changed: 'Link changed',
    suggestions: 'Suggested links', aligning: (done: number, total: number) => `Comparing policy ${done.toString()} of ${total.toString()}`, noCounterparts: 'No policies to compare with are chosen. Choose some above.', noSuggestion: 'Nothing to suggest from the policies chosen.', weaker: (count: number) => `${count.toString()} more that may be related`, fewer: 'Suggestions only',
    openByPolicy: 'Open suggestions by policy', nextWith: (title: string, count: number) => `Next clause with a suggestion from ${title}, ${count.toString()} in all`, noneOpen: 'No open suggestions', score: 'Likeness, 0 to 1', shared: 'Shared words: ', comma: ', ', accept: 'Accept', dismiss: 'Dismiss', acceptLink: (name: string, where: string) => `Accept: ${name} ${where}`, dismissLink: (name: string, where: string) => `Dismiss: ${name} ${where}`, dismissed: 'Suggestion dismissed',
    make: (name: string) => `Link: ${name}`, chooser: 'Make a link', dropHere: (where: string) => `Drop to link with ${where}`, dropNowhere: 'Drag onto another clause; rest on a tab to change policy', dropSame: 'This is where the link starts',
    citations: 'Citations', citation: 'What is cited', openCited: 'Open', citedAlready: 'Linked', searchCited: 'Search', importCited: 'Import',
  },
)
