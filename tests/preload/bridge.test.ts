import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channels, type WorkbenchBridge } from '../../core/contract/bridge.ts'
import type { DesktopEvent } from '../../core/contract/desktop.ts'

/** Electron's renderer half, as a sandboxed preload finds it. */
const electron = vi.hoisted(() => {
  const listeners = new Map<string, Set<(...values: unknown[]) => void>>()
  const sent: unknown[][] = [],
    exposed = new Map<string, unknown>()
  return {
    listeners,
    sent,
    exposed,
    ipcRenderer: {
      invoke: (...values: unknown[]) => {
        sent.push(['invoke', ...values])
        return Promise.resolve({ ok: true, value: null, notices: [] })
      },
      send: (...values: unknown[]) => {
        sent.push(['send', ...values])
      },
      on: (channel: string, listener: (...values: unknown[]) => void) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      removeListener: (channel: string, listener: (...values: unknown[]) => void) => {
        listeners.get(channel)?.delete(listener)
      },
    },
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => {
        exposed.set(name, api)
      },
    },
    webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
  }
})
vi.mock('electron', () => electron)

const fire = (channel: string, ...values: unknown[]): void => {
  for (const listener of [...(electron.listeners.get(channel) ?? [])]) listener({ sender: 'Electron’s own' }, ...values)
}
let bridge: WorkbenchBridge

beforeEach(async () => {
  vi.resetModules()
  electron.listeners.clear()
  electron.exposed.clear()
  electron.sent.length = 0
  await import('../../preload/index.ts')
  bridge = electron.exposed.get('workbench') as WorkbenchBridge
})

describe('the doorway', () => {
  it('is one name in the page’s world', () => {
    expect([...electron.exposed.keys()]).toEqual(['workbench'])
  })
  it('passes calls and cancels on as they are', async () => {
    await bridge.call('readPolicy', { policyId: 'p1' }, 'c1')
    await bridge.nextPiece('c1')
    bridge.cancel('c1')
    expect(electron.sent).toEqual([
      ['invoke', channels.call, 'readPolicy', { policyId: 'p1' }, 'c1'],
      ['invoke', channels.piece, 'c1'],
      ['send', channels.cancel, 'c1'],
    ])
  })
  it('hands values to listeners and never Electron’s event', () => {
    const heard: unknown[] = []
    const stop = bridge.onProgress((...values) => {
      heard.push(values)
    })
    bridge.onWorkbenchEvent((...values) => {
      heard.push(values)
    })
    fire(channels.progress, 'c1', { done: 1, total: 2, label: 'reading' })
    fire(channels.event, { kind: 'save-failed', code: 'disk-full' })
    stop()
    fire(channels.progress, 'c1', { done: 2, total: 2, label: 'reading' })
    expect(heard).toEqual([
      ['c1', { done: 1, total: 2, label: 'reading' }],
      [{ kind: 'save-failed', code: 'disk-full' }],
    ])
  })
  it('keeps what the desktop says before the page listens, once and in order', () => {
    const first: DesktopEvent = { kind: 'menu', command: 'settings' },
      second: DesktopEvent = { kind: 'menu', command: 'about' }
    fire(channels.desktopEvent, first)
    fire(channels.desktopEvent, second)
    const heard: DesktopEvent[] = []
    bridge.desktop.onEvent((event) => {
      heard.push(event)
    })
    fire(channels.desktopEvent, first)
    expect(heard).toEqual([first, second, first])
    const late: DesktopEvent[] = []
    bridge.desktop.onEvent((event) => {
      late.push(event)
    })
    expect(late).toEqual([])
  })
  it('turns dropped files into places on the disk, and leaves out what has none', async () => {
    await bridge.desktop.sourcesOf([{ name: 'a.pdf', path: '/政策/a.pdf' }, { name: 'made in the page.txt' }] as never)
    expect(electron.sent).toEqual([['invoke', channels.desktop, 'sourcesOf', { paths: ['/政策/a.pdf'] }]])
  })
  it('asks the desktop with one request object a method, holding the contract’s fields only', async () => {
    const { desktop } = bridge
    await desktop.chooseFiles()
    await desktop.saveFile({ fileName: 'a.md', encoding: 'utf8', content: 'x', more: 1 } as never)
    await desktop.setAppearance({ theme: 'dark', language: 'en' })
    await desktop.openUrl('https://www.gov.cn/')
    expect(electron.sent.map(([, , ...asked]) => asked)).toEqual([
      ['chooseFiles', {}],
      ['saveFile', { fileName: 'a.md', encoding: 'utf8', content: 'x' }],
      ['setAppearance', { theme: 'dark', language: 'en' }],
      ['openUrl', { url: 'https://www.gov.cn/' }],
    ])
  })
})
