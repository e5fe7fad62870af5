import type { ShellWords } from './shell-words.ts'

export const zhHant: ShellWords = {
  menus: { file: '檔案', edit: '編輯', mark: '批閱', view: '檢視', window: '視窗', help: '說明', theme: '外觀', recent: '最近的檔案' },
  mnemonics: { file: 'F', edit: 'E', mark: 'M', view: 'V', window: 'W', help: 'H' },
  commands: {
    'import-files': '匯入檔案…', 'import-folder': '匯入資料夾…', 'open-library': '開啟資料庫…', export: '匯出…', 'close-tab': '關閉分頁',
    undo: '復原', redo: '重做', find: '在本文中尋找…', search: '檢索全部政策…', 'copy-quotation': '複製引文', settings: '設定…',
    tag: '加標籤…', note: '寫批註', link: '建立關聯…',
    'show-library': '資料庫', 'show-reader': '閱讀', 'history-back': '返回', 'history-forward': '前進', 'toggle-outline': '顯示或隱藏大綱', 'toggle-inspector': '顯示或隱藏右欄',
    palette: '命令面板…', 'theme-system': '跟隨系統', 'theme-light': '淺色', 'theme-dark': '深色', shortcuts: '快速鍵', about: '關於批閱',
  },
  items: {
    noRecent: '沒有最近的檔案', clearRecent: '清除最近的檔案', revealLibrary: '在檔案管理員中顯示資料庫', quit: '結束批閱',
    cut: '剪下', copy: '複製', paste: '貼上', pastePlain: '貼上純文字', selectAll: '全選',
    actualSize: '實際大小', zoomIn: '放大', zoomOut: '縮小', fullScreen: '全螢幕', developerTools: '開發者工具', reload: '重新載入',
    minimize: '縮到最小', zoom: '縮放', bringAllToFront: '全部移至最前', services: '服務', hide: '隱藏批閱', hideOthers: '隱藏其他', showAll: '全部顯示',
  },
  dialogs: {
    chooseFiles: '選擇要匯入的政策檔案', chooseFolder: '選擇要匯入的資料夾', chooseLibrary: '選擇資料庫所在的資料夾', import: '匯入', open: '開啟', save: '儲存',
    policyFiles: '政策檔案（PDF、DOCX、TXT）', allFiles: '所有檔案',
    replaceTitle: '「{name}」已經存在。要取代它嗎？', replace: '取代', cancel: '取消',
  },
  trouble: {
    cannotOpenLibrary: '資料庫無法開啟', tryAgain: '再試一次', otherLibrary: '開啟其他資料庫…', quit: '結束',
    pageGone: '視窗意外停止了', pageGoneDetail: '已經儲存的批註都在資料庫裡。重新載入後可以接著做。', pageStuck: '視窗沒有回應', pageStuckDetail: '可以再等一會兒，也可以重新載入。已經儲存的批註不受影響。', reload: '重新載入', wait: '再等等',
    broken: '批閱遇到了自己的錯誤，需要關閉', brokenDetail: '已經儲存的批註都在資料庫裡。詳情寫在日誌中：{log}',
    unsaved: '還有更動沒有儲存', unsavedDetail: '關閉視窗，這些更動就沒有了。可以先騰出磁碟空間重試，或用「另存到別處」。', stay: '留在這裡', leave: '仍然關閉',
  },
}
