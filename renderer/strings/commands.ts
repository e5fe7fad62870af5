import { defineStrings } from './define-strings.ts'

/** Titles of the commands of the frame, as the palette and the key list show them. */
export const commandStrings = defineStrings(
  {
    importFiles: '导入文件…', importFolder: '导入文件夹…', openLibrary: '打开另一个资料库…', revealLibrary: '在文件夹中显示资料库', export: '导出…', undo: '撤销', redo: '重做',
    showLibrary: '去资料库', showReader: '去阅读', showCompare: '去对照', compareWith: '与……对照', showMatrix: '去矩阵', showFacts: '去事实', showGraph: '去图谱', showNotes: '去批注', showCollections: '去合集', showCodebook: '去标签簿', search: '全库检索', settings: '设置', palette: '命令面板', back: '后退', forward: '前进', nextTab: '下一个标签页', previousTab: '上一个标签页', closeTab: '关闭标签页',
    themeLight: '浅色外观', themeDark: '深色外观', themeSystem: '外观跟随系统', nextRegion: '到下一个区域', previousRegion: '到上一个区域', shortcuts: '快捷键', about: '关于批阅',
    compact: '紧凑行距', compactOff: '标准行距',
  },
  {
    importFiles: '匯入檔案…', importFolder: '匯入資料夾…', openLibrary: '開啟另一個資料庫…', revealLibrary: '在資料夾中顯示資料庫', export: '匯出…', undo: '復原', redo: '重做',
    showLibrary: '去資料庫', showReader: '去閱讀', showCompare: '去對照', compareWith: '與……對照', showMatrix: '去矩陣', showFacts: '去事實', showGraph: '去圖譜', showNotes: '去批註', showCollections: '去合集', showCodebook: '去標籤簿', search: '全庫檢索', settings: '設定', palette: '命令面板', back: '後退', forward: '前進', nextTab: '下一個分頁', previousTab: '上一個分頁', closeTab: '關閉分頁',
    themeLight: '淺色外觀', themeDark: '深色外觀', themeSystem: '外觀跟隨系統', nextRegion: '到下一個區域', previousRegion: '到上一個區域', shortcuts: '快速鍵', about: '關於批閱',
    compact: '緊湊行距', compactOff: '標準行距',
  },
  {
    importFiles: 'Import files…', importFolder: 'Import a folder…', openLibrary: 'Open another library…', revealLibrary: 'Show the library in its folder', export: 'Export…', undo: 'Undo', redo: 'Redo',
    showLibrary: 'Go to the library', showReader: 'Go to the reader', showCompare: 'Go to compare', compareWith: 'Compare with…', showMatrix: 'Go to the matrix', showFacts: 'Go to facts', showGraph: 'Go to the graph of links', showNotes: 'Go to notes', showCollections: 'Go to collections', showCodebook: 'Go to the codebook', search: 'Search the library', settings: 'Settings', palette: 'Command palette', back: 'Back', forward: 'Forward', nextTab: 'Next tab', previousTab: 'Previous tab', closeTab: 'Close tab',
    themeLight: 'Light theme', themeDark: 'Dark theme', themeSystem: 'Theme follows the system', nextRegion: 'Go to the next region', previousRegion: 'Go to the previous region', shortcuts: 'Keyboard shortcuts', about: 'About Piyue',
    compact: 'Compact rows', compactOff: 'Normal rows',
  },
)
