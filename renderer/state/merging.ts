import type { FileSource } from '../../core/contract/file-source.ts'
import type { Origin } from './import-queue.ts'
import { createStore, useStorePart } from './store.ts'

/**
 * Files that bring parts of a library rather than a policy's text: what other Piyues, NVivo, ATLAS.ti, MAXQDA and web
 * annotations write.
 */
export const exchangeFile = /\.(?:piyue|json|jsonld|qdpx|qdc|csv)$/i

/** A policy of a backup that a person wants back. */
export interface BackupOrigin {
  readonly kind: 'backup'
  readonly source: Extract<FileSource, { readonly kind: 'backup' }>
  readonly title: string
}
export type MergeOrigin = Origin | BackupOrigin

/** Such a file or policy, waiting to be looked at. */
export interface MergeFile {
  readonly id: number
  readonly origin: MergeOrigin
}

/** In the order they came; the first is the one being looked at. */
const store = createStore<{ readonly files: readonly MergeFile[]; readonly nextId: number }>({ files: [], nextId: 1 })
export const useMergeFiles = (): readonly MergeFile[] => useStorePart(store, ({ files }) => files)

export const openMerge = (origins: readonly MergeOrigin[]): void => {
  if (origins.length === 0) return
  store.update(({ files, nextId }) => ({
    files: [...files, ...origins.map((origin, at) => ({ id: nextId + at, origin }))],
    nextId: nextId + origins.length,
  }))
}
/** Puts the one being looked at away: the next one is there then. */
export const closeMerge = (): void => {
  store.update(({ files, nextId }) => ({ files: files.slice(1), nextId }))
}
