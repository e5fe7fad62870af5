import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cutOffNetwork } from '../../../main/shell/network.ts'
import { denyBluetooth, denyPeerConnections, denyPermissions } from '../../../main/shell/permissions.ts'
import { fakeSession, refusable } from './fake-session.ts'

/** Every permission this Electron knows, read from its own declarations, so that a new one is tried too. */
const declarations = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'electron.d.ts'),
  'utf8',
)
const permissions = [
  ...new Set(
    [
      ...(/setPermissionCheckHandler\(handler:[^\n]*?permission: ([^,]*),/.exec(declarations)?.[1] ?? '').matchAll(
        /'([\w-]+)'/g,
      ),
    ].map(([, name]) => name ?? ''),
  ),
]
const writesClipboard = 'clipboard-sanitized-write'
const top = { isMainFrame: true, requestingUrl: 'app://workbench/' }

function guarded() {
  const fake = fakeSession()
  denyPermissions(fake.session, 'linux')
  return {
    ...fake,
    request(permission: string, details: object): unknown {
      let answer: unknown
      fake.handler('request')(
        { getURL: () => 'app://workbench/' },
        permission,
        (granted: boolean) => {
          answer = granted
        },
        details,
      )
      return answer
    },
    check: (permission: string, details: object, origin = 'app://workbench') =>
      fake.handler('check')(null, permission, origin, details),
  }
}

describe('permissions', () => {
  it('are all known to this test', () => {
    expect(permissions.length).toBeGreaterThan(40)
  })
  it.each(permissions.filter((name) => name !== writesClipboard))('are refused: %s', (permission) => {
    const session = guarded()
    expect(session.request(permission, top)).toBe(false)
    expect(session.check(permission, top)).toBe(false)
  })
  it('let our page write to the clipboard, and nobody else', () => {
    const session = guarded()
    expect([session.request(writesClipboard, top), session.check(writesClipboard, top)]).toEqual([true, true])
    for (const details of [
      { ...top, isMainFrame: false },
      { ...top, requestingUrl: 'https://evil.example/' },
      { ...top, requestingUrl: 'app://evil/' },
    ]) {
      expect([session.request(writesClipboard, details), session.check(writesClipboard, details)]).toEqual([
        false,
        false,
      ])
    }
    expect(session.check(writesClipboard, { isMainFrame: true }, 'https://evil.example')).toBe(false)
  })
})

describe('devices', () => {
  it('are refused by the session', () => {
    expect(guarded().handler('device')({ deviceType: 'hid', origin: 'app://workbench' })).toBe(false)
  })
  it.each(['select-hid-device', 'select-usb-device', 'select-serial-port'])(
    'are not chosen for the page: %s',
    (name) => {
      const event = refusable()
      let chosen: unknown = 'nothing was answered'
      const answer = (id?: unknown) => {
        chosen = id
      }
      guarded().handler(name)(event, [{ portId: 'p1' }], ...(name === 'select-serial-port' ? [{}] : []), answer)
      expect(event.refused).toBe(true)
      expect(chosen === undefined || chosen === '').toBe(true)
    },
  )
  it('are not chosen over Bluetooth, nor paired', () => {
    const event = refusable()
    let chosen: unknown = null,
      paired: unknown = null
    denyBluetooth({
      on: (_event, listener) => {
        listener(event, [{ deviceId: 'd1' }], (id) => {
          chosen = id
        })
      },
    })
    guarded().handler('pairing')({}, (answer: unknown) => {
      paired = answer
    })
    expect([event.refused, chosen, paired]).toEqual([true, '', { confirmed: false }])
  })
  it('include the screen', () => {
    let streams: unknown = 'nothing was answered'
    guarded().handler('display')({}, (answer: unknown) => {
      streams = answer
    })
    expect(streams).toBeNull()
  })
})

describe('the network', () => {
  const fake = fakeSession()
  cutOffNetwork(fake.session)
  const isCut = (url: string): unknown => {
    let answer: { cancel?: boolean } = {}
    fake.handler('before-request')({ url }, (given: { cancel?: boolean }) => {
      answer = given
    })
    return answer.cancel
  }
  it.each([
    'http://127.0.0.1:80/',
    'https://www.gov.cn/',
    'wss://www.gov.cn/',
    'ftp://www.gov.cn/',
    'file:///etc/passwd',
    'app://evil/',
    'blob:https://evil.example/1',
    'chrome://settings/',
    'stun:stun.example:3478',
    'https://redirector.gvt1.com/edgedl/dict.bdic',
  ])('is cut: %s', (url) => {
    expect(isCut(url)).toBe(true)
  })
  it('leaves the window its own files', () => {
    expect(isCut('app://workbench/assets/index.js')).toBe(false)
  })
  it('downloads nothing, dictionaries neither', () => {
    const event = refusable()
    fake.handler('will-download')(event)
    expect(event.refused).toBe(true)
    expect(fake.handler('spelling')()).toBe(false)
  })
  it('gets no peer connections past the filter', () => {
    let policy = ''
    denyPeerConnections({
      setWebRTCIPHandlingPolicy: (given) => {
        policy = given
      },
    })
    expect(policy).toBe('disable_non_proxied_udp')
  })
})
