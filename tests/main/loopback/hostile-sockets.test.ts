import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { echo, linesOf, runServer } from './running-server.ts'
import { beginRaw, rawRequest, sendRaw, statusOf } from './raw-sockets.ts'

let running: Awaited<ReturnType<typeof runServer>>
let cookie = ''
beforeAll(async () => {
  running = await runServer({ methods: { search: echo }, limits: { jsonBytes: 2_000 } })
  cookie = await running.open()
})
afterAll(() => running.close())

/** Headers of an honest request of our own page; `close` so that the answer ends. */
const honest = (): Record<string, string> => ({
  Host: `127.0.0.1:${String(running.port)}`,
  Cookie: cookie,
  Origin: running.origin,
  Connection: 'close',
})
const expectNothing = async (path: string): Promise<void> => {
  const answer = await sendRaw(running.port, Buffer.from(rawRequest(`GET ${path}`, honest()), 'utf8'))
  expect([400, 404]).toContain(statusOf(answer))
  expect(answer).not.toContain('outside the window')
}
const isWhole = (answer: string): boolean => answer.includes('\r\n\r\n')

describe('over a bare socket, the loopback server', () => {
  it('answers an honest request, so that what follows is refused for its own reason', async () => {
    expect(statusOf(await sendRaw(running.port, rawRequest('GET /', honest())))).toBe(200)
  })

  it.each([
    ['another name that leads here', 'evil.example'],
    ['another name with our port', 'evil.example:PORT'],
    ['a name that begins like ours', '127.0.0.1.evil.example:PORT'],
    ['a name that ends like ours', 'evil.127.0.0.1:PORT'],
    ['our name in capitals', 'LOCALHOST:PORT'],
    ['our name with a dot', 'localhost.:PORT'],
    ['our address written otherwise', '127.1:PORT'],
    ['our address as a number', '2130706433:PORT'],
    ['our address in six', '[::ffff:127.0.0.1]:PORT'],
    ['another of this machine’s addresses', '127.0.0.2:PORT'],
    ['any address', '0.0.0.0:PORT'],
    ['no port', '127.0.0.1'],
    ['the port with a nought before it', '127.0.0.1:0PORT'],
    ['a person before it', 'a@127.0.0.1:PORT'],
    ['nothing', ''],
  ])('refuses as Host %s', async (_what, host) => {
    const given = { ...honest(), Host: host.replace('PORT', String(running.port)) }
    expect(statusOf(await sendRaw(running.port, rawRequest('GET /', given)))).toBe(421)
  })

  it('refuses a request without any Host', async () => {
    expect(statusOf(await sendRaw(running.port, rawRequest('GET /', { Cookie: cookie, Connection: 'close' })))).toBe(
      400,
    )
    expect(statusOf(await sendRaw(running.port, `GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`))).toBe(421)
  })

  it.each(['websocket', 'h2c', 'TLS/1.0'])('changes to no other protocol: %s', async (upgrade) => {
    const asked = {
      Upgrade: upgrade,
      Connection: 'Upgrade',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version': '13',
    }
    for (const path of ['/', '/api/events', '/api/call/search']) {
      const hostile = await sendRaw(
        running.port,
        rawRequest(`GET ${path}`, { ...honest(), Origin: 'http://evil.example', ...asked }),
        isWhole,
      )
      expect(statusOf(hostile), path).toBe(403)
      const own = await sendRaw(running.port, rawRequest(`GET ${path}`, { ...honest(), ...asked }), isWhole)
      expect(own, path).toMatch(/^HTTP\/1\.1 (200|405)/)
      expect(own).not.toMatch(/\nUpgrade:|Sec-WebSocket-Accept/i)
    }
  })

  it('is no proxy and opens no tunnel', async () => {
    expect(statusOf(await sendRaw(running.port, rawRequest('GET http://evil.example/', { ...honest() })))).toBe(400)
    // Node closes a tunnel that nobody listens for
    expect(statusOf(await sendRaw(running.port, rawRequest('CONNECT evil.example:443', { ...honest() })))).toBe(0)
  })

  it.each([
    [
      'two lengths',
      (body: string) =>
        rawRequest('POST /api/call/search', {
          ...honest(),
          'Content-Type': 'application/json',
          'Content-Length': '2',
        }).replace('\r\n\r\n', `\r\nContent-Length: ${String(body.length)}\r\n\r\n`) + body,
      400,
    ],
    [
      'a length and pieces',
      (body: string) =>
        rawRequest('POST /api/call/search', {
          ...honest(),
          'Content-Type': 'application/json',
          'Content-Length': '2',
          'Transfer-Encoding': 'chunked',
        }) + body,
      400,
    ],
    [
      'a length below nought',
      (body: string) =>
        rawRequest(
          'POST /api/call/search',
          { ...honest(), 'Content-Type': 'application/json', 'Content-Length': '-1' },
          body,
        ),
      400,
    ],
    [
      'a length that is no number',
      (body: string) =>
        rawRequest(
          'POST /api/call/search',
          { ...honest(), 'Content-Type': 'application/json', 'Content-Length': '0x10' },
          body,
        ),
      400,
    ],
    [
      'a length beyond every file',
      (body: string) =>
        rawRequest(
          'POST /api/call/search',
          { ...honest(), 'Content-Type': 'application/json', 'Content-Length': '99999999999999' },
          body,
        ),
      413,
    ],
    [
      'a piece that says it is larger than memory',
      (body: string) =>
        rawRequest(
          'POST /api/call/search',
          { ...honest(), 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
          `fffffffffffffffff\r\n${body}`,
        ),
      400,
    ],
    [
      'a header folded over two lines',
      () => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${String(running.port)}\r\n x: evil.example\r\n\r\n`,
      400,
    ],
    ['a NUL in a header', () => rawRequest('GET /', { ...honest(), 'X-Any': 'a\0b' }), 400],
    ['a header without end', () => rawRequest('GET /', { ...honest(), 'X-Any': 'x'.repeat(20_000) }), 431],
    ['no HTTP at all', () => '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03 hello over TLS', 400],
  ])('refuses a body or header with %s', async (_what, request, status) => {
    expect(statusOf(await sendRaw(running.port, request('{"query":"x"}'), isWhole))).toBe(status)
    expect(statusOf(await sendRaw(running.port, rawRequest('GET /', honest()))), 'and goes on').toBe(200)
  })

  it.each([
    '/../secret.txt',
    '/..\\secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%e0%80%ae%e0%80%ae/secret.txt',
    '/%uff0e%uff0e/secret.txt',
    '/..;/secret.txt',
    '/....//secret.txt',
    '/.%00./secret.txt',
    '/assets/..%00/secret.txt',
    '/C:/secret.txt',
    '/C:%5csecret.txt',
    '/%5c%5cserver%5cshare',
    '/file:///etc/passwd',
    '/etc/passwd',
    '/%2fetc%2fpasswd',
    '/~root/',
    '/proc/self/environ',
    '/assets/%2e',
    '/assets/.',
    '/assets/./index-1a2b.js',
    '/assets//index-1a2b.js',
    '/assets/index-1a2b.js::$DATA',
    '/assets/index-1a2b.js.',
    '/assets/index-1a2b.js%20',
    '/assets/INDEX-1A2B.js',
    '/CON',
    '/nul.js',
    '/aux',
    '/com1.html',
    '/assets/notes.exe',
    '/assets',
    '/.git/config',
    '/.env',
    '/package.json',
    '/library.json',
    '/edits.jsonl',
    '/__proto__',
    '/constructor',
    // é in bytes that no address may hold, composed and decomposed; full-width dots
    '/é.js',
    '/e%CC%81.js',
    '/%C3%A9.js',
    '/．．/secret.txt',
  ])('gives nothing for the path %s', async (path) => {
    await expectNothing(path)
  })

  it('gives nothing for paths without end', async () => {
    await expectNothing(`/${'a'.repeat(9_000)}`)
    await expectNothing(`/${'../'.repeat(2_000)}secret.txt`)
  })

  it('gives a guesser of tokens one and the same answer, and still takes the right one afterwards', async () => {
    const address = new URL(running.server.newAddress())
    const token = address.searchParams.get('token') ?? ''
    // 32 bytes of chance: nobody guesses it, so guessing is not slowed down, which a hostile page could use to lock the
    // person out
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const guesses = [
      '',
      'A',
      token.slice(0, -1),
      `${token}A`,
      `${token.slice(0, 42)}${token.endsWith('A') ? 'E' : 'A'}`,
      token.toLowerCase(),
      ` ${token}`,
      '__proto__',
      'é'.repeat(43),
      'x'.repeat(8_000),
      ...Array.from({ length: 300 }, (_, index) => index.toString(36).padStart(43, 'A')),
    ]
    const answers = await Promise.all(
      guesses
        .filter((guess) => guess !== token)
        .map((guess) => running.ask({ path: `/?token=${encodeURIComponent(guess)}` })),
    )
    const shapes = new Set(
      answers.map(({ status, text, headers: { date: _date, ...headers } }) => JSON.stringify([status, text, headers])),
    )
    expect(shapes.size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 403 })
    expect((await running.ask({ path: `/${address.search}` })).status).toBe(303)
  })

  it('answers a thousand requests at once, each for itself', async () => {
    const shape = [
      [() => running.ask({ headers: { cookie } }), 200],
      [() => running.ask({}), 403],
      [() => running.ask({ headers: { host: 'evil.example', cookie } }), 421],
      [() => running.call(cookie, 'search', { query: '数据' }), 200],
      [() => running.call('', 'search', { query: '数据' }), 403],
    ] as const
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, async (_, index) => {
        const [ask, status] = shape[index % shape.length] ?? shape[0]
        const answer = await ask()
        return { wanted: status, got: answer.status, text: answer.text }
      }),
    )
    expect(answers.filter(({ wanted, got }) => wanted !== got)).toEqual([])
    expect(answers.filter(({ text }) => text.includes('"数据"'))).toHaveLength(200)
  })

  it('goes on answering while two hundred others hold their requests half sent', async () => {
    const held = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        beginRaw(
          running.port,
          index % 2 === 0
            ? `GET / HTTP/1.1\r\nHost: 127.0.0.1:${String(running.port)}\r\nX-`
            : rawRequest(
                'POST /api/call/search',
                { ...honest(), 'Content-Type': 'application/json', 'Content-Length': '1000' },
                '{"que',
              ),
        ),
      ),
    )
    try {
      expect(linesOf((await running.call(cookie, 'search', { query: '数据' })).text)).toMatchObject([
        { result: { ok: true } },
      ])
    } finally {
      for (const socket of held) socket.destroy()
    }
  })
})
