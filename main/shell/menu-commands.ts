import type { MenuCommand } from '../../core/contract/desktop.ts'

/**
 * The key of every command, in Electron's spelling, the same as in the window's own table; null where there is none or
 * a letter alone. The window listens for all of them itself, because it alone knows whether someone is writing or an
 * input method is composing. A forgotten command is a compile error.
 */
export const commandKeys = {
  'import-files': 'CmdOrCtrl+I',
  'import-folder': null,
  'open-library': 'CmdOrCtrl+O',
  export: 'CmdOrCtrl+E',
  'close-tab': 'CmdOrCtrl+W',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  find: 'CmdOrCtrl+F',
  search: 'CmdOrCtrl+Shift+F',
  'copy-quotation': null,
  settings: 'CmdOrCtrl+,',
  tag: null,
  highlight: null,
  note: null,
  link: null,
  'show-library': 'CmdOrCtrl+1',
  'show-reader': 'CmdOrCtrl+2',
  'history-back': 'Alt+Left',
  'history-forward': 'Alt+Right',
  'toggle-outline': null,
  'toggle-inspector': null,
  palette: 'CmdOrCtrl+K',
  'theme-system': null,
  'theme-light': null,
  'theme-dark': null,
  shortcuts: null,
  about: null,
} as const satisfies Record<MenuCommand, string | null>

/** Letters alone, shown in the menu where it can show a key without taking it (not on a Mac). */
export const letterKeys: Readonly<Partial<Record<MenuCommand, string>>> = {
  tag: 'T',
  highlight: 'H',
  note: 'N',
  link: 'L',
  'copy-quotation': 'C',
  'toggle-outline': 'O',
  'toggle-inspector': 'I',
}

/** On a Mac, Option with an arrow moves by words in every text field, so history has the keys Mac browsers give it. */
export const macKeys: Readonly<Partial<Record<MenuCommand, string>>> = {
  'history-back': 'Cmd+[',
  'history-forward': 'Cmd+]',
}

export const menuCommands = Object.keys(commandKeys) as readonly MenuCommand[]

const electronNames: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
}
/** A key of the window's table in Electron's spelling: "Mod+Alt+ArrowLeft" → "CmdOrCtrl+Alt+Left". */
export const asAccelerator = (keys: string): string =>
  keys
    .split('+')
    .map((part) => electronNames[part] ?? part)
    .join('+')

/** What Electron takes; a key from the window outside of it is not shown rather than refused by the whole menu. */
const accepted =
  /^(?:(?:CmdOrCtrl|Alt|Shift)\+)*(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Left|Right|Up|Down|PageUp|PageDown|Home|End|Delete|Insert|Space|Plus|[,./;'[\]\\`=-])$/

/**
 * The key a menu shows for a command: a person's own where they have chosen one, null where they took it away or there
 * is none to show. A Mac shows no letter alone, since it would take it.
 */
export function menuKey(
  command: MenuCommand,
  own: Readonly<Record<string, readonly string[]>>,
  mac: boolean,
): string | null {
  const chosen = own[command]
  if (chosen === undefined) return (mac ? macKeys[command] : letterKeys[command]) ?? commandKeys[command]
  const [first] = chosen
  if (first === undefined) return null
  const key = asAccelerator(first)
  return !accepted.test(key) || (mac && !/^(CmdOrCtrl|Alt|F\d)/.test(key)) ? null : key
}
