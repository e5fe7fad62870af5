import { _electron as electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronBinary } from '../support/launch-electron.ts'

// Electron's security guide, point by point, in the real Electron, where its binary is.
// tests/main/shell/security-guide.test.ts has the same points without it. The fuses (point 19) are set when the app is
// packaged, and read back there by scripts/check-packaging.mjs.
const checkout = fileURLToPath(new URL('../..', import.meta.url))
const binary = electronBinary(checkout)
test.skip(
  binary === null,
  'Electron’s binary is not here: the points are checked without it, by tests/main/shell/security-guide.test.ts',
)

let folder = ''
let app: ElectronApplication
let page: Page
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '批阅-guide-'))
  app = await electron.launch({
    executablePath: binary ?? '',
    args: [checkout, `--user-data-dir=${join(folder, 'user-data')}`],
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
      ),
      PIYUE_LIBRARY: join(folder, '资料库'),
    },
  })
  page = await app.firstWindow()
  await page.waitForLoadState('load')
})
test.afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

/** What happens when the page tries; "refused" for whatever throws or is rejected. */
const tried = (attempt: string): Promise<string> =>
  page.evaluate(async (code) => {
    try {
      return String(await (window as unknown as { eval(text: string): unknown }).eval(code))
    } catch {
      return 'refused'
    }
  }, attempt)
const reach = (url: string): Promise<string> =>
  page.evaluate(
    (address) =>
      fetch(address).then(
        () => 'reached',
        () => 'refused',
      ),
    url,
  )

test('1, 18 only our own scheme is shown, and no file: address opens', async () => {
  expect(page.url()).toBe('app://workbench/')
  expect(await reach('file:///etc/hostname')).toBe('refused')
})
test('2, 3, 20 no Node, no shared world and nothing of Electron’s in the page', async () => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
  )
  expect(found).toEqual([])
  expect(await page.evaluate(() => Object.keys((window as unknown as { workbench: object }).workbench).sort())).toEqual(
    ['call', 'cancel', 'desktop', 'nextPiece', 'onProgress', 'onWorkbenchEvent'],
  )
})
test('4 the renderer is sandboxed', async () => {
  const metrics = await app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ sandboxed }) => sandboxed),
  )
  // Linux does not tell
  if (process.platform !== 'linux') expect(metrics.every((sandboxed) => sandboxed === true)).toBe(true)
})
test('5 permissions are refused', async () => {
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(
    await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'refused',
      ),
    ),
  ).toBe('refused')
  expect(
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => {
              resolve('granted')
            },
            () => {
              resolve('refused')
            },
          )
        }),
    ),
  ).toBe('refused')
})
test('6, 8 no other origin answers, secure or not', async () => {
  for (const url of ['https://www.gov.cn/', 'http://127.0.0.1:9/', 'http://localhost/'])
    expect(await reach(url), url).toBe('refused')
})
test('7 text is never run as script', async () => {
  expect(await tried('1 + 1')).toBe('refused')
})
test('9, 10, 11, 12 no webview and nothing experimental', async () => {
  expect(await page.evaluate(() => 'loadURL' in document.body.appendChild(document.createElement('webview')))).toBe(
    false,
  )
})
test('13, 14, 15 the page stays, opens no window, and only listed hosts go to the system’s browser', async () => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    ;(globalThis as unknown as { opened: string[] }).opened = opened
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
  })
  const windows = await page.evaluate(() =>
    ['https://evil.example/', 'file:///etc/passwd', 'https://www.gov.cn/'].map((url) => window.open(url) === null),
  )
  expect(windows).toEqual([true, true, true])
  await page.evaluate(() => {
    location.assign('https://evil.example/')
  })
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    'https://www.gov.cn/',
  ])
  expect(page.url()).toBe('app://workbench/')
  expect(app.windows()).toHaveLength(1)
})
test('16 it is the Electron that was chosen', async () => {
  const { devDependencies } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  expect(await app.evaluate(() => process.versions.electron)).toBe(devDependencies['electron'])
})
test('17 a message of another window’s page is refused', async () => {
  const answer = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      })
      try {
        await stranger.loadURL('app://workbench/')
        return (await stranger.webContents.executeJavaScript(
          "window.workbench.call('libraryState', {}, 'stranger')",
        )) as unknown
      } finally {
        stranger.destroy()
      }
    },
    join(checkout, 'dist/preload/index.cjs'),
  )
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-allowed' } })
})
