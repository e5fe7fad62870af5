import { defineStrings } from './define-strings.ts'

export const clauseMenuStrings = defineStrings({ menu: '条款菜单' }, { menu: '條款選單' }, { menu: 'Clause menu' })
