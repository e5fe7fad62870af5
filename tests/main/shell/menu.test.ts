import { describe, expect, it } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../../core/contract/desktop.ts'
import { menuCommands } from '../../../main/shell/menu-commands.ts'
import { menuTemplate, type MenuParts } from '../../../main/shell/menu.ts'
import { shellWords } from '../../../main/shell/words/words-by-language.ts'

type Item = MenuItemConstructorOptions
const everything = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? everything(item.submenu) : [])])
const languages = Object.keys(shellWords) as (keyof typeof shellWords)[]

function menu(more: Partial<MenuParts> = {}) {
  const sent: MenuCommand[] = [],
    recent: string[] = []
  const template = menuTemplate({
    words: shellWords['zh-Hans'],
    mac: false,
    theme: 'system',
    recentFiles: [],
    developing: false,
    send: (command) => {
      sent.push(command)
    },
    openRecent: (path) => {
      recent.push(path)
    },
    clearRecent: () => {
      recent.length = 0
    },
    revealLibrary: () => undefined,
    ...more,
  })
  return { template, all: everything(template), sent, recent }
}
const click = (item: Item | undefined): void => {
  const run = item?.click as (() => void) | undefined
  if (run === undefined) throw new Error('nothing happens on a click')
  run()
}

describe.each(languages.flatMap((language) => [true, false].map((mac) => ({ language, mac }))))(
  'the menu in $language (mac: $mac)',
  ({ language, mac }) => {
    const { all, sent, template } = menu({ words: shellWords[language], mac, developing: true })

    it('has every command once, under its name, and sends it', () => {
      for (const command of menuCommands) {
        const items = all.filter((item) => item.id === command)
        expect(items, command).toHaveLength(1)
        click(items[0])
        expect(sent.pop()).toBe(command)
      }
    })
    it('gives every entry words', () => {
      expect(all.filter((item) => item.type !== 'separator' && (item.label ?? '') === '')).toEqual([])
    })
    it('gives no two visible entries of a menu the same words', () => {
      for (const list of [template, ...all.flatMap((item) => (Array.isArray(item.submenu) ? [item.submenu] : []))]) {
        const labels = list
          .filter((item) => item.type !== 'separator' && item.visible !== false)
          .map((item) => item.label)
        expect(new Set(labels).size).toBe(labels.length)
      }
    })
    it('gives no two entries the same key', () => {
      const keys = all.map((item) => item.accelerator).filter((key) => key !== undefined)
      expect(new Set(keys).size).toBe(keys.length)
    })
    it('shows the keys of commands but takes none where the system lets it: the window knows whether someone is composing', () => {
      const commands = all.filter(
        (item) => menuCommands.some((name) => name === item.id) && item.accelerator !== undefined,
      )
      for (const { accelerator, registerAccelerator } of commands) {
        if (mac) expect(accelerator).toMatch(/\+/)
        else expect(registerAccelerator).toBe(false)
      }
    })
    it('begins and ends no menu with a line, and has no two in a row', () => {
      for (const { submenu } of all) {
        if (!Array.isArray(submenu)) continue
        const lines = submenu.map((item) => item.type === 'separator')
        expect([lines[0], lines.at(-1)]).toEqual([false, false])
        expect(lines.some((isLine, at) => isLine && lines[at + 1] === true)).toBe(false)
      }
    })
    it('leaves cut, copy and paste to the system', () => {
      const roles = all.map((item) => item.role)
      for (const role of [
        'cut',
        'copy',
        'paste',
        'selectAll',
        'minimize',
        'quit',
        'togglefullscreen',
        'zoomIn',
        'zoomOut',
        'resetZoom',
      ])
        expect(roles).toContain(role)
    })
  },
)

describe('the words of the shell', () => {
  const flat = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${path}.${key}`))
  it('are all there in three languages, with the same places to fill', () => {
    const [first, ...others] = languages.map((language) => flat(shellWords[language]))
    for (const other of others) {
      expect(other.map(([path]) => path).sort()).toEqual(first?.map(([path]) => path).sort())
      const places = (pairs: [string, string][] | undefined) =>
        Object.fromEntries((pairs ?? []).map(([path, words]) => [path, words.match(/\{\w+\}/g)]))
      expect(places(other)).toEqual(places(first))
    }
    expect(flat(shellWords).filter(([, words]) => words.trim() === '')).toEqual([])
  })
  it('hold no Simplified word in Traditional and no Han in English', () => {
    expect(flat(shellWords.en).filter(([, words]) => /\p{Script=Han}/u.test(words))).toEqual([])
    expect(flat(shellWords['zh-Hant']).filter(([, words]) => /[库导显关设签编辑视图单开释]/.test(words))).toEqual([])
  })
})

describe('the menu of recent files', () => {
  it('opens the file that is clicked and shows & as it is', () => {
    const { all, recent } = menu({ recentFiles: ['/政策/研发 & 转化.pdf', '/政策/实施意见.docx'] })
    click(all.find((item) => item.label === '研发 && 转化.pdf'))
    expect(recent).toEqual(['/政策/研发 & 转化.pdf'])
  })
  it('can be cleared, and says so when it is empty', () => {
    const full = menu({ recentFiles: ['/a.txt'] })
    click(full.all.find((item) => item.id === 'clear-recent'))
    expect(full.recent).toEqual([])
    expect(menu().all.find((item) => item.label === shellWords['zh-Hans'].items.noRecent)?.enabled).toBe(false)
  })
})

it('checks the theme in use and no other', () => {
  const { all } = menu({ theme: 'dark' })
  expect(all.filter((item) => item.checked === true).map((item) => item.id)).toEqual(['theme-dark'])
})
it('offers developer tools only from a checkout', () => {
  expect(menu().all.some((item) => item.role === 'toggleDevTools' || item.role === 'reload')).toBe(false)
  expect(menu({ developing: true }).all.some((item) => item.role === 'toggleDevTools')).toBe(true)
})
