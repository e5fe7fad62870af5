import type { StepName } from '../../core/model/edit.ts'
import { counted, defineStrings, grouped } from './define-strings.ts'

/** The frame around the screens: title bar, rail, status bar, menus. */
export const frameStrings = defineStrings(
  {
    menu: '批阅菜单', workspaces: '工作区', review: '复核', agreement: '编码一致性', library: '资料库', read: '阅读', compare: '对照', graph: '图谱', search: '检索', matrix: '矩阵', facts: '事实', notesScreen: '批注', collections: '合集', backups: '备份', codebook: '标签簿', settings: '设置',
    tabs: '打开的政策', openPolicy: '打开政策', closeTab: '关闭标签页', tabHint: '按 Delete 关闭', searchOrRun: '检索或执行命令', toMain: '跳到正文',
    importing: (files: number) => `${grouped(files)} 个文件正在导入`,
    saved: (time: string) => `已保存 ${time}`, saving: '正在保存…', notSaved: '未保存', nothingYet: '尚无资料', unchanged: '尚无改动',
    libraryName: (name: string) => `资料库：${name}`, policies: (count: number) => `${grouped(count)} 份政策`, clauses: (count: number) => `${grouped(count)} 条`,
    notes: (count: number) => `批注 ${grouped(count)}`, links: (count: number) => `关联 ${grouped(count)}`, importingShort: (count: number) => `导入中 ${grouped(count)}`,
    offline: '离线，不联网', language: '简体中文', changeLanguage: '界面语言', readOnly: '只读', disconnected: '连接已断开',
    undoStep: (step: string) => `撤销：${step}`, redoStep: (step: string) => `重做：${step}`, nothingToUndo: '没有可撤销的操作', nothingToRedo: '没有可重做的操作',
    cannotOpen: '资料库打不开', openFailedHint: '自动备份在资料库的 backups 文件夹里，没有动。可以先检查并修复，或把一份备份恢复成新的文件夹，再打开它：', copyCommand: '复制命令', commandCopied: '命令已复制', openAnother: '打开另一个资料库', dropHere: '松开即可导入', dropKinds: 'PDF、DOCX、TXT，或整个文件夹；原件不会改动',
    noPolicyOpen: '还没有打开的政策', noPolicyOpenHint: '从资料库里打开一份，就在这里读。', goToLibrary: '去资料库',
    screenNotLoaded: '这一部分没能载入', screenNotLoadedHint: '批阅自己的一个文件没有读到，可能服务已经停下或刚更新过。你的内容没有丢失。请再试一次；还不行，就重新打开批阅。', screenFailed: '这个画面出了错', screenFailedHint: '你的内容已保存，没有丢失。可以再试一次，或回到资料库。', title: 'Piyue 批阅', notices: '通知',
  },
  {
    menu: '批閱選單', workspaces: '工作區', review: '複核', agreement: '編碼一致性', library: '資料庫', read: '閱讀', compare: '對照', graph: '圖譜', search: '檢索', matrix: '矩陣', facts: '事實', notesScreen: '批註', collections: '合集', backups: '備份', codebook: '標籤簿', settings: '設定',
    tabs: '開啟的政策', openPolicy: '開啟政策', closeTab: '關閉分頁', tabHint: '按 Delete 關閉', searchOrRun: '檢索或執行命令', toMain: '跳到正文',
    importing: (files: number) => `${grouped(files)} 個檔案正在匯入`,
    saved: (time: string) => `已儲存 ${time}`, saving: '正在儲存…', notSaved: '未儲存', nothingYet: '尚無資料', unchanged: '尚無更動',
    libraryName: (name: string) => `資料庫：${name}`, policies: (count: number) => `${grouped(count)} 份政策`, clauses: (count: number) => `${grouped(count)} 條`,
    notes: (count: number) => `批註 ${grouped(count)}`, links: (count: number) => `關聯 ${grouped(count)}`, importingShort: (count: number) => `匯入中 ${grouped(count)}`,
    offline: '離線，不連網', language: '繁體中文', changeLanguage: '介面語言', readOnly: '唯讀', disconnected: '連線已中斷',
    undoStep: (step: string) => `復原：${step}`, redoStep: (step: string) => `重做：${step}`, nothingToUndo: '沒有可復原的操作', nothingToRedo: '沒有可重做的操作',
    cannotOpen: '資料庫打不開', openFailedHint: '自動備份在資料庫的 backups 資料夾裡，沒有動。可以先檢查並修復，或把一份備份恢復成新的資料夾，再開啟它：', copyCommand: '複製命令', commandCopied: '命令已複製', openAnother: '開啟另一個資料庫', dropHere: '放開即可匯入', dropKinds: 'PDF、DOCX、TXT，或整個資料夾；原件不會更動',
    noPolicyOpen: '還沒有開啟的政策', noPolicyOpenHint: '從資料庫裡開啟一份，就在這裡讀。', goToLibrary: '去資料庫',
    screenNotLoaded: '這一部分沒能載入', screenNotLoadedHint: '批閱自己的一個檔案沒有讀到，可能服務已經停下或剛更新過。您的內容沒有遺失。請再試一次；還不行，就重新開啟批閱。', screenFailed: '這個畫面出了錯', screenFailedHint: '您的內容已儲存，沒有遺失。可以再試一次，或回到資料庫。', title: 'Piyue 批閱', notices: '通知',
  },
  {
    menu: 'Piyue menu', workspaces: 'Workspaces', review: 'Review', agreement: 'Agreement', library: 'Library', read: 'Read', compare: 'Compare', graph: 'Graph', search: 'Search', matrix: 'Matrix', facts: 'Facts', notesScreen: 'Notes', collections: 'Collections', backups: 'Backups', codebook: 'Codebook', settings: 'Settings',
    tabs: 'Open policies', openPolicy: 'Open a policy', closeTab: 'Close tab', tabHint: 'Delete closes it', searchOrRun: 'Search or run a command', toMain: 'Skip to content',
    importing: (files: number) => `${counted(files, 'file')} being imported`,
    saved: (time: string) => `Saved ${time}`, saving: 'Saving…', notSaved: 'Not saved', nothingYet: 'Nothing here yet', unchanged: 'No changes yet',
    libraryName: (name: string) => `Library: ${name}`, policies: (count: number) => counted(count, 'policy', 'policies'), clauses: (count: number) => counted(count, 'clause'),
    notes: (count: number) => counted(count, 'note'), links: (count: number) => counted(count, 'link'), importingShort: (count: number) => `Importing ${count.toLocaleString('en')}`,
    offline: 'Offline, no network', language: 'English', changeLanguage: 'Interface language', readOnly: 'Read only', disconnected: 'Disconnected',
    undoStep: (step: string) => `Undo: ${step}`, redoStep: (step: string) => `Redo: ${step}`, nothingToUndo: 'Nothing to undo', nothingToRedo: 'Nothing to redo',
    cannotOpen: 'The library cannot be opened', openFailedHint: 'Automatic backups lie untouched in the library’s backups folder. Check and repair the library, or restore a backup into a new folder and open that:', copyCommand: 'Copy command', commandCopied: 'Command copied', openAnother: 'Open another library', dropHere: 'Drop to import', dropKinds: 'PDF, DOCX, TXT, or whole folders; the originals stay as they are',
    noPolicyOpen: 'No policy is open', noPolicyOpenHint: 'Open one in the library and read it here.', goToLibrary: 'Go to the library',
    screenNotLoaded: 'This part could not be loaded', screenNotLoadedHint: 'One of Piyue’s own files did not arrive: its service may have stopped, or was just updated. Nothing of yours is lost. Try again; if it fails once more, open Piyue again.', screenFailed: 'Something went wrong on this screen', screenFailedHint: 'Your work is saved; nothing was lost. Try again, or go back to the library.', title: 'Piyue 批阅', notices: 'Messages',
  },
)

