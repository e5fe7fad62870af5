import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOf, echo, runServer, type Ask } from './running-server.ts'

let running: Awaited<ReturnType<typeof runServer>>
let cookie = ''
beforeAll(async () => {
  running = await runServer({ methods: { search: echo, importFile: echo }, limits: { jsonBytes: 2_000 } })
  cookie = await running.open()
})
afterAll(() => running.close())

/** Whether the newest refusal the server told of has this reason; counts it too. */
const expectRefused = async (ask: Ask, reason: string, status: number) => {
  const before = running.server.refusals()[reason as 'no-session'] ?? 0
  const answer = await running.ask(ask)
  expect({ status: answer.status, reason: running.refused.at(-1) }).toEqual({ status, reason })
  expect(running.server.refusals()[reason as 'no-session']).toBe(before + 1)
  return answer
}
const called = (more: Record<string, string>): Ask => ({
  method: 'POST',
  path: '/api/call/search',
  headers: { cookie, origin: running.origin, 'content-type': 'application/json', ...more },
  body: '{"query":"数据"}',
})

describe('the loopback server refuses', () => {
  it('a Host that is not its own: the shape of DNS rebinding', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${String(running.port)}`,
      '127.0.0.1',
      `127.0.0.1:${String(running.port + 1)}`,
      `127.0.0.1.evil.example:${String(running.port)}`,
      `[::1]:${String(running.port)}`,
      `0.0.0.0:${String(running.port)}`,
    ]) {
      await expectRefused({ headers: { host, cookie } }, 'wrong-host', 421)
      await expectRefused(called({ host, origin: `http://${host}` }), 'wrong-host', 421)
    }
  })

  it('a POST whose Origin is absent or another', async () => {
    await expectRefused({ ...called({}), headers: { cookie, 'content-type': 'application/json' } }, 'wrong-origin', 403)
    for (const origin of [
      'null',
      'http://evil.example',
      `https://127.0.0.1:${String(running.port)}`,
      `http://127.0.0.1:${String(running.port + 1)}`,
      `http://localhost:${String(running.port)}`,
      `${running.origin}.evil.example`,
    ]) {
      await expectRefused(called({ origin }), 'wrong-origin', 403)
    }
  })

  it('a GET that carries the Origin of another page', async () => {
    await expectRefused(
      { path: '/api/events', headers: { cookie, origin: 'http://evil.example' } },
      'wrong-origin',
      403,
    )
  })

  it.each(['cross-site', 'same-site', 'rubbish'])('what the browser itself calls %s', async (site) => {
    await expectRefused(called({ 'sec-fetch-site': site }), 'cross-site', 403)
    await expectRefused({ headers: { cookie, 'sec-fetch-site': site } }, 'cross-site', 403)
  })

  it('a POST that no page asked for', async () => {
    await expectRefused(called({ 'sec-fetch-site': 'none' }), 'cross-site', 403)
  })

  it('whoever has no cookie, or another', async () => {
    for (const path of ['/', '/assets/index-1a2b.js', '/api/events', '/nothing'])
      await expectRefused({ path }, 'no-session', 403)
    for (const wrong of [
      '',
      'piyue=1',
      `piyue_${String(running.port)}=`,
      `piyue_${String(running.port)}=${'A'.repeat(43)}`,
      `${cookie}x`,
      cookie.slice(0, -1),
      `x${cookie}`,
    ])
      await expectRefused(called({ cookie: wrong }), 'no-session', 403)
  })

  it('a token the second time, a wrong one, and one that a newer replaced', async () => {
    const first = new URL(running.server.newAddress())
    const second = new URL(running.server.newAddress())
    await expectRefused({ path: `/${first.search}` }, 'wrong-token', 403)
    expect((await running.ask({ path: `/${second.search}` })).status).toBe(303)
    const answer = await expectRefused({ path: `/${second.search}` }, 'token-spent', 403)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.text).toContain('只能用一次')
    for (const search of ['?token=', '?token=constructor', `?token=${'A'.repeat(43)}`])
      await expectRefused({ path: `/${search}` }, 'wrong-token', 403)
    await expectRefused({ path: `/assets${second.search}` }, 'no-session', 403)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('the method %s', async (method) => {
    await expectRefused({ method, headers: { cookie, origin: running.origin } }, 'wrong-method', 405)
  })

  it('GET where only POST will do, and POST on a file', async () => {
    await expectRefused({ path: '/api/call/search', headers: { cookie } }, 'wrong-method', 405)
    await expectRefused({ method: 'POST', path: '/', headers: { cookie, origin: running.origin } }, 'wrong-method', 405)
    await expectRefused(
      { method: 'POST', path: '/api/events', headers: { cookie, origin: running.origin } },
      'wrong-method',
      405,
    )
    await expectRefused({ path: '/api/upload?name=a', headers: { cookie } }, 'wrong-method', 405)
  })

  it('methods the contract does not have', async () => {
    for (const method of ['constructor', '__proto__', 'toString', '', 'search/../search', 'search%00'])
      await expectRefused({ ...called({}), path: `/api/call/${method}` }, 'not-found', 404)
  })

  it('a body that is too large, declared or not, and answers all the same', async () => {
    const body = JSON.stringify({ query: '长'.repeat(2_000) })
    const declared = await expectRefused({ ...called({}), body }, 'too-large', 413)
    expect(linesOf(declared.text)).toMatchObject([{ result: { ok: false, failure: { code: 'file-too-large' } } }])
    await expectRefused({ ...called({ 'transfer-encoding': 'chunked' }), body }, 'too-large', 413)
  })

  it('a body that is not JSON, not UTF-8 or not sent as JSON', async () => {
    await expectRefused({ ...called({}), body: '{"query":' }, 'not-json', 400)
    await expectRefused({ ...called({}), body: Buffer.from([0x22, 0xff, 0x22]) }, 'not-json', 400)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])
      await expectRefused(called({ 'content-type': type }), 'wrong-content-type', 415)
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/....//secret.txt',
    '/assets/%00',
    '/index.html%00.js',
    '/assets/notes.exe',
    '/assets',
    '/assets/',
    '/ASSETS/index-1a2b.js',
    '/index.HTML',
    '/assets/index-1a2b.js/',
    '/%61ssets/index-1a2b.js',
    '/C:/secret.txt',
    '/assets/index-1a2b.js%20',
    '/~/secret.txt',
    '/constructor',
    '/__proto__',
  ])('the path %s', async (path) => {
    const answer = await expectRefused({ path, headers: { cookie } }, 'not-found', 404)
    expect(answer.text).not.toContain('outside')
  })

  it.each(['//evil.example/', 'http://evil.example/', '/\\..\\secret.txt', '*'])('the address %s', async (path) => {
    await expectRefused({ path, headers: { cookie } }, 'bad-address', 400)
  })

  it('an upload that is too large, one too many, one without a name', async () => {
    const upload = (name: string, size: number, more: Record<string, string> = {}): Ask => ({
      method: 'POST',
      path: `/api/upload${name}`,
      headers: { cookie, origin: running.origin, ...more },
      body: Buffer.alloc(size),
    })
    await expectRefused(upload('?name=a.pdf', 1_000_001), 'too-large', 413)
    await expectRefused(upload('?name=a.pdf', 1_000_001, { 'transfer-encoding': 'chunked' }), 'too-large', 413)
    for (const name of ['', '?name=', '?name=a%00b', `?name=${'a'.repeat(401)}`])
      await expectRefused(upload(name, 1), 'bad-address', 400)
    for (const name of ['a', 'b', 'c']) expect((await running.ask(upload(`?name=${name}`, 1))).status).toBe(200)
    await expectRefused(upload('?name=d', 1), 'too-many', 429)
  })

  it('a file named by its path, in words a window can show', async () => {
    const { text } = await running.call(cookie, 'importFile', { source: { kind: 'path', path: '/etc/passwd' } })
    expect(linesOf(text)).toEqual([
      { result: { ok: false, failure: { code: 'not-allowed', params: { what: 'path' } } } },
    ])
  })

  it('a request that does not fit the contract', async () => {
    for (const body of [{ query: 'x', surplus: 1 }, { query: 1 }, [], null])
      expect(linesOf((await running.call(cookie, 'search', body)).text)).toMatchObject([
        { result: { ok: false, failure: { code: 'bad-request' } } },
      ])
  })

  it('headers without end', async () => {
    const answer = await running.ask({ headers: { cookie, long: 'x'.repeat(20_000) } })
    expect(answer.status).toBe(431)
  })

  it('to wait for a request that never comes whole', async () => {
    const slow = await runServer({ limits: { headersWithin: 40, requestWithin: 60 } })
    const host = `Host: 127.0.0.1:${String(slow.port)}\r\n`
    const given = [
      `GET / HTTP/1.1\r\n${host}`,
      `POST /api/upload?name=a HTTP/1.1\r\n${host}Origin: ${slow.origin}\r\nCookie: ${await slow.open()}\r\nContent-Length: 100\r\n\r\nhalf`,
    ]
    for (const start of given) {
      const answer = await new Promise<string>((resolve) => {
        const socket = connect({ host: '127.0.0.1', port: slow.port })
        let text = ''
        socket.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8')
        })
        socket.on('close', () => {
          resolve(text)
        })
        socket.on('error', () => {
          resolve(text)
        })
        socket.write(start)
      })
      expect(answer).toMatch(/^HTTP\/1\.1 408/)
    }
    expect(slow.refused).toEqual([])
    await slow.close()
  })

  it('to listen anywhere but on 127.0.0.1', async () => {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: '127.0.0.2', port: running.port })
      socket.once('connect', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => {
        resolve(false)
      })
    })
    expect(reached).toBe(false)
  })

  it('and keeps the token out of what it tells about refusals', async () => {
    const told: string[] = []
    const other = await runServer()
    const address = new URL(other.server.newAddress())
    await other.ask({ path: `/x${address.search}` })
    told.push(JSON.stringify(other.refused), JSON.stringify(other.server.refusals()))
    expect(told.join()).not.toContain(address.searchParams.get('token'))
    await other.close()
  })
})
