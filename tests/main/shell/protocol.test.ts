import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWindowFiles } from '../../../main/window-files.ts'
import { serveFiles } from '../../../main/shell/protocol.ts'

let folder = ''
let serve: ReturnType<typeof serveFiles>
const get = (url: string, method = 'GET') => serve({ url, method })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '批阅-窗口-'))
  const renderer = join(folder, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'not ours to show')
  writeFileSync(join(folder, 'secret.js'), 'not ours to show')
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>批阅</title>')
  writeFileSync(join(renderer, 'assets', 'index.js'), 'export {}')
  writeFileSync(join(renderer, 'assets', '印 章.svg'), '<svg/>')
  writeFileSync(join(renderer, 'assets', 'notes.exe'), 'MZ')
  symlinkSync(join(folder, 'secret.js'), join(renderer, 'assets', 'linked.js'))
  symlinkSync(folder, join(renderer, 'up'))
  serve = serveFiles(readWindowFiles(renderer))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the window’s own files', () => {
  it('are served with their type, the policy and nosniff', async () => {
    const page = get('app://workbench/')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('批阅')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(get('app://workbench/assets/index.js?v=1#x').headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    )
  })
  it('may have blanks and Han characters in their names', async () => {
    expect(await get('app://workbench/assets/%E5%8D%B0%20%E7%AB%A0.svg').text()).toBe('<svg/>')
  })
  it('answer HEAD without a body', async () => {
    const head = get('app://workbench/index.html', 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get', 'TRACE', 'CONNECT', ''])('answer %j with 405', (method) => {
    expect(get('app://workbench/index.html', method).status).toBe(405)
  })
  it.each([
    'https://workbench/',
    'app://evil/index.html',
    'app://workbench:1/index.html',
    'app://a@workbench/',
    'file:///etc/passwd',
    'nonsense',
  ])('are refused to %s with 403', (url) => {
    expect(get(url).status).toBe(403)
  })
})

describe('nothing outside the folder', () => {
  it.each([
    '../secret.txt',
    '../../etc/passwd',
    'assets/../../secret.js',
    'assets/../../../secret.js',
    './../secret.js',
    '%2e%2e/secret.js',
    '%2e%2e%2fsecret.js',
    '..%2fsecret.js',
    '.%2e/secret.js',
    '%252e%252e%252fsecret.js',
    '%2e%2e%5csecret.js',
    '..\\secret.js',
    '..%5csecret.js',
    'assets\\..\\..\\secret.js',
    '....//secret.js',
    '..;/secret.js',
    '%c0%ae%c0%ae/secret.js',
    '%e0%80%ae%e0%80%ae/secret.js',
    '%uff0e%uff0e/secret.js',
    '．．/secret.js',
    '..%00/secret.js',
    'index.html%00.js',
    'assets/index.js%00.png',
    '%00',
    '%',
    '%zz',
    '%E5%8D',
    '/etc/passwd',
    '//etc/passwd',
    '///etc/passwd',
    'C:/Windows/win.ini',
    'C:%5cWindows%5cwin.ini',
    '/C:/Windows/win.ini',
    'file:///etc/passwd',
    '%2fetc%2fpasswd',
    '~/.ssh/id_rsa',
    'assets/linked.js',
    'up/secret.js',
    'up/',
    'assets',
    'assets/',
    'assets/notes.exe',
    'INDEX.HTML',
    'index.html/',
    'index.html.',
    'index.html%20',
    'index.html::$DATA',
    'index.html:secret',
    'CON',
    'NUL',
    'aux.js',
    'COM1',
    'assets/con.js',
    '.git/config',
    '.env',
    'package.json',
    'assets//index.js',
    'assets/./../assets%2findex.js',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'a'.repeat(70_000),
  ])('is reached by %j', async (path) => {
    const answer = get(`app://workbench/${path}`)
    expect(answer.status).toBeGreaterThanOrEqual(403)
    expect(await answer.text()).toBe('')
    expect(answer.headers.get('content-security-policy')).not.toBeNull()
  })
  it.each(['assets/../index.html', '..', '../', '../../index.html', 'index.html\0', 'index.html ', ' '])(
    'and %j, which resolves to our page before it is looked up, is only that',
    async (path) => {
      expect(await get(`app://workbench/${path}`).text()).toContain('批阅')
    },
  )
})
