import { counted, defineStrings, grouped } from './define-strings.ts'

export const backupsStrings = defineStrings(
  {
    title: '备份', show: '去备份', make: '立即备份', making: '正在备份…', nameLabel: '备份名称', nameIt: '起名…', keep: '一直保留', keepNot: '随轮换删除', check: '检查是否完好', checking: '正在检查…', remove: '删除…', restore: '恢复为副本', restoring: '正在恢复…', more: '更多操作', list: '备份列表',
    when: '时间', why: '缘由', holds: '当时 → 现在', size: '大小', state: '状态', actions: '操作', kept: '保留', damaged: '已损坏', whole: '已检查，完好', notWhole: '不完整', unchecked: '未检查', unknownCounts: '升级前的旧格式',
    byHand: '手动备份', sessionEnd: '结束时', hourly: '每小时', beforeMigration: '升级前', beforeBulk: '批量改动前', policies: (count: number) => `政策 ${grouped(count)}`, clauses: (count: number) => `条款 ${grouped(count)}`, taggings: (count: number) => `标注 ${grouped(count)}`, annotations: (count: number) => `批注 ${grouped(count)}`, links: (count: number) => `关联 ${grouped(count)}`,
    sameCounts: '数量与现在相同', edits: (count: number) => `之后改动 ${grouped(count)} 步`, noEdits: '之后没有改动', inLibrary: '备份在资料库文件夹里。磁盘坏了会一起丢失；可改放到移动硬盘或网络文件夹：', elsewhere: '备份在另一个文件夹里。', total: (count: number, size: string) => `${grouped(count)} 份，共 ${size}`,
    rotation: '自动备份：有改动时每小时一份，结束时和批量改动前各一份。保留最近 24 小时、14 天、8 周各一份；手动的和起了名的一直保留。', emptyTitle: '还没有备份', emptyHint: '有了政策之后，每小时和每次结束时会自动备份。现在也可以先备份一份。', failing: '上次自动备份没有做成：', copied: '已复制。', copyCommand: '复制命令',
    made: '已备份。', removed: '备份已删除。', restored: '已恢复为副本，现在的资料库没有动。', openCopy: '打开副本：', openAnother: '打开另一个资料库…', missing: (count: number) => `缺 ${grouped(count)} 份原件；文本、标注和批注齐全。`, removeTitle: '删除这份备份？', removeHint: '删除后不能找回。', removeNow: '删除', readOnly: '只读，不能备份', close: '收起',
    recovered: '打开时做了这些', risky: '请留意资料库的位置', seeBackups: '查看备份', checkLibrary: '检查资料库', backups: '查看备份', backupsHint: '恢复到从前的样子，不动现在的资料库。',
  },
  {
    title: '備份', show: '去備份', make: '立即備份', making: '正在備份…', nameLabel: '備份名稱', nameIt: '取名…', keep: '一直保留', keepNot: '隨輪換刪除', check: '檢查是否完好', checking: '正在檢查…', remove: '刪除…', restore: '還原為副本', restoring: '正在還原…', more: '更多操作', list: '備份清單',
    when: '時間', why: '緣由', holds: '當時 → 現在', size: '大小', state: '狀態', actions: '操作', kept: '保留', damaged: '已損壞', whole: '已檢查，完好', notWhole: '不完整', unchecked: '未檢查', unknownCounts: '升級前的舊格式',
    byHand: '手動備份', sessionEnd: '結束時', hourly: '每小時', beforeMigration: '升級前', beforeBulk: '批次更動前', policies: (count: number) => `政策 ${grouped(count)}`, clauses: (count: number) => `條款 ${grouped(count)}`, taggings: (count: number) => `標註 ${grouped(count)}`, annotations: (count: number) => `批註 ${grouped(count)}`, links: (count: number) => `關聯 ${grouped(count)}`,
    sameCounts: '數量與現在相同', edits: (count: number) => `之後更動 ${grouped(count)} 步`, noEdits: '之後沒有更動', inLibrary: '備份在資料庫資料夾裡。磁碟壞了會一起遺失；可改放到行動硬碟或網路資料夾：', elsewhere: '備份在另一個資料夾裡。', total: (count: number, size: string) => `${grouped(count)} 份，共 ${size}`,
    rotation: '自動備份：有更動時每小時一份，結束時和批次更動前各一份。保留最近 24 小時、14 天、8 週各一份；手動的和取了名的一直保留。', emptyTitle: '還沒有備份', emptyHint: '有了政策之後，每小時和每次結束時會自動備份。現在也可以先備份一份。', failing: '上次自動備份沒有做成：', copied: '已複製。', copyCommand: '複製命令',
    made: '已備份。', removed: '備份已刪除。', restored: '已還原為副本，現在的資料庫沒有動。', openCopy: '開啟副本：', openAnother: '開啟另一個資料庫…', missing: (count: number) => `缺 ${grouped(count)} 份原件；文字、標註和批註齊全。`, removeTitle: '刪除這份備份？', removeHint: '刪除後不能找回。', removeNow: '刪除', readOnly: '唯讀，不能備份', close: '收起',
    recovered: '開啟時做了這些', risky: '請留意資料庫的位置', seeBackups: '查看備份', checkLibrary: '檢查資料庫', backups: '查看備份', backupsHint: '還原到從前的樣子，不動現在的資料庫。',
  },
  {
    title: 'Backups', show: 'Go to backups', make: 'Back up now', making: 'Backing up…', nameLabel: 'Name of the backup', nameIt: 'Name it…', keep: 'Keep for good', keepNot: 'Let rotation remove it', check: 'Check every byte', checking: 'Checking…', remove: 'Delete…', restore: 'Restore as a copy', restoring: 'Restoring…', more: 'More', list: 'Backups',
    when: 'Made', why: 'Why', holds: 'Then → now', size: 'Size', state: 'State', actions: 'Actions', kept: 'kept', damaged: 'damaged', whole: 'checked, whole', notWhole: 'not whole', unchecked: 'not checked', unknownCounts: 'older format',
    byHand: 'By hand', sessionEnd: 'End of session', hourly: 'Hourly', beforeMigration: 'Before an upgrade', beforeBulk: 'Before a bulk change', policies: (count: number) => counted(count, 'policy', 'policies'), clauses: (count: number) => counted(count, 'clause'), taggings: (count: number) => counted(count, 'tagging'), annotations: (count: number) => counted(count, 'note'), links: (count: number) => counted(count, 'link'),
    sameCounts: 'same counts as now', edits: (count: number) => `${counted(count, 'change')} since`, noEdits: 'nothing changed since', inLibrary: 'Backups lie in the library’s folder and would be lost with its disk. To put them on another disk or a network folder:', elsewhere: 'Backups lie in another folder.', total: (count: number, size: string) => `${counted(count, 'backup')}, ${size} in all`,
    rotation: 'Made by themselves: one an hour while things change, one at the end of a session, one before a bulk change. One stays for each of the last 24 hours, 14 days and 8 weeks; those made by hand or named stay.', emptyTitle: 'No backups yet', emptyHint: 'Once there are policies, one is made every hour and at the end of each session. You can make one now.', failing: 'The last automatic backup failed: ', copied: 'Copied.', copyCommand: 'Copy command',
    made: 'Backed up.', removed: 'Backup deleted.', restored: 'Restored as a copy. The library you have open was not touched.', openCopy: 'Open the copy:', openAnother: 'Open another library…', missing: (count: number) => `${counted(count, 'original')} missing; texts, tags and notes are complete.`, removeTitle: 'Delete this backup?', removeHint: 'It cannot be brought back.', removeNow: 'Delete', readOnly: 'Read-only: no backups from here', close: 'Dismiss',
    recovered: 'What opening did', risky: 'Mind where the library lies', seeBackups: 'See backups', checkLibrary: 'Check the library', backups: 'See backups', backupsHint: 'Go back to how it was, without touching the library you have.',
  },
)
