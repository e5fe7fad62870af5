import { counted, defineStrings, grouped } from './define-strings.ts'

/** What stands above the screens when something could not be saved, or when room is short. */
export const savingStrings = defineStrings(
  {
    unsaved: '没有保存', short: '磁盘空间', kept: (count: number) => `已为您保留 ${grouped(count)} 处改动，会自动重试；请不要关闭这个窗口。`, waiting: (count: number) => `${grouped(count)} 处改动待保存`,
    retrying: '正在重试…', elsewhere: '另存到别处…', savingElsewhere: '正在另存…', elsewhereHint: '把资料库连同还没保存的改动存成一个批阅包',
    savedElsewhere: (path: string, count: number) => `已另存为 ${path}，含 ${grouped(count)} 处未保存的改动。`, notWithin: (count: number) => `另有 ${grouped(count)} 处改动只在这个窗口里。`,
    editsFile: '未保存的改动', dismiss: '知道了',
  },
  {
    unsaved: '沒有儲存', short: '磁碟空間', kept: (count: number) => `已為您保留 ${grouped(count)} 處更動，會自動重試；請不要關閉這個視窗。`, waiting: (count: number) => `${grouped(count)} 處更動待儲存`,
    retrying: '正在重試…', elsewhere: '另存到別處…', savingElsewhere: '正在另存…', elsewhereHint: '把資料庫連同還沒儲存的更動存成一個批閱包',
    savedElsewhere: (path: string, count: number) => `已另存為 ${path}，含 ${grouped(count)} 處未儲存的更動。`, notWithin: (count: number) => `另有 ${grouped(count)} 處更動只在這個視窗裡。`,
    editsFile: '未儲存的更動', dismiss: '知道了',
  },
  {
    unsaved: 'Not saved', short: 'Disk space', kept: (count: number) => `${counted(count, 'change')} kept here and tried again unasked; leave this window open.`, waiting: (count: number) => `${counted(count, 'change')} waiting`,
    retrying: 'Trying again…', elsewhere: 'Save elsewhere…', savingElsewhere: 'Saving…', elsewhereHint: 'Puts the library, with the changes not saved yet, into a Piyue package',
    savedElsewhere: (path: string, count: number) => `Saved as ${path}, with ${counted(count, 'unsaved change')}.`, notWithin: (count: number) => `${counted(count, 'more change')} only in this window.`,
    editsFile: 'unsaved changes', dismiss: 'Got it',
  },
)
