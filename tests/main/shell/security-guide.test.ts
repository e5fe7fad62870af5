import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../main/content-security-policy.ts'
import { startAddress } from '../../../main/shell/app-address.ts'
import { outsideLink } from '../../../main/shell/outside-links.ts'
import { privilegedSchemes } from '../../../main/shell/schemes.ts'
import { windowOptions } from '../../../main/shell/window-options.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')
const shellFiles = readdirSync(join(root, 'main/shell'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name, read('main/shell', name)] as const)
const shellSource = shellFiles.map(([, text]) => text).join('\n')
const { webPreferences } = windowOptions({
  preload: '/dist/preload/index.cjs',
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
  dark: false,
  icon: null,
})
const directives = new Map(
  contentSecurityPolicy
    .split('; ')
    .map((directive): [string, string[]] => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]),
)

// Electron's security guide, point by point. What a point's own test file covers in depth is named; here stands the
// switch itself.
describe('point by point, Electron’s security guide', () => {
  it('1 only secure content is loaded: our own files', () => {
    expect(startAddress).toBe('app://workbench/')
    expect(shellSource.match(/loadURL\([^)]*\)/g)).toEqual(['loadURL(startAddress)'])
    expect(shellSource).not.toMatch(/loadFile\(/)
  })
  it('2 no Node in the page, its workers or its frames', () => {
    expect(webPreferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    })
  })
  it('3 the page and the preload do not share a world', () => {
    expect(webPreferences).toMatchObject({ contextIsolation: true })
  })
  it('4 every process is sandboxed (before-ready.test has the switch for all)', () => {
    expect(webPreferences).toMatchObject({ sandbox: true })
  })
  it('5 permissions are refused (permissions.test tries every one)', () => {
    expect(shellSource).toMatch(/denyPermissions\(session, platform\)/)
  })
  it('6 web security stays on', () => {
    expect(webPreferences).toMatchObject({ webSecurity: true })
  })
  it('7 the policy forbids inline script, eval, frames, forms and every other origin', () => {
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
    for (const name of ['base-uri', 'form-action', 'frame-src', 'frame-ancestors', 'object-src'])
      expect(directives.get(name), name).toEqual(["'none'"])
    expect(contentSecurityPolicy).not.toMatch(/https?:|\*|'unsafe-(eval|inline|hashes)'/)
  })
  it('8 no insecure content in the page', () => {
    expect(webPreferences).toMatchObject({ allowRunningInsecureContent: false })
  })
  it('9 no experimental features', () => {
    expect(webPreferences).toMatchObject({ experimentalFeatures: false })
  })
  it('10 no blink features', () => {
    expect(webPreferences).not.toHaveProperty('enableBlinkFeatures')
  })
  it('11 no pop-ups of webviews: there are none', () => {
    expect(webPreferences).toMatchObject({ webviewTag: false })
  })
  it('12 a webview is refused before it is made (navigation.test)', () => {
    expect(shellSource).toMatch(/'will-attach-webview', \(event\) => \{\s*event\.preventDefault\(\)\s*\}/)
  })
  it('13 navigation is limited (navigation.test, more than a hundred addresses)', () => {
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
      expect(shellSource).toContain(`contents.on('${event}', stay)`)
  })
  it('14 no new windows', () => {
    expect(shellSource.match(/action: '\w+'/g)).toEqual(["action: 'deny'"])
  })
  it('15 nothing unchecked is opened outside', () => {
    expect(outsideLink('https://evil.example/')).toBeNull()
    const openers = shellFiles
      .filter(([, text]) => text.includes('openExternal('))
      .map(([name]) => name)
      .sort()
    // both hand on only what outsideLink let through
    expect(openers).toEqual(['before-ready.ts', 'open-shell.ts'])
    expect(shellSource).not.toMatch(/openPath\(/)
  })
  it('16 Electron is pinned to the version that was chosen', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/)
    expect((JSON.parse(read('node_modules/electron/package.json')) as { version: string }).version).toBe(
      devDependencies['electron'],
    )
  })
  it('17 the sender of every message is asked (sender.test)', () => {
    const listening = shellFiles.filter(([, text]) => /ipcMain\.(handle|on|once)\(/.test(text)).map(([name]) => name)
    expect(listening).toEqual(['ipc.ts'])
    const [, ...handlers] = read('main/shell/ipc.ts').split(/ipcMain\.(?:handle|on)\(/)
    expect(handlers.filter((handler) => !handler.includes('isOurs(event'))).toEqual([])
  })
  it('18 no file: address; the scheme has no privilege it does not need', () => {
    expect(shellSource).not.toMatch(/['"`]file:/)
    expect(privilegedSchemes.map(({ scheme, privileges }) => [scheme, Object.keys(privileges ?? {}).sort()])).toEqual([
      ['app', ['codeCache', 'secure', 'standard', 'supportFetchAPI']],
    ])
  })
  it('19 the fuses are set in packaging', () => {
    const config = read('electron-builder.yml')
    for (const [fuse, on] of Object.entries({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })) {
      expect(config).toMatch(new RegExp(`^ {2}${fuse}: ${String(on)}$`, 'm'))
    }
  })
  it('20 the page gets our bridge and nothing of Electron’s', () => {
    const preload = read('preload/index.ts')
    expect(preload.match(/exposeInMainWorld\([^)]*\)/g)).toEqual(["exposeInMainWorld('workbench', bridge)"])
    // listeners get values, never the event, which holds the sender
    expect(preload.match(/ipcRenderer\.on\([^)]*\)/g)).toEqual(['ipcRenderer.on(channel, hear)'])
    expect(preload).toMatch(/const hear = \(_event: IpcRendererEvent, \.\.\.values: unknown\[\]\)/)
  })
})
