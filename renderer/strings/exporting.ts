import { counted, defineStrings, grouped } from './define-strings.ts'

interface Holds { readonly clauses: number; readonly taggings: number; readonly notes: number; readonly highlights: number; readonly links: number }

export const exportingStrings = defineStrings(
  {
    title: '导出', what: '导出什么', library: (policies: number, clauses: number) => `整个资料库（${grouped(policies)} 份政策，${grouped(clauses)} 条）`, policy: '这份政策', chosen: (count: number) => `所选 ${grouped(count)} 份政策`, selected: (count: number) => `所选 ${grouped(count)} 条`, collection: (count: number) => `合集（${grouped(count)} 条）`,
    format: '格式', export: '导出', exporting: '正在导出…', cancelled: '已取消', done: (clauses: number, path: string) => `已导出 ${grouped(clauses)} 条：${path}`, every: '每一处引文都带标题、文号、条款路径、页码和来源文件的 SHA-256。', stop: '停止',
    json: 'JSON', jsonHint: '全部内容与位置：条款、标签、批注、关联，供程序再用', csv: 'CSV', csvHint: '一条一行的表格，用 Excel 或 WPS 打开即可', md: 'Markdown', mdHint: '正文与批注按大纲排好，便于粘进文稿', html: 'HTML', htmlHint: '一个文件，任何浏览器能看，打印整齐',
    progress: (done: number, total: number) => `正在导出 ${grouped(done)} / ${grouped(total)}…`, seek: '按名称找合集', holds: (holds: Holds) => `${grouped(holds.clauses)} 条，标签 ${grouped(holds.taggings)} 处，批注 ${grouped(holds.notes)} 条，高亮 ${grouped(holds.highlights)} 处，关联 ${grouped(holds.links)} 条`,
    docx: 'Word', docxHint: '正文带标题样式，标签和批注是 Word 批注，关联列表在文末', xlsx: 'Excel', xlsxHint: '条款、批注、关联、指标各一张表，可筛选', pdf: 'PDF', pdfHint: '单份 PDF 政策：在原件上加高亮和批注；其他：重新排版，带目录、批注和关联', w3c: 'W3C 批注', w3cHint: 'JSON-LD，供其他批注软件读取；只带有标注的条款', qdpx: 'REFI-QDA 项目', qdpxHint: '供 NVivo、MAXQDA、ATLAS.ti 打开：正文、编码、批注、关联、原件', qdc: 'REFI-QDA 编码簿', qdcHint: '只有标签簿：分组、颜色、说明', piyue: '批阅包', piyueHint: '全部内容连同原件，一个文件，可核对指纹',
  },
  {
    title: '匯出', what: '匯出什麼', library: (policies: number, clauses: number) => `整個資料庫（${grouped(policies)} 份政策，${grouped(clauses)} 條）`, policy: '這份政策', chosen: (count: number) => `所選 ${grouped(count)} 份政策`, selected: (count: number) => `所選 ${grouped(count)} 條`, collection: (count: number) => `合集（${grouped(count)} 條）`,
    format: '格式', export: '匯出', exporting: '正在匯出…', cancelled: '已取消', done: (clauses: number, path: string) => `已匯出 ${grouped(clauses)} 條：${path}`, every: '每一處引文都帶標題、文號、條款路徑、頁碼和來源檔案的 SHA-256。', stop: '停止',
    json: 'JSON', jsonHint: '全部內容與位置：條款、標籤、批註、關聯，供程式再用', csv: 'CSV', csvHint: '一條一列的表格，用 Excel 或 WPS 開啟即可', md: 'Markdown', mdHint: '正文與批註按大綱排好，便於貼進文稿', html: 'HTML', htmlHint: '一個檔案，任何瀏覽器能看，列印整齊',
    progress: (done: number, total: number) => `正在匯出 ${grouped(done)} / ${grouped(total)}…`, seek: '按名稱找合集', holds: (holds: Holds) => `${grouped(holds.clauses)} 條，標籤 ${grouped(holds.taggings)} 處，批註 ${grouped(holds.notes)} 條，螢光標示 ${grouped(holds.highlights)} 處，關聯 ${grouped(holds.links)} 條`,
    docx: 'Word', docxHint: '正文帶標題樣式，標籤和批註是 Word 註解，關聯列表在文末', xlsx: 'Excel', xlsxHint: '條款、批註、關聯、指標各一張表，可篩選', pdf: 'PDF', pdfHint: '單份 PDF 政策：在原件上加螢光標示和批註；其他：重新排版，帶目錄、批註和關聯', w3c: 'W3C 批註', w3cHint: 'JSON-LD，供其他批註軟體讀取；只帶有標註的條款', qdpx: 'REFI-QDA 專案', qdpxHint: '供 NVivo、MAXQDA、ATLAS.ti 開啟：正文、編碼、批註、關聯、原件', qdc: 'REFI-QDA 編碼簿', qdcHint: '只有標籤簿：分組、顏色、說明', piyue: '批閱包', piyueHint: '全部內容連同原件，一個檔案，可核對指紋',
  },
  {
    title: 'Export', what: 'What to export', library: (policies: number, clauses: number) => `The whole library (${counted(policies, 'policy', 'policies')}, ${counted(clauses, 'clause')})`, policy: 'This policy', chosen: (count: number) => counted(count, 'selected policy', 'selected policies'), selected: (count: number) => counted(count, 'selected clause'), collection: (count: number) => `Collection (${counted(count, 'clause')})`,
    format: 'Format', export: 'Export', exporting: 'Exporting…', cancelled: 'Cancelled', done: (clauses: number, path: string) => `${counted(clauses, 'clause')} exported: ${path}`, every: 'Every quotation carries title, number, clause path, page and the SHA-256 of its file.', stop: 'Stop',
    json: 'JSON', jsonHint: 'Everything with its places: clauses, tags, notes, links, for other programs', csv: 'CSV', csvHint: 'A table, one clause a row, for Excel or WPS', md: 'Markdown', mdHint: 'Text and notes in outline order, ready to paste into a draft', html: 'HTML', htmlHint: 'One file that any browser shows and that prints well',
    progress: (done: number, total: number) => `Exporting ${grouped(done)} of ${grouped(total)}…`, seek: 'Find a collection by name', holds: (holds: Holds) => `${counted(holds.clauses, 'clause')}, ${counted(holds.taggings, 'tag')}, ${counted(holds.notes, 'note')}, ${counted(holds.highlights, 'highlight')}, ${counted(holds.links, 'link')}`,
    docx: 'Word', docxHint: 'Text with heading styles, tags and notes as Word comments, links in a table at the end', xlsx: 'Excel', xlsxHint: 'A sheet each for clauses, notes, links and targets, with filters', pdf: 'PDF', pdfHint: 'One policy from a PDF: the original with highlights; all else typeset anew, with notes and links', w3c: 'W3C annotations', w3cHint: 'JSON-LD for other annotation tools; only what is annotated', qdpx: 'REFI-QDA project', qdpxHint: 'For NVivo, MAXQDA, ATLAS.ti: texts, codes, notes, links, originals', qdc: 'REFI-QDA codebook', qdcHint: 'The codebook alone: groups, colours, definitions', piyue: 'Piyue package', piyueHint: 'Everything and the originals in one file that can be checked',
  },
)
