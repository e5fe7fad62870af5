import type { Browser } from '@playwright/test'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WorkbenchBridge } from '../../core/contract/bridge.ts'
import { launchStandIn } from '../support/electron-stand-in/launch-stand-in.ts'
import { inventedPolicy } from '../support/invented-policy.ts'
import { expect, test } from './support/journey.ts'
import { further } from './support/looks.ts'

// What the stand-in is worth: each of these faults is planted into a copy of the built output, and each must be caught.
const checkout = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'piyue-faults-'))
})
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/**
 * A copy of the built app in which a line of the code has been changed. The line must be there, or the fault would
 * plant nothing.
 */
function appWith(
  plant: { readonly in: 'main' | 'preload'; readonly find: RegExp; readonly put: string } | null,
): string {
  const app = join(folder, 'app'),
    dist = join(app, 'dist')
  mkdirSync(dist, { recursive: true })
  cpSync(join(checkout, 'package.json'), join(app, 'package.json'))
  for (const name of ['main', 'preload']) cpSync(join(checkout, 'dist', name), join(dist, name), { recursive: true })
  for (const name of ['renderer', 'seeds']) symlinkSync(join(checkout, 'dist', name), join(dist, name))
  if (plant === null) return app
  const built = readdirSync(join(dist, plant.in))
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => join(dist, plant.in, name))
  const found = built.filter((path) => plant.find.test(readFileSync(path, 'utf8')))
  if (found.length === 0) throw new Error(`nothing to plant the fault in: ${String(plant.find)}`)
  for (const path of found) writeFileSync(path, readFileSync(path, 'utf8').replace(plant.find, plant.put))
  return app
}

/** Starts an app and uses every way between window and shell once; gives what was wrong. */
async function complaintsOf(browser: Browser, app: string): Promise<readonly string[]> {
  const policy = join(folder, inventedPolicy.fileName)
  writeFileSync(policy, inventedPolicy.text)
  let shell
  try {
    shell = await launchStandIn(browser, {
      app,
      libraryFolder: join(folder, 'library'),
      userData: join(folder, 'user-data'),
    })
  } catch (error) {
    return [String(error)]
  }
  try {
    await shell.willChoose([policy])
    const used = await shell.page().evaluate(async () => {
      const { workbench } = window as unknown as { workbench?: WorkbenchBridge }
      if (workbench === undefined) return ['the page has no bridge']
      const wrong: string[] = []
      const soon = <T>(what: string, promise: Promise<T>): Promise<T | null> =>
        Promise.race([
          promise,
          new Promise<null>((resolve) =>
            setTimeout(() => {
              wrong.push(`${what} did not come`)
              resolve(null)
            }, 4000),
          ),
        ])
      const event = new Promise((resolve) => {
        workbench.onWorkbenchEvent(resolve)
      })
      const progress = new Promise((resolve) => {
        workbench.onProgress((callId) => {
          if (callId === 'probe') resolve(callId)
        })
      })
      try {
        const chosen = await soon('the dialog’s answer', workbench.desktop.chooseFiles())
        const source = chosen?.ok === true ? chosen.value[0] : undefined
        if (source === undefined) return [...wrong, 'no file was chosen']
        const imported = await soon('the import', workbench.call('importFile', { source }, 'probe'))
        if (imported == null || !('ok' in imported) || !imported.ok)
          wrong.push(`the import failed: ${JSON.stringify(imported)}`)
        await soon('progress', progress)
        await soon('the event', event)
      } catch (error) {
        wrong.push(String(error))
      }
      return wrong
    })
    await shell.clickMenu('settings')
    const settings = await shell
      .page()
      .getByRole('heading', { level: 1, name: '设置' })
      .waitFor({ timeout: 4000 })
      .then(
        () => [],
        (error: unknown) => [`the menu did not reach the window: ${String(error)}`],
      )
    return [...used, ...settings, ...shell.faults()]
  } catch (error) {
    return [String(error), ...shell.faults()]
  } finally {
    await shell.dispose()
  }
}

test('a sound build gives no complaint', async ({ browser }) => {
  expect(existsSync(join(checkout, 'dist/main/index.js')), 'the app is not built: npm run build').toBe(true)
  expect(await complaintsOf(browser, appWith(null))).toEqual([])
})

const faults = [
  {
    name: 'a renamed channel',
    in: 'preload',
    find: /"workbench:call"/,
    put: '"workbench:kall"',
    says: /No handler registered for 'workbench:kall'/,
  },
  {
    name: 'a wrong preload path',
    in: 'main',
    find: /preload\/index\.cjs/,
    put: 'preload/gone.cjs',
    says: /Unable to load preload script.*gone\.cjs/,
  },
  {
    name: 'a preload that needs fs',
    in: 'preload',
    find: /^/,
    put: 'require("node:fs");\n',
    says: /module not found: node:fs/,
  },
  {
    name: 'node integration',
    in: 'main',
    find: /nodeIntegration: false/,
    put: 'nodeIntegration: true',
    says: /unsafe window: nodeIntegration/,
  },
  {
    name: 'an API that is not there',
    in: 'main',
    find: /app\.enableSandbox\(\)/,
    put: 'app.enableSandBox()',
    says: /knows no app\.enableSandBox/,
  },
  {
    name: 'a missing scheme handler',
    in: 'main',
    find: /(\w+)\.protocol\.handle\(/,
    put: '((..._unused) => {})(',
    says: /nobody handles app: addresses/,
  },
  {
    name: 'an event that is not sent',
    in: 'main',
    find: /(\w+)\.send\(channels\.event, event\)/,
    put: 'void event',
    says: /the event did not come/,
  },
  {
    name: 'a dialog nobody answers',
    in: 'main',
    find: /app\.on\("activate"/,
    put: 'electron.dialog.showMessageBox({ message: "" });\n\tapp.on("activate"',
    says: /showMessageBox was called and no answer stands ready/,
  },
  {
    name: 'an API of another system',
    in: 'main',
    find: /if \(platform === "win32"\) app\.setAppUserModelId/,
    put: 'app.setAppUserModelId',
    says: /setAppUserModelId is on win32 only/,
  },
  {
    name: 'schemes declared when it is too late',
    in: 'main',
    find: /declareSchemes\(protocol\);/,
    put: 'app.whenReady().then(() => declareSchemes(protocol));',
    says: /should be called before app is ready|was not registered as a standard/,
  },
] as const

// each shows only after a wait of seconds; the event that is not sent stands for them in every run
const waitedFor = ['a wrong preload path', 'a preload that needs fs', 'a missing scheme handler']

for (const fault of faults) {
  test(`catches ${fault.name}`, further(!waitedFor.includes(fault.name)), async ({ browser }) => {
    const complaints = await complaintsOf(browser, appWith(fault))
    expect(complaints.join('\n')).toMatch(fault.says)
  })
}
