import type * as Electron from 'electron'

/**
 * Every piece of Electron the shell uses. Only main/index.ts takes them from the module; everyone else is handed them.
 */
export type ElectronParts = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'protocol' | 'screen' | 'session' | 'shell'
>
