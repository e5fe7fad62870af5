import type { ExplainLanguage } from './explain-fill.ts'

/** What each notice says. Templates: see explain-fill.ts. A code used in the source and missing here fails tests/core/contract/explain.test.ts. */
export const noticeWords: Readonly<Record<string, Readonly<Record<ExplainLanguage, string>>>> = {
  'encoding-uncertain': {
    'zh-Hans': '文字编码不确定，按 {encoding} 读取；若有乱码，请另选编码。',
    'zh-Hant': '文字編碼不確定，按 {encoding} 讀取；若有亂碼，請另選編碼。',
    en: 'The text encoding is uncertain; read as {encoding}. If it looks garbled, choose another.',
  },
  'undecodable-bytes': {
    'zh-Hans': '[有 {count} 处]字节无法按所选编码解读，以 � 代替。',
    'zh-Hant': '[有 {count} 處]位元組無法按所選編碼解讀，以 � 代替。',
    en: '[{count} ]bytes do not fit the encoding and are shown as �.',
  },
  'type-differs-from-name': {
    'zh-Hans': '扩展名与内容不符，按内容读取[（{found}）]。',
    'zh-Hant': '副檔名與內容不符，按內容讀取[（{found}）]。',
    en: 'The name does not match the content; read by its content[ ({found})].',
  },
  'cells-made-harmless': {
    'zh-Hans': '有 {count} 个单元格以公式符号开头，已在前面加上撇号，以免被当作公式执行。',
    'zh-Hant': '有 {count} 個儲存格以公式符號開頭，已在前面加上撇號，以免被當作公式執行。',
    en: '{count} cells began like a formula; an apostrophe was put before them so that no spreadsheet runs them.',
  },
}
