import type { ShellWords } from './shell-words.ts'

export const zhHans: ShellWords = {
  menus: { file: '文件', edit: '编辑', mark: '批阅', view: '视图', window: '窗口', help: '帮助', theme: '外观', recent: '最近的文件' },
  mnemonics: { file: 'F', edit: 'E', mark: 'M', view: 'V', window: 'W', help: 'H' },
  commands: {
    'import-files': '导入文件…', 'import-folder': '导入文件夹…', 'open-library': '打开资料库…', export: '导出…', 'close-tab': '关闭标签页',
    undo: '撤销', redo: '重做', find: '在本文中查找…', search: '检索全部政策…', 'copy-quotation': '复制引文', settings: '设置…',
    tag: '加标签…', note: '写批注', link: '建关联…',
    'show-library': '资料库', 'show-reader': '阅读', 'history-back': '后退', 'history-forward': '前进', 'toggle-outline': '显示或隐藏大纲', 'toggle-inspector': '显示或隐藏右栏',
    palette: '命令面板…', 'theme-system': '跟随系统', 'theme-light': '浅色', 'theme-dark': '深色', shortcuts: '快捷键', about: '关于批阅',
  },
  items: {
    noRecent: '没有最近的文件', clearRecent: '清除最近的文件', revealLibrary: '在文件管理器中显示资料库', quit: '退出批阅',
    cut: '剪切', copy: '复制', paste: '粘贴', pastePlain: '粘贴为纯文本', selectAll: '全选',
    actualSize: '实际大小', zoomIn: '放大', zoomOut: '缩小', fullScreen: '全屏', developerTools: '开发者工具', reload: '重新载入',
    minimize: '最小化', zoom: '缩放', bringAllToFront: '全部置于顶层', services: '服务', hide: '隐藏批阅', hideOthers: '隐藏其他', showAll: '全部显示',
  },
  dialogs: {
    chooseFiles: '选择要导入的政策文件', chooseFolder: '选择要导入的文件夹', chooseLibrary: '选择资料库所在的文件夹', import: '导入', open: '打开', save: '保存',
    policyFiles: '政策文件（PDF、DOCX、TXT）', allFiles: '所有文件',
    replaceTitle: '“{name}”已经存在。要替换它吗？', replace: '替换', cancel: '取消',
  },
  trouble: {
    cannotOpenLibrary: '资料库打不开', tryAgain: '再试一次', otherLibrary: '打开别的资料库…', quit: '退出',
    pageGone: '窗口意外停止了', pageGoneDetail: '已经保存的批注都在资料库里。重新载入后可以接着做。', pageStuck: '窗口没有响应', pageStuckDetail: '可以再等一会儿，也可以重新载入。已经保存的批注不受影响。', reload: '重新载入', wait: '再等等',
    broken: '批阅遇到了自己的错误，需要关闭', brokenDetail: '已经保存的批注都在资料库里。详情写在日志中：{log}',
    unsaved: '还有改动没有保存', unsavedDetail: '关闭窗口，这些改动就没有了。可以先腾出磁盘空间重试，或用“另存到别处”。', stay: '留在这里', leave: '仍然关闭',
  },
}
