import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { prepareBeforeReady } from '../../../main/shell/before-ready.ts'
import type { ElectronParts } from '../../../main/shell/electron-parts.ts'

/** An Electron that writes down what it is asked, in order. */
function recording({ first = true, openExternal = (_url: string) => Promise.resolve() } = {}) {
  const asked: string[] = [],
    schemes: unknown[] = [],
    handedOver: unknown[] = []
  const listeners = new Map<string, (...values: unknown[]) => void>()
  const app = {
    isPackaged: true,
    enableSandbox: () => {
      asked.push('enableSandbox')
    },
    commandLine: {
      appendSwitch: (name: string, value?: string) => {
        asked.push(value === undefined ? `--${name}` : `--${name}=${value}`)
      },
    },
    setAppUserModelId: () => {
      asked.push('setAppUserModelId')
    },
    requestSingleInstanceLock: (data: unknown) => {
      asked.push('requestSingleInstanceLock')
      handedOver.push(data)
      return first
    },
    quit: () => {
      asked.push('quit')
    },
    on: (event: string, listener: (...values: unknown[]) => void) => {
      asked.push(`on ${event}`)
      listeners.set(event, listener)
    },
    whenReady: () => {
      asked.push('whenReady')
      return Promise.resolve()
    },
  }
  const protocol = {
    registerSchemesAsPrivileged: (given: unknown) => {
      asked.push('registerSchemesAsPrivileged')
      schemes.push(given)
    },
  }
  const parts = { app, protocol, shell: { openExternal } } as unknown as ElectronParts
  const logged: unknown[] = []
  const log = (what: string, detail?: unknown): void => {
    logged.push([what, detail])
  }
  return { asked, schemes, handedOver, listeners, parts, log, logged }
}

describe('before Electron is ready', () => {
  it('the scheme is declared first of all, once, and nothing waits for readiness', () => {
    const { asked, schemes, parts, log } = recording()
    prepareBeforeReady(parts, { argv: ['piyue'], folder: '/', platform: 'linux', log })
    expect(asked[0]).toBe('registerSchemesAsPrivileged')
    expect(asked.filter((call) => call === 'registerSchemesAsPrivileged')).toHaveLength(1)
    expect(asked).not.toContain('whenReady')
    expect(schemes).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }],
    ])
  })
  it('every process is sandboxed and the resolver answers nothing', () => {
    const { asked, parts, log } = recording()
    prepareBeforeReady(parts, { argv: ['piyue'], folder: '/', platform: 'linux', log })
    expect(asked).toEqual(
      expect.arrayContaining([
        'enableSandbox',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--disable-background-networking',
      ]),
    )
  })
  it('the taskbar’s name is given on Windows, and nowhere else, where Electron has no method for it', () => {
    for (const platform of ['win32', 'linux', 'darwin'] as const) {
      const { asked, parts, log } = recording()
      prepareBeforeReady(parts, { argv: ['piyue'], folder: '/', platform, log })
      expect(asked.includes('setAppUserModelId'), platform).toBe(platform === 'win32')
    }
  })
  it('a second start hands its files over and quits', () => {
    const { asked, handedOver, parts, log } = recording({ first: false })
    expect(
      prepareBeforeReady(parts, {
        argv: ['piyue', '--flag', '实施方案.pdf', '/a/b.txt'],
        folder: '/政策',
        platform: 'linux',
        log,
      }),
    ).toBeNull()
    expect(handedOver).toEqual([{ files: ['/政策/实施方案.pdf', '/a/b.txt'] }])
    expect(asked.at(-1)).toBe('quit')
  })
  it('files opened early wait for whoever takes them; later ones come at once', () => {
    const { listeners, parts, log } = recording()
    const before = prepareBeforeReady(parts, { argv: ['piyue', 'a.txt'], folder: '/x', platform: 'linux', log })
    let refused = false
    listeners.get('open-file')?.(
      {
        preventDefault() {
          refused = true
        },
      },
      '/x/b.txt',
    )
    const taken: (readonly string[])[] = []
    before?.takeOpenedFiles((files) => {
      taken.push(files)
    })
    listeners.get('second-instance')?.({}, ['piyue', '--ignored', 'c.txt'], '/', { files: ['/x/c.txt'] })
    expect(refused).toBe(true)
    expect(taken).toEqual([['/x/a.txt', '/x/b.txt'], ['/x/c.txt']])
  })
  it('a second start brings the window forward and is believed nothing it should not say', () => {
    const { listeners, parts, log } = recording()
    const before = prepareBeforeReady(parts, { argv: ['piyue'], folder: '/', platform: 'linux', log })
    const taken: (readonly string[])[] = []
    let shown = 0
    before?.takeOpenedFiles((files) => {
      taken.push(files)
    })
    before?.onSecondStart(() => {
      shown += 1
    })
    for (const handed of [
      null,
      undefined,
      'x',
      7,
      {},
      { files: 'x' },
      { files: [1, null, 'relative.txt', '/a\0b'] },
      [],
    ])
      listeners.get('second-instance')?.({}, [], '/', handed)
    expect(shown).toBe(8)
    expect(taken).toEqual([])
  })
})