/** What an undo step is called, after "撤销：". */
export const stepStrings = defineStrings(
  {
    'add-policy': '添加政策', 'remove-policy': '移除政策', 'correct-metadata': '更正信息', 'change-policy': '更正政策', 'read-again': '重新读取', 'correct-structure': '更正分条', 'settle-review': '处理待复核', 'put-tag': '修改标签', 'remove-tag': '删除标签', 'tag-clause': '添加标签', 'untag-clause': '移除标签',
    'put-annotation': '写批注', 'remove-annotation': '删除批注', 'link-clauses': '添加关联', 'unlink-clauses': '删除关联', 'dismiss-sector': '忽略建议', 'dismiss-link': '忽略关联建议', 'correct-fact': '更正事实', 'withdraw-fact-correction': '撤回更正', 'put-collection': '修改合集', 'remove-collection': '删除合集', 'put-search': '保存检索', 'remove-search': '删除保存的检索',
    import: '导入', 'import-sample': '导入示例', 'tag-selection': '标注选文', 'tag-many': '批量加标签', 'accept-sector': '接受建议', 'accept-sectors': '接受多条建议', 'merge-tags': '合并标签', 'merge-package': '合并批阅包', bulk: '批量修改',
  },
  {
    'add-policy': '加入政策', 'remove-policy': '移除政策', 'correct-metadata': '更正資訊', 'change-policy': '更正政策', 'read-again': '重新讀取', 'correct-structure': '更正分條', 'settle-review': '處理待複核', 'put-tag': '修改標籤', 'remove-tag': '刪除標籤', 'tag-clause': '新增標籤', 'untag-clause': '移除標籤',
    'put-annotation': '寫批註', 'remove-annotation': '刪除批註', 'link-clauses': '新增關聯', 'unlink-clauses': '刪除關聯', 'dismiss-sector': '忽略建議', 'dismiss-link': '忽略關聯建議', 'correct-fact': '更正事實', 'withdraw-fact-correction': '撤回更正', 'put-collection': '修改合集', 'remove-collection': '刪除合集', 'put-search': '儲存檢索', 'remove-search': '刪除儲存的檢索',
    import: '匯入', 'import-sample': '匯入範例', 'tag-selection': '標註選文', 'tag-many': '批次加標籤', 'accept-sector': '接受建議', 'accept-sectors': '接受多條建議', 'merge-tags': '合併標籤', 'merge-package': '合併批閱包', bulk: '批次修改',
  },
  {
    'add-policy': 'add policy', 'remove-policy': 'remove policy', 'correct-metadata': 'correct details', 'change-policy': 'correct policy', 'read-again': 'read again', 'correct-structure': 'correct clauses', 'settle-review': 'settle review', 'put-tag': 'change tag', 'remove-tag': 'delete tag', 'tag-clause': 'add tag', 'untag-clause': 'remove tag',
    'put-annotation': 'write note', 'remove-annotation': 'delete note', 'link-clauses': 'add link', 'unlink-clauses': 'delete link', 'dismiss-sector': 'dismiss suggestion', 'dismiss-link': 'dismiss suggested link', 'correct-fact': 'correct fact', 'withdraw-fact-correction': 'withdraw correction', 'put-collection': 'change collection', 'remove-collection': 'delete collection', 'put-search': 'save search', 'remove-search': 'delete saved search',
    import: 'import', 'import-sample': 'import samples', 'tag-selection': 'tag selection', 'tag-many': 'tag several', 'accept-sector': 'accept suggestion', 'accept-sectors': 'accept suggestions', 'merge-tags': 'merge tags', 'merge-package': 'merge package', bulk: 'change several',
  } satisfies Record<StepName, string>,
)
