// `npm test`: everything a change has to pass, fast things first. Stops at the first stage that fails and says which.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureOffice } from './ensure-office.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const stages = [
  ['lint', 'lint'], ['types', 'types'], ['unit tests', 'test:unit'], ['build', 'build'],
  ['journeys in a browser', 'test:journeys'], ['slow tests (kills, bombs, big files)', 'test:slow'], ['packaging', 'test:packaging'],
]
ensureBrowser()
ensureOffice()
const started = performance.now()
for (const [name, script] of stages) {
  const at = performance.now()
  console.log(`\n── ${name} ──`)
  const { status } = spawnSync(npm, ['run', '--silent', script], { stdio: 'inherit', cwd: root, shell: process.platform === 'win32' })
  const seconds = ((performance.now() - at) / 1000).toFixed(0)
  if (status !== 0) { console.error(`\n${name}: FAILED after ${seconds} s`); process.exit(1) }
  console.log(`${name}: passed in ${seconds} s`)
}
console.log(`\nall ${stages.length} stages passed in ${((performance.now() - started) / 1000).toFixed(0)} s`)
