import type { FileSource, ImportOutcome, Progress } from '../../core/contract/workbench.ts'
import type { PickedFile } from '../../core/contract/desktop.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Failure } from '../../core/model/result.ts'

/**
 * Where a queued file's bytes are: a source the carrier gave, or a browser's file that is sent when its turn comes (and
 * again on retry).
 */
export type Origin =
  { readonly kind: 'source'; readonly source: FileSource } | { readonly kind: 'file'; readonly file: PickedFile }

export type ItemState =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'reading'
      readonly progress: Progress | null
      /** The file's first lines, once they are known. */
      readonly opening: string | null
    }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome; readonly notices: readonly Notice[] }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'cancelled' }

export interface QueueItem {
  readonly id: number
  /** The file's name without its folder. */
  readonly name: string
  readonly origin: Origin
  /** Chosen by a person; null: the reader judges. */
  readonly encoding: string | null
  readonly state: ItemState
}

/** Files in the order they came. One is read at a time; `paused` lets the one being read finish and starts no other. */
export interface ImportQueue {
  readonly items: readonly QueueItem[]
  readonly paused: boolean
  readonly nextId: number
}

export const emptyQueue: ImportQueue = { items: [], paused: false, nextId: 1 }

export const nameOf = (origin: Origin): string => {
  if (origin.kind === 'file') return origin.file.name
  const { source } = origin
  if (source.kind === 'backup') return source.backupId
  return source.kind === 'path' ? (source.path.split(/[\\/]/).at(-1) ?? source.path) : source.name
}

export function enqueue(queue: ImportQueue, origins: readonly Origin[]): ImportQueue {
  const items = origins.map((origin, at): QueueItem => ({
    id: queue.nextId + at,
    name: nameOf(origin),
    origin,
    encoding: null,
    state: { kind: 'waiting' },
  }))
  return { ...queue, items: [...queue.items, ...items], nextId: queue.nextId + items.length }
}

/** Sets an item's state; an item that was taken out meanwhile stays out. */
export const setState = (queue: ImportQueue, id: number, state: ItemState): ImportQueue => ({
  ...queue,
  items: queue.items.map((item) => (item.id === id ? { ...item, state } : item)),
})

/** The file to read now, or null: one at a time, none while paused. */
export function nextToRead(queue: ImportQueue): QueueItem | null {
  if (queue.paused || queue.items.some((item) => item.state.kind === 'reading')) return null
  return queue.items.find((item) => item.state.kind === 'waiting') ?? null
}

/** Lines a finished item up again, at its place; `encoding` when a person chose one. */
export const requeue = (queue: ImportQueue, id: number, encoding: string | null): ImportQueue => ({
  ...queue,
  items: queue.items.map((item) => (item.id === id ? { ...item, encoding, state: { kind: 'waiting' } } : item)),
})

export const takeOut = (queue: ImportQueue, id: number): ImportQueue => ({
  ...queue,
  items: queue.items.filter((item) => item.id !== id),
})
const isFinished = ({ state }: QueueItem): boolean =>
  state.kind === 'done' || state.kind === 'failed' || state.kind === 'cancelled'
/** Leaves what still waits or is being read. */
export const clearFinished = (queue: ImportQueue): ImportQueue => ({
  ...queue,
  items: queue.items.filter((item) => !isFinished(item)),
})

/** How many files will be read before this one. */
export const ahead = (queue: ImportQueue, id: number): number =>
  queue.items
    .slice(
      0,
      Math.max(
        0,
        queue.items.findIndex((item) => item.id === id),
      ),
    )
    .filter((item) => !isFinished(item)).length

export interface QueueCounts {
  readonly files: number
  readonly open: number
  readonly added: number
  readonly versions: number
  readonly known: number
  readonly failed: number
  readonly cancelled: number
  /** Done with notices. */
  readonly warned: number
  /** Policies that are new in the library, of all files. */
  readonly policies: number
}

export function countQueue({ items }: ImportQueue): QueueCounts {
  const outcomes = items.flatMap(({ state }) => (state.kind === 'done' ? [state.outcome.status] : []))
  const kind = (wanted: ItemState['kind']): number => items.filter(({ state }) => state.kind === wanted).length
  return {
    files: items.length,
    open: kind('waiting') + kind('reading'),
    added: outcomes.filter((status) => status === 'added').length,
    versions: outcomes.filter((status) => status === 'new-version').length,
    known: outcomes.filter((status) => status === 'already-there').length,
    failed: kind('failed'),
    cancelled: kind('cancelled'),
    warned: items.filter((item) => item.state.kind === 'done' && needsHand(item)).length,
    policies: items.reduce(
      (sum, { state }) =>
        sum + (state.kind === 'done' && state.outcome.status !== 'already-there' ? state.outcome.policies.length : 0),
      0,
    ),
  }
}

/** How far a file is, 0-1; null while unknown. */
export const partRead = (progress: Progress | null): number | null =>
  progress === null || progress.total === null || progress.total <= 0
    ? null
    : Math.min(1, progress.done / progress.total)

/** Lines up again every file that could not be read or was stopped. */
export const requeueFailed = (queue: ImportQueue): ImportQueue => ({
  ...queue,
  items: queue.items.map((item) =>
    item.state.kind === 'failed' || item.state.kind === 'cancelled' ? { ...item, state: { kind: 'waiting' } } : item,
  ),
})

/** Stops all that still waits; what is being read is stopped by its own hand. */
export const cancelWaiting = (queue: ImportQueue): ImportQueue => ({
  ...queue,
  paused: false,
  items: queue.items.map((item) => (item.state.kind === 'waiting' ? { ...item, state: { kind: 'cancelled' } } : item)),
})

/** A person has to look at it: it could not be read, or was read with a notice. */
export const needsHand = ({ state }: QueueItem): boolean =>
  state.kind === 'failed' || (state.kind === 'done' && state.notices.length > 0)
