import { basename } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../core/contract/desktop.ts'
import { menuKey } from './menu-commands.ts'
import type { ShellWords } from './words/shell-words.ts'

type Item = MenuItemConstructorOptions
type Theme = 'system' | 'light' | 'dark'

export interface MenuParts {
  readonly words: ShellWords
  readonly mac: boolean
  readonly theme: Theme
  /** A person's own keys by command. */
  readonly keys?: Readonly<Record<string, readonly string[]>>
  /** Absolute paths, newest first. */
  readonly recentFiles: readonly string[]
  /** The developer tools and a reload are offered only from a checkout. */
  readonly developing: boolean
  send(command: MenuCommand): void
  openRecent(path: string): void
  clearRecent(): void
  revealLibrary(): void
}

const line: Item = { type: 'separator' }

/**
 * The whole application menu as Electron's templates. Every command of the contract is in it once, with its own name as
 * `id`.
 */
export function menuTemplate(parts: MenuParts): Item[] {
  const { words, mac } = parts
  const command = (name: MenuCommand, more: Item = {}): Item => {
    const key = menuKey(name, parts.keys ?? {}, mac)
    // registered, a key would fire in the middle of an input method's composition; a Mac asks the page first in any
    // case
    const shown = key === null ? {} : { accelerator: key, ...(mac ? {} : { registerAccelerator: false }) }
    return {
      id: name,
      label: words.commands[name],
      ...shown,
      click: () => {
        parts.send(name)
      },
      ...more,
    }
  }
  const top = (name: keyof ShellWords['mnemonics'], submenu: Item[]): Item => ({
    label: mac ? words.menus[name] : withMnemonic(words.menus[name], words.mnemonics[name]),
    submenu,
  })
  const role = (name: NonNullable<Item['role']>, label: string, more: Item = {}): Item => ({
    role: name,
    label,
    ...more,
  })
  const { items } = words

  const file = top('file', [
    command('import-files'),
    command('import-folder'),
    { label: words.menus.recent, submenu: recentItems(parts) },
    line,
    command('open-library'),
    {
      id: 'reveal-library',
      label: items.revealLibrary,
      click: () => {
        parts.revealLibrary()
      },
    },
    line,
    command('export'),
    line,
    command('close-tab'),
    ...(mac ? [] : [line, role('quit', items.quit)]),
  ])
  const edit = top('edit', [
    command('undo'),
    command('redo'),
    line,
    role('cut', items.cut),
    role('copy', items.copy),
    role('paste', items.paste),
    role('pasteAndMatchStyle', items.pastePlain),
    role('selectAll', items.selectAll),
    line,
    command('copy-quotation'),
    line,
    command('find'),
    command('search'),
    ...(mac ? [] : [line, command('settings')]),
  ])
  const mark = top('mark', [command('tag'), command('highlight'), command('note'), command('link')])
  const themes: Item[] = (['system', 'light', 'dark'] as const).map((theme) =>
    command(`theme-${theme}`, { type: 'radio', checked: parts.theme === theme }),
  )
  const view = top('view', [
    command('show-library'),
    command('show-reader'),
    line,
    command('history-back'),
    command('history-forward'),
    line,
    command('toggle-outline'),
    command('toggle-inspector'),
    line,
    command('palette'),
    { label: words.menus.theme, submenu: themes },
    line,
    role('resetZoom', items.actualSize),
    role('zoomIn', items.zoomIn),
    role('zoomIn', items.zoomIn, { accelerator: 'CmdOrCtrl+=', visible: false }),
    role('zoomOut', items.zoomOut),
    line,
    role('togglefullscreen', items.fullScreen),
    ...(parts.developing
      ? [
          line,
          role('reload', items.reload, { accelerator: 'CmdOrCtrl+Shift+R' }),
          role('toggleDevTools', items.developerTools),
        ]
      : []),
  ])
  const window = top('window', [
    role('minimize', items.minimize),
    ...(mac ? [role('zoom', items.zoom), line, role('front', items.bringAllToFront)] : []),
  ])
  const help = top('help', [command('shortcuts'), ...(mac ? [] : [line, command('about')])])
  const app: Item = {
    label: 'Piyue',
    submenu: [
      command('about'),
      line,
      command('settings'),
      line,
      role('services', items.services),
      line,
      role('hide', items.hide),
      role('hideOthers', items.hideOthers),
      role('unhide', items.showAll),
      line,
      role('quit', items.quit),
    ],
  }
  return [
    ...(mac ? [app] : []),
    file,
    edit,
    mark,
    view,
    { ...window, ...(mac ? { role: 'window' as const } : {}) },
    { ...help, ...(mac ? { role: 'help' as const } : {}) },
  ]
}

function recentItems({ words, recentFiles, openRecent, clearRecent }: MenuParts): Item[] {
  if (recentFiles.length === 0) return [{ label: words.items.noRecent, enabled: false }]
  // an & in a file's name would be read as a mnemonic
  const files = recentFiles.map((path): Item => ({
    label: basename(path).replaceAll('&', '&&'),
    toolTip: path,
    click: () => {
      openRecent(path)
    },
  }))
  return [
    ...files,
    line,
    {
      id: 'clear-recent',
      label: words.items.clearRecent,
      click: () => {
        clearRecent()
      },
    },
  ]
}

/**
 * 文件(&F) where the letter is not in the word, &File where it begins it: the two conventions of Windows and Linux
 * menus.
 */
const withMnemonic = (label: string, letter: string): string =>
  label.startsWith(letter) ? `&${label}` : `${label}(&${letter})`
