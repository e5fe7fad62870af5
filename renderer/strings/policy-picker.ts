import { counted, defineStrings, grouped } from './define-strings.ts'

export const policyPickerStrings = defineStrings(
  {
    find: '按标题找政策', clear: '清空', policies: '政策', all: '全部政策', allHint: '全库', chosen: (count: number) => `${grouped(count)} 份政策`, selectShown: '选上这些', none: '没有符合的政策', more: (count: number) => `还有 ${grouped(count)} 份，再输入几个字`, done: '好', useAll: '用全部政策', least: '至少选一份',
  },
  {
    find: '按標題找政策', clear: '清空', policies: '政策', all: '全部政策', allHint: '全庫', chosen: (count: number) => `${grouped(count)} 份政策`, selectShown: '選上這些', none: '沒有符合的政策', more: (count: number) => `還有 ${grouped(count)} 份，再輸入幾個字`, done: '好', useAll: '用全部政策', least: '至少選一份',
  },
  {
    find: 'Find a policy by title', clear: 'Clear', policies: 'Policies', all: 'All policies', allHint: 'whole library', chosen: (count: number) => counted(count, 'policy', 'policies'), selectShown: 'Select these', none: 'No policy fits', more: (count: number) => `${counted(count, 'more', 'more')}: type a few letters`, done: 'Done', useAll: 'Use all policies', least: 'Choose one at least',
  },
)
