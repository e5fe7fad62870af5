// Makes sure the journeys have a Chromium and Chinese fonts: finds them, installs Debian's where it may, or names the
// one command.
import { spawnSync } from 'node:child_process'
import { findBrowser } from './find-browser.mjs'

const quiet = (command, ...args) => spawnSync(command, args, { encoding: 'utf8' })
const hasChineseFont = () => {
  if (process.platform !== 'linux') return true // Windows and macOS bring their own
  const listed = quiet('fc-list', ':lang=zh-cn')
  return listed.status === 0 && listed.stdout.trim() !== ''
}
const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && quiet('apt-get', '--version').status === 0

export function ensureBrowser() {
  const missing = [findBrowser() ? null : 'chromium', hasChineseFont() ? null : 'fonts-noto-cjk'].filter(Boolean)
  if (missing.length > 0 && canInstall()) {
    console.log(`installing ${missing.join(' and ')} for the journeys`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'fontconfig', ...missing], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  const browser = findBrowser()
  if (!browser) {
    console.error(
      'The journeys need Chromium or Chrome. Install one (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk), or set PIYUE_BROWSER to its path.',
    )
    process.exit(1)
  }
  if (!hasChineseFont())
    console.warn(
      'No Chinese font found: screenshots will show boxes. Debian, Ubuntu: sudo apt-get install fonts-noto-cjk',
    )
  console.log(`browser: ${browser}`)
  return browser
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).at(-1))) ensureBrowser()
