import { describe, expect, it } from 'vitest'
import type { ImportOutcome } from '../../../core/contract/workbench.ts'
import {
  ahead,
  cancelWaiting,
  needsHand,
  requeueFailed,
  clearFinished,
  countQueue,
  emptyQueue,
  enqueue,
  nameOf,
  nextToRead,
  partRead,
  requeue,
  setState,
  takeOut,
  type ImportQueue,
  type Origin,
} from '../../../renderer/state/import-queue.ts'

const file = (path: string): Origin => ({ kind: 'source', source: { kind: 'path', path } })
const queueOf = (...names: string[]): ImportQueue => enqueue(emptyQueue, names.map(file))
const outcome = (status: ImportOutcome['status']): ImportOutcome => ({
  fileName: 'x',
  sourceHash: 'h' as ImportOutcome['sourceHash'],
  status,
  policies: [],
  encoding: null,
})

describe('the import queue', () => {
  it('names files without their folder, on any system', () => {
    expect([file('/数据/计划.pdf'), file('C:\\数据\\办法.docx')].map(nameOf)).toEqual(['计划.pdf', '办法.docx'])
  })

  it('reads one file at a time, in order', () => {
    const queue = queueOf('a', 'b')
    expect(nextToRead(queue)?.name).toBe('a')
    const reading = setState(queue, 1, { kind: 'reading', progress: null, opening: null })
    expect(nextToRead(reading)).toBeNull()
    expect(nextToRead(setState(reading, 1, { kind: 'failed', failure: { code: 'file-empty' } }))?.name).toBe('b')
  })

  it('starts nothing while paused', () => {
    expect(nextToRead({ ...queueOf('a'), paused: true })).toBeNull()
  })

  it('keeps one that was taken out meanwhile out', () => {
    expect(setState(takeOut(queueOf('a'), 1), 1, { kind: 'cancelled' }).items).toEqual([])
  })

  it('lines one up again with the encoding a person chose', () => {
    const failed = setState(queueOf('a'), 1, { kind: 'failed', failure: { code: 'encoding-uncertain' } })
    expect(requeue(failed, 1, 'big5').items[0]).toMatchObject({ encoding: 'big5', state: { kind: 'waiting' } })
  })

  it('never gives the same id twice', () => {
    expect(enqueue(takeOut(queueOf('a', 'b'), 2), [file('c')]).items.map((item) => item.id)).toEqual([1, 3])
  })

  it('counts who comes before: those not finished yet', () => {
    const queue = setState(setState(queueOf('a', 'b', 'c', 'd'), 1, { kind: 'cancelled' }), 2, {
      kind: 'reading',
      progress: null,
      opening: null,
    })
    expect(ahead(queue, 4)).toBe(2)
    expect(ahead(queue, 2)).toBe(0)
  })

  it('sums up what became of the files', () => {
    let queue = queueOf('a', 'b', 'c', 'd', 'e')
    queue = setState(queue, 1, { kind: 'done', outcome: outcome('added'), notices: [{ code: 'encoding-uncertain' }] })
    queue = setState(queue, 2, { kind: 'done', outcome: outcome('new-version'), notices: [] })
    queue = setState(queue, 3, { kind: 'done', outcome: outcome('already-there'), notices: [] })
    queue = setState(queue, 4, { kind: 'failed', failure: { code: 'file-damaged' } })
    expect(countQueue(queue)).toEqual({
      files: 5,
      open: 1,
      added: 1,
      versions: 1,
      known: 1,
      failed: 1,
      cancelled: 0,
      warned: 1,
      policies: 0,
    })
    expect(clearFinished(queue).items.map((item) => item.name)).toEqual(['e'])
  })

  it('says how far a file is, and nothing while it is not known', () => {
    expect(partRead({ done: 121, total: 198, label: 'reading' })).toBeCloseTo(0.611, 3)
    expect(partRead({ done: 5, total: null, label: 'reading' })).toBeNull()
    expect(partRead({ done: 5, total: 0, label: 'reading' })).toBeNull()
    expect(partRead({ done: 9, total: 8, label: 'saving' })).toBe(1)
  })

  it('lines up again what failed or was stopped, and stops only what waits', () => {
    let queue = queueOf('a', 'b', 'c')
    queue = setState(queue, 1, { kind: 'failed', failure: { code: 'file-damaged' } })
    queue = setState(queue, 2, { kind: 'done', outcome: outcome('added'), notices: [] })
    expect(cancelWaiting(queue).items.map(({ state }) => state.kind)).toEqual(['failed', 'done', 'cancelled'])
    expect(requeueFailed(cancelWaiting(queue)).items.map(({ state }) => state.kind)).toEqual([
      'waiting',
      'done',
      'waiting',
    ])
    expect(queue.items.filter(needsHand).map((item) => item.name)).toEqual(['a'])
    expect(requeueFailed(queue).items.map(({ state }) => state.kind)).toEqual(['waiting', 'done', 'waiting'])
  })
})