/** A page as it is made, and what was put on it. */
function page() {
  const policies: string[] = []
  let openWindow: ((details: { readonly url: string }) => unknown) | null = null
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: NonNullable<typeof openWindow>) => {
      openWindow = handler
    },
    setWebRTCIPHandlingPolicy: (policy: string) => {
      policies.push(policy)
    },
  })
  const refuses = (event: string, ...values: unknown[]): boolean => {
    let refused = false
    const preventDefault = (): void => {
      refused = true
    }
    contents.emit(event, { preventDefault, url: 'https://www.gov.cn/', isMainFrame: true }, ...values)
    return refused
  }
  return { contents, policies, refuses, open: (url: string): unknown => openWindow?.({ url }) }
}

describe('every page, before anything loads in it', () => {
  const made = (openExternal?: (url: string) => Promise<void>) => {
    const { listeners, parts, log, logged } = recording(openExternal === undefined ? {} : { openExternal })
    prepareBeforeReady(parts, { argv: ['piyue'], folder: '/', platform: 'linux', log })
    const own = page()
    listeners.get('web-contents-created')?.({}, own.contents)
    return { ...own, logged }
  }
  it('is kept where it is and opens no window; a link to a listed host goes to the browser', () => {
    const opened: string[] = []
    const { refuses, open } = made((url) => {
      opened.push(url)
      return Promise.resolve()
    })
    expect(refuses('will-navigate')).toBe(true)
    expect([open('https://www.gov.cn/'), open('https://example.com/')]).toEqual([
      { action: 'deny' },
      { action: 'deny' },
    ])
    expect(opened).toEqual(['https://www.gov.cn/'])
  })
  it('gets no Bluetooth and no peer connections', () => {
    const { refuses, policies } = made()
    expect(refuses('select-bluetooth-device', [], () => undefined)).toBe(true)
    expect(policies).toEqual(['disable_non_proxied_udp'])
  })
  it('may hold its changes back: whether it goes with them is asked, not settled here', () => {
    const { refuses } = made()
    expect(refuses('will-prevent-unload')).toBe(false)
  })
  it('whose link no browser takes is in the log, and the app goes on', async () => {
    const none = new Error('no browser')
    const { open, logged } = made(() => Promise.reject(none))
    open('https://www.gov.cn/')
    await new Promise(setImmediate)
    expect(logged).toEqual([['link-not-opened', none]])
  })
})

it('the entry waits for nothing at its top level: Electron is ready only when it has been evaluated, and would never be', () => {
  const entry = readFileSync(new URL('../../../main/index.ts', import.meta.url), 'utf8')
  expect(entry.split('\n').filter((line) => /^\S.*\bawait\b/.test(line) && !line.startsWith('//'))).toEqual([])
})
