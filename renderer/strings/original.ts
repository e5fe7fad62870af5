import { defineStrings, grouped } from './define-strings.ts'

export const originalStrings = defineStrings(
  {
    pane: '原件', pages: '原件各页', blocks: '原件正文', thumbnails: '缩略图', page: (page: number) => `第 ${page.toString()} 页`, pageField: '页码', percent: (percent: number) => `${percent.toString()}%`,
    zoomIn: '放大', zoomOut: '缩小', fit: '适合宽度', close: '收起原件', loading: '正在打开原件…', failed: '原件没能显示', lines: (count: number) => `${grouped(count)} 行`, paragraphs: (count: number) => `${grouped(count)} 段`,
    leftOut: '清理时没有留下这一处', inserted: '文件中的修订：插入', deleted: '文件中的修订：删除',
  },
  {
    pane: '原件', pages: '原件各頁', blocks: '原件正文', thumbnails: '縮圖', page: (page: number) => `第 ${page.toString()} 頁`, pageField: '頁碼', percent: (percent: number) => `${percent.toString()}%`,
    zoomIn: '放大', zoomOut: '縮小', fit: '符合寬度', close: '收起原件', loading: '正在開啟原件…', failed: '原件沒能顯示', lines: (count: number) => `${grouped(count)} 行`, paragraphs: (count: number) => `${grouped(count)} 段`,
    leftOut: '清理時沒有留下這一處', inserted: '檔案中的修訂：插入', deleted: '檔案中的修訂：刪除',
  },
  {
    pane: 'Original', pages: 'Pages of the original', blocks: 'Text of the original', thumbnails: 'Thumbnails', page: (page: number) => `Page ${page.toString()}`, pageField: 'Page number', percent: (percent: number) => `${percent.toString()}%`,
    zoomIn: 'Larger', zoomOut: 'Smaller', fit: 'Fit width', close: 'Fold the original', loading: 'Opening the original…', failed: 'The original could not be shown', lines: (count: number) => `${grouped(count)} lines`, paragraphs: (count: number) => `${grouped(count)} paragraphs`,
    leftOut: 'Cleaning left this out', inserted: 'Tracked change: inserted', deleted: 'Tracked change: deleted',
  },
)
