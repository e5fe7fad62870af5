import { counted, defineStrings, grouped } from './define-strings.ts'

export const importingStrings = defineStrings(
  {
    queue: '导入队列',
    title: '导入',
    hide: '收起',
    pause: '读完这个就暂停',
    resume: '继续',
    cancelAll: '全部取消',
    onlyAttention: '要处理',
    retryFailed: (count: number) => `重试未完成的 ${count.toString()} 个`,
    policiesIn: (count: number) => `，共 ${grouped(count)} 份政策`,
    clear: '清空已完成',
    dropHere: '把文件或文件夹拖到窗口任何地方',
    dropKinds: 'PDF、DOCX、TXT；原件不会改动',
    summary: (files: number, done: number, attention: number) =>
      [
        `${grouped(files)} 个文件`,
        `读完 ${grouped(done)}`,
        ...(attention > 0 ? [`要处理 ${grouped(attention)}`] : []),
      ].join('，'),
    waiting: '等待',
    paused: '已暂停',
    reading: '正在读',
    readingPart: (percent: number) => `正在读 ${percent.toString()}%`,
    done: '完成',
    already: '已在库中',
    version: '新版本',
    warned: '有提醒',
    failed: '未能读取',
    cancelled: '已取消',
    next: '下一个就是它',
    ahead: (count: number) => `前面还有 ${grouped(count)} 个`,
    progress: '读取进度',
    starting: '正在打开文件',
    label: (label: string, done: number, total: number | null) => {
      const pages = total === null ? `第 ${grouped(done)} 页` : `第 ${grouped(done)} 页，共 ${grouped(total)} 页`
      return label === 'reading'
        ? done > 0
          ? pages
          : '正在读取文字'
        : label === 'cleaning'
          ? '正在清理文字'
          : label === 'segmenting'
            ? '正在分条'
            : label === 'saving'
              ? '正在保存'
              : label === 'sending'
                ? '正在送入文件'
                : '正在处理'
    },
    outcome: (policies: number, clauses: number, cleaned: number) =>
      [
        `${policies > 1 ? `${grouped(policies)} 份政策，` : ''}${grouped(clauses)} 条`,
        ...(cleaned > 0 ? [`清理 ${grouped(cleaned)} 处`] : []),
      ].join('；'),
    carried: (count: number) => `批注带过 ${grouped(count)} 条`,
    toReview: (count: number) => `${grouped(count)} 条待复核`,
    alreadyThere: '同样的文件已经导入过，没有重复导入。',
    cancelledHint: '资料库没有变化。',
    cancel: '取消',
    retry: '重试',
    remove: '移出队列',
    compare: '对照两稿',
    open: '打开',
    chooseEncoding: '预览并选编码',
    readAs: (encoding: string) => `按 ${encoding} 读取`,
    finished: (parts: string) => `导入结束：${parts}`,
    added: (count: number) => `新增 ${grouped(count)} 个`,
    versions: (count: number) => `新版本 ${grouped(count)} 个`,
    known: (count: number) => `已有 ${grouped(count)} 个`,
    failures: (count: number) => `未能读取 ${grouped(count)} 个`,
    see: '查看',
    encodingTitle: (name: string) => `选择“${name}”的编码`,
    encodingHint: '哪一种读出来是通顺的文字，就选哪一种。原件不会改动。',
    encodings: '编码',
    useEncoding: '用这种编码读取',
    previewing: '正在试读…',
    noPreview: '读不出来',
    replaces: '先前按错误编码读入的那一份会先移除（可撤销）。',
    preview: '预览',
    details: (name: string, code: string) => `文件：${name}\n原因代号：${code}`,
  },
  {
    queue: '匯入佇列',
    title: '匯入',
    hide: '收起',
    pause: '讀完這個就暫停',
    resume: '繼續',
    cancelAll: '全部取消',
    onlyAttention: '要處理',
    retryFailed: (count: number) => `重試未完成的 ${count.toString()} 個`,
    policiesIn: (count: number) => `，共 ${grouped(count)} 份政策`,
    clear: '清空已完成',
    dropHere: '把檔案或資料夾拖到視窗任何地方',
    dropKinds: 'PDF、DOCX、TXT；原件不會更動',
    summary: (files: number, done: number, attention: number) =>
      [
        `${grouped(files)} 個檔案`,
        `讀完 ${grouped(done)}`,
        ...(attention > 0 ? [`要處理 ${grouped(attention)}`] : []),
      ].join('，'),
    waiting: '等待',
    paused: '已暫停',
    reading: '正在讀',
    readingPart: (percent: number) => `正在讀 ${percent.toString()}%`,
    done: '完成',
    already: '已在庫中',
    version: '新版本',
    warned: '有提醒',
    failed: '未能讀取',
    cancelled: '已取消',
    next: '下一個就是它',
    ahead: (count: number) => `前面還有 ${grouped(count)} 個`,
    progress: '讀取進度',
    starting: '正在開啟檔案',
    label: (label: string, done: number, total: number | null) => {
      const pages = total === null ? `第 ${grouped(done)} 頁` : `第 ${grouped(done)} 頁，共 ${grouped(total)} 頁`
      return label === 'reading'
        ? done > 0
          ? pages
          : '正在讀取文字'
        : label === 'cleaning'
          ? '正在清理文字'
          : label === 'segmenting'
            ? '正在分條'
            : label === 'saving'
              ? '正在儲存'
              : label === 'sending'
                ? '正在送入檔案'
                : '正在處理'
    },
    outcome: (policies: number, clauses: number, cleaned: number) =>
      [
        `${policies > 1 ? `${grouped(policies)} 份政策，` : ''}${grouped(clauses)} 條`,
        ...(cleaned > 0 ? [`清理 ${grouped(cleaned)} 處`] : []),
      ].join('；'),
    carried: (count: number) => `批註帶過 ${grouped(count)} 條`,
    toReview: (count: number) => `${grouped(count)} 條待複核`,
    alreadyThere: '同樣的檔案已經匯入過，沒有重複匯入。',
    cancelledHint: '資料庫沒有變化。',
    cancel: '取消',
    retry: '重試',
    remove: '移出佇列',
    compare: '對照兩稿',
    open: '開啟',
    chooseEncoding: '預覽並選編碼',
    readAs: (encoding: string) => `按 ${encoding} 讀取`,
    finished: (parts: string) => `匯入結束：${parts}`,
    added: (count: number) => `新增 ${grouped(count)} 個`,
    versions: (count: number) => `新版本 ${grouped(count)} 個`,
    known: (count: number) => `已有 ${grouped(count)} 個`,
    failures: (count: number) => `未能讀取 ${grouped(count)} 個`,
    see: '查看',
    encodingTitle: (name: string) => `選擇「${name}」的編碼`,
    encodingHint: '哪一種讀出來是通順的文字，就選哪一種。原件不會更動。',
    encodings: '編碼',
    useEncoding: '用這種編碼讀取',
    previewing: '正在試讀…',
    noPreview: '讀不出來',
    replaces: '先前按錯誤編碼讀入的那一份會先移除（可復原）。',
    preview: '預覽',
    details: (name: string, code: string) => `檔案：${name}\n原因代號：${code}`,
  },
  {
    queue: 'Import queue',
    title: 'Import',
    hide: 'Hide',
    pause: 'Pause after this one',
    resume: 'Resume',
    cancelAll: 'Cancel all',
    onlyAttention: 'Need you',
    retryFailed: (count: number) => `Try ${counted(count, 'unfinished file')} again`,
    policiesIn: (count: number) => `, ${counted(count, 'policy', 'policies')} in all`,
    clear: 'Clear finished',
    dropHere: 'Drop files or folders anywhere',
    dropKinds: 'PDF, DOCX, TXT; the originals stay as they are',
    summary: (files: number, done: number, attention: number) =>
      [
        counted(files, 'file'),
        `${done.toLocaleString('en')} read`,
        ...(attention > 0 ? [`${attention.toLocaleString('en')} need you`] : []),
      ].join(', '),
    waiting: 'Waiting',
    paused: 'Paused',
    reading: 'Reading',
    readingPart: (percent: number) => `Reading ${percent.toString()}%`,
    done: 'Done',
    already: 'Already there',
    version: 'New version',
    warned: 'Please check',
    failed: 'Not read',
    cancelled: 'Cancelled',
    next: 'It is next',
    ahead: (count: number) => `${count.toLocaleString('en')} before it`,
    progress: 'Reading progress',
    starting: 'Opening the file',
    label: (label: string, done: number, total: number | null) => {
      const pages =
        total === null
          ? `Page ${done.toLocaleString('en')}`
          : `Page ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`
      return label === 'reading'
        ? done > 0
          ? pages
          : 'Reading the text'
        : label === 'cleaning'
          ? 'Cleaning the text'
          : label === 'segmenting'
            ? 'Finding clauses'
            : label === 'saving'
              ? 'Saving'
              : label === 'sending'
                ? 'Taking the file in'
                : 'Working'
    },
    outcome: (policies: number, clauses: number, cleaned: number) =>
      [
        `${policies > 1 ? `${policies.toLocaleString('en')} policies, ` : ''}${counted(clauses, 'clause')}`,
        ...(cleaned > 0 ? [`${counted(cleaned, 'place')} cleaned`] : []),
      ].join('; '),
    carried: (count: number) => `${counted(count, 'note')} carried over`,
    toReview: (count: number) => `${count.toLocaleString('en')} to review`,
    alreadyThere: 'The same file was imported before; it was not imported again.',
    cancelledHint: 'The library has not changed.',
    cancel: 'Cancel',
    retry: 'Try again',
    remove: 'Take out',
    compare: 'Compare drafts',
    open: 'Open',
    chooseEncoding: 'Preview and choose encoding',
    readAs: (encoding: string) => `Read as ${encoding}`,
    finished: (parts: string) => `Import finished: ${parts}`,
    added: (count: number) => `${count.toLocaleString('en')} added`,
    versions: (count: number) => counted(count, 'new version'),
    known: (count: number) => `${count.toLocaleString('en')} already there`,
    failures: (count: number) => `${count.toLocaleString('en')} not read`,
    see: 'Show',
    encodingTitle: (name: string) => `Encoding of “${name}”`,
    encodingHint: 'Choose the one that reads as plain sentences. The original stays as it is.',
    encodings: 'Encoding',
    useEncoding: 'Read with this encoding',
    previewing: 'Trying…',
    noPreview: 'Cannot be read',
    replaces: 'What was read with the wrong encoding is removed first (you can undo it).',
    preview: 'Preview',
    details: (name: string, code: string) => `File: ${name}\nCode: ${code}`,
  },
)
