import { counted, defineStrings, grouped } from './define-strings.ts'

/** The cleaning report: what was changed when a policy was read, and reading it again. */
export const cleaningStrings = defineStrings(
  {
    title: '清理报告', none: '没有清理任何内容：文字与文件一致。', untouched: '原文件保持不动；这里列出读入时的改动。关掉的规则不用于这份政策，重新读取后生效。', times: (count: number) => `${grouped(count)} 处`, off: '已关', use: (rule: string) => `用“${rule}”清理这份政策`,
    more: (count: number) => `还有 ${grouped(count)} 处同类改动未列出`, removed: '删去', inserted: '补上', replaced: '改为', same: (count: number) => `共 ${grouped(count)} 处相同`, encoding: '编码', guess: '自动判断', sample: '开头几行',
    preview: '看看会怎样', previewing: '正在试读…', read: '重新读取', reading: '正在读取…', cancel: '取消', would: (clauses: number, carried: number, review: number) => `会有 ${grouped(clauses)} 个条款；${grouped(carried)} 处标注仍在原处${review === 0 ? '' : `；${grouped(review)} 处会进入待复核`}。`, unchanged: '选择没有变化', done: (clauses: number, review: number) => `已重新读取：${grouped(clauses)} 个条款${review === 0 ? '' : `；${grouped(review)} 处待复核`}`, undo: '撤销',
    rulePinyin: '括号里的拼音', rulePageNumber: '插在句中的页码', ruleRunningHead: '页眉页脚', ruleHardWrap: '段内断行', ruleInnerBlank: '汉字间的空格', ruleSiteChrome: '网站附加的文字', rulePunctuation: '标点的全半角', ruleMarker: '序号的笔误', ruleInjected: '混入的文字',
  },
  {
    title: '清理報告', none: '沒有清理任何內容：文字與檔案一致。', untouched: '原檔案保持不動；這裡列出讀入時的改動。關掉的規則不用於這份政策，重新讀取後生效。', times: (count: number) => `${grouped(count)} 處`, off: '已關', use: (rule: string) => `用「${rule}」清理這份政策`,
    more: (count: number) => `還有 ${grouped(count)} 處同類改動未列出`, removed: '刪去', inserted: '補上', replaced: '改為', same: (count: number) => `共 ${grouped(count)} 處相同`, encoding: '編碼', guess: '自動判斷', sample: '開頭幾行',
    preview: '看看會怎樣', previewing: '正在試讀…', read: '重新讀取', reading: '正在讀取…', cancel: '取消', would: (clauses: number, carried: number, review: number) => `會有 ${grouped(clauses)} 個條款；${grouped(carried)} 處標註仍在原處${review === 0 ? '' : `；${grouped(review)} 處會進入待複核`}。`, unchanged: '選擇沒有變化', done: (clauses: number, review: number) => `已重新讀取：${grouped(clauses)} 個條款${review === 0 ? '' : `；${grouped(review)} 處待複核`}`, undo: '復原',
    rulePinyin: '括號裡的拼音', rulePageNumber: '插在句中的頁碼', ruleRunningHead: '頁眉頁腳', ruleHardWrap: '段內斷行', ruleInnerBlank: '漢字間的空格', ruleSiteChrome: '網站附加的文字', rulePunctuation: '標點的全半形', ruleMarker: '序號的筆誤', ruleInjected: '混入的文字',
  },
  {
    title: 'Cleaning report', none: 'Nothing was cleaned: the text is as in the file.', untouched: 'The original file is untouched; this lists what reading changed. A rule switched off is not used for this policy once it is read again.', times: (count: number) => counted(count, 'change'), off: 'off', use: (rule: string) => `Clean this policy of: ${rule}`,
    more: (count: number) => `${counted(count, 'more change')} of this kind not listed`, removed: 'removed', inserted: 'inserted', replaced: 'became', same: (count: number) => `${counted(count, 'time')} the same`, encoding: 'Encoding', guess: 'as detected', sample: 'First lines',
    preview: 'See what would come of it', previewing: 'Trying…', read: 'Read again', reading: 'Reading…', cancel: 'Cancel', would: (clauses: number, carried: number, review: number) => `There would be ${counted(clauses, 'clause')}; ${counted(carried, 'thing')} would stay in place${review === 0 ? '' : `; ${grouped(review)} would wait for review`}.`, unchanged: 'Nothing was changed here', done: (clauses: number, review: number) => `Read again: ${counted(clauses, 'clause')}${review === 0 ? '' : `; ${grouped(review)} to review`}`, undo: 'Undo',
    rulePinyin: 'Pinyin in brackets', rulePageNumber: 'Page numbers inside sentences', ruleRunningHead: 'Running heads and feet', ruleHardWrap: 'Line breaks inside paragraphs', ruleInnerBlank: 'Blanks between characters', ruleSiteChrome: 'Words added by a web site', rulePunctuation: 'Punctuation width', ruleMarker: 'Slips in numbering', ruleInjected: 'Injected text',
  },
)
