import { defineStrings } from './define-strings.ts'

export const welcomeStrings = defineStrings(
  {
    name: '批阅', lead1: '逐条读政策：分条、标注、关联，', lead2: '然后带着出处写出去。', drop: '把政策文件拖到这里', kinds: 'PDF、DOCX、TXT，或整个文件夹', choose: '选择文件', chooseFolder: '选择文件夹', chooseFolderHint: '其中的 PDF、DOCX、TXT 都会读入',
    sample: '打开示例资料库', sampleHint: '几份虚构的政策，已分条并带有样例批注', opening: '正在打开示例…', another: '打开已有资料库', anotherHint: '选择它所在的文件夹', anotherByCommand: (command: string) => `在终端运行 ${command}加上它的文件夹；点一下复制`, commandCopied: '命令已复制：粘贴到终端，后面加上资料库的文件夹', commandNotCopied: (command: string) => `没能复制。在终端运行：${command}加上资料库的文件夹`, package: '打开同事发来的批阅包', packageHint: '先预览，再决定合并哪些',
    promise: '原件原样保存在本机，改动随时可撤销；不需要账号，也不联网。', figure: '示意：政策被分成条款，标签与批注写在旁边', figureNote: '此处为加严', figureSuggestion: '建议',
  },
  {
    name: '批閱', lead1: '逐條讀政策：分條、標註、關聯，', lead2: '然後帶著出處寫出去。', drop: '把政策檔案拖到這裡', kinds: 'PDF、DOCX、TXT，或整個資料夾', choose: '選擇檔案', chooseFolder: '選擇資料夾', chooseFolderHint: '其中的 PDF、DOCX、TXT 都會讀入',
    sample: '開啟範例資料庫', sampleHint: '幾份虛構的政策，已分條並帶有範例批註', opening: '正在開啟範例…', another: '開啟已有資料庫', anotherHint: '選擇它所在的資料夾', anotherByCommand: (command: string) => `在終端機執行 ${command}加上它的資料夾；按一下複製`, commandCopied: '命令已複製：貼到終端機，後面加上資料庫的資料夾', commandNotCopied: (command: string) => `沒能複製。在終端機執行：${command}加上資料庫的資料夾`, package: '開啟同事傳來的批閱包', packageHint: '先預覽，再決定合併哪些',
    promise: '原件原樣保存在本機，更動隨時可復原；不需要帳號，也不連網。', figure: '示意：政策被分成條款，標籤與批註寫在旁邊', figureNote: '此處為加嚴', figureSuggestion: '建議',
  },
  {
    name: 'Piyue', lead1: 'Read policies clause by clause: tag, note, link,', lead2: 'and write with every source at hand.', drop: 'Drop policy files here', kinds: 'PDF, DOCX, TXT, or whole folders', choose: 'Choose files', chooseFolder: 'Choose a folder', chooseFolderHint: 'Every PDF, DOCX and TXT in it is read',
    sample: 'Open the sample library', sampleHint: 'A few invented policies, segmented, with sample notes', opening: 'Opening the samples…', another: 'Open another library', anotherHint: 'Choose the folder it is in', anotherByCommand: (command: string) => `Run ${command}and its folder in a terminal; press to copy`, commandCopied: 'Copied: paste it into a terminal and add the folder of the library', commandNotCopied: (command: string) => `Could not copy. Run in a terminal: ${command}and the folder of the library`, package: 'Open a colleague’s package', packageHint: 'Look at it first, then decide what to merge',
    promise: 'Originals are kept unchanged on this computer and every change can be undone; no account, no network.', figure: 'Sketch: a policy in clauses, tags and notes beside them', figureNote: '此处为加严', figureSuggestion: 'Suggested',
  },
)
