import { counted, defineStrings, grouped } from './define-strings.ts'

export const collectingStrings = defineStrings(
  {
    heading: '合集', none: '不在任何合集里。', add: '加入合集', command: '加入合集…', title: (count: number) => (count === 1 ? '把这一条加入合集' : `把所选 ${grouped(count)} 条加入合集`), which: '哪个合集', fresh: '新合集', name: '合集名称', example: '例如：加严要求',
    size: (count: number) => `${grouped(count)} 条`, allThere: '已在其中', nameNeeded: '先给合集起个名字', taken: '已有同名的合集', added: (name: string, count: number) => `已加入“${name}”：${grouped(count)} 条`, undo: '撤销', leave: (name: string) => `移出合集：${name}`, left: (name: string) => `已移出“${name}”`, emptied: (name: string) => `“${name}”已空，随之删除`,
  },
  {
    heading: '合集', none: '不在任何合集裡。', add: '加入合集', command: '加入合集…', title: (count: number) => (count === 1 ? '把這一條加入合集' : `把所選 ${grouped(count)} 條加入合集`), which: '哪個合集', fresh: '新合集', name: '合集名稱', example: '例如：加嚴要求',
    size: (count: number) => `${grouped(count)} 條`, allThere: '已在其中', nameNeeded: '先給合集取個名字', taken: '已有同名的合集', added: (name: string, count: number) => `已加入「${name}」：${grouped(count)} 條`, undo: '復原', leave: (name: string) => `移出合集：${name}`, left: (name: string) => `已移出「${name}」`, emptied: (name: string) => `「${name}」已空，隨之刪除`,
  },
  {
    heading: 'Collections', none: 'In no collection.', add: 'Add to a collection', command: 'Add to a collection…', title: (count: number) => (count === 1 ? 'Add this clause to a collection' : `Add ${counted(count, 'clause')} to a collection`), which: 'Which collection', fresh: 'A new collection', name: 'Name of the collection', example: 'e.g. Stricter than national',
    size: (count: number) => counted(count, 'clause'), allThere: 'already there', nameNeeded: 'Name the collection first', taken: 'A collection has this name', added: (name: string, count: number) => `Added to “${name}”: ${counted(count, 'clause')}`, undo: 'Undo', leave: (name: string) => `Take out of the collection: ${name}`, left: (name: string) => `Taken out of “${name}”`, emptied: (name: string) => `“${name}” was empty and is deleted`,
  },
)
