// `npm start`: builds what is missing or out of date, then opens Piyue: Electron where its binary is, otherwise the
// same workbench in the system's browser from a loopback server. Says which of the two it opened, and why. Arguments
// are passed on.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)

const newest = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs), 0)
const builtAt = existsSync(`${root}dist/renderer/index.html`) ? statSync(`${root}dist/renderer/index.html`).mtimeMs : 0
if (['core', 'main', 'preload', 'renderer', 'seeds'].some((room) => newest(root + room) > builtAt)) {
  console.log('building Piyue …')
  const { status } = spawnSync(process.execPath, [`${root}scripts/build.mjs`], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Electron's executable, or why there is none. The npm package carries no binary: it is fetched once, here, where there
 * is a screen to open it on.
 */
function findElectron() {
  const name = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron'
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override)
    return existsSync(join(override, name))
      ? { path: join(override, name) }
      : { why: `ELECTRON_OVERRIDE_DIST_PATH has no ${name}` }
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const path = join(folder, 'dist', name)
  if (existsSync(path)) return { path }
  if (process.env.PIYUE_NO_ELECTRON) return { why: 'PIYUE_NO_ELECTRON is set' }
  if (!hasScreen) return { why: 'there is no screen for a window' }
  console.log(
    "fetching Electron's binary, once (about 110 MB; ELECTRON_MIRROR names a mirror, PIYUE_NO_ELECTRON=1 does without) …",
  )
  const { status, error } = spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 300_000,
  })
  if (existsSync(path)) return { path }
  return {
    why: error
      ? `Electron's binary could not be fetched (${error.message})`
      : `Electron's binary could not be fetched (its installer ended with ${status})`,
  }
}

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
const electron = findElectron()
let command
if (electron.path && hasScreen) {
  console.log('opening Piyue in its own window (Electron)')
  command = [electron.path, [root, ...args]]
} else {
  console.log(
    `opening Piyue in the browser, from this machine only: ${electron.why ?? 'there is no screen for a window'}`,
  )
  command = [process.execPath, [`${root}scripts/piyue.mjs`, 'serve', ...args]]
}
const child = spawn(command[0], command[1], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
