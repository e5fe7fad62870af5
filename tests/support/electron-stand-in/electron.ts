// What `import … from 'electron'` gives the built app in a process that a test has forked: Electron's main-process
// modules as far as the shell uses them. A name that is not here is an error at import, as it would be in Electron.
export { app } from './app-part.ts'
export { BrowserWindow } from './windows.ts'
export { dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } from './other-parts.ts'
