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
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>批阅</title>')
  writeFileSync(join(renderer, 'assets', 'index.js'), 'export {}')
  writeFileSync(join(renderer, 'assets', '印 章.svg'), '<svg/>')
  writeFileSync(join(folder, 'private.json'), '{}')
  symlinkSync(join(folder, 'private.json'), join(renderer, 'assets', 'linked.json'))
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
  it('are none that a link only leads to', () => {
    expect(get('app://workbench/assets/linked.json').status).toBe(404)
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

describe('an address that resolves to our page before it is looked up', () => {
  it.each(['assets/../index.html', '..', '../', '../../index.html', 'index.html\0', 'index.html ', ' '])(
    'is only that: %j',
    async (path) => {
      expect(await get(`app://workbench/${path}`).text()).toContain('批阅')
    },
  )
})
