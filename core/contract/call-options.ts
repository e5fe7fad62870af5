/**
 * Long work says how far it is. `total` is null while unknown. `label` is a code: 'reading' 'cleaning' 'segmenting'
 * 'saving' 'exporting' …
 */
export interface Progress {
  readonly done: number
  readonly total: number | null
  readonly label: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** An `AbortSignal`, named by its shape so that the contract needs no DOM or Node types. */
export interface Abort {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** Second argument of every method: never part of the request, never sent as data. */
export interface CallOptions {
  readonly signal?: Abort
  readonly onProgress?: (progress: Progress) => void
}
