import { counted, defineStrings } from './define-strings.ts'

export const taggingStrings = defineStrings(
  {
    heading: '标签', add: '添加标签', pickForSelection: '给所选文字加标签', pickForClause: '给这一条加标签', find: '查找或新建标签', list: '标签',
    matches: '匹配', recent: '最近', suggested: '建议', digits: '数字直接加', altDigits: 'Alt ＋ 数字直接加', more: (count: number) => `还有 ${count.toString()} 个`, noMatch: '没有这个名字的标签。',
    create: (name: string) => `新建“${name}”`, own: '此条已有', because: '因', whyOf: (name: string) => `${name}，因`, quoted: (words: string) => `“${words}”`, between: '、',
    choose: '选', put: '加上', take: '去掉', putOn: '加上并继续', removeTag: (name: string) => `去掉标签：${name}`, none: '还没有标签。', onPart: '只标在一段文字上',
    accept: '接受', dismiss: '忽略', acceptName: (name: string) => `接受建议：${name}？`, dismissName: (name: string) => `忽略建议：${name}？`, moreTags: (count: number) => `另有 ${count.toString()} 个标签`, moreSuggestions: (count: number) => `另有 ${count.toString()} 个建议`,
  },
  {
    heading: '標籤', add: '新增標籤', pickForSelection: '給所選文字加標籤', pickForClause: '給這一條加標籤', find: '尋找或新建標籤', list: '標籤',
    matches: '符合', recent: '最近', suggested: '建議', digits: '數字直接加', altDigits: 'Alt ＋ 數字直接加', more: (count: number) => `還有 ${count.toString()} 個`, noMatch: '沒有這個名字的標籤。',
    create: (name: string) => `新建「${name}」`, own: '此條已有', because: '因', whyOf: (name: string) => `${name}，因`, quoted: (words: string) => `「${words}」`, between: '、',
    choose: '選', put: '加上', take: '去掉', putOn: '加上並繼續', removeTag: (name: string) => `去掉標籤：${name}`, none: '還沒有標籤。', onPart: '只標在一段文字上',
    accept: '接受', dismiss: '忽略', acceptName: (name: string) => `接受建議：${name}？`, dismissName: (name: string) => `忽略建議：${name}？`, moreTags: (count: number) => `另有 ${count.toString()} 個標籤`, moreSuggestions: (count: number) => `另有 ${count.toString()} 個建議`,
  },
  {
    heading: 'Tags', add: 'Add a tag', pickForSelection: 'Tag the selected text', pickForClause: 'Tag this clause', find: 'Find or create a tag', list: 'Tags',
    matches: 'Matches', recent: 'Recent', suggested: 'Suggested', digits: 'digits add at once', altDigits: 'Alt + digit adds at once', more: (count: number) => counted(count, 'more', 'more'), noMatch: 'No tag has this name.',
    create: (name: string) => `Create “${name}”`, own: 'on this clause', because: 'Because of ', whyOf: (name: string) => `${name}: because of `, quoted: (words: string) => `“${words}”`, between: ', ',
    choose: 'choose', put: 'add', take: 'remove', putOn: 'add and go on', removeTag: (name: string) => `Remove tag: ${name}`, none: 'No tags yet.', onPart: 'On part of the text only',
    accept: 'Accept', dismiss: 'Dismiss', acceptName: (name: string) => `Accept suggestion: ${name}?`, dismissName: (name: string) => `Dismiss suggestion: ${name}?`, moreTags: (count: number) => counted(count, 'more tag'), moreSuggestions: (count: number) => counted(count, 'more suggestion'),
  },
)
