import type { FailureCode } from '../model/result.ts'
import type { ExplainLanguage } from './explain-language.ts'

/** [what happened, what to do next in the window]. Templates: see explain-fill.ts. */
type Words = Readonly<Record<ExplainLanguage, readonly [cause: string, nextStep: string]>>

/** A failure code without words is a compile error. What to do on the command line instead: command-line-steps.ts. */
export const failureWords: Readonly<Record<FailureCode, Words>> = {
  // files
  'file-not-found': {
    'zh-Hans': ['找不到文件[“{path/file/folder}”]。', '请核对文件名和所在文件夹，文件可能已被移动或改名。'],
    'zh-Hant': ['找不到檔案[「{path/file/folder}」]。', '請核對檔名和所在資料夾，檔案可能已被移動或改名。'],
    en: [
      'The file[ “{path/file/folder}”] was not found.',
      'Check its name and folder; it may have been moved or renamed.',
    ],
  },
  'file-unreadable': {
    'zh-Hans': ['文件[“{path/file/folder}”]无法打开。', '请确认你有读取权限，且它没有被别的程序占用，然后重试。'],
    'zh-Hant': ['檔案[「{path/file/folder}」]無法開啟。', '請確認您有讀取權限，且沒有被別的程式占用，然後重試。'],
    en: [
      'The file[ “{path/file/folder}”] could not be opened.',
      'Make sure you may read it and no other program holds it, then try again.',
    ],
  },
  'file-empty': {
    'zh-Hans': ['这个文件是空的。', '请确认下载或复制是否完整，换一份再导入。'],
    'zh-Hant': ['這個檔案是空的。', '請確認下載或複製是否完整，換一份再匯入。'],
    en: ['The file is empty.', 'Check that it was downloaded or copied completely, then import another copy.'],
  },
  'file-too-large': {
    'zh-Hans': ['文件太大[（{size/bytes|bytes}）][，上限为 {limit|bytes}]。', '请把它拆成几个文件后分别导入。'],
    'zh-Hant': ['檔案太大[（{size/bytes|bytes}）][，上限為 {limit|bytes}]。', '請把它拆成幾個檔案後分別匯入。'],
    en: [
      'The file is too large[ ({size/bytes|bytes})][; the limit is {limit|bytes}].',
      'Split it into several files and import those.',
    ],
  },
  'file-type-unknown': {
    'zh-Hans': ['不支持这种文件[（{kind|word}）]。', '请导入 PDF、DOCX 或 TXT；其他格式可先用办公软件另存为其中一种。'],
    'zh-Hant': ['不支援這種檔案[（{kind|word}）]。', '請匯入 PDF、DOCX 或 TXT；其他格式可先用辦公軟體另存為其中一種。'],
    en: [
      'This type of file[ ({kind|word})] is not supported.',
      'Import PDF, DOCX or TXT; save other formats as one of these first.',
    ],
  },
  'file-type-mismatch': {
    'zh-Hans': [
      '文件内容与扩展名不符[：名为 {named|word}，实为 {found|word}]。',
      '请改正扩展名，或用原软件重新另存后再导入。',
    ],
    'zh-Hant': [
      '檔案內容與副檔名不符[：名為 {named|word}，實為 {found|word}]。',
      '請改正副檔名，或用原軟體重新另存後再匯入。',
    ],
    en: [
      'The file’s content does not match its name[: named {named|word}, in fact {found|word}].',
      'Correct the extension, or save the file again from the program it came from.',
    ],
  },
  'file-encrypted': {
    'zh-Hans': ['文件有密码保护，无法读取。', '请在原软件中去掉密码并另存一份，再导入。'],
    'zh-Hant': ['檔案有密碼保護，無法讀取。', '請在原軟體中移除密碼並另存一份，再匯入。'],
    en: [
      'The file is protected by a password.',
      'Save a copy without the password in the program it came from, then import that.',
    ],
  },
  'file-damaged': {
    'zh-Hans': ['文件已损坏，无法读出内容。', '请重新下载；或用原软件打开后另存一份，再导入。'],
    'zh-Hant': ['檔案已損壞，無法讀出內容。', '請重新下載；或用原軟體開啟後另存一份，再匯入。'],
    en: [
      'The file is damaged and cannot be read.',
      'Download it again, or open it in its own program and save a new copy.',
    ],
  },
  'file-needs-ocr': {
    'zh-Hans': [
      '这个 PDF 只有扫描图像，没有文字[（共 {pages} 页）]。',
      '请先用文字识别（OCR）软件处理，再导入识别后的文件。',
    ],
    'zh-Hant': [
      '這個 PDF 只有掃描影像，沒有文字[（共 {pages} 頁）]。',
      '請先用文字辨識（OCR）軟體處理，再匯入辨識後的檔案。',
    ],
    en: [
      'This PDF holds scanned images and no text[ ({pages} pages)].',
      'Run it through text recognition (OCR) first, then import the result.',
    ],
  },
  'file-hostile': {
    'zh-Hans': [
      '文件的内部结构异常，为安全起见已停止读取[（{reason|word}）]。',
      '若来源可信，请用原软件打开后另存一份，再导入。',
    ],
    'zh-Hant': [
      '檔案的內部結構異常，為安全起見已停止讀取[（{reason|word}）]。',
      '若來源可信，請用原軟體開啟後另存一份，再匯入。',
    ],
    en: [
      'The file is built in an abnormal way; reading was stopped for safety[ ({reason|word})].',
      'If you trust its source, open it in its own program, save a new copy and import that.',
    ],
  },
  'encoding-uncertain': {
    'zh-Hans': [
      '无法确定这个文本文件的编码。',
      '请用“预览并选编码”看哪一种编码读得通，例如 GB18030、Big5 或 UTF-8，再按它读取。',
    ],
    'zh-Hant': [
      '無法確定這個文字檔的編碼。',
      '請用「預覽並選編碼」看哪一種編碼讀得通，例如 GB18030、Big5 或 UTF-8，再按它讀取。',
    ],
    en: [
      'The encoding of this text file could not be determined.',
      'Preview it to see in which encoding it makes sense, for instance GB18030, Big5 or UTF-8, and read it as that.',
    ],
  },
  'no-text': {
    'zh-Hans': ['文件里没有可读的文字。', '请确认这是正确的文件；若是扫描件，请先做文字识别（OCR）。'],
    'zh-Hant': ['檔案裡沒有可讀的文字。', '請確認這是正確的檔案；若是掃描件，請先做文字辨識（OCR）。'],
    en: [
      'The file holds no readable text.',
      'Check that it is the right file; if it is a scan, run text recognition (OCR) first.',
    ],
  },
  'time-limit': {
    'zh-Hans': ['读取超过了时限[（{seconds} 秒）]，已停止。', '请把文件拆小后重试；若文件不大，它可能已损坏。'],
    'zh-Hant': ['讀取超過了時限[（{seconds} 秒）]，已停止。', '請把檔案拆小後重試；若檔案不大，它可能已損壞。'],
    en: [
      'Reading took longer than allowed[ ({seconds} s)] and was stopped.',
      'Split the file and try again; if it is small, it may be damaged.',
    ],
  },
  'memory-limit': {
    'zh-Hans': [
      '读取这个文件所需的内存超过上限[（{megabytes} MB）]，已停止。',
      '请把文件拆小，或用原软件另存一份后重试。',
    ],
    'zh-Hant': [
      '讀取這個檔案所需的記憶體超過上限[（{megabytes} MB）]，已停止。',
      '請把檔案拆小，或用原軟體另存一份後重試。',
    ],
    en: [
      'Reading the file needed more memory than allowed[ ({megabytes} MB)] and was stopped.',
      'Split it, or save a new copy from its own program, and try again.',
    ],
  },
  cancelled: {
    'zh-Hans': ['已取消，没有改动任何内容。', '需要时可以重新开始。'],
    'zh-Hant': ['已取消，沒有更動任何內容。', '需要時可以重新開始。'],
    en: ['Cancelled; nothing was changed.', 'Start it again whenever you like.'],
  },
  // library
  'library-locked': {
    'zh-Hans': ['资料库正被另一个批阅打开[（{holder}）]，这里只能阅读。', '请在那边继续，或关闭那边后重新打开。'],
    'zh-Hant': ['資料庫正被另一個批閱開啟[（{holder}）]，這裡只能閱讀。', '請在那邊繼續，或關閉那邊後重新開啟。'],
    en: [
      'Another Piyue has this library open[ ({holder})]; here it can only be read.',
      'Go on there, or close it and open the library again.',
    ],
  },
  'library-read-only': {
    'zh-Hans': ['资料库所在的位置不允许写入，只能阅读。', '请检查文件夹权限，或把资料库复制到可写的位置。'],
    'zh-Hant': ['資料庫所在的位置不允許寫入，只能閱讀。', '請檢查資料夾權限，或把資料庫複製到可寫的位置。'],
    en: [
      'The library’s folder cannot be written to; it can only be read.',
      'Check the folder’s permissions, or copy the library to a place you can write to.',
    ],
  },
  'library-damaged': {
    'zh-Hans': ['资料库有损坏[：{what/file/policy}]。', '请在设置的“资料库”里检查并修复；原文件不会被删除。'],
    'zh-Hant': ['資料庫有損壞[：{what/file/policy}]。', '請在設定的「資料庫」裡檢查並修復；原檔案不會被刪除。'],
    en: [
      'The library is damaged[: {what/file/policy}].',
      'Check and repair it under Library in the settings; no original file is deleted.',
    ],
  },
  'library-newer': {
    'zh-Hans': ['资料库由更新版本的批阅写成，这里只能阅读。', '请升级批阅后再编辑。'],
    'zh-Hant': ['資料庫由更新版本的批閱寫成，這裡只能閱讀。', '請升級批閱後再編輯。'],
    en: ['A newer Piyue wrote this library; here it can only be read.', 'Update Piyue to edit it.'],
  },
  'library-missing': {
    'zh-Hans': ['找不到资料库[“{path/file/folder}”]。', '请确认文件夹是否存在、移动硬盘或网络盘是否已连接。'],
    'zh-Hant': ['找不到資料庫[「{path/file/folder}」]。', '請確認資料夾是否存在、行動硬碟或網路磁碟是否已連接。'],
    en: [
      'The library[ “{path/file/folder}”] was not found.',
      'Check that the folder exists and its disk or network drive is connected.',
    ],
  },
  'disk-full': {
    'zh-Hans': ['磁盘已满，刚才的改动没有保存。', '请腾出一些空间，然后重试；之前已保存的内容不受影响。'],
    'zh-Hant': ['磁碟已滿，剛才的更動沒有儲存。', '請騰出一些空間，然後重試；之前已儲存的內容不受影響。'],
    en: [
      'The disk is full; the last change was not saved.',
      'Free some space and try again; what was saved before is safe.',
    ],
  },
  'edits-waiting': {
    'zh-Hans': [
      '还有 {count} 处改动没有保存，这一步要等它们保存之后。',
      '请先腾出空间或重试保存（见窗口上方），再做一次。',
    ],
    'zh-Hant': [
      '還有 {count} 處更動沒有儲存，這一步要等它們儲存之後。',
      '請先騰出空間或重試儲存（見視窗上方），再做一次。',
    ],
    en: [
      '{count} changes are not saved yet; this step has to wait for them.',
      'Free some space or try saving again (above), then repeat it.',
    ],
  },
  'not-saved': {
    'zh-Hans': ['刚才的改动没有保存[（{reason}）]。', '请检查资料库所在的磁盘，然后重试；之前已保存的内容不受影响。'],
    'zh-Hant': ['剛才的更動沒有儲存[（{reason}）]。', '請檢查資料庫所在的磁碟，然後重試；之前已儲存的內容不受影響。'],
    en: [
      'The last change was not saved[ ({reason})].',
      'Check the disk that holds the library and try again; what was saved before is safe.',
    ],
  },
  'backup-not-found': {
    'zh-Hans': ['找不到这份备份[“{backup}”]。', '它可能已按轮换规则删去；请刷新备份列表，选现有的一份。'],
    'zh-Hant': ['找不到這份備份[「{backup}」]。', '它可能已按輪替規則刪去；請重新整理備份清單，選現有的一份。'],
    en: [
      'This backup[ “{backup}”] was not found.',
      'It may have been rotated out; refresh the list and choose one that is there.',
    ],
  },
  'backup-damaged': {
    'zh-Hans': ['这份备份已损坏，没有恢复任何内容[（{reason}）]。', '请换一份更早或更晚的备份；损坏的备份仍留在原处。'],
    'zh-Hant': ['這份備份已損壞，沒有還原任何內容[（{reason}）]。', '請換一份更早或更晚的備份；損壞的備份仍留在原處。'],
    en: [
      'This backup is damaged; nothing was restored from it[ ({reason})].',
      'Take an earlier or a later one. The damaged one stays where it is.',
    ],
  },
  'no-revision-marks': {
    'zh-Hans': [
      '这份政策[“{name/policy}”]里没有修订标记，还原不出征求意见稿。',
      '能还原的是在文中注明（新增）（删除：…）（征求意见稿表述为：…）的对照稿。',
    ],
    'zh-Hant': [
      '這份政策[「{name/policy}」]裡沒有修訂標記，還原不出徵求意見稿。',
      '能還原的是在文中註明（新增）（刪除：…）（徵求意見稿表述為：…）的對照稿。',
    ],
    en: [
      'No revision marks were read in this policy[ “{name/policy}”], so its draft cannot be rebuilt.',
      'Drafts can be rebuilt from copies that say in brackets what was added, deleted or worded otherwise.',
    ],
  },
  'folder-missing': {
    'zh-Hans': ['找不到文件夹[“{path}”]。', '若在移动硬盘或网络盘上，请先接上；否则请另选一个已有的文件夹。'],
    'zh-Hant': ['找不到資料夾[「{path}」]。', '若在行動硬碟或網路磁碟上，請先接上；否則請另選一個已有的資料夾。'],
    en: [
      'There is no folder[ “{path}”].',
      'Where it is on an external disk or the network, connect that first; otherwise choose a folder that exists.',
    ],
  },
  'not-a-folder': {
    'zh-Hans': ['[“{path}”]不是文件夹。', '请选择一个文件夹。'],
    'zh-Hant': ['[「{path}」]不是資料夾。', '請選擇一個資料夾。'],
    en: ['[“{path}” ]is not a folder.', 'Choose a folder.'],
  },
  'folder-relative': {
    'zh-Hans': ['[“{path}”]不是完整路径。', '请写出从盘符或根目录开始的完整路径。'],
    'zh-Hant': ['[「{path}」]不是完整路徑。', '請寫出從磁碟機代號或根目錄開始的完整路徑。'],
    en: ['[“{path}” ]is not a full path.', 'Write the whole path, from the drive or the root folder on.'],
  },
  'folder-in-library': {
    'zh-Hans': ['[“{path}”]是资料库的文件夹，备份不能放在里面。', '请选资料库以外的文件夹，最好在另一块磁盘上。'],
    'zh-Hant': ['[「{path}」]是資料庫的資料夾，備份不能放在裡面。', '請選資料庫以外的資料夾，最好在另一顆磁碟上。'],
    en: [
      '[“{path}” ]belongs to a library; backups cannot go there.',
      'Choose a folder outside of it, best on another disk.',
    ],
  },
  'policy-not-found': {
    'zh-Hans': ['资料库里没有这份政策[“{name/policy}”]。', '它可能已被移除；撤销可以把它放回来。'],
    'zh-Hant': ['資料庫裡沒有這份政策[「{name/policy}」]。', '它可能已被移除；復原可以把它放回來。'],
    en: ['No such policy[ “{name/policy}”] in the library.', 'It may have been removed; undo brings it back.'],
  },
  'clause-not-found': {
    'zh-Hans': ['找不到这一条款[“{name/clause}”]。', '它可能已被合并，或在重新读取后不再有；请在大纲里找现在的条款。'],
    'zh-Hant': [
      '找不到這一條款[「{name/clause}」]。',
      '它可能已被合併，或在重新讀取後不再有；請在大綱裡找現在的條款。',
    ],
    en: [
      'No such clause[ “{name/clause}”].',
      'It may have been merged, or is gone since the policy was read again; find it in the outline.',
    ],
  },
  'tag-not-found': {
    'zh-Hans': ['没有这个标签[“{name/tag}”]。', '请从标签库中选择，或先新建这个标签。'],
    'zh-Hant': ['沒有這個標籤[「{name/tag}」]。', '請從標籤庫中選擇，或先新增這個標籤。'],
    en: ['There is no such tag[ “{name/tag}”].', 'Pick one from the codebook, or make the tag first.'],
  },
  'annotation-not-found': {
    'zh-Hans': ['这条批注已经不在了。', '它可能已被删除；可用“撤销”找回。'],
    'zh-Hant': ['這則批註已經不在了。', '它可能已被刪除；可用「復原」找回。'],
    en: ['This note is no longer there.', 'It may have been deleted; Undo brings it back.'],
  },
  'link-not-found': {
    'zh-Hans': ['这条关联已经不在了。', '它可能已被删除；可用“撤销”找回。'],
    'zh-Hant': ['這條關聯已經不在了。', '它可能已被刪除；可用「復原」找回。'],
    en: ['This link is no longer there.', 'It may have been deleted; Undo brings it back.'],
  },
  'collection-not-found': {
    'zh-Hans': ['没有这个合集[“{name}”]。', '请核对名称；它可能已被删除，可用“撤销”找回。'],
    'zh-Hant': ['沒有這個合集[「{name}」]。', '請核對名稱；它可能已被刪除，可用「復原」找回。'],
    en: ['There is no such collection[ “{name}”].', 'Check its name; if it was deleted, Undo brings it back.'],
  },
  'ambiguous-name': {
    'zh-Hans': ['[“{name}”]可以指好几处。', '请从列出的几项中选一个，写得更完整一些。'],
    'zh-Hant': ['[「{name}」]可以指好幾處。', '請從列出的幾項中選一個，寫得更完整一些。'],
    en: ['The name[ “{name}”] fits several.', 'Pick one of those listed and write it in full.'],
  },
  'tag-in-use': {
    'zh-Hans': [
      '标签[“{tag}”]还在使用[（{uses} 处）]或还有下级标签，不能删除。',
      '请先移除这些用处和下级标签，或把它并入另一个标签。',
    ],
    'zh-Hant': [
      '標籤[「{tag}」]還在使用[（{uses} 處）]或還有下級標籤，不能刪除。',
      '請先移除這些用處和下級標籤，或把它併入另一個標籤。',
    ],
    en: [
      'The tag[ “{tag}”] is still used[ ({uses} times)] or has tags below it and cannot be deleted.',
      'Remove those first, or merge it into another tag.',
    ],
  },
  'tag-is-group': {
    'zh-Hans': ['这是标签组[“{name/tag}”]，不能直接用来标注。', '请选组里的一个标签。'],
    'zh-Hant': ['這是標籤組[「{name/tag}」]，不能直接用來標註。', '請選組裡的一個標籤。'],
    en: ['This is a group of tags[ “{name/tag}”] and cannot be used itself.', 'Pick one of the tags in it.'],
  },
  'tag-name-taken': {
    'zh-Hans': ['同一级里已有同名标签[“{name/tag}”]。', '请换一个名称，或直接使用已有的标签。'],
    'zh-Hant': ['同一級裡已有同名標籤[「{name/tag}」]。', '請換一個名稱，或直接使用已有的標籤。'],
    en: ['A tag named[ “{name/tag}”] is already there.', 'Choose another name, or use the tag that exists.'],
  },
  'edit-invalid': {
    'zh-Hans': [
      '这项改动与资料库现在的内容对不上，没有执行[（{reason|word}）]。',
      '内容可能刚被改过；请刷新后再试一次。',
    ],
    'zh-Hant': [
      '這項更動與資料庫現在的內容對不上，沒有執行[（{reason|word}）]。',
      '內容可能剛被改過；請重新整理後再試一次。',
    ],
    en: [
      'The change does not fit what the library holds now and was not made[ ({reason|word})].',
      'Something may just have changed; look again and retry.',
    ],
  },
  'nothing-to-undo': {
    'zh-Hans': ['没有可以撤销的操作。', '资料库保持原样。'],
    'zh-Hant': ['沒有可以復原的操作。', '資料庫保持原樣。'],
    en: ['There is nothing to undo.', 'The library stays as it is.'],
  },
  'nothing-to-review': {
    'zh-Hans': ['这一项已经不在待复核之列。', '刷新后再看待复核的内容。'],
    'zh-Hant': ['這一項已經不在待複核之列。', '重新整理後再看待複核的內容。'],
    en: ['This is no longer waiting for review.', 'Look at the review queue again.'],
  },
  'nothing-to-redo': {
    'zh-Hans': ['没有可以重做的操作。', '撤销之后又做了新的改动，就不能再重做。'],
    'zh-Hant': ['沒有可以重做的操作。', '復原之後又做了新的更動，就不能再重做。'],
    en: ['There is nothing to redo.', 'A new change made after an undo ends what can be redone.'],
  },
  // requests and export
  'bad-request': {
    'zh-Hans': ['请求的内容不合要求[（{at/encoding}）]。', '请重新打开窗口再试；若还是这样，请把详情发给我们。'],
    'zh-Hant': ['請求的內容不合要求[（{at/encoding}）]。', '請重新開啟視窗再試；若還是這樣，請把詳情寄給我們。'],
    en: [
      'The request is not in the form expected[ ({at/encoding})].',
      'Open the window anew and try again; if it stays so, please report it with the details.',
    ],
  },
  'not-allowed': {
    'zh-Hans': ['这里不允许这样做。', '请改用窗口里的按钮或菜单。'],
    'zh-Hant': ['這裡不允許這樣做。', '請改用視窗裡的按鈕或選單。'],
    en: ['This is not allowed here.', 'Use the window’s own buttons or menus instead.'],
  },
  'bad-pattern': {
    'zh-Hans': ['检索的正则表达式有问题[：{reason|word}]。', '请改正写法；若只是查找文字，请关闭“正则”。'],
    'zh-Hant': ['檢索的正規表示式有問題[：{reason|word}]。', '請改正寫法；若只是查找文字，請關閉「正規」。'],
    en: [
      'The regular expression cannot be used[: {reason|word}].',
      'Correct it; to look for plain words, switch “Regex” off.',
    ],
  },
  'file-exists': {
    'zh-Hans': ['[“{path/file/folder}”]已经存在，没有覆盖。', '请换一个文件名。'],
    'zh-Hant': ['[「{path/file/folder}」]已經存在，沒有覆寫。', '請換一個檔名。'],
    en: ['The file[ “{path/file/folder}”] already exists and was not overwritten.', 'Choose another name.'],
  },
  'cannot-write': {
    'zh-Hans': ['无法写入[“{path/file/folder}”]。', '请检查文件夹是否存在、是否有写入权限、磁盘是否已满。'],
    'zh-Hant': ['無法寫入[「{path/file/folder}」]。', '請檢查資料夾是否存在、是否有寫入權限、磁碟是否已滿。'],
    en: [
      'Could not write[ “{path/file/folder}”].',
      'Check that the folder exists, that you may write there, and that the disk has room.',
    ],
  },
  'nothing-to-export': {
    'zh-Hans': ['选定的范围里没有条款可导出。', '请先加入条款，或换一个范围。'],
    'zh-Hant': ['選定的範圍裡沒有條款可匯出。', '請先加入條款，或換一個範圍。'],
    en: ['There are no clauses to export in what was chosen.', 'Add clauses first, or choose something else.'],
  },
  'export-too-large': {
    'zh-Hans': ['要导出的内容太大（{bytes|bytes}，上限为 {limit|bytes}）。', '请分几次导出，或换一个不带原件的格式。'],
    'zh-Hant': ['要匯出的內容太大（{bytes|bytes}，上限為 {limit|bytes}）。', '請分幾次匯出，或換一個不帶原件的格式。'],
    en: [
      'The export is too large ({bytes|bytes}; the limit is {limit|bytes}).',
      'Export it in parts, or in a format without the originals.',
    ],
  },
  'pdf-not-markable': {
    'zh-Hans': ['这份 PDF 加不上高亮。', '原件没有改动；请改用 DOCX 或 HTML。'],
    'zh-Hant': ['這份 PDF 加不上螢光標示。', '原件沒有更動；請改用 DOCX 或 HTML。'],
    en: ['Highlights could not be added to this PDF.', 'The original is untouched; use DOCX or HTML instead.'],
  },
  'format-unknown': {
    'zh-Hans': [
      '不认识这种格式[“{format}”]。',
      '导出可用 json、csv、md、html、docx、xlsx、pdf、w3c、qdpx、qdc、piyue；可并入的有批阅包、JSON、W3C 批注、qdpx、qdc 和标签表 CSV。',
    ],
    'zh-Hant': [
      '不認識這種格式[「{format}」]。',
      '匯出可用 json、csv、md、html、docx、xlsx、pdf、w3c、qdpx、qdc、piyue；可併入的有批閱包、JSON、W3C 批註、qdpx、qdc 和標籤表 CSV。',
    ],
    en: [
      'Unknown format[ “{format}”].',
      'Exports are json, csv, md, html, docx, xlsx, pdf, w3c, qdpx, qdc, piyue. What can be taken in: packages, JSON, W3C annotations, qdpx, qdc, and a codebook as CSV.',
    ],
  },
  'format-newer': {
    'zh-Hans': [
      '这个文件由更新版本的批阅写成[（{format}）]，这里读不了。',
      '请升级批阅，或请对方用较早的版本再导出一次。',
    ],
    'zh-Hant': [
      '這個檔案由更新版本的批閱寫成[（{format}）]，這裡讀不了。',
      '請升級批閱，或請對方用較早的版本再匯出一次。',
    ],
    en: [
      'A newer Piyue wrote this file[ ({format})]; it cannot be read here.',
      'Update Piyue, or ask for an export from an earlier version.',
    ],
  },
  'incoming-damaged': {
    'zh-Hans': [
      '文件内容有误，没有读入任何东西[：{at}][（{problem|word}）]。',
      '文件可能被改动或没有传完整；请让对方重新导出一份。',
    ],
    'zh-Hant': [
      '檔案內容有誤，沒有讀入任何東西[：{at}][（{problem|word}）]。',
      '檔案可能被更動或沒有傳完整；請讓對方重新匯出一份。',
    ],
    en: [
      'The file’s content does not hold; nothing was taken in[: {at}][ ({problem|word})].',
      'It may have been changed or cut short on the way; ask for a new export.',
    ],
  },
  'package-damaged': {
    'zh-Hans': ['批阅包不完整或被改动过，没有打开[：{entry}][（{reason|word}）]。', '请让对方重新导出并再传一次。'],
    'zh-Hant': ['批閱包不完整或被更動過，沒有開啟[：{entry}][（{reason|word}）]。', '請讓對方重新匯出並再傳一次。'],
    en: [
      'The package is incomplete or was altered; it was not opened[: {entry}][ ({reason|word})].',
      'Ask for a new export and have it sent again.',
    ],
  },
  'author-not-found': {
    'zh-Hans': ['没有署名“{name}”的标注。', '请核对署名，大小写和空格都要一致；也可以改用对方导出的文件。'],
    'zh-Hant': ['沒有署名「{name}」的標註。', '請核對署名，大小寫和空格都要一致；也可以改用對方匯出的檔案。'],
    en: ['There are no tags by “{name}”.', 'Check the name to the letter, or compare the files both have exported.'],
  },
  'nothing-in-common': {
    'zh-Hans': ['“{first}”和“{second}”没有共同标注过的条款。', '两人要标注同一份原件；请核对选了哪些政策或文件。'],
    'zh-Hant': ['「{first}」和「{second}」沒有共同標註過的條款。', '兩人要標註同一份原件；請核對選了哪些政策或檔案。'],
    en: [
      '“{first}” and “{second}” have no clauses in common.',
      'Both must have tagged the same original; check which policies or files were chosen.',
    ],
  },
  'not-connected': {
    'zh-Hans': ['与批阅的连接断开了，之后的改动不会保存。', '请重新运行批阅，再刷新这个窗口；已保存的内容都在。'],
    'zh-Hant': ['與批閱的連線中斷了，之後的更動不會儲存。', '請重新執行批閱，再重新整理這個視窗；已儲存的內容都在。'],
    en: [
      'The connection to Piyue is lost; nothing more is saved.',
      'Start Piyue again and reload this window; everything saved is still there.',
    ],
  },
  'port-taken': {
    'zh-Hans': ['端口[ {port} ]已被占用或不允许使用。', '请换一个端口，或不指定端口，由批阅自己选一个空闲的。'],
    'zh-Hant': ['連接埠[ {port} ]已被占用或不允許使用。', '請換一個連接埠，或不指定，由批閱自己選一個空閒的。'],
    en: ['Port[ {port}] is in use or may not be used.', 'Choose another, or name none and let Piyue find a free one.'],
  },
  internal: {
    'zh-Hans': ['批阅内部出错了，这是我们的问题。', '资料库没有改动；请重试，若再出现，请复制详情告诉我们。'],
    'zh-Hant': ['批閱內部出錯了，這是我們的問題。', '資料庫沒有更動；請重試，若再出現，請複製詳情告訴我們。'],
    en: [
      'Something went wrong inside Piyue; the fault is ours.',
      'The library is unchanged. Try again; if it returns, please report the details.',
    ],
  },
}
