import type { ExplainLanguage } from './explain-language.ts'

const say = (zhHans: string, zhHant: string, en: string): Readonly<Record<ExplainLanguage, string>> => ({
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
})

/**
 * What each notice says. Templates: see explain-fill.ts. A code used in the source and missing here fails
 * tests/core/contract/explain.test.ts.
 */
export const noticeWords: Readonly<Record<string, Readonly<Record<ExplainLanguage, string>>>> = {
  // reading
  'encoding-uncertain': say(
    '文字编码不确定，按 {encoding} 读取；若有乱码，请另选编码。',
    '文字編碼不確定，按 {encoding} 讀取；若有亂碼，請另選編碼。',
    'The text encoding is uncertain; read as {encoding}. If it looks garbled, choose another.',
  ),
  'undecodable-bytes': say(
    '[有 {count} 处]内容无法按这种编码解读，以 � 代替。',
    '[有 {count} 處]內容無法按這種編碼解讀，以 � 代替。',
    'Content that does not fit the encoding[ ({count} places)] is shown as �.',
  ),
  'type-differs-from-name': say(
    '扩展名（{named}）与内容不符，按 {found} 读取。',
    '副檔名（{named}）與內容不符，按 {found} 讀取。',
    'The name says {named} but the content is {found}; read as {found}.',
  ),
  'read-as-text': say(
    '[扩展名是 {named}，]内容是文字，已按文本文件读取。',
    '[副檔名是 {named}，]內容是文字，已按文字檔讀取。',
    'The content is text and was read as a text file[, though the name says {named}].',
  ),
  'page-looks-scanned': say(
    '第 {page} 页像是扫描图像，没有文字；需要时请先做文字识别（OCR）。',
    '第 {page} 頁像是掃描影像，沒有文字；需要時請先做文字辨識（OCR）。',
    'Page {page} looks like a scan and holds no text; run text recognition (OCR) if you need it.',
  ),
  'page-unreadable': say(
    '第 {page} 页无法读取，已跳过。',
    '第 {page} 頁無法讀取，已略過。',
    'Page {page} could not be read and was left out.',
  ),
  'text-layer-garbled': say(
    'PDF 的文字层有[约 {percent}% ]乱码，引用前请对照原文。',
    'PDF 的文字層有[約 {percent}% ]亂碼，引用前請對照原文。',
    'The PDF’s text layer is garbled[ (about {percent}%)]; compare with the page before quoting.',
  ),
  'hidden-text-left-out': say(
    'Word 文件中的隐藏文字[（{count} 个字符）]没有读入。',
    'Word 檔案中的隱藏文字[（{count} 個字元）]沒有讀入。',
    'Hidden text of the Word file[ ({count} characters)] was left out.',
  ),
  'embedded-parts-left-out': say(
    'Word 文件中嵌入的[ {count} 个]外来文档没有读入。',
    'Word 檔案中嵌入的[ {count} 個]外來文件沒有讀入。',
    'Documents embedded in the Word file[ ({count})] were left out.',
  ),
  'deleted-rows-left-out': say(
    '修订中已删除的[ {count} 行]表格行没有读入。',
    '修訂中已刪除的[ {count} 列]表格列沒有讀入。',
    'Table rows deleted in tracked changes[ ({count})] were left out.',
  ),
  'external-content-dropped': say(
    'Word 文件引用的[ {count} 处]外部内容没有读取，以免联网。',
    'Word 檔案引用的[ {count} 處]外部內容沒有讀取，以免連網。',
    'Outside content the Word file points to[ ({count} places)] was not fetched: Piyue stays offline.',
  ),
  'part-unreadable': say(
    'Word 文件的{part|word}损坏，没有读入；请对照原件。',
    'Word 檔案的{part|word}損壞，沒有讀入；請對照原件。',
    'The Word file’s {part|word} are damaged and were not read; compare with the original.',
  ),
  'radicals-restored': say(
    'PDF 的字体把[ {count} 个]汉字存成了部首码位，已还原为汉字。',
    'PDF 的字型把[ {count} 個]漢字存成了部首碼位，已還原為漢字。',
    'The PDF’s fonts held[ {count}] characters as radicals; they were read as the characters they show.',
  ),
  'latex-residue': say(
    '文中有[ {count} 处]公式代码残留，保持原样。',
    '文中有[ {count} 處]公式代碼殘留，保持原樣。',
    'Remains of formula code[ in {count} places] were left as they are.',
  ),
  'spam-words': say(
    '文中有[ {count} 处]像是网站插入的广告，保持原样。',
    '文中有[ {count} 處]像是網站插入的廣告，保持原樣。',
    'What looks like advertising put in by a website[, {count} times,] was left as it is.',
  ),
  'html-entities': say(
    '文中有[ {count} 处]网页代码（如 &nbsp;），保持原样。',
    '文中有[ {count} 處]網頁代碼（如 &nbsp;），保持原樣。',
    'Codes of a web page (such as &nbsp;)[ in {count} places] were left as they are.',
  ),
  'private-characters': say(
    '文中有[ {count} 处]自造字符，可能显示为方框，保持原样。',
    '文中有[ {count} 處]自造字元，可能顯示為方框，保持原樣。',
    'Private characters that may show as boxes[ in {count} places] were left as they are.',
  ),
  'unreadable-characters': say(
    '文中有[ {count} 处]无法辨认的字符，保持原样。',
    '文中有[ {count} 處]無法辨認的字元，保持原樣。',
    'Unreadable characters[ in {count} places] were left as they are.',
  ),
  'no-clauses': say(
    '没有认出条款；全文仍可阅读和检索。',
    '沒有認出條款；全文仍可閱讀和檢索。',
    'No clauses were recognised; the text can still be read.',
  ),
  'draft-place-unknown': say(
    '修改标记“{mark}”没有说明征求意见稿中的位置，按现在的位置保留。',
    '修改標記「{mark}」沒有說明徵求意見稿中的位置，按現在的位置保留。',
    'The revision mark “{mark}” does not say where the draft had these words; they were left where they are.',
  ),
  'marker-gap': say(
    '“{marker}”之前似乎缺了[ {missing} 个]序号。',
    '「{marker}」之前似乎缺了[ {missing} 個]序號。',
    '[{missing} ]numbers seem to be missing before “{marker}”.',
  ),
  'marker-repeated': say(
    '序号“{marker}”重复出现。',
    '序號「{marker}」重複出現。',
    'The number “{marker}” stands there twice.',
  ),
  'sequence-starts-late': say(
    '序号从“{marker}”开始，前面的可能缺失。',
    '序號從「{marker}」開始，前面的可能缺失。',
    'The numbering starts at “{marker}”; earlier ones may be missing.',
  ),
  'sequence-restarts': say(
    '序号在“{marker}”处重新开始。',
    '序號在「{marker}」處重新開始。',
    'The numbering starts over at “{marker}”.',
  ),
  'issued-with-notice': say(
    '这是通知[（{number}）]的附件，随通知印发：发文机关、文号和日期取自通知。',
    '這是通知[（{number}）]的附件，隨通知印發：發文機關、文號和日期取自通知。',
    'An annex that the notice[ ({number})] issues: issuer, number and date are the notice’s.',
  ),
  'annexed-to-notice': say(
    '这是通知[（{number}）]的附件，自身没有印发文机关；文号和日期只取附件所印的。',
    '這是通知[（{number}）]的附件，自身沒有印發文機關；文號和日期只取附件所印的。',
    'An annex of the notice[ ({number})] that prints no issuer; number and date are only what the annex prints itself.',
  ),
  'too-many-files': say(
    '文件太多，只处理前 {most} 个。',
    '檔案太多，只處理前 {most} 個。',
    'There are too many files; only the first {most} are taken.',
  ),
  'sample-entries-skipped': say(
    '示例资料库里有 {count} 处标注对不上原文，已跳过。',
    '範例資料庫裡有 {count} 處標註對不上原文，已略過。',
    '{count} entries of the sample library did not fit its texts and were left out.',
  ),
  // library
  'nothing-changed': say('内容相同，没有改动。', '內容相同，沒有更動。', 'Nothing changed: it was so already.'),
  'linked-text-missing': say(
    '关联的另一份政策（{policy}）读不到正文，只显示路径。',
    '關聯的另一份政策（{policy}）讀不到正文，只顯示路徑。',
    'The text of a linked policy ({policy}) cannot be read; only its path is shown.',
  ),
  'text-not-searched': say(
    '“{title/policy}”的正文读不到，没有检索。',
    '「{title/policy}」的正文讀不到，沒有檢索。',
    'The text of “{title/policy}” cannot be read and was not searched.',
  ),
  'text-not-shown': say(
    '“{title/policy}”的正文读不到，只显示位置和标题。',
    '「{title/policy}」的正文讀不到，只顯示位置和標題。',
    'The text of “{title/policy}” cannot be read; only paths and headings are shown.',
  ),
  'preferences-not-kept': say(
    '设置没有保存下来，下次打开会恢复原样。',
    '設定沒有儲存下來，下次開啟會恢復原樣。',
    'The settings could not be saved and will be back as they were next time.',
  ),
  'unsaved-left-out': say(
    '有 {count} 处还没保存的改动已对不上资料库，没有写入。',
    '有 {count} 處還沒儲存的更動已對不上資料庫，沒有寫入。',
    '{count} changes not saved yet no longer fit the library and were left out.',
  ),
  'reserve-missing': say(
    '磁盘快满了：为保存改动预留的空间已经用掉，或没能留出。改动仍在保存；请腾出一些空间，批阅会自动补上。',
    '磁碟快滿了：為儲存更動預留的空間已經用掉，或沒能留出。更動仍在儲存；請騰出一些空間，批閱會自動補上。',
    'The disk is nearly full: the space kept back for saving is used up, or could not be set aside. Changes are still being saved. Free some space; Piyue sets it aside again by itself.',
  ),
  'snapshot-delayed': say(
    '资料库快照暂时写不下去[（{cause|word}）]；改动都在日志里，没有丢失。',
    '資料庫快照暫時寫不下去[（{cause|word}）]；更動都在日誌裡，沒有遺失。',
    'The library’s snapshot cannot be written at the moment[ ({cause|word})]; every change is safe in the journal.',
  ),
  'lock-taken-over': say(
    '上次的批阅[（{program}，{host}）]没有正常关闭，已接手。',
    '上次的批閱[（{program}，{host}）]沒有正常關閉，已接手。',
    'The last Piyue[ ({program} on {host})] did not close properly; taken over from it.',
  ),
  'library-locked-by': say(
    '资料库正由 {program} 打开（{host}），这里只能阅读。',
    '資料庫正由 {program} 開啟（{host}），這裡只能閱讀。',
    '{program} on {host} has this library open; here it can only be read.',
  ),
  'library-not-writable': say(
    '资料库所在的位置不能写入，只能阅读[（{cause}）]。',
    '資料庫所在的位置不能寫入，只能閱讀[（{cause}）]。',
    'The library’s folder cannot be written to[ ({cause})]; it can only be read.',
  ),
  'edits-replayed': say(
    '从日志补回了 {count} 项改动。',
    '從日誌補回了 {count} 項更動。',
    '{count} changes were replayed from the journal.',
  ),
  'edits-lost': say(
    '有 {count} 项改动无法从日志中读回。',
    '有 {count} 項更動無法從日誌中讀回。',
    '{count} changes could not be read back from the journal.',
  ),
  'journal-torn': say(
    '日志最后一行没有写完，已去掉；它从未得到确认。',
    '日誌最後一行沒有寫完，已去掉；它從未得到確認。',
    'The journal’s last line was unfinished and was removed; it had never been acknowledged.',
  ),
  'journal-missing': say(
    '日志文件不见了，已按快照恢复；此前的操作不能再撤销。',
    '日誌檔不見了，已按快照恢復；此前的操作不能再復原。',
    'The journal is gone; the library was restored from its snapshots. Earlier steps cannot be undone.',
  ),
  'journal-end-damaged': say(
    '日志末尾有 {lines} 行损坏[，原件保存在 {kept}]。',
    '日誌末尾有 {lines} 行損壞[，原件保存在 {kept}]。',
    'The last {lines} lines of the journal are damaged[; the original is kept at {kept}].',
  ),
  'journal-damaged': say(
    '日志中有 {lines} 行损坏[，原件保存在 {kept}]；其余内容完好。',
    '日誌中有 {lines} 行損壞[，原件保存在 {kept}]；其餘內容完好。',
    '{lines} lines of the journal are damaged[; the original is kept at {kept}]. The rest is sound.',
  ),
  'index-from-previous': say(
    '资料库目录{state|word}，已用上一份恢复[，原件保存在 {kept}]。',
    '資料庫目錄{state|word}，已用上一份恢復[，原件保存在 {kept}]。',
    'The library’s index was {state|word} and was restored from the one before[; the original is kept at {kept}].',
  ),
  'index-from-journal': say(
    '资料库目录{state|word}，已由日志重建[，原件保存在 {kept}]。',
    '資料庫目錄{state|word}，已由日誌重建[，原件保存在 {kept}]。',
    'The library’s index was {state|word} and was rebuilt from the journal[; the original is kept at {kept}].',
  ),
  'policy-salvaged': say(
    '“{title/policy}”的文件{state|word}，内容已全部找回[，原件保存在 {kept}]。',
    '「{title/policy}」的檔案{state|word}，內容已全部找回[，原件保存在 {kept}]。',
    'The file of “{title/policy}” was {state|word}; all of it was recovered[; the original is kept at {kept}].',
  ),
  'policy-salvaged-partly': say(
    '“{title/policy}”的文件{state|word}，只找回一部分[，原件保存在 {kept}]。',
    '「{title/policy}」的檔案{state|word}，只找回一部分[，原件保存在 {kept}]。',
    'The file of “{title/policy}” was {state|word}; part of it was recovered[; the original is kept at {kept}].',
  ),
  'policy-lost': say(
    '“{title/policy}”的文件{state|word}，没能找回[，原件保存在 {kept}]；可以重新导入。',
    '「{title/policy}」的檔案{state|word}，沒能找回[，原件保存在 {kept}]；可以重新匯入。',
    'The file of “{title/policy}” was {state|word} and could not be recovered[; the original is kept at {kept}]. Import it again.',
  ),
  'policy-adopted': say(
    '在文件夹里找到“{title/policy}”，已收回资料库。',
    '在資料夾裡找到「{title/policy}」，已收回資料庫。',
    '“{title/policy}” was found in its folder and taken back into the library.',
  ),
  'backup-entry-damaged': say(
    '备份里的“{file}”与写入时不同。',
    '備份裡的「{file}」與寫入時不同。',
    '“{file}” in the backup is not what was written.',
  ),
  'backup-source-missing': say(
    '备份缺少一份原件（{file}）。',
    '備份缺少一份原件（{file}）。',
    'An original of the backup is missing ({file}).',
  ),
  'backup-source-damaged': say(
    '备份里的一份原件已损坏（{file}）。',
    '備份裡的一份原件已損壞（{file}）。',
    'An original of the backup is damaged ({file}).',
  ),
  'backup-unreadable': say(
    '备份文件打不开（{reason}）。',
    '備份檔打不開（{reason}）。',
    'The backup cannot be opened ({reason}).',
  ),
  'migration-backed-up': say(
    '资料库由旧版批阅写成；升级之前已经备份。',
    '資料庫由舊版批閱寫成；升級之前已經備份。',
    'An older Piyue wrote this library; it was backed up before it was brought up to date.',
  ),
  'migration-not-backed-up': say(
    '资料库由旧版批阅写成，升级前的备份没有做成[（{cause|word}）]，因此只能阅读。',
    '資料庫由舊版批閱寫成，升級前的備份沒有做成[（{cause|word}）]，因此只能閱讀。',
    'An older Piyue wrote this library and the backup before bringing it up to date failed[ ({cause|word})]; it can only be read.',
  ),
  'library-synchronised': say(
    '资料库放在 {service} 的同步文件夹里；同步可能在写入时动它，请改放到普通文件夹，把备份放进同步文件夹。',
    '資料庫放在 {service} 的同步資料夾裡；同步可能在寫入時動它，請改放到一般資料夾，把備份放進同步資料夾。',
    'The library lies in a folder that {service} synchronises, which may touch it while it is written. Keep it elsewhere, and put its backups there.',
  ),
  'library-on-network': say(
    '资料库放在网络文件夹里（{kind}）；断网时可能写不进去，请改放到本机，把备份放到网络上。',
    '資料庫放在網路資料夾裡（{kind}）；斷網時可能寫不進去，請改放到本機，把備份放到網路上。',
    'The library lies in a network folder ({kind}), where writing may fail with the network. Keep it on this computer, and put its backups there.',
  ),
  'link-dangles': say(
    '有一条关联的一端不在了（{id}）。',
    '有一條關聯的一端不在了（{id}）。',
    'One end of a link is gone ({id}).',
  ),
  'fact-dangles': say(
    '有一处更正的条款不在了（{id}）。',
    '有一處更正的條款不在了（{id}）。',
    'The clause of a corrected fact is gone ({id}).',
  ),
  'tagging-dangles': say(
    '有一处标签的条款或标签不在了（{id}）。',
    '有一處標籤的條款或標籤不在了（{id}）。',
    'The clause or the tag of a tagging is gone ({id}).',
  ),
  'annotation-dangles': say(
    '有一条批注的条款或标签不在了（{id}）。',
    '有一則批註的條款或標籤不在了（{id}）。',
    'The clause or a tag of a note is gone ({id}).',
  ),
  'anchor-out-of-text': say(
    '有一处标注落在正文之外（{id}）。',
    '有一處標註落在正文之外（{id}）。',
    'Something is anchored outside the text ({id}).',
  ),
  'clause-out-of-text': say(
    '有一条条款的位置不对（{id}）。',
    '有一條條款的位置不對（{id}）。',
    'A clause lies outside its text or overlaps another ({id}).',
  ),
  'collection-dangles': say(
    '合集“{name}”里有不存在的条款。',
    '合集「{name}」裡有不存在的條款。',
    'The collection “{name}” holds clauses that are gone.',
  ),
  'tag-dangles': say(
    '标签“{name}”的上级标签不在了。',
    '標籤「{name}」的上級標籤不在了。',
    'The group of the tag “{name}” is gone.',
  ),
  'originals-left-out': say(
    '{count} 份原件不在资料库里，没有随文件导出；条款和标注都在。',
    '{count} 份原件不在資料庫裡，沒有隨檔案匯出；條款和標註都在。',
    '{count} originals are not in the library and were left out; clauses and notes are all there.',
  ),
  'originals-missing': say(
    '{count} 份原件没有随文件带来；条款和标注都在，原文对照和导出原件暂不可用。',
    '{count} 份原件沒有隨檔案帶來；條款和標註都在，原文對照和匯出原件暫不可用。',
    '{count} originals did not come with the file; clauses and notes are there, the original beside the text is not.',
  ),
  'source-missing': say(
    '“{title/policy}”的原件不见了；条款和标注仍在。',
    '「{title/policy}」的原件不見了；條款和標註仍在。',
    'The original of “{title/policy}” is gone; its clauses and notes are still there.',
  ),
  'source-differs': say(
    '“{title/policy}”的原件与导入时不同，可能被改动或损坏。',
    '「{title/policy}」的原件與匯入時不同，可能被更動或損壞。',
    'The original of “{title/policy}” is not the file that was imported; it was changed or damaged.',
  ),
  'text-damaged': say(
    '“{title/policy}”的正文文件缺失或损坏；可由原件重新读取（修复）。',
    '「{title/policy}」的正文檔缺失或損壞；可由原件重新讀取（修復）。',
    'The text of “{title/policy}” is missing or damaged; repairing reads it again from the original.',
  ),
  'text-read-again': say(
    '已由原件重新读取“{title/policy}”的正文。',
    '已由原件重新讀取「{title/policy}」的正文。',
    'The text of “{title/policy}” was read again from its original.',
  ),
  'quote-differs': say(
    '“{title/policy}”里有一处标注的引文与正文不符（{id}）。',
    '「{title/policy}」裡有一處標註的引文與正文不符（{id}）。',
    'In “{title/policy}” something quotes other words than stand at its place ({id}).',
  ),
  'snapshot-damaged': say(
    '“{title/policy}”的快照损坏；日志完好，可以重写（修复）。',
    '「{title/policy}」的快照損壞；日誌完好，可以重寫（修復）。',
    'The snapshot of “{title/policy}” is damaged; repairing writes it again from the journal.',
  ),
  'snapshots-written-again': say(
    '重写了 {count} 份快照。',
    '重寫了 {count} 份快照。',
    '{count} snapshots were written again.',
  ),
  'index-damaged': say(
    '资料库目录损坏；日志完好，可以重写（修复）。',
    '資料庫目錄損壞；日誌完好，可以重寫（修復）。',
    'The library’s index is damaged; repairing writes it again from the journal.',
  ),
  'journal-entry-damaged': say(
    '日志第 {seq} 项损坏。',
    '日誌第 {seq} 項損壞。',
    'Entry {seq} of the journal is damaged.',
  ),
  'library-differs': say(
    '资料库内容与日志不一致（{part}）。',
    '資料庫內容與日誌不一致（{part}）。',
    'The library does not agree with its journal ({part}).',
  ),
  'dangling-removed': say(
    '清除了 {count} 处无主的标注。',
    '清除了 {count} 處無主的標註。',
    '{count} things that hung on nothing were removed.',
  ),
  'correction-not-placed': say(
    '更正“{words}”的分条时找不到原处；更正仍保留，没有生效。',
    '更正「{words}」的分條時找不到原處；更正仍保留，沒有生效。',
    'The place of a correction of the clauses (“{words}”) was not found; it is kept and has no effect.',
  ),
  'version-not-carried': say(
    '“{title/policy}”的正文读不到，它的标注没有沿用到新版本。',
    '「{title/policy}」的正文讀不到，它的標註沒有沿用到新版本。',
    'The text of “{title/policy}” cannot be read; its notes and tags were not carried over to the new version.',
  ),
  'dismissals-gone': say(
    '有 {count} 条忽略过的建议，其条款已不在，随之去掉。',
    '有 {count} 條忽略過的建議，其條款已不在，隨之去掉。',
    '{count} dismissed suggestions went with clauses that are no longer there.',
  ),
  'taken-out-gone': say(
    '有 {count} 处“移出合集”的记号，其条款已不在，随之去掉。',
    '有 {count} 處「移出合集」的記號，其條款已不在，隨之去掉。',
    'That {count} clauses were taken out of a collection is forgotten with clauses that are no longer there.',
  ),
  // what a file brings in
  'incoming-dropped': say(
    '文件里的{thing|word}[（{count}）]没有读入。',
    '檔案裡的{thing|word}[（{count}）]沒有讀入。',
    'The file’s {thing|word}[ ({count})] were not taken in.',
  ),
  'codebook-row-left-out': say(
    '标签表第 {row} 行没有读入（{reason|word}）。',
    '標籤表第 {row} 列沒有讀入（{reason|word}）。',
    'Row {row} of the table was not taken in ({reason|word}).',
  ),
  'codebook-colour-unknown': say(
    '标签表第 {row} 行的颜色“{colour}”认不出来，用了灰色。',
    '標籤表第 {row} 列的顏色「{colour}」認不出來，用了灰色。',
    'The colour “{colour}” in row {row} was not understood; the tag is grey.',
  ),
  'base-is-same-file': say(
    '基准就是这个文件本身，目标没有比较。',
    '基準就是這個檔案本身，目標沒有比較。',
    'The base is this very file; its targets were not compared.',
  ),
  'clauses-not-shared': say(
    '“{title}”有 {count} 条条款两边不一致，没有计入。',
    '「{title}」有 {count} 條條款兩邊不一致，沒有計入。',
    '{count} clauses of “{title}” are not the same on both sides and were not counted.',
  ),
  // export
  'project-has-faults': say(
    '项目文件有 {count} 处不合 REFI-QDA 的规则（例如：{problem|word}），已尽量读入。',
    '專案檔有 {count} 處不合 REFI-QDA 的規則（例如：{problem|word}），已盡量讀入。',
    'The project breaks the rules of REFI-QDA in {count} places (for instance: {problem|word}); as much as possible was read.',
  ),
  'notes-on-first-clause': say(
    '有 {count} 条对整份来源的备忘，放在了它的第一条上。',
    '有 {count} 則對整份來源的備忘，放在了它的第一條上。',
    '{count} memos on whole sources were put on their first clause.',
  ),
  'cells-made-harmless': say(
    '有 {count} 个单元格以公式符号开头，已在前面加上撇号，以免被当作公式执行。',
    '有 {count} 個儲存格以公式符號開頭，已在前面加上撇號，以免被當作公式執行。',
    '{count} cells began like a formula; an apostrophe was put before them so that no spreadsheet runs them.',
  ),
  'export-leaves-out': say(
    '这种格式不带{thing|word}[（{count}）]。',
    '這種格式不帶{thing|word}[（{count}）]。',
    'This format leaves out {thing|word}[ ({count})].',
  ),
  'cells-kept-as-text': say(
    '有 {count} 个单元格以公式符号开头，已标明为文字，表格软件不会执行。',
    '有 {count} 個儲存格以公式符號開頭，已標明為文字，試算表軟體不會執行。',
    '{count} cells began like a formula; they are marked as text, so that no spreadsheet runs them.',
  ),
  'cells-shortened': say(
    '有 {count} 个单元格超过表格允许的 32,767 个字符，多出的部分没有写入；全文请用 JSON。',
    '有 {count} 個儲存格超過試算表允許的 32,767 個字元，多出的部分沒有寫入；全文請用 JSON。',
    '{count} cells were longer than the 32,767 characters a spreadsheet takes and were cut; JSON has the whole text.',
  ),
  'rows-left-out': say(
    '有 {count} 行超过表格允许的行数，没有写入；全部内容请用 JSON。',
    '有 {count} 列超過試算表允許的列數，沒有寫入；全部內容請用 JSON。',
    '{count} rows are more than a spreadsheet takes and were left out; JSON has everything.',
  ),
  'characters-replaced': say(
    '有 {count} 个字符不能写进这种格式，以 � 代替。',
    '有 {count} 個字元不能寫進這種格式，以 � 代替。',
    '{count} characters cannot be written in this format and are shown as �.',
  ),
  'characters-without-sign': say(
    '有 {count} 个字符在排版字体里没有字形，以 〓 代替。',
    '有 {count} 個字元在排版字型裡沒有字形，以 〓 代替。',
    'The typesetting font has no sign for {count} characters; they are shown as 〓.',
  ),
  'marks-without-place': say(
    '有 {count} 处标注在 PDF 页面上找不到位置，没有画上。',
    '有 {count} 處標註在 PDF 頁面上找不到位置，沒有畫上。',
    '{count} marks have no place on the PDF’s pages and were not drawn.',
  ),
}
