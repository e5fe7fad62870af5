import type { Page } from '@playwright/test'

/** The desktop app as a journey drives it: the built app in real Electron, or in the stand-in with Chromium. */
export interface ShellApp {
  readonly carrier: 'electron' | 'stand-in'
  /** The window's page. Another one after the window was closed and opened again. */
  page(): Page
  /**
   * The window's safety switches as Electron was given them; null in real Electron, which shows what they do instead.
   */
  preferences(): Promise<Readonly<Record<string, unknown>> | null>
  /** The person's answers to the next system dialogs. */
  willChoose(paths: readonly string[]): Promise<void>
  willSaveAs(path: string): Promise<void>
  clickMenu(id: string): Promise<void>
  menuLabels(): Promise<readonly string[]>
  /** A file opened by the system or by a second start. */
  openFileFromOutside(path: string): Promise<void>
  /** Quits as the person would, and waits until the process has ended; gives its exit code. */
  quit(): Promise<number | null>
  /** What Electron would have refused or hung on, pages' errors and requests that were cut. Empty in a sound app. */
  faults(): readonly string[]
  /** Ends everything, whatever state it is in. */
  dispose(): Promise<void>
}

export interface ShellLaunch {
  /** Folder of the app: the checkout, or an unpacked package. */
  readonly app: string
  readonly libraryFolder: string
  readonly userData: string
  readonly packaged?: boolean
  readonly arguments?: readonly string[]
  readonly languages?: readonly string[]
}
