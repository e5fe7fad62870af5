import { defineStrings } from './define-strings.ts'

/** Correcting which clauses there are. */
export const structureStrings = defineStrings(
  {
    menu: '更正分条', split: '从所选处拆分', choosePlace: '选择拆分处…', merge: '并入上一条', promote: '升一级', demote: '降一级', edit: '改序号、标题与类型…', drop: '不作为条款',
    merged: '已并入上一条', splitDone: '已拆成两条', promoted: '已升一级', demoted: '已降一级', dropped: '已不作为条款', edited: '已改条款', moved: '已移到新的层级', withdrawn: '已撤回更正', undo: '撤销',
    waiting: (said: string, count: number) => `${said}；${count.toString()} 处标注被切开，已进入待复核`,
    first: '前面没有条款可并入', atRoot: '已经是最上一级', tooDeep: '只能比上一条深一级', noPlace: '先选一段文字，或把光标放到要拆分的地方',
    cutTitle: '拆分条款', cutHint: '方向键或点击移动切线', cutHere: '在此拆分', leave: '取消', cutAt: (before: string, after: string) => `切在“${before}”与“${after}”之间`, cutStart: '这里已是条款开头',
    editTitle: '改条款', marker: '序号', heading: '标题', kind: '类型', save: '保存',
    kindPart: '编', kindChapter: '章', kindSection: '节', kindArticle: '条', kindItem: '项', kindSubitem: '目', kindParagraph: '段落', kindDefinition: '定义', kindTable: '表格',
    corrected: '人改', section: '分条更正', by: (author: string, day: string) => `结构由 ${author} 于 ${day} 改过`, someone: '有人', withdraw: '撤回', withdrawAll: '全部撤回', elsewhere: '已不作为条款的文字',
    verdictSplit: '拆分', verdictMerge: '合并', verdictDrop: '不作为条款', verdictDepth: '改层级', verdictLabel: '改名',
    underIt: (name: string) => `归到“${name}”之下`, besideIt: (name: string) => `与“${name}”同级`, refusedOrder: '条款不能换次序：只能归到它前面、其间没有更高一级的条款之下', refusedItself: '不能归到自己之下', refusedSame: '已经在这里', rename: (name: string) => `改标题：${name}`,
  },
  {
    menu: '更正分條', split: '從所選處拆分', choosePlace: '選擇拆分處…', merge: '併入上一條', promote: '升一級', demote: '降一級', edit: '改序號、標題與類型…', drop: '不作為條款',
    merged: '已併入上一條', splitDone: '已拆成兩條', promoted: '已升一級', demoted: '已降一級', dropped: '已不作為條款', edited: '已改條款', moved: '已移到新的層級', withdrawn: '已撤回更正', undo: '復原',
    waiting: (said: string, count: number) => `${said}；${count.toString()} 處標註被切開，已進入待複核`,
    first: '前面沒有條款可併入', atRoot: '已經是最上一級', tooDeep: '只能比上一條深一級', noPlace: '先選一段文字，或把游標放到要拆分的地方',
    cutTitle: '拆分條款', cutHint: '方向鍵或點擊移動切線', cutHere: '在此拆分', leave: '取消', cutAt: (before: string, after: string) => `切在「${before}」與「${after}」之間`, cutStart: '這裡已是條款開頭',
    editTitle: '改條款', marker: '序號', heading: '標題', kind: '類型', save: '儲存',
    kindPart: '編', kindChapter: '章', kindSection: '節', kindArticle: '條', kindItem: '項', kindSubitem: '目', kindParagraph: '段落', kindDefinition: '定義', kindTable: '表格',
    corrected: '人改', section: '分條更正', by: (author: string, day: string) => `結構由 ${author} 於 ${day} 改過`, someone: '有人', withdraw: '撤回', withdrawAll: '全部撤回', elsewhere: '已不作為條款的文字',
    verdictSplit: '拆分', verdictMerge: '合併', verdictDrop: '不作為條款', verdictDepth: '改層級', verdictLabel: '改名',
    underIt: (name: string) => `歸到「${name}」之下`, besideIt: (name: string) => `與「${name}」同級`, refusedOrder: '條款不能換次序：只能歸到它前面、其間沒有更高一級的條款之下', refusedItself: '不能歸到自己之下', refusedSame: '已經在這裡', rename: (name: string) => `改標題：${name}`,
  },
  {
    menu: 'Correct clauses', split: 'Split at the selection', choosePlace: 'Choose where to split…', merge: 'Merge with the one before', promote: 'Promote', demote: 'Demote', edit: 'Edit marker, heading and kind…', drop: 'Not a clause',
    merged: 'Merged with the clause before', splitDone: 'Split in two', promoted: 'Promoted', demoted: 'Demoted', dropped: 'No longer a clause', edited: 'Clause changed', moved: 'Moved to another level', withdrawn: 'Correction withdrawn', undo: 'Undo',
    waiting: (said: string, count: number) => `${said}; ${count === 1 ? 'one thing the cut went through waits' : `${count.toString()} things the cut went through wait`} for review`,
    first: 'There is no clause before it', atRoot: 'It stands at the top level', tooDeep: 'It can stand only one level below the clause before it', noPlace: 'Select words, or put the caret where the clause should be split',
    cutTitle: 'Split clause', cutHint: 'Arrow keys or a click move the line', cutHere: 'Split here', leave: 'Cancel', cutAt: (before: string, after: string) => `Between “${before}” and “${after}”`, cutStart: 'A clause begins here already',
    editTitle: 'Edit clause', marker: 'Marker', heading: 'Heading', kind: 'Kind', save: 'Save',
    kindPart: 'Part', kindChapter: 'Chapter', kindSection: 'Section', kindArticle: 'Article', kindItem: 'Item', kindSubitem: 'Subitem', kindParagraph: 'Paragraph', kindDefinition: 'Definition', kindTable: 'Table',
    corrected: 'Changed by hand', section: 'Corrections of clauses', by: (author: string, day: string) => `Structure changed by ${author} on ${day}`, someone: 'someone', withdraw: 'Withdraw', withdrawAll: 'Withdraw all', elsewhere: 'Words of no clause any more',
    verdictSplit: 'split', verdictMerge: 'merged', verdictDrop: 'not a clause', verdictDepth: 'level', verdictLabel: 'renamed',
    underIt: (name: string) => `Below “${name}”`, besideIt: (name: string) => `On the level of “${name}”`, refusedOrder: 'Clauses keep their order: only a clause before it, with none higher between, can hold it', refusedItself: 'It cannot stand below itself', refusedSame: 'It stands here already', rename: (name: string) => `Heading of ${name}`,
  },
)
