import { counted, defineStrings } from './define-strings.ts'

/** What waits for a person after a policy was read again, cut up otherwise, or came in a new version. */
export const reviewingStrings = defineStrings(
  {
    title: '复核', show: '去复核', waiting: (count: number) => `${count.toString()} 条待复核`, list: '待复核', all: '全部政策', of: '政策', empty: '没有待复核的内容', emptyHint: '重新读取、更正分条或导入新版本后，找不到原处的批注、标签与关联会列在这里。',
    annotation: '批注', highlight: '高亮', tagging: '标签', member: '合集条目', fact: '事实更正', link: '关联', gone: '条款已不在', words: '文字已不在', hung: '原来在', quote: '原来的文字', unknown: '（未知）',
    candidates: '可能的位置', none: '没有找到相近的位置，可以自己另选。', exact: '原文仍在', same: '原来的条款', alike: (percent: number) => `相似 ${percent.toString()}%`, path: '同一序号', accept: '放到这里', elsewhere: '另选一处…', letGo: '不再保留', place: (at: number) => `第 ${at.toString()} 处`,
    bulk: (count: number) => `接受 ${count.toString()} 条首选`, above: '相似不低于', bulkTitle: (count: number) => `把 ${count.toString()} 条放到各自的首选位置？`, bulkText: (count: number) => `相似度达到所选标准的 ${count.toString()} 条会放到首选位置，可一步撤销。其余仍待复核。`, bulkNone: '没有达到这个标准的首选',
    placed: '已放好', dropped: '已不再保留', placedMany: (count: number) => `已放好 ${count.toString()} 条`, undo: '撤销', picking: '选择它的新位置：点条款，或选一段文字', here: '放在这里', cancel: '取消', pickFirst: '先点一个条款', added: '新加的字', removed: '去掉的字',
  },
  {
    title: '複核', show: '去複核', waiting: (count: number) => `${count.toString()} 條待複核`, list: '待複核', all: '全部政策', of: '政策', empty: '沒有待複核的內容', emptyHint: '重新讀取、更正分條或匯入新版本後，找不到原處的批註、標籤與關聯會列在這裡。',
    annotation: '批註', highlight: '螢光', tagging: '標籤', member: '合集條目', fact: '事實更正', link: '關聯', gone: '條款已不在', words: '文字已不在', hung: '原來在', quote: '原來的文字', unknown: '（未知）',
    candidates: '可能的位置', none: '沒有找到相近的位置，可以自己另選。', exact: '原文仍在', same: '原來的條款', alike: (percent: number) => `相似 ${percent.toString()}%`, path: '同一序號', accept: '放到這裡', elsewhere: '另選一處…', letGo: '不再保留', place: (at: number) => `第 ${at.toString()} 處`,
    bulk: (count: number) => `接受 ${count.toString()} 條首選`, above: '相似不低於', bulkTitle: (count: number) => `把 ${count.toString()} 條放到各自的首選位置？`, bulkText: (count: number) => `相似度達到所選標準的 ${count.toString()} 條會放到首選位置，可一步復原。其餘仍待複核。`, bulkNone: '沒有達到這個標準的首選',
    placed: '已放好', dropped: '已不再保留', placedMany: (count: number) => `已放好 ${count.toString()} 條`, undo: '復原', picking: '選擇它的新位置：點條款，或選一段文字', here: '放在這裡', cancel: '取消', pickFirst: '先點一個條款', added: '新加的字', removed: '去掉的字',
  },
  {
    title: 'Review', show: 'Go to review', waiting: (count: number) => `${count.toString()} to review`, list: 'Waiting for review', all: 'All policies', of: 'Policy', empty: 'Nothing waits for review', emptyHint: 'After a policy is read again, its clauses are corrected or a new version comes in, notes, tags and links that lost their place are listed here.',
    annotation: 'Note', highlight: 'Highlight', tagging: 'Tag', member: 'Collected clause', fact: 'Corrected fact', link: 'Link', gone: 'clause gone', words: 'words gone', hung: 'It hung on', quote: 'The words it was on', unknown: '(unknown)',
    candidates: 'Places it may belong to', none: 'No place like it was found; choose one yourself.', exact: 'the very words', same: 'the same clause', alike: (percent: number) => `${percent.toString()}% alike`, path: 'the same number', accept: 'Put it here', elsewhere: 'Choose another place…', letGo: 'Let it go', place: (at: number) => `Place ${at.toString()}`,
    bulk: (count: number) => `Accept ${counted(count, 'first place')}`, above: 'At least as alike as', bulkTitle: (count: number) => `Put ${counted(count, 'thing')} where they most likely belong?`, bulkText: (count: number) => `${counted(count, 'thing')} as alike as chosen go to their first place, in one step you can undo. The others wait on.`, bulkNone: 'No first place is as alike as that',
    placed: 'Placed', dropped: 'Let go', placedMany: (count: number) => `${counted(count, 'thing')} placed`, undo: 'Undo', picking: 'Choose its new place: click a clause, or select words', here: 'Put it here', cancel: 'Cancel', pickFirst: 'Click a clause first', added: 'words added', removed: 'words gone',
  },
)
