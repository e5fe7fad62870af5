import type { MenuCommand } from '../../core/contract/desktop.ts'

/**
 * The key of every command, in Electron's spelling; null where a letter alone would be needed, which must never fire while someone
 * writes (the window listens for those itself), or where no key is common. A forgotten command is a compile error.
 */
export const commandKeys = {
  'import-files': 'CmdOrCtrl+O', 'import-folder': 'CmdOrCtrl+Shift+O', 'open-library': null, export: 'CmdOrCtrl+E', 'close-tab': 'CmdOrCtrl+W',
  undo: 'CmdOrCtrl+Z', redo: 'CmdOrCtrl+Shift+Z', find: 'CmdOrCtrl+F', search: 'CmdOrCtrl+Shift+F', 'copy-quotation': 'CmdOrCtrl+Shift+C', settings: 'CmdOrCtrl+,',
  tag: null, note: null, link: null,
  'show-library': 'CmdOrCtrl+1', 'show-reader': 'CmdOrCtrl+2', 'history-back': 'Alt+Left', 'history-forward': 'Alt+Right', 'toggle-outline': 'CmdOrCtrl+B', 'toggle-inspector': 'CmdOrCtrl+I',
  palette: 'CmdOrCtrl+K', 'theme-system': null, 'theme-light': null, 'theme-dark': null, shortcuts: 'CmdOrCtrl+/', about: null,
} as const satisfies Record<MenuCommand, string | null>

/** On a Mac, Option with an arrow moves by words in every text field, so history has the keys Mac browsers give it. */
export const macKeys: Readonly<Partial<Record<MenuCommand, string>>> = { 'history-back': 'Cmd+[', 'history-forward': 'Cmd+]' }

export const menuCommands = Object.keys(commandKeys) as readonly MenuCommand[]
