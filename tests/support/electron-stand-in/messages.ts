import type { WebPreferences } from 'electron'

/** What the app's process tells the test. Plain data over Node's own channel between parent and child. */
export type FromApp =
  | {
      readonly type: 'window-created'
      readonly windowId: number
      readonly preferences: WebPreferences
      readonly width: number
      readonly height: number
    }
  | { readonly type: 'load'; readonly windowId: number; readonly url: string }
  | { readonly type: 'window-closed'; readonly windowId: number }
  | {
      readonly type: 'to-page'
      readonly windowId: number
      readonly channel: string
      readonly values: readonly unknown[]
    }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly message: string }
  /** Something Electron would not have let pass, or would have hung on. */
  | { readonly type: 'fault'; readonly message: string }
  | { readonly type: 'ready' }

export interface DialogAnswer {
  readonly method: 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showMessageBoxSync'
  readonly answer: unknown
}
export interface Served {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}
export interface MenuEntry {
  readonly id: string | null
  readonly label: string
  readonly role: string | null
  readonly enabled: boolean
}

/** What the test asks of the app's process, and the answer it gets. */
export interface Asked {
  invoke: {
    readonly ask: {
      readonly windowId: number
      readonly channel: string
      readonly values: readonly unknown[]
      readonly url: string
      readonly top: boolean
    }
    readonly answer: unknown
  }
  send: {
    readonly ask: {
      readonly windowId: number
      readonly channel: string
      readonly values: readonly unknown[]
      readonly url: string
      readonly top: boolean
    }
    readonly answer: null
  }
  /** Null: the request was cancelled by the session's filter. */
  fetch: { readonly ask: { readonly url: string; readonly method: string }; readonly answer: Served | null }
  /** True where the page is kept from going there. */
  navigate: {
    readonly ask: { readonly windowId: number; readonly url: string; readonly top: boolean }
    readonly answer: boolean
  }
  pageEvent: {
    readonly ask: {
      readonly windowId: number
      readonly event: 'did-start-navigation' | 'dom-ready' | 'did-finish-load'
    }
    readonly answer: null
  }
  stubDialog: { readonly ask: DialogAnswer; readonly answer: null }
  menu: { readonly ask: null; readonly answer: readonly MenuEntry[] }
  clickMenu: { readonly ask: { readonly id: string }; readonly answer: null }
  openFile: { readonly ask: { readonly path: string }; readonly answer: null }
  secondInstance: { readonly ask: { readonly files: readonly string[] }; readonly answer: null }
  closeWindow: { readonly ask: { readonly windowId: number }; readonly answer: null }
  quit: { readonly ask: null; readonly answer: null }
  switches: { readonly ask: null; readonly answer: readonly string[] }
}
export type Question = {
  readonly [K in keyof Asked]: { readonly id: number; readonly what: K; readonly ask: Asked[K]['ask'] }
}[keyof Asked]
