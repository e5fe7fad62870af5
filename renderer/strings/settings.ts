import { counted, defineStrings, grouped } from './define-strings.ts'

export const settingsStrings = defineStrings(
  {
    title: '设置', person: '署名', author: '作者', authorHint: '写在你的批注、标签和关联上，也随导出带走。', authorPlaceholder: '例如：周', language: '语言', languageHint: '只改界面；政策文字保持原样。', followSystem: '跟随系统',
    look: '外观', theme: '主题', light: '浅色', dark: '深色', density: '行距', normal: '标准', compact: '紧凑', densityHint: '紧凑只收紧表格与列表，不动阅读。', reading: '阅读', size: '字号', sizeValue: (size: number) => `${size.toString()} 像素`, measure: '每行字数', measureValue: (count: number) => `${count.toString()} 字`, wideHint: '窗口很宽时自动再大一号、每行多四字。', reset: '恢复默认',
    sample: '鼓励行业骨干企业、科技型企业开放数据，与上下游共建共享，做到来源可查、去向可追、责任可究。到2027年底，覆盖率达到85%以上。',
    library: '资料库', libraryPlace: '位置', reveal: '在文件夹中显示', another: '打开另一个资料库…', check: '检查资料库', checking: '正在检查…', checked: (policies: number, entries: number) => `检查完毕：${grouped(policies)} 份政策、${grouped(entries)} 步改动，全部完好。`, findings: (count: number) => `发现 ${grouped(count)} 处问题`, repaired: (count: number) => `已修复 ${grouped(count)} 处`, checkHint: '逐一核对原件、文本与每一步改动。',
    about: '关于', aboutTitle: '关于批阅', version: (version: string) => `版本 ${version}`, promise: '全部内容都在本机，不需要账号，不联网，也不收集任何使用数据。', license: 'MIT 许可', shortcuts: '快捷键', showShortcuts: '查看快捷键',
    groupFile: '文件', groupEdit: '编辑', groupClause: '条款', groupGo: '前往', groupView: '查看', groupHelp: '帮助', regions: 'Tab 与 F6 走遍全部控件；列表里用方向键。',
  },
  {
    title: '設定', person: '署名', author: '作者', authorHint: '寫在您的批註、標籤和關聯上，也隨匯出帶走。', authorPlaceholder: '例如：周', language: '語言', languageHint: '只改介面；政策文字保持原樣。', followSystem: '跟隨系統',
    look: '外觀', theme: '主題', light: '淺色', dark: '深色', density: '行距', normal: '標準', compact: '緊湊', densityHint: '緊湊只收緊表格與清單，不動閱讀。', reading: '閱讀', size: '字級', sizeValue: (size: number) => `${size.toString()} 像素`, measure: '每行字數', measureValue: (count: number) => `${count.toString()} 字`, wideHint: '視窗很寬時自動再大一號、每行多四字。', reset: '恢復預設',
    sample: '鼓勵行業骨幹企業、科技型企業開放數據，與上下游共建共享，做到來源可查、去向可追、責任可究。到2027年底，覆蓋率達到85%以上。',
    library: '資料庫', libraryPlace: '位置', reveal: '在資料夾中顯示', another: '開啟另一個資料庫…', check: '檢查資料庫', checking: '正在檢查…', checked: (policies: number, entries: number) => `檢查完畢：${grouped(policies)} 份政策、${grouped(entries)} 步更動，全部完好。`, findings: (count: number) => `發現 ${grouped(count)} 處問題`, repaired: (count: number) => `已修復 ${grouped(count)} 處`, checkHint: '逐一核對原件、文字與每一步更動。',
    about: '關於', aboutTitle: '關於批閱', version: (version: string) => `版本 ${version}`, promise: '全部內容都在本機，不需要帳號，不連網，也不蒐集任何使用資料。', license: 'MIT 授權', shortcuts: '快速鍵', showShortcuts: '查看快速鍵',
    groupFile: '檔案', groupEdit: '編輯', groupClause: '條款', groupGo: '前往', groupView: '檢視', groupHelp: '說明', regions: 'Tab 與 F6 走遍全部控制項；清單裡用方向鍵。',
  },
  {
    title: 'Settings', person: 'Your name', author: 'Author', authorHint: 'Stands on your notes, tags and links, and goes with exports.', authorPlaceholder: 'e.g. Zhou', language: 'Language', languageHint: 'The interface only; policies keep their own words.', followSystem: 'System',
    look: 'Appearance', theme: 'Theme', light: 'Light', dark: 'Dark', density: 'Rows', normal: 'Normal', compact: 'Compact', densityHint: 'Compact tightens tables and lists, never the reading.', reading: 'Reading', size: 'Size', sizeValue: (size: number) => `${size.toString()} px`, measure: 'Characters a line', measureValue: (count: number) => count.toString(), wideHint: 'Very wide windows add one size and four characters.', reset: 'Back to default',
    sample: '鼓励行业骨干企业、科技型企业开放数据，与上下游共建共享，做到来源可查、去向可追、责任可究。到2027年底，覆盖率达到85%以上。',
    library: 'Library', libraryPlace: 'Folder', reveal: 'Show in folder', another: 'Open another library…', check: 'Check the library', checking: 'Checking…', checked: (policies: number, entries: number) => `Checked: ${counted(policies, 'policy', 'policies')} and ${counted(entries, 'change')}, all sound.`, findings: (count: number) => counted(count, 'problem') + ' found', repaired: (count: number) => `${count.toLocaleString('en')} repaired`, checkHint: 'Verifies originals, texts and every change, one by one.',
    about: 'About', aboutTitle: 'About Piyue', version: (version: string) => `Version ${version}`, promise: 'Everything stays on this computer: no account, no network, no usage data.', license: 'MIT licence', shortcuts: 'Keyboard shortcuts', showShortcuts: 'Show shortcuts',
    groupFile: 'File', groupEdit: 'Edit', groupClause: 'Clause', groupGo: 'Go', groupView: 'View', groupHelp: 'Help', regions: 'Tab and F6 reach every control; arrows move in lists.',
  },
)
