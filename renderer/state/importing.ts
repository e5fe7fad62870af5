import { desktop, workbench } from '../workbench-client.ts'
import type { FileSource, Progress } from '../../core/contract/workbench.ts'
import type { PickedFile } from '../../core/contract/desktop.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { succeed, type Result } from '../../core/model/result.ts'
import { readableInOrder } from '../carriers/folder-files.ts'
import { pickFiles } from '../carriers/pick-files.ts'
import {
  cancelWaiting,
  clearFinished,
  countQueue,
  emptyQueue,
  enqueue,
  nameOf,
  nextToRead,
  requeue,
  requeueFailed,
  setState,
  takeOut,
  type ImportQueue,
  type Origin,
  type QueueCounts,
  type QueueItem,
} from './import-queue.ts'
import { libraryStore, refreshLists } from './library-state.ts'
import { exchangeFile, openMerge, type MergeOrigin } from './merging.ts'
import { foldPanel } from './panels.ts'
import { edit } from './saving.ts'
import { createStore, useStore } from './store.ts'
import { reportFailure } from './toasts.ts'

export const queueStore = createStore<ImportQueue>(emptyQueue)
export const useImportQueue = (): ImportQueue => useStore(queueStore)

/** The panel beside the table; folded by hand, opened by new files. */
export const importPanel = 'import'

const aborts = new Map<number, AbortController>()
const finishedListeners = new Set<(counts: QueueCounts) => void>()
/** Told once when the queue has run to its end, with what became of the files of this run: for the one summary. */
export function onImportFinished(listener: (counts: QueueCounts) => void): () => void {
  finishedListeners.add(listener)
  return () => {
    finishedListeners.delete(listener)
  }
}

/** The source to hand over: a browser's file is sent now. */
export async function sourceOf(origin: MergeOrigin): Promise<Result<FileSource>> {
  if (origin.kind !== 'file') return succeed(origin.source)
  const sent = await desktop.sourcesOf([origin.file])
  if (!sent.ok) return sent
  const [source] = sent.value
  return source === undefined ? { ok: false, failure: { code: 'file-unreadable' } } : succeed(source)
}

async function readItem(item: QueueItem): Promise<void> {
  const abort = new AbortController()
  aborts.set(item.id, abort)
  queueStore.update((queue) =>
    setState(queue, item.id, {
      kind: 'reading',
      progress: item.origin.kind === 'file' ? { done: 0, total: null, label: 'sending' } : null,
      opening: null,
    }),
  )
  const source = await sourceOf(item.origin)
  let opening: string | null = null
  const show = (progress: Progress): void => {
    if (typeof progress.params?.['opening'] === 'string') opening = progress.params['opening']
    if (!abort.signal.aborted)
      queueStore.update((queue) => setState(queue, item.id, { kind: 'reading', progress, opening }))
  }
  const result = source.ok
    ? await workbench.importFile(
        { source: source.value, ...(item.encoding === null ? {} : { encoding: item.encoding }) },
        {
          signal: abort.signal,
          onProgress: show,
        },
      )
    : source
  aborts.delete(item.id)
  queueStore.update((queue) =>
    setState(
      queue,
      item.id,
      result.ok
        ? { kind: 'done', outcome: result.value, notices: result.notices }
        : result.failure.code === 'cancelled'
          ? { kind: 'cancelled' }
          : { kind: 'failed', failure: result.failure },
    ),
  )
  if (result.ok && result.value.status !== 'already-there') void refreshLists()
}

let running = false
async function run(): Promise<void> {
  if (running) return
  running = true
  const read: number[] = []
  for (let item = nextToRead(queueStore.get()); item !== null; item = nextToRead(queueStore.get())) {
    read.push(item.id)
    await readItem(item)
  }
  running = false
  const queue = queueStore.get()
  if (read.length === 0 || countQueue(queue).open > 0) return
  const counts = countQueue({ ...queue, items: queue.items.filter((item) => read.includes(item.id)) })
  for (const listener of [...finishedListeners]) listener(counts)
}

