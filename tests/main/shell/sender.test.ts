import { describe, expect, it } from 'vitest'
import type { IpcMain } from 'electron'
import { channels } from '../../../core/contract/bridge.ts'
import { answerMessages } from '../../../main/shell/ipc.ts'
import { isFromOurPage, type SentBy } from '../../../main/shell/sender.ts'

const ours = { name: 'our page' }
const frame = (url: string, more: object = {}) => ({ url, parent: null, ...more })
const honest: SentBy = { sender: ours, senderFrame: frame('app://workbench/') }
const strangers: readonly (readonly [string, SentBy])[] = [
  ['another window’s page', { sender: { name: 'other' }, senderFrame: frame('app://workbench/') }],
  ['a frame inside our page', { sender: ours, senderFrame: frame('app://workbench/', { parent: {} }) }],
  ['a page that has gone', { sender: ours, senderFrame: null }],
  ['a page that is going', { sender: ours, senderFrame: frame('app://workbench/', { detached: true }) }],
  ...[
    'https://workbench/',
    'https://evil.example/',
    'about:blank',
    'data:text/html,x',
    'file:///index.html',
    'app://evil/',
    'app://workbench.evil.example/',
    'app://workbench/assets/other.html',
    'blob:app://workbench/1',
    '',
  ].map((url) => [`our window showing ${url}`, { sender: ours, senderFrame: frame(url) }] as const),
]

describe('a message', () => {
  it('of our own page is taken', () => {
    expect(isFromOurPage(honest, ours)).toBe(true)
  })
  it.each(strangers)('of %s is not', (_who, sent) => {
    expect(isFromOurPage(sent, ours)).toBe(false)
  })
  it('is not taken while there is no window', () => {
    expect(isFromOurPage(honest, null)).toBe(false)
  })
})

describe('every channel', () => {
  const asked: string[] = [],
    logged: string[] = []
  const handlers = new Map<string, (event: SentBy, ...values: unknown[]) => unknown>()
  const ipcMain = {
    handle: (channel: string, handler: never) => {
      handlers.set(channel, handler)
    },
    on: (channel: string, handler: never) => {
      handlers.set(channel, handler)
    },
  } as unknown as IpcMain
  answerMessages(ipcMain, {
    ourContents: () => ours,
    log: (what) => {
      logged.push(what)
    },
    calls: {
      call: () => {
        asked.push('call')
        return Promise.resolve({ ok: true, value: null, notices: [] })
      },
      nextPiece: () => {
        asked.push('piece')
        return null
      },
      cancel: () => {
        asked.push('cancel')
      },
      cancelAll: () => undefined,
    },
    desktop: () => {
      asked.push('desktop')
      return Promise.resolve({ ok: true, value: null, notices: [] })
    },
  })
  it('that comes in has a handler', () => {
    expect([...handlers.keys()].sort()).toEqual(
      [channels.call, channels.piece, channels.cancel, channels.desktop].sort(),
    )
  })
  it.each([channels.call, channels.piece, channels.desktop, channels.cancel])('asks who sent: %s', async (channel) => {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error('no handler')
    for (const [, stranger] of strangers) {
      const answer = await handler(stranger, 'libraryState', {}, 'id')
      if (channel === channels.piece) expect(answer).toBeNull()
      else if (channel !== channels.cancel)
        expect(answer).toMatchObject({ ok: false, failure: { code: 'not-allowed' } })
    }
    expect(asked).toEqual([])
    expect(logged).toHaveLength(strangers.length)
    logged.length = 0
    await handler(honest, 'libraryState', {}, 'id')
    expect(asked).toHaveLength(1)
    asked.length = 0
  })
})
