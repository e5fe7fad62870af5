import type { FileSource } from './file-source.ts'
import type { Result } from '../model/result.ts'

/** Commands that a native menu sends to the window; the window's own command table has an entry for each. */
export type MenuCommand =
  | 'import-files'
  | 'import-folder'
  | 'open-library'
  | 'export'
  | 'undo'
  | 'redo'
  | 'find'
  | 'search'
  | 'palette'
  | 'settings'
  | 'show-library'
  | 'show-reader'
  | 'tag'
  | 'highlight'
  | 'note'
  | 'link'
  | 'copy-quotation'
  | 'history-back'
  | 'history-forward'
  | 'close-tab'
  | 'toggle-outline'
  | 'toggle-inspector'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-system'
  | 'shortcuts'
  | 'about'

export type DesktopEvent =
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  /** Files given on the command line, by file association, by a second start or by "recent files". */
  | { readonly kind: 'open-files'; readonly sources: readonly FileSource[] }

/** A DOM `File`, named by its shape so that the contract needs no DOM types. */
export interface PickedFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** What a carrier with a screen can do besides the workbench. In a plain browser the renderer supplies it itself. */
export interface Desktop {
  readonly carrier: 'electron' | 'browser'
  chooseFiles(): Promise<Result<readonly FileSource[]>>
  chooseFolder(): Promise<Result<readonly FileSource[]>>
  /** Files dropped on the window or picked in a file field. Folders are walked. */
  sourcesOf(files: readonly PickedFile[]): Promise<Result<readonly FileSource[]>>
  /** Asks where to, never overwrites unasked; null when the person changed their mind. */
  saveFile(file: {
    readonly fileName: string
    readonly encoding: 'utf8' | 'base64'
    readonly content: string
  }): Promise<Result<{ readonly path: string } | null>>
  revealLibrary(): Promise<Result<null>>
  /** Chooses another library folder; the window reloads when it is open. */
  chooseLibrary(): Promise<Result<null>>
  /**
   * Asks for a folder for backups, which `Workbench.moveBackups` may then be told; null when the person changed their
   * mind. 'not-allowed' in a plain browser, which has no such dialog.
   */
  chooseBackupFolder(): Promise<Result<{ readonly folder: string } | null>>
  setAppearance(appearance: {
    readonly theme: 'system' | 'light' | 'dark'
    readonly language: 'system' | 'zh-Hans' | 'zh-Hant' | 'en'
    /** A person's own keys, for the menus to show (`Preferences.keys`). */
    readonly keys?: Readonly<Record<string, readonly string[]>>
  }): Promise<Result<null>>
  /** Opens a web address outside; only https, after the allow-list. */
  openUrl(url: string): Promise<Result<null>>
  onEvent(listener: (event: DesktopEvent) => void): () => void
}
