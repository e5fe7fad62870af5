import type { ExplainLanguage } from './explain-fill.ts'

const say = (zhHans: string, zhHant: string, en: string): Readonly<Record<ExplainLanguage, string>> => ({ 'zh-Hans': zhHans, 'zh-Hant': zhHant, en })

/** What each notice says. Templates: see explain-fill.ts. A code used in the source and missing here fails tests/core/contract/explain.test.ts. */
export const noticeWords: Readonly<Record<string, Readonly<Record<ExplainLanguage, string>>>> = {
  // reading
  'encoding-uncertain': say('文字编码不确定，按 {encoding} 读取；若有乱码，请另选编码。', '文字編碼不確定，按 {encoding} 讀取；若有亂碼，請另選編碼。', 'The text encoding is uncertain; read as {encoding}. If it looks garbled, choose another.'),
  'undecodable-bytes': say('[有 {count} 处]内容无法按这种编码解读，以 � 代替。', '[有 {count} 處]內容無法按這種編碼解讀，以 � 代替。', 'Content that does not fit the encoding[ ({count} places)] is shown as �.'),
  'type-differs-from-name': say('扩展名（{named}）与内容不符，按 {found} 读取。', '副檔名（{named}）與內容不符，按 {found} 讀取。', 'The name says {named} but the content is {found}; read as {found}.'),
  'page-looks-scanned': say('第 {page} 页像是扫描图像，没有文字；需要时请先做文字识别（OCR）。', '第 {page} 頁像是掃描影像，沒有文字；需要時請先做文字辨識（OCR）。', 'Page {page} looks like a scan and holds no text; run text recognition (OCR) if you need it.'),
  'page-unreadable': say('第 {page} 页无法读取，已跳过。', '第 {page} 頁無法讀取，已略過。', 'Page {page} could not be read and was left out.'),
  'text-layer-garbled': say('PDF 的文字层有[约 {percent}% ]乱码，引用前请对照原文。', 'PDF 的文字層有[約 {percent}% ]亂碼，引用前請對照原文。', 'The PDF’s text layer is garbled[ (about {percent}%)]; compare with the page before quoting.'),
  'latex-residue': say('文中有[ {count} 处]公式代码残留，保持原样。', '文中有[ {count} 處]公式代碼殘留，保持原樣。', 'Remains of formula code[ in {count} places] were left as they are.'),
  'spam-words': say('文中有[ {count} 处]像是网站插入的广告，保持原样。', '文中有[ {count} 處]像是網站插入的廣告，保持原樣。', 'What looks like advertising put in by a website[, {count} times,] was left as it is.'),
  'unreadable-characters': say('文中有[ {count} 处]无法辨认的字符，保持原样。', '文中有[ {count} 處]無法辨認的字元，保持原樣。', 'Unreadable characters[ in {count} places] were left as they are.'),
  'no-clauses': say('没有认出条款；全文仍可阅读和检索。', '沒有認出條款；全文仍可閱讀和檢索。', 'No clauses were recognised; the text can still be read.'),
  'marker-gap': say('“{marker}”之前似乎缺了[ {missing} 个]序号。', '「{marker}」之前似乎缺了[ {missing} 個]序號。', '[{missing} ]numbers seem to be missing before “{marker}”.'),
  'marker-repeated': say('序号“{marker}”重复出现。', '序號「{marker}」重複出現。', 'The number “{marker}” stands there twice.'),
  'sequence-starts-late': say('序号从“{marker}”开始，前面的可能缺失。', '序號從「{marker}」開始，前面的可能缺失。', 'The numbering starts at “{marker}”; earlier ones may be missing.'),
  'sequence-restarts': say('序号在“{marker}”处重新开始。', '序號在「{marker}」處重新開始。', 'The numbering starts over at “{marker}”.'),
  'too-many-files': say('文件太多，只处理前 {most} 个。', '檔案太多，只處理前 {most} 個。', 'There are too many files; only the first {most} are taken.'),
  'sample-entries-skipped': say('示例资料库里有 {count} 处标注对不上原文，已跳过。', '範例資料庫裡有 {count} 處標註對不上原文，已略過。', '{count} entries of the sample library did not fit its texts and were left out.'),
  // library
  'nothing-changed': say('内容相同，没有改动。', '內容相同，沒有更動。', 'Nothing changed: it was so already.'),
  'linked-text-missing': say('关联的另一份政策（{policy}）读不到正文，只显示路径。', '關聯的另一份政策（{policy}）讀不到正文，只顯示路徑。', 'The text of a linked policy ({policy}) cannot be read; only its path is shown.'),
  'text-not-searched': say('“{title/policy}”的正文读不到，没有检索。', '「{title/policy}」的正文讀不到，沒有檢索。', 'The text of “{title/policy}” cannot be read and was not searched.'),
  'preferences-not-kept': say('设置没有保存下来，下次打开会恢复原样。', '設定沒有儲存下來，下次開啟會恢復原樣。', 'The settings could not be saved and will be back as they were next time.'),
  'snapshot-delayed': say('资料库快照暂时写不下去[（{cause|word}）]；改动都在日志里，没有丢失。', '資料庫快照暫時寫不下去[（{cause|word}）]；更動都在日誌裡，沒有遺失。', 'The library’s snapshot cannot be written at the moment[ ({cause|word})]; every change is safe in the journal.'),
  'lock-taken-over': say('上次的批阅[（{program}，{host}）]没有正常关闭，已接手。', '上次的批閱[（{program}，{host}）]沒有正常關閉，已接手。', 'The last Piyue[ ({program} on {host})] did not close properly; taken over from it.'),
  'library-locked-by': say('资料库正由 {program} 打开（{host}），这里只能阅读。', '資料庫正由 {program} 開啟（{host}），這裡只能閱讀。', '{program} on {host} has this library open; here it can only be read.'),
  'library-not-writable': say('资料库所在的位置不能写入，只能阅读[（{cause}）]。', '資料庫所在的位置不能寫入，只能閱讀[（{cause}）]。', 'The library’s folder cannot be written to[ ({cause})]; it can only be read.'),
  'edits-replayed': say('从日志补回了 {count} 项改动。', '從日誌補回了 {count} 項更動。', '{count} changes were replayed from the journal.'),
  'edits-lost': say('有 {count} 项改动无法从日志中读回。', '有 {count} 項更動無法從日誌中讀回。', '{count} changes could not be read back from the journal.'),
  'journal-torn': say('日志最后一行没有写完，已去掉；它从未得到确认。', '日誌最後一行沒有寫完，已去掉；它從未得到確認。', 'The journal’s last line was unfinished and was removed; it had never been acknowledged.'),
  'journal-missing': say('日志文件不见了，已按快照恢复；此前的操作不能再撤销。', '日誌檔不見了，已按快照恢復；此前的操作不能再復原。', 'The journal is gone; the library was restored from its snapshots. Earlier steps cannot be undone.'),
  'journal-end-damaged': say('日志末尾有 {lines} 行损坏[，原件保存在 {kept}]。', '日誌末尾有 {lines} 行損壞[，原件保存在 {kept}]。', 'The last {lines} lines of the journal are damaged[; the original is kept at {kept}].'),
  'journal-damaged': say('日志中有 {lines} 行损坏[，原件保存在 {kept}]；其余内容完好。', '日誌中有 {lines} 行損壞[，原件保存在 {kept}]；其餘內容完好。', '{lines} lines of the journal are damaged[; the original is kept at {kept}]. The rest is sound.'),
  'index-from-previous': say('资料库目录{state|word}，已用上一份恢复[，原件保存在 {kept}]。', '資料庫目錄{state|word}，已用上一份恢復[，原件保存在 {kept}]。', 'The library’s index was {state|word} and was restored from the one before[; the original is kept at {kept}].'),
  'index-from-journal': say('资料库目录{state|word}，已由日志重建[，原件保存在 {kept}]。', '資料庫目錄{state|word}，已由日誌重建[，原件保存在 {kept}]。', 'The library’s index was {state|word} and was rebuilt from the journal[; the original is kept at {kept}].'),
  'policy-salvaged': say('“{title/policy}”的文件{state|word}，内容已全部找回[，原件保存在 {kept}]。', '「{title/policy}」的檔案{state|word}，內容已全部找回[，原件保存在 {kept}]。', 'The file of “{title/policy}” was {state|word}; all of it was recovered[; the original is kept at {kept}].'),
  'policy-salvaged-partly': say('“{title/policy}”的文件{state|word}，只找回一部分[，原件保存在 {kept}]。', '「{title/policy}」的檔案{state|word}，只找回一部分[，原件保存在 {kept}]。', 'The file of “{title/policy}” was {state|word}; part of it was recovered[; the original is kept at {kept}].'),
  'policy-lost': say('“{title/policy}”的文件{state|word}，没能找回[，原件保存在 {kept}]；可以重新导入。', '「{title/policy}」的檔案{state|word}，沒能找回[，原件保存在 {kept}]；可以重新匯入。', 'The file of “{title/policy}” was {state|word} and could not be recovered[; the original is kept at {kept}]. Import it again.'),
  'policy-adopted': say('在文件夹里找到“{title/policy}”，已收回资料库。', '在資料夾裡找到「{title/policy}」，已收回資料庫。', '“{title/policy}” was found in its folder and taken back into the library.'),
  'link-dangles': say('有一条关联的一端不在了（{id}）。', '有一條關聯的一端不在了（{id}）。', 'One end of a link is gone ({id}).'),
  'tagging-dangles': say('有一处标签的条款或标签不在了（{id}）。', '有一處標籤的條款或標籤不在了（{id}）。', 'The clause or the tag of a tagging is gone ({id}).'),
  'annotation-dangles': say('有一条批注的条款或标签不在了（{id}）。', '有一則批註的條款或標籤不在了（{id}）。', 'The clause or a tag of a note is gone ({id}).'),
  'anchor-out-of-text': say('有一处标注落在正文之外（{id}）。', '有一處標註落在正文之外（{id}）。', 'Something is anchored outside the text ({id}).'),
  'clause-out-of-text': say('有一条条款的位置不对（{id}）。', '有一條條款的位置不對（{id}）。', 'A clause lies outside its text or overlaps another ({id}).'),
  'collection-dangles': say('合集“{name}”里有不存在的条款。', '合集「{name}」裡有不存在的條款。', 'The collection “{name}” holds clauses that are gone.'),
  'tag-dangles': say('标签“{name}”的上级标签不在了。', '標籤「{name}」的上級標籤不在了。', 'The group of the tag “{name}” is gone.'),
  // export
  'cells-made-harmless': say('有 {count} 个单元格以公式符号开头，已在前面加上撇号，以免被当作公式执行。', '有 {count} 個儲存格以公式符號開頭，已在前面加上撇號，以免被當作公式執行。', '{count} cells began like a formula; an apostrophe was put before them so that no spreadsheet runs them.'),
}
