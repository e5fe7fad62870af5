import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { prepareBeforeReady } from '../../../main/shell/before-ready.ts'
import type { ElectronParts } from '../../../main/shell/electron-parts.ts'

/** An Electron that writes down what it is asked, in order. */
function recording({ first = true } = {}) {
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
  const parts = { app, protocol, shell: {} } as unknown as ElectronParts
  return { asked, schemes, handedOver, listeners, parts }
}

describe('before Electron is ready', () => {
  it('the scheme is declared first of all, once, and nothing waits for readiness', () => {
    const { asked, schemes, parts } = recording()
    prepareBeforeReady(parts, { argv: ['piyue'], folder: '/', platform: 'linux' })
    expect(asked[0]).toBe('registerSchemesAsPrivileged')
    expect(asked.filter((call) => call === 'registerSchemesAsPrivileged')).toHaveLength(1)
    expect(asked).not.toContain('whenReady')
    expect(schemes).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }],
    ])
  })
  it('every process is sandboxed and the resolver answers nothing', () => {
    const { asked, parts } = recording()
    prepareBeforeReady(parts, { argv: ['piyue'], folder: '/', platform: 'linux' })
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
      const { asked, parts } = recording()
      prepareBeforeReady(parts, { argv: ['piyue'], folder: '/', platform })
      expect(asked.includes('setAppUserModelId'), platform).toBe(platform === 'win32')
    }
  })
  it('a second start hands its files over and quits', () => {
    const { asked, handedOver, parts } = recording({ first: false })
    expect(
      prepareBeforeReady(parts, {
        argv: ['piyue', '--flag', '实施方案.pdf', '/a/b.txt'],
        folder: '/政策',
        platform: 'linux',
      }),
    ).toBeNull()
    expect(handedOver).toEqual([{ files: ['/政策/实施方案.pdf', '/a/b.txt'] }])
    expect(asked.at(-1)).toBe('quit')
  })
  it('files opened early wait for whoever takes them; later ones come at once', () => {
    const { listeners, parts } = recording()
    const before = prepareBeforeReady(parts, { argv: ['piyue', 'a.txt'], folder: '/x', platform: 'linux' })
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
    const { listeners, parts } = recording()
    const before = prepareBeforeReady(parts, { argv: ['piyue'], folder: '/', platform: 'linux' })
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

it('the entry waits for nothing at its top level: Electron is ready only when it has been evaluated, and would never be', () => {
  const entry = readFileSync(new URL('../../../main/index.ts', import.meta.url), 'utf8')
  expect(entry.split('\n').filter((line) => /^\S.*\bawait\b/.test(line) && !line.startsWith('//'))).toEqual([])
})
