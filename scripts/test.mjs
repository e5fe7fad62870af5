// `npm test`: everything a change has to pass, fast things first. Stops at the first stage that fails and says which.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureOffice } from './ensure-office.mjs'
import { ensureTools } from './ensure-tools.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const stages = [
  ['unit tests', 'test:unit'],
  ['build', 'build'],
  ['journeys in a browser', 'test:journeys'],
  ['slow tests (kills, bombs, big files)', 'test:slow'],
  ['packaging', 'test:packaging'],
]
ensureBrowser()
ensureOffice()
ensureTools()
const started = performance.now()

/** Runs scripts one after the other; false from the first that fails. */
const lane = async (scripts) => {
  for (const script of scripts) {
    const child = spawn(npm, ['run', '--silent', script], {
      stdio: 'inherit',
      cwd: root,
      shell: process.platform === 'win32',
    })
    const [status] = await once(child, 'close')
    if (status === 0) continue
    console.error(`\n${script}: FAILED`)
    return false
  }
  return true
}

// no lane takes more than one core: side by side they cost one
console.log('\n── lint, types and format ──')
const passed = await Promise.all([lane(['lint']), lane(['types', 'format:check'])])
if (passed.includes(false)) process.exit(1)
console.log(`lint, types and format: passed in ${((performance.now() - started) / 1000).toFixed(0)} s`)
for (const [name, script] of stages) {
  const at = performance.now()
  console.log(`\n── ${name} ──`)
  const { status } = spawnSync(npm, ['run', '--silent', script], {
    stdio: 'inherit',
    cwd: root,
    shell: process.platform === 'win32',
  })
  const seconds = ((performance.now() - at) / 1000).toFixed(0)
  if (status !== 0) {
    console.error(`\n${name}: FAILED after ${seconds} s`)
    process.exit(1)
  }
  console.log(`${name}: passed in ${seconds} s`)
}
console.log(`\nall ${stages.length + 1} stages passed in ${((performance.now() - started) / 1000).toFixed(0)} s`)
