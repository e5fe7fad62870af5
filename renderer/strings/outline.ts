import { counted, defineStrings } from './define-strings.ts'

export const outlineStrings = defineStrings(
  {
    tree: '条款大纲',
    notes: (count: number) => `${count.toString()} 条批注`,
    empty: '这份政策没有可列出的条款标题。',
    fold: '大纲宽度',
  },
  {
    tree: '條款大綱',
    notes: (count: number) => `${count.toString()} 條批註`,
    empty: '這份政策沒有可列出的條款標題。',
    fold: '大綱寬度',
  },
  {
    tree: 'Outline of clauses',
    notes: (count: number) => counted(count, 'note'),
    empty: 'This policy has no headings to list.',
    fold: 'Outline width',
  },
)
