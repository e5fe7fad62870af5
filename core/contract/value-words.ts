import type { ExplainLanguage } from './explain-fill.ts'

const word = (zhHans: string, zhHant: string, en: string): Readonly<Record<ExplainLanguage, string>> => ({ 'zh-Hans': zhHans, 'zh-Hant': zhHant, en })

/** Codes that stand in the params of failures and notices, in words. A code without words is shown as it is. */
export const valueWords: Readonly<Record<string, Readonly<Record<ExplainLanguage, string>>>> = {
  // kinds of file
  'doc': word('旧版 Word 文档', '舊版 Word 文件', 'old Word document'),
  'ole': word('旧版 Office 文档', '舊版 Office 文件', 'old Office document'),
  'binary': word('二进制文件', '二進位檔', 'binary file'),
  'zip': word('压缩包', '壓縮檔', 'archive'),
  'rar': word('压缩包', '壓縮檔', 'archive'),
  '7z': word('压缩包', '壓縮檔', 'archive'),
  'gzip': word('压缩包', '壓縮檔', 'archive'),
  'html': word('网页', '網頁', 'web page'),
  'mhtml': word('网页', '網頁', 'web page'),
  'png': word('图片', '圖片', 'picture'),
  'jpeg': word('图片', '圖片', 'picture'),
  'gif': word('图片', '圖片', 'picture'),
  'tiff': word('图片', '圖片', 'picture'),
  'bmp': word('图片', '圖片', 'picture'),
  'webp': word('图片', '圖片', 'picture'),
  'heic': word('图片', '圖片', 'picture'),
  'ofd': word('OFD 版式文件', 'OFD 版式檔案', 'OFD document'),
  'caj': word('CAJ 文件', 'CAJ 檔案', 'CAJ document'),
  'executable': word('程序', '程式', 'program'),
  'mp4': word('视频', '影片', 'video'),
  // parts of a Word file
  'styles': word('样式', '樣式', 'styles'),
  'numbering': word('自动编号', '自動編號', 'automatic numbers'),
  'comments': word('批注', '註解', 'comments'),
  // why a file was taken for hostile
  'depth': word('嵌套过深', '巢狀過深', 'nested too deeply'),
  'doctype': word('含有文档类型声明', '含有文件類型宣告', 'has a document type declaration'),
  'doubled-names': word('内部有重名部件', '內部有重名部件', 'has parts of the same name'),
  'elements': word('内部元素过多', '內部元素過多', 'has too many elements'),
  'entries': word('内部部件过多', '內部部件過多', 'has too many parts'),
  'overlap': word('内部部件相互重叠', '內部部件相互重疊', 'has parts that overlap'),
  'size': word('解压后过大', '解壓後過大', 'too large once unpacked'),
  'ratio': word('压缩比异常', '壓縮比異常', 'packed abnormally tightly'),
  // why an edit does not fit
  'bad-id': word('编号不对', '編號不對', 'wrong id'),
  'bad-clauses': word('条款次序不对', '條款次序不對', 'clauses out of order'),
  'bad-colour': word('颜色写法不对', '顏色寫法不對', 'not a colour'),
  'bad-date': word('没有这个日期', '沒有這個日期', 'no such date'),
  'bad-time': word('时间写法不对', '時間寫法不對', 'not a time'),
  'bad-range': word('位置在正文之外', '位置在正文之外', 'lies outside the text'),
  'bad-value': word('内容不对', '內容不對', 'wrong content'),
  'too-long': word('太长', '太長', 'too long'),
  'too-many': word('太多', '太多', 'too many'),
  'empty': word('没有填写', '沒有填寫', 'left empty'),
  'doubled': word('有重复', '有重複', 'there twice'),
  'id-taken': word('已经存在', '已經存在', 'is there already'),
  'tag-cycle': word('标签不能放在自己下面', '標籤不能放在自己下面', 'a tag cannot stand below itself'),
  'sector-tag': word('领域是固定的，不能改动', '領域是固定的，不能更動', 'sectors are fixed'),
  'clause-in-use': word('还有关联或合集指着这个条款', '還有關聯或合集指著這個條款', 'a link or collection still leads to the clause'),
  'unknown-sector': word('没有这个领域', '沒有這個領域', 'no such sector'),
  'link-to-itself': word('条款不能关联到自己', '條款不能關聯到自己', 'a clause cannot link to itself'),
  'quote-mismatch': word('引文与原文不符', '引文與原文不符', 'the quotation differs from the text'),
  'wrong-policy': word('不属于这份政策', '不屬於這份政策', 'belongs to another policy'),
  // patterns
  'invalid-pattern': word('写法有误', '寫法有誤', 'it is not well formed'),
  'slow-pattern': word('运行太慢，已停止', '執行太慢，已停止', 'it ran too long and was stopped'),
  // causes on the disk
  'missing': word('缺失', '缺失', 'missing'),
  'damaged': word('损坏', '損壞', 'damaged'),
  'disk-full': word('磁盘已满', '磁碟已滿', 'the disk is full'),
  'not-saved': word('写入失败', '寫入失敗', 'writing failed'),
}
