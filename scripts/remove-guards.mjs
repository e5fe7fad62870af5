// `npm run test:guards`: takes each guard of scripts/guards/table.mjs away once, in a copy of the sources, and demands
// that its test fails. A guard whose removal nobody notices is not tested. `npm run test:guards -- cookie` takes those
// whose line holds the word, `--head` copies what is committed instead of what lies there.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { handOverToNewerNode } from './newer-node.mjs'
import { findGuard } from './guards/find-guard.mjs'
import { guards } from './guards/table.mjs'

handOverToNewerNode(import.meta.url)
const { createVitest } = await import('vitest/node')
const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2).filter((word) => word !== '--head')
const wanted = guards.filter(
  (guard) => words.length === 0 || words.some((word) => JSON.stringify(guard).includes(word)),
)

const copy = mkdtempSync(join(tmpdir(), 'piyue-guards-'))
process.on('exit', () => {
  rmSync(copy, { recursive: true, force: true })
})
if (process.argv.includes('--head')) {
  // what is committed, whatever is being changed meanwhile
  const packed = spawnSync('sh', ['-c', 'git archive HEAD | tar -x -C "$1"', 'sh', copy], {
    cwd: root,
    encoding: 'utf8',
  })
  if (packed.status !== 0) throw new Error(`git archive failed: ${packed.stderr}`)
} else {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (listed.status !== 0) throw new Error(`git ls-files failed: ${listed.stderr}`)
  for (const file of listed.stdout.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file), { recursive: true, verbatimSymlinks: true, force: true })
  }
}
for (const folder of ['node_modules', 'dist']) symlinkSync(join(root, folder), join(copy, folder), 'junction')

// one Vitest for all: starting one for each guard would take longer than the tests
const vitest = await createVitest('test', {
  root: copy,
  project: ['unit'],
  watch: true,
  reporters: [{}],
  coverage: { enabled: false },
})
await vitest.standalone()

/** Failed and passed tests of some files in the copy; a file that could not even be loaded counts as neither. */
async function run(tests) {
  const { testModules } = await vitest.runTestSpecifications(
    await vitest.globTestSpecifications(tests.map((test) => join(copy, test))),
  )
  const cases = testModules.flatMap((module) => [...module.children.allTests()])
  const failed = cases.filter((each) => each.result().state === 'failed')
  return {
    failed: failed.length,
    passed: cases.filter((each) => each.result().state === 'passed').length,
    names: failed.map((each) => `${each.fullName}: ${each.result().errors?.[0]?.message.split('\n')[0] ?? ''}`),
    unloaded: testModules
      .filter((module) => module.errors().length > 0)
      .map((module) => `${module.moduleId}: ${module.errors()[0]?.message ?? ''}`),
  }
}

const started = performance.now()
const whole = await run([...new Set(wanted.map(({ test }) => test))])
if (whole.failed > 0 || whole.unloaded.length > 0 || whole.passed === 0) {
  console.error(
    `with every guard in place ${whole.failed} of ${whole.failed + whole.passed} tests fail${[...whole.names, ...whole.unloaded].map((line) => `\n  ${line}`).join('')}`,
  )
  process.exit(1)
}
console.log(`with every guard in place: ${whole.passed} tests pass`)

const unnoticed = []
for (const { keeps, file, guard, gone, test } of wanted) {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  const say = (what) => {
    unnoticed.push(`${keeps}: ${what}`)
    console.log(`  NOT NOTICED  ${keeps}: ${what} (${file})`)
  }
  const places = findGuard(text, guard)
  const [place] = places
  if (place === undefined || places.length > 1) {
    say(`its words stand ${places.length} times in the file`)
    continue
  }
  writeFileSync(path, text.slice(0, place.start) + gone + text.slice(place.end))
  vitest.invalidateFile(path)
  const { failed, unloaded } = await run([test])
  writeFileSync(path, text)
  vitest.invalidateFile(path)
  if (unloaded.length > 0) say(`the test did not load: ${unloaded[0]?.slice(0, 300)}`)
  else if (failed === 0) say(`${test} passes without it`)
  else console.log(`  noticed by ${String(failed).padStart(3)} test${failed === 1 ? ' ' : 's'}  ${keeps}`)
}
console.log(
  `${wanted.length - unnoticed.length} of ${wanted.length} guards are missed by their test when they are gone (${((performance.now() - started) / 1000).toFixed(0)} s)`,
)
await vitest.close()
process.exit(unnoticed.length > 0 ? 1 : 0)
