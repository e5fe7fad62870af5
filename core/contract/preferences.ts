export interface Preferences {
  readonly author: string
  readonly language: 'system' | 'zh-Hans' | 'zh-Hant' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  /** px, 15-24 */
  readonly readingSize: number
  /** characters, 34-42 */
  readonly readingMeasure: number
  readonly compact: boolean
  /** Opaque to the workbench: open tabs, positions, panel widths; JSON text, at most 64 KiB. */
  readonly session: string
  /**
   * A person's own keys by command of the window, in its spelling ("Mod+Shift+F"); [] takes a command's keys away.
   * Commands not in it keep theirs.
   */
  readonly keys: Readonly<Record<string, readonly string[]>>
}
