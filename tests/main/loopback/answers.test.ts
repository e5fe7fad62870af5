import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { joinAnswer, type AnswerPart } from '../../../core/contract/cut-answer.ts'
import type { WorkbenchEvent } from '../../../core/contract/workbench.ts'
import { fail, succeed } from '../../../core/model/result.ts'
import { startLoopback } from '../../../main/loopback/start-loopback.ts'
import { createUploads } from '../../../main/loopback/uploads.ts'
import { echo, linesOf, runServer } from './running-server.ts'

let running: Awaited<ReturnType<typeof runServer>> | undefined
const run = async (...given: Parameters<typeof runServer>) => (running = await runServer(...given))
afterEach(async () => {
  await running?.close()
  running = undefined
})
const event: WorkbenchEvent = { kind: 'save-failed', code: 'disk-full' }

describe('the loopback server', () => {
  it('opens the window once for the printed address: a cookie that no script reads, then the page', async () => {
    const { ask, server } = await run()
    const address = new URL(server.newAddress())
    expect(address.origin).toBe(server.origin)
    const answer = await ask({ path: `/${address.search}` })
    expect(answer).toMatchObject({ status: 303, headers: { location: '/' } })
    const [cookie = ''] = answer.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^piyue_\d+=[A-Za-z0-9_-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    const page = await ask({ headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(page.text).toContain('批阅')
  })

  it('opens again from a spent address for whoever has the cookie: reload and history', async () => {
    const { ask, server, open } = await run()
    const cookie = await open()
    const address = new URL(server.newAddress())
    await ask({ path: `/${address.search}` })
    expect(await ask({ path: `/${address.search}`, headers: { cookie } })).toMatchObject({
      status: 303,
      headers: { location: '/' },
    })
  })

  it('sends every answer with the page’s policy, nosniff, no referrer, its own origin and no cache', async () => {
    const { ask, open, call } = await run({ methods: { search: echo } })
    const cookie = await open()
    const answers = [
      await ask({ headers: { cookie } }),
      await ask({}),
      await ask({ path: '/nothing', headers: { cookie } }),
      await call(cookie, 'search', { query: '' }),
      await ask({ headers: { host: 'evil.example' } }),
    ]
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('serves the files that were there when it started, with their types', async () => {
    const { ask, open } = await run()
    const cookie = await open()
    expect(await ask({ path: '/assets/index-1a2b.js', headers: { cookie } })).toMatchObject({
      status: 200,
      text: 'export {}',
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    })
    expect(await ask({ method: 'HEAD', path: '/assets/index-1a2b.js', headers: { cookie } })).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-length': '9' },
    })
  })

  it('sends a long answer in parts, its result as the last line', async () => {
    const long = {
      text: '数'.repeat(500_000),
      clauses: Array.from({ length: 5_000 }, (_, index) => ({ id: `c${String(index)}`, heading: '推进数据要素' })),
    }
    const { call, open } = await run({ methods: { search: (() => Promise.resolve(succeed(long))) as never } })
    const { text } = await call(await open(), 'search', { query: '' })
    const lines = text.trim().split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(400_000)
    const parts = lines.slice(0, -1).map((line) => (JSON.parse(line) as { part: AnswerPart }).part)
    expect(joinAnswer({ rest: (JSON.parse(lines.at(-1) ?? '') as { result: unknown }).result, parts })).toEqual(
      succeed(long),
    )
  })

  it('answers a call with its result as the last line, by either name of this machine', async () => {
    const { call, open, port } = await run({ methods: { search: echo } })
    const cookie = await open()
    const localhost = `localhost:${String(port)}`
    for (const headers of [
      {},
      { host: localhost, origin: `http://${localhost}` },
      { 'sec-fetch-site': 'same-origin' },
    ] as Record<string, string>[]) {
      const answer = await call(cookie, 'search', { query: '数据' }, headers)
      expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } })
      expect(linesOf(answer.text)).toEqual([{ result: { ok: true, value: { query: '数据' }, notices: [] } }])
    }
  })

  it('sends progress before the result', async () => {
    const { call, open } = await run({
      methods: {
        importSample: (_request, options) => {
          options?.onProgress?.({ done: 1, total: 2, label: 'reading' })
          options?.onProgress?.({ done: 2, total: 2, label: 'saving' })
          return Promise.resolve(succeed([]))
        },
      },
    })
    expect(linesOf((await call(await open(), 'importSample', {})).text)).toEqual([
      { progress: { done: 1, total: 2, label: 'reading' } },
      { progress: { done: 2, total: 2, label: 'saving' } },
      { result: { ok: true, value: [], notices: [] } },
    ])
  })

  it('aborts the work when the window stops waiting for it', async () => {
    let aborted: () => void = () => undefined
    const wasAborted = new Promise<void>((resolve) => {
      aborted = resolve
    })
    const { open, origin } = await run({
      methods: {
        importSample: (_request, options) =>
          new Promise((resolve) => {
            options?.onProgress?.({ done: 0, total: null, label: 'reading' })
            options?.signal?.addEventListener('abort', () => {
              aborted()
              resolve(fail('cancelled'))
            })
          }),
      },
    })
    const leaving = new AbortController()
    const response = await fetch(`${origin}/api/call/importSample`, {
      method: 'POST',
      headers: { cookie: await open(), origin, 'content-type': 'application/json' },
      body: '{}',
      signal: leaving.signal,
    })
    const reader = response.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('"reading"')
    leaving.abort()
    await wasAborted
  })

  it('answers with a failure when the workbench throws, and tells nothing of the message', async () => {
    const { call, open } = await run({
      methods: {
        search: () => {
          throw new TypeError('机密内容')
        },
        codebook: () => Promise.reject(new RangeError('机密内容')),
      },
    })
    const cookie = await open()
    for (const [method, body] of [
      ['search', { query: '' }],
      ['codebook', {}],
    ] as const) {
      const { text } = await call(cookie, method, body)
      expect(linesOf(text)).toMatchObject([{ result: { ok: false, failure: { code: 'internal' } } }])
      expect(text).not.toContain('机密')
    }
  })

  it('streams events, with blank lines between them, and forgets a window that left', async () => {
    const server = await run({ limits: { heartbeat: 5 } })
    const leaving = new AbortController()
    const response = await fetch(`${server.origin}/api/events`, {
      headers: { cookie: await server.open() },
      signal: leaving.signal,
    })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const readUntil = async (done: () => boolean) => {
      while (!done()) text += (await reader?.read())?.value ?? ''
    }
    await readUntil(() => text.length >= 3)
    expect(text.trim()).toBe('')
    server.tell(event)
    await readUntil(() => text.includes('save-failed'))
    expect(linesOf(text)).toEqual([{ event }])
    expect(server.listeners()).toBe(1)
    leaving.abort()
    await expect.poll(() => server.listeners()).toBe(0)
  })

  it('keeps an upload on the disk until it is imported, and gives its bytes back', async () => {
    const { ask, open, origin, uploads, folder, call } = await run({
      methods: {
        importFile: ({ source }) =>
          Promise.resolve(
            source.kind === 'upload' && source.name === '坏.pdf'
              ? fail('encoding-uncertain')
              : succeed({ fileName: '', sourceHash: '', status: 'added', policies: [], encoding: null } as never),
          ),
      },
    })
    const cookie = await open()
    const bytes = Buffer.from('临湖市数据赋能百业')
    const answer = await ask({
      method: 'POST',
      path: `/api/upload?name=${encodeURIComponent('方案 1.txt')}`,
      headers: { cookie, origin, 'content-type': 'application/octet-stream' },
      body: bytes,
    })
    const [line] = linesOf(answer.text) as [{ result: { ok: true; value: { uploadId: string } } }]
    const { uploadId } = line.result.value
    expect(await uploads.resolve(uploadId)).toEqual({ ok: true, value: { name: '方案 1.txt', bytes }, notices: [] })
    const waiting = async () =>
      (await readdir(join(folder, 'uploads'), { recursive: true })).filter((name) => name.includes(uploadId)).length
    await call(cookie, 'importFile', { source: { kind: 'upload', uploadId, name: '坏.pdf' } })
    expect(await waiting()).toBe(1)
    await call(cookie, 'importFile', { source: { kind: 'upload', uploadId, name: '方案 1.txt' } })
    expect(await waiting()).toBe(0)
    expect(await uploads.resolve(uploadId)).toMatchObject({ ok: false, failure: { code: 'file-not-found' } })
    await uploads.close()
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
  })

  it('removes the uploads of a server that was ended the hard way, and of no other', async () => {
    const { folder } = await run()
    // no system gives out this number
    const [dead, alive] = [
      join(folder, 'uploads', 'piyue-upload-4194999-abcdef'),
      join(folder, 'uploads', `piyue-upload-${String(process.pid)}-abcdef`),
    ]
    for (const left of [dead, alive, join(folder, 'uploads', 'piyue-upload-of-someone')]) await mkdir(left)
    const later = await createUploads({ maxBytes: 1, maxFiles: 1 }, join(folder, 'uploads'))
    const there = await readdir(join(folder, 'uploads'))
    expect(there).not.toContain('piyue-upload-4194999-abcdef')
    expect(there).toEqual(
      expect.arrayContaining([`piyue-upload-${String(process.pid)}-abcdef`, 'piyue-upload-of-someone']),
    )
    await later.close()
  })

  it('leaves nothing behind of an upload that broke off', async () => {
    const { open, origin, folder } = await run()
    const cookie = await open()
    const waiting = async () => (await readdir(join(folder, 'uploads'), { recursive: true })).length
    const leaving = new AbortController()
    const pushed = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10))
      },
    })
    const sending = fetch(`${origin}/api/upload?name=a.pdf`, {
      method: 'POST',
      headers: { cookie, origin },
      body: pushed,
      duplex: 'half',
      signal: leaving.signal,
    } as RequestInit).then(
      () => 'sent',
      () => 'broken off',
    )
    // the folder, and in it the file that is being written
    await expect.poll(waiting).toBe(2)
    leaving.abort()
    expect(await sending).toBe('broken off')
    await expect.poll(waiting).toBe(1)
  })

  it('says when its port is taken', async () => {
    const { port, uploads, folder } = await run()
    const second = await startLoopback({
      workbench: {} as never,
      subscribe: () => () => undefined,
      uploads,
      rendererFolder: join(folder, 'renderer'),
      port,
    })
    expect(second).toMatchObject({ ok: false, failure: { code: 'port-taken', params: { port } } })
  })

  it('ends its streams and frees its port when it closes', async () => {
    const server = await run()
    const response = await fetch(`${server.origin}/api/events`, { headers: { cookie: await server.open() } })
    const ended = response.text().then(
      () => 'ended',
      () => 'ended',
    )
    await server.server.close()
    expect(await ended).toBe('ended')
    await expect(fetch(server.origin)).rejects.toThrow()
  })
})
