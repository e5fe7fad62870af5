import { defineStrings, grouped } from './define-strings.ts'

/** Tabs and panes: menus, and the commands for them. */
export const tabsStrings = defineStrings(
  {
    menu: '标签页菜单', all: (count: number) => `全部打开的政策（${grouped(count)}）`, openBeside: '在旁边打开', closeTab: '关闭', closeOthers: '关闭其他标签页', reopen: '重新打开关闭的标签页', closePane: '关闭并排的一栏', goLeft: '到左边一栏', goRight: '到右边一栏', goOther: '到另一栏', onePane: '没有并排打开的政策', noneClosed: '没有关闭过标签页', onlyTab: '没有其他标签页', already: '已经并排', correct: '更正政策信息…', beside: '并排',
  },
  {
    menu: '分頁選單', all: (count: number) => `全部開啟的政策（${grouped(count)}）`, openBeside: '在旁邊開啟', closeTab: '關閉', closeOthers: '關閉其他分頁', reopen: '重新開啟關閉的分頁', closePane: '關閉並排的一欄', goLeft: '到左邊一欄', goRight: '到右邊一欄', goOther: '到另一欄', onePane: '沒有並排開啟的政策', noneClosed: '沒有關閉過分頁', onlyTab: '沒有其他分頁', already: '已經並排', correct: '更正政策資訊…', beside: '並排',
  },
  {
    menu: 'Tab menu', all: (count: number) => `All open policies (${count.toLocaleString('en')})`, openBeside: 'Open beside', closeTab: 'Close', closeOthers: 'Close other tabs', reopen: 'Reopen closed tab', closePane: 'Close the second pane', goLeft: 'Go to the left pane', goRight: 'Go to the right pane', goOther: 'Go to the other pane', onePane: 'Only one policy is shown', noneClosed: 'No tab was closed', onlyTab: 'There is no other tab', already: 'Shown side by side', correct: 'Correct the policy’s details…', beside: 'beside',
  },
)
