import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WorkbenchBridge } from '../../core/contract/bridge.ts'
import { inventedPolicy } from '../support/invented-policy.ts'
import { launchShell, shellCarrier } from '../support/launch-shell.ts'
import type { ShellApp } from '../support/shell-app.ts'
import { askedOnPurpose, expect, test } from './support/journey.ts'

// The desktop app from start to end: the built main entry, the built preload, the built window.
let folder = ''
let app: ShellApp
const launch = {
  get libraryFolder() {
    return join(folder, '资料库')
  },
  get userData() {
    return join(folder, 'user-data')
  },
}
const row = (shown: ShellApp) => shown.page().getByRole('row', { name: inventedPolicy.documentNumber })
const file = () => join(folder, inventedPolicy.fileName)
const main = (shown: ShellApp) => shown.page().getByRole('main')

test.beforeAll(() => {
  console.log(`the shell runs in ${shellCarrier}`)
})
test.beforeEach(async ({ browser }) => {
  folder = await mkdtemp(join(tmpdir(), '批阅-shell-'))
  await writeFile(file(), inventedPolicy.text)
  app = await launchShell(browser, launch)
})
test.afterEach(async () => {
  // a start that failed must be told by its own error
  await (app as ShellApp | undefined)?.dispose()
  await rm(folder, { recursive: true, force: true })
})

test('a policy is imported through the dialog, opened, undone, redone, and is there after a restart', async ({
  browser,
}) => {
  await expect(main(app).getByRole('heading', { level: 1 })).toBeVisible()
  await app.willChoose([file()])
  await app.clickMenu('import-files')
  await expect(row(app)).toBeVisible()
  expect(await app.menuLabels()).toContain(inventedPolicy.fileName)

  await app.clickMenu('undo')
  await expect(row(app)).toHaveCount(0)
  await app.clickMenu('redo')
  await expect(row(app)).toBeVisible()

  await row(app).dblclick()
  await expect(main(app).getByText(inventedPolicy.clause)).toBeVisible()
  await app.clickMenu('settings')
  await expect(main(app).getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
  expect(app.faults()).toEqual([])
  expect(await app.quit()).toBe(0)
  expect(app.faults()).toEqual([])

  app = await launchShell(browser, launch)
  await app.clickMenu('show-library')
  await expect(row(app)).toBeVisible()
  expect(await app.quit()).toBe(0)
  expect(app.faults()).toEqual([])
})

test('a file opened from outside is read into the window that is there', async () => {
  await expect(main(app).getByRole('heading', { level: 1 })).toBeVisible()
  await app.openFileFromOutside(file())
  await app.clickMenu('show-library')
  await expect(row(app)).toBeVisible()
  expect(app.faults()).toEqual([])
})

test('files on the command line wait for the window', async ({ browser }) => {
  await app.quit()
  app = await launchShell(browser, {
    ...launch,
    libraryFolder: launch.libraryFolder,
    userData: launch.userData,
    arguments: [file()],
  })
  await app.clickMenu('show-library')
  await expect(row(app)).toBeVisible()
  expect(app.faults()).toEqual([])
})

test('the page has our bridge and nothing of Node or Electron', async () => {
  const found = await app.page().evaluate(() => {
    const window = globalThis as unknown as Record<string, unknown>
    return {
      node: ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(window['workbench'] as object).sort(),
    }
  })
  expect(found).toEqual({
    node: [],
    bridge: ['call', 'cancel', 'desktop', 'nextPiece', 'onProgress', 'onWorkbenchEvent'],
  })
  const preferences = await app.preferences()
  if (preferences !== null)
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
})

test('the page runs no script but its own files', async ({ requests }) => {
  const ran = await app.page().evaluate(async () => {
    const window = globalThis as unknown as Record<string, unknown>
    const refused: string[] = []
    document.addEventListener('securitypolicyviolation', (violation) => {
      refused.push(violation.effectiveDirective)
    })
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = "inline"'
    document.body.append(script)
    const image = document.createElement('img')
    image.setAttribute('onerror', 'globalThis.ran = "handler"')
    image.src = 'data:image/png,broken'
    document.body.append(image)
    const frame = document.createElement('iframe')
    frame.src = 'https://evil.example/'
    document.body.append(frame)
    const done = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', () => {
        if (refused.length >= 3) resolve(null)
      })
    })
    await done
    return { ran: window['ran'] ?? null, refused: [...new Set(refused)].sort() }
  })
  expect(ran).toEqual({ ran: null, refused: ['frame-src', 'script-src-attr', 'script-src-elem'] })
  askedOnPurpose(requests, 'https://evil.example/')
})

test('the page reads no file nobody chose, reaches no other origin and stays where it is', async ({ requests }) => {
  const page = app.page()
  const asked = await page.evaluate(async (path) => {
    const { workbench } = window as unknown as { workbench: WorkbenchBridge }
    const answers = [
      await workbench.call('importFile', { source: { kind: 'path', path } }, 'hostile-1'),
      await workbench.call(
        'importFile',
        { source: { kind: 'upload', uploadId: 'hostile-upload', name: 'a.txt' } },
        'hostile-2',
      ),
      await workbench.call('close' as never, {}, 'hostile-3'),
      await workbench.call('libraryState', { more: true }, 'hostile-4'),
      await workbench.desktop.openUrl('https://gov.cn.evil.example/'),
      await workbench.desktop.saveFile({ fileName: '../../x', encoding: 'utf8', content: '' }),
    ]
    return answers.map((answer) => (!('ok' in answer) || answer.ok ? 'done' : answer.failure.code))
  }, file())
  expect(asked).toEqual(['not-allowed', 'not-allowed', 'bad-request', 'bad-request', 'not-allowed', 'bad-request'])
  expect(app.faults()).toEqual([])

  const before = page.url()
  const refused = await page.evaluate(async () => {
    const reach = async (url: string): Promise<string> =>
      fetch(url).then(
        () => 'reached',
        () => 'refused',
      )
    const answers = await Promise.all(['https://www.gov.cn/', 'http://127.0.0.1:9/', 'file:///etc/passwd'].map(reach))
    location.assign('https://evil.example/')
    return answers
  })
  expect(refused).toEqual(['refused', 'refused', 'refused'])
  await expect(main(app).getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toBe(before)
  askedOnPurpose(requests, 'https://www.gov.cn/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'https://evil.example/')
})

test('what is saved goes where the person says, whole', async () => {
  const path = join(folder, '导出.md')
  await app.willSaveAs(path)
  const saved = await app.page().evaluate(() =>
    (window as unknown as { workbench: WorkbenchBridge }).workbench.desktop.saveFile({
      fileName: '导出.md',
      encoding: 'utf8',
      content: '条款一\n',
    }),
  )
  expect(saved).toMatchObject({ ok: true, value: { path } })
  expect(await readFile(path, 'utf8')).toBe('条款一\n')
})

test('the menus follow the language that is set', async () => {
  await expect(main(app).getByRole('heading', { level: 1 })).toBeVisible()
  await app.clickMenu('settings')
  await main(app).getByRole('radio', { name: 'English' }).click()
  await expect.poll(() => app.menuLabels()).toContain('Import Files…')
  await main(app).getByRole('radio', { name: '繁體中文' }).click()
  await expect.poll(() => app.menuLabels()).toContain('匯入檔案…')
})
