// Makes sure the tests find the programs that look at exported files from outside: finds them, installs Debian's where
// it may, or names the one command. Never stops the tests: without one of them they say what they could not look at.
import { accessSync, constants } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

const tools = [
  ['pdftotext', 'poppler-utils'],
  ['pdfinfo', 'poppler-utils'],
  ['mutool', 'mupdf-tools'],
  ['xmllint', 'libxml2-utils'],
]

/** Where a program is, or null. */
export function findTool(name) {
  const runs = (path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  }
  return (
    (process.env.PATH ?? '')
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find(runs) ?? null
  )
}
const absent = () => [...new Set(tools.filter(([name]) => findTool(name) === null).map(([, of]) => of))]
const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0

export function ensureTools() {
  const wanted = [...absent(), ...(findTool('soffice') !== null && !hasCalc() ? ['libreoffice-calc-nogui'] : [])]
  if (wanted.length > 0 && canInstall()) {
    console.log(`installing ${wanted.join(' ')} to look at exported files`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  const missing = absent()
  if (missing.length > 0)
    console.warn(
      `Missing: exported files are not looked at by programs of ${missing.join(', ')}. Debian, Ubuntu: sudo apt-get install ${missing.join(' ')}`,
    )
}

/** Debian packs it apart from Writer; where there is no dpkg, LibreOffice comes whole. */
function hasCalc() {
  const { status, stdout, error } = spawnSync(
    'dpkg-query',
    ['-W', '-f=${binary:Package}=${Status}\n', 'libreoffice-calc*'],
    { encoding: 'utf8' },
  )
  return error !== undefined || (status === 0 && stdout.includes('install ok installed'))
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).at(-1))) ensureTools()
