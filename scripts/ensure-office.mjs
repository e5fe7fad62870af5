// Makes sure the comparison of formats has a LibreOffice: finds it, installs Debian's where it may, or names the one
// command. Never stops the tests: without it they say what they could not compare.
import { spawnSync } from 'node:child_process'
import { findOffice } from './find-office.mjs'

const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0

export function ensureOffice() {
  if (!findOffice() && canInstall()) {
    console.log('installing libreoffice-writer-nogui for the comparison of formats')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer-nogui'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  const office = findOffice()
  if (office) console.log(`office: ${office}`)
  else
    console.warn(
      'No LibreOffice: PDFs it makes are not compared. Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui; elsewhere set PIYUE_OFFICE to its path.',
    )
  return office
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).at(-1))) ensureOffice()