/** Files of text are lined up; those that bring parts of a library are looked into first, and wait for a person. */
function add(all: readonly Origin[]): void {
  openMerge(all.filter((origin) => exchangeFile.test(nameOf(origin))))
  const origins = all.filter((origin) => !exchangeFile.test(nameOf(origin)))
  if (origins.length === 0) return
  foldPanel(importPanel, false)
  queueStore.update((queue) => enqueue(queue, origins))
  void run()
}

export const importSources = (sources: readonly FileSource[]): void => {
  add(sources.map((source) => ({ kind: 'source', source })))
}

/**
 * Files dropped or picked in the page. In Electron they become paths (folders are walked there); in a browser each is
 * sent when its turn comes.
 */
export async function importPicked(files: readonly PickedFile[]): Promise<void> {
  if (desktop.carrier === 'browser') {
    add(files.map((file) => ({ kind: 'file', file })))
    return
  }
  const sources = await desktop.sourcesOf(files)
  if (sources.ok) importSources(sources.value)
  else reportFailure(sources.failure)
}

/** Asks for files, or a folder, and lines them up. */
export async function chooseAndImport(what: 'files' | 'folder'): Promise<void> {
  if (desktop.carrier === 'browser') {
    const files = await pickFiles({ folder: what === 'folder' })
    return importPicked(what === 'folder' ? readableInOrder(files) : files)
  }
  const sources = await (what === 'folder' ? desktop.chooseFolder() : desktop.chooseFiles())
  if (sources.ok) importSources(sources.value)
  else reportFailure(sources.failure)
}

export const setPaused = (paused: boolean): void => {
  queueStore.update((queue) => ({ ...queue, paused }))
  if (!paused) void run()
}
/** Stops reading one, or takes a waiting one out. The library stays as it was. */
export function cancelItem(item: QueueItem): void {
  const abort = aborts.get(item.id)
  if (abort) abort.abort()
  else queueStore.update((queue) => takeOut(queue, item.id))
}
export const retryItem = (id: number): void => {
  queueStore.update((queue) => requeue(queue, id, queue.items.find((item) => item.id === id)?.encoding ?? null))
  void run()
}
export const retryFailed = (): void => {
  queueStore.update(requeueFailed)
  void run()
}
/** Stops the file being read and those that wait; what is done stays done, and the rest can be begun again. */
export function cancelAll(): void {
  queueStore.update(cancelWaiting)
  for (const abort of aborts.values()) abort.abort()
}
export const removeItem = (id: number): void => {
  queueStore.update((queue) => takeOut(queue, id))
}
export const clearQueue = (): void => {
  queueStore.update(clearFinished)
}

/**
 * Reads a file again with an encoding a person chose; what was read with the wrong one leaves the library first, in one
 * step.
 */
export async function readWithEncoding(item: QueueItem, encoding: string): Promise<void> {
  const wrong = item.state.kind === 'done' ? item.state.outcome.policies.map((policy) => policy.policyId) : []
  if (!(await removePolicies(wrong))) return
  queueStore.update((queue) => requeue(queue, item.id, encoding))
  void run()
}

/** Removes policies in one undoable step; true when it was done (or there was nothing to do). */
export async function removePolicies(policyIds: readonly PolicyId[]): Promise<boolean> {
  const there = new Set(libraryStore.get().policies.map((policy) => policy.id))
  const edits = policyIds
    .filter((policyId) => there.has(policyId))
    .map((policyId) => ({ kind: 'remove-policy' as const, policyId }))
  const [only] = edits
  if (only === undefined) return true
  const result = await edit(edits.length === 1 ? only : { kind: 'batch', name: 'remove-policy', edits })
  return result.ok
}

/** The sample library's policies with their sample annotations, as one step. */
export async function openSample(): Promise<boolean> {
  const result = await workbench.importSample({})
  if (!result.ok) {
    reportFailure(result.failure)
    return false
  }
  await refreshLists()
  return true
}
