import type { MenuCommand } from '../../../core/contract/desktop.ts'

/** Every word the shell itself says: native menus, dialogs and message boxes. The window has words of its own. */
export interface ShellWords {
  readonly menus: {
    readonly file: string
    readonly edit: string
    readonly mark: string
    readonly view: string
    readonly window: string
    readonly help: string
    readonly theme: string
    readonly recent: string
  }
  /** What the letter after Alt is, in each top menu, on systems that have one. */
  readonly mnemonics: {
    readonly file: string
    readonly edit: string
    readonly mark: string
    readonly view: string
    readonly window: string
    readonly help: string
  }
  readonly commands: Readonly<Record<MenuCommand, string>>
  readonly items: {
    readonly noRecent: string
    readonly clearRecent: string
    readonly revealLibrary: string
    readonly quit: string
    readonly cut: string
    readonly copy: string
    readonly paste: string
    readonly pastePlain: string
    readonly selectAll: string
    readonly actualSize: string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly fullScreen: string
    readonly developerTools: string
    readonly reload: string
    readonly minimize: string
    readonly zoom: string
    readonly bringAllToFront: string
    readonly services: string
    readonly hide: string
    readonly hideOthers: string
    readonly showAll: string
  }
  readonly dialogs: {
    readonly chooseFiles: string
    readonly chooseFolder: string
    readonly chooseLibrary: string
    readonly chooseBackupFolder: string
    readonly import: string
    readonly backUpHere: string
    readonly open: string
    readonly save: string
    readonly policyFiles: string
    readonly allFiles: string
    readonly replaceTitle: string
    readonly replace: string
    readonly cancel: string
  }
  readonly trouble: {
    readonly cannotOpenLibrary: string
    readonly tryAgain: string
    readonly otherLibrary: string
    readonly quit: string
    readonly pageGone: string
    readonly pageGoneDetail: string
    readonly pageStuck: string
    readonly pageStuckDetail: string
    readonly reload: string
    readonly wait: string
    readonly broken: string
    readonly brokenDetail: string
    readonly unsaved: string
    readonly unsavedDetail: string
    readonly stay: string
    readonly leave: string
  }
}
