// Makes sure the bench has the programs it measures against: finds them, installs Debian's where it may, or names the
// one command. Never stops the bench: a line whose program is absent says so.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const programs = { pdftotext: 'poppler-utils', pandoc: 'pandoc', opencc: 'opencc', grep: 'grep' }
const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
const absent = () =>
  Object.keys(programs).filter(
    (name) => !(process.env.PATH ?? '').split(delimiter).some((folder) => runs(join(folder, name))),
  )
const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0

export function ensureReferences() {
  if (absent().length > 0 && canInstall()) {
    const packages = absent().map((name) => programs[name])
    console.log(`installing ${packages.join(' and ')} to measure against`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  const left = absent()
  if (left.length > 0)
    console.warn(
      `Not there to measure against: ${left.join(', ')}. Debian, Ubuntu: sudo apt-get install ${left.map((name) => programs[name]).join(' ')}`,
    )
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).at(-1))) ensureReferences()
