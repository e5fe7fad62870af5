import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyTraversal, layWindowAmongSecrets, traversals, windowTraversals } from '../../support/traversals.ts'
import { rawRequest, sendRaw, statusOf } from './raw-sockets.ts'
import { runServer } from './running-server.ts'

let running: Awaited<ReturnType<typeof runServer>>
let cookie = ''
beforeAll(async () => {
  running = await runServer({ lay: layWindowAmongSecrets })
  cookie = await running.open()
})
afterAll(() => running.close())

/** The whole answer to a request line of these very bytes, from somebody who has the session. */
const get = async (path: string | Buffer): Promise<{ readonly status: number; readonly body: string }> => {
  const headers = rawRequest('', {
    Host: `127.0.0.1:${String(running.port)}`,
    Cookie: cookie,
    Connection: 'close',
  })
  const answer = await sendRaw(
    running.port,
    Buffer.concat([Buffer.from('GET /'), typeof path === 'string' ? Buffer.from(path) : path, Buffer.from(headers)]),
  )
  const body = answer.slice(answer.indexOf('\r\n\r\n') + 4)
  return { status: statusOf(answer), body: body.replace(/^[0-9a-f]+\r\n(.*)\r\n0\r\n\r\n$/s, '$1') }
}

/** Refused by the server, which counts it and says why, or by Node's own parser, which says nothing. */
const expectNothing = async (path: string | Buffer) => {
  const before = running.refused.length
  const { status, body } = await get(path)
  const said = running.refused.slice(before)
  const answers = { 404: 'not-found', 400: 'bad-address' } as const
  if (body === '')
    expect([[400, 431].includes(status), said], `${describePath(path)} ${String(status)}`).toEqual([true, []])
  else
    expect({ said, body }, describePath(path)).toEqual({
      said: [answers[status as keyof typeof answers]],
      body: `${answers[status as keyof typeof answers]}\n`,
    })
}
const describePath = (path: string | Buffer): string => JSON.stringify(String(path).slice(0, 80))
const all = everyTraversal.length + windowTraversals.length

describe(`${String(all)} ways out of the window’s folder, asked of the loopback server`, () => {
  it('come from somebody whom it serves the window itself', async () => {
    expect(new Set([...everyTraversal, ...windowTraversals]).size).toBe(all)
    expect(await get('assets/caf%C3%A9.js')).toEqual({ status: 200, body: 'export {}' })
  })
  it.each(traversals.map(({ kind, paths }) => ({ kind, paths, count: paths.length })))(
    'are refused: $count $kind',
    async ({ paths }) => {
      for (const path of paths) await expectNothing(path)
    },
  )
  it(`are refused: ${String(windowTraversals.length)} links, folders, other kinds of file and inherited keys`, async () => {
    for (const path of windowTraversals) await expectNothing(path)
  })
  it('are refused: 6 of raw bytes that are no UTF-8', async () => {
    for (const bytes of ['c0aec0ae2f', '2e2ec0af', '2e2ec19c', 'e080aee080ae2f', 'f08080ae2f', 'fffe2f'])
      await expectNothing(Buffer.concat([Buffer.from(bytes, 'hex'), Buffer.from('secret.js')]))
  })
})
