import { describe, expect, it } from 'vitest'
import type { CallOptions, Progress, Workbench } from '../../../core/contract/workbench.ts'
import { succeed, type Result } from '../../../core/model/result.ts'
import { createCalls } from '../../../main/shell/calls.ts'

function calling(
  methods: Partial<Record<keyof Workbench, (request: unknown, options: CallOptions) => Promise<Result<unknown>>>>,
  more: { readonly chosen?: readonly string[]; readonly closed?: boolean } = {},
) {
  const progress: [string, Progress][] = [],
    imported: string[] = [],
    logged: string[] = []
  const calls = createCalls({
    workbench: () => (more.closed === true ? null : (methods as Workbench)),
    mayRead: (path) => (more.chosen ?? []).includes(path),
    mayBackUpIn: (folder) => (more.chosen ?? []).includes(folder),
    onProgress: (callId, step) => {
      progress.push([callId, step])
    },
    onImported: (path) => {
      imported.push(path)
    },
    log: (what) => {
      logged.push(what)
    },
  })
  return { calls, progress, imported, logged }
}
/** Work that goes on until it is cancelled. */
const untilCancelled = (_request: unknown, { signal }: CallOptions) =>
  new Promise<Result<unknown>>((resolve) => {
    signal?.addEventListener('abort', () => {
      resolve({ ok: false, failure: { code: 'cancelled' } })
    })
  })
const answering = () => Promise.resolve(succeed('done'))

describe('a call from the window', () => {
  it('reaches the workbench checked, and its answer comes back', async () => {
    let got: unknown
    const { calls } = calling({
      readPolicy: (request) => {
        got = request
        return answering()
      },
    })
    expect(await calls.call('readPolicy', { policyId: 'p1' }, 'c1')).toEqual(succeed('done'))
    expect(got).toEqual({ policyId: 'p1' })
  })
  it('puts backups only into the library or a folder that a person chose', async () => {
    const asked: unknown[] = []
    const { calls } = calling(
      {
        moveBackups: (request) => {
          asked.push(request)
          return answering()
        },
      },
      { chosen: ['/备份盘'] },
    )
    expect(await calls.call('moveBackups', { folder: '/备份盘' }, 'c1')).toEqual(succeed('done'))
    expect(await calls.call('moveBackups', { folder: null }, 'c2')).toEqual(succeed('done'))
    for (const folder of ['/备份盘/里面', '/', '/备份盘/../etc'])
      expect(await calls.call('moveBackups', { folder }, 'c3'), folder).toMatchObject({
        failure: { code: 'not-allowed', params: { what: 'folder' } },
      })
    expect(asked).toEqual([{ folder: '/备份盘' }, { folder: null }])
  })
  it.each([
    ['no method', undefined, {}, 'c1'],
    ['a method that is none', 'close', {}, 'c1'],
    ['an inherited name', 'constructor', {}, 'c1'],
    ['a prototype', '__proto__', {}, 'c1'],
    ['a number for a method', 7, {}, 'c1'],
    ['no request', 'libraryState', undefined, 'c1'],
    ['too much in the request', 'libraryState', { more: 1 }, 'c1'],
    ['a wrong field', 'readPolicy', { policyId: 7 }, 'c1'],
    ['a key to the prototype', 'libraryState', JSON.parse('{"__proto__":1}'), 'c1'],
    ['no call id', 'libraryState', {}, undefined],
    ['an empty call id', 'libraryState', {}, ''],
    ['an endless call id', 'libraryState', {}, 'c'.repeat(65)],
  ])('with %s is refused before the workbench hears of it', async (_what, method, request, callId) => {
    let heard = false
    const hear = () => {
      heard = true
      return answering()
    }
    const { calls } = calling({ libraryState: hear, readPolicy: hear })
    expect(await calls.call(method, request, callId)).toMatchObject({ ok: false, failure: { code: 'bad-request' } })
    expect(heard).toBe(false)
  })
  it('may import what a person chose, which is then recent', async () => {
    const { calls, imported } = calling({ importFile: answering }, { chosen: ['/政策/a.pdf'] })
    expect(await calls.call('importFile', { source: { kind: 'path', path: '/政策/a.pdf' } }, 'c1')).toMatchObject({
      ok: true,
    })
    expect(imported).toEqual(['/政策/a.pdf'])
  })
  it.each([
    { kind: 'path', path: '/etc/passwd' },
    { kind: 'path', path: '/政策/../etc/passwd' },
    { kind: 'upload', uploadId: '6b1f6e0c-5f0e-4c57-9a54-1d8a3a2f7c10', name: 'a.pdf' },
  ])('may not import what nobody chose: %j', async (source) => {
    for (const method of ['importFile', 'segmentFile'] as const) {
      const { calls } = calling({ [method]: answering }, { chosen: ['/政策/a.pdf'] })
      expect(await calls.call(method, { source }, 'c1')).toMatchObject({ ok: false, failure: { code: 'not-allowed' } })
    }
  })
  it('is answered in words when our own code throws', async () => {
    const { calls, logged } = calling({ libraryState: () => Promise.reject(new Error('a bug of ours')) })
    expect(await calls.call('libraryState', {}, 'c1')).toMatchObject({
      ok: false,
      failure: { code: 'internal', detail: 'a bug of ours' },
    })
    expect(logged).toEqual(['call-threw'])
  })
  it('says that no library is open', async () => {
    expect(await calling({}, { closed: true }).calls.call('libraryState', {}, 'c1')).toMatchObject({
      failure: { code: 'library-missing' },
    })
  })
  it('tells its progress under its own id', async () => {
    const { calls, progress } = calling({
      importSample: (_request, { onProgress }) => {
        onProgress?.({ done: 1, total: 2, label: 'reading' })
        return answering()
      },
    })
    await calls.call('importSample', {}, 'c7')
    expect(progress).toEqual([['c7', { done: 1, total: 2, label: 'reading' }]])
  })
  it('can be cancelled by its id, and by no other', async () => {
    const { calls } = calling({ importSample: untilCancelled, check: untilCancelled })
    const one = calls.call('importSample', {}, 'c1'),
      other = calls.call('check', {}, 'c2')
    for (const id of ['c9', '', null, 7, {}]) calls.cancel(id)
    calls.cancel('c1')
    expect(await one).toMatchObject({ failure: { code: 'cancelled' } })
    calls.cancelAll()
    expect(await other).toMatchObject({ failure: { code: 'cancelled' } })
  })
  it('needs an id that is free, and a reloaded page finds all of them free', async () => {
    const { calls, progress } = calling({
      importSample: untilCancelled,
      libraryState: answering,
      check: (_request, { signal, onProgress }) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => {
            onProgress?.({ done: 1, total: null, label: 'late' })
            resolve(succeed(null))
          })
        }),
    })
    const old = [calls.call('importSample', {}, 'c1'), calls.call('check', {}, 'c2')]
    expect(await calls.call('libraryState', {}, 'c1')).toMatchObject({ failure: { code: 'bad-request' } })
    calls.cancelAll()
    expect(await calls.call('libraryState', {}, 'c1')).toMatchObject({ ok: true })
    await Promise.all(old)
    expect(progress).toEqual([])
  })
})
