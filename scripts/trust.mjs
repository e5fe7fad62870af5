// `npm run trust`: kills, faults, power cuts, spoilt files and the rest at their full size, and a table of what they
// found. --short: the sizes of `npm test`. --only NAME[,NAME]: these lines only. --seed N: the same series again.
// Every figure is read from what the tests left; nothing is carried over from an earlier run. Each line has its own
// deadline; of one that is past it, and of all that run when it is interrupted, the table says what they had found.
// Ends with 1 where a bar is missed or a line is not finished.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: asked } = parseArgs({
  options: { short: { type: 'boolean', default: false }, only: { type: 'string' }, seed: { type: 'string' } },
})
const many = (n) => Number(n).toLocaleString('en-US')
const zero =
  (...names) =>
  (f) =>
    names.every((name) => f[name] === 0)

/**
 * A line of the table: the test that measures it, the minutes it may take at full size on two busy cores, what it must
 * show, and how its figures are said.
 */
const lines = [
  {
    name: 'kills',
    minutes: 60,
    file: 'main/store/kill.slow',
    bar: '1,000 kills, 0 acknowledged edits lost, 0 unreadable',
    full: (f) => f.kills >= 1000,
    holds: zero('lost', 'unreadable'),
    say: (f) =>
      `${many(f.kills)} kills, ${many(f.acknowledged)} acknowledged edits, ${f.lost} lost, ${f.unreadable} unreadable`,
  },
  {
    name: 'faults',
    minutes: 45,
    file: 'main/store/faults.slow',
    bar: '≥ 5,000 faults, 0 corrupt, 0 silent',
    full: (f) => f.faults >= 5000,
    holds: zero('corrupt', 'silent'),
    say: (f) => `${many(f.faults)} faults, ${f.corrupt} corrupt, ${f.silent} silent`,
  },
  {
    name: 'power cut',
    minutes: 60,
    file: 'main/store/power-cut.slow',
    bar: '≥ 10,000 images, 0 corrupt, 0 acknowledged lost',
    full: (f) => f.images >= 10_000,
    holds: zero('corrupt', 'lost'),
    say: (f) => `${many(f.images)} images of ${many(f.moments)} moments, ${f.corrupt} corrupt, ${f.lost} lost`,
  },
  {
    name: 'malformed',
    minutes: 40,
    file: 'main/readers/malformed-files.slow',
    bar: '≥ 2,000 mutated files and every hostile one, 0 crash, 0 over 10 s of processor time, peak of the process that reads ≤ 512 MB, library unchanged',
    full: (f) => f.files - f.hostile >= 2000 && f.hostile >= 200,
    holds: (f) =>
      f.crashes === 0 &&
      f.hangs === 0 &&
      f['slowest of its own time'] <= 10_000 &&
      f.megabytes <= 512 &&
      f.changed === 0,
    say: (f) =>
      `${many(f.files)} files, ${many(f.hostile)} of them made to hurt; ${f.outcomes}; ${f.crashes} crashes, ${f.hangs} hangs, slowest ${f['slowest of its own time']} ms of processor time (“${f['longest file']}”; ${f.slowest} ms by the clock at most), ${f.megabytes} MB resident at most (“${f.heaviest}”; of processes that each read one file made to hurt, or 200 others; ${f['idle megabytes']} before the first file, ${f['with a library']} with the library open in the same process), library changed ${f.changed} times`,
  },
  {
    name: 'bit rot',
    minutes: 20,
    file: 'main/store/damage.slow',
    bar: '500 of 500 found, ≥ 99 % salvaged',
    full: (f) => f.places >= 500,
    holds: (f) => f.found === f.places && Number(f['salvaged %']) >= 99,
    say: (f) => `${f.found} of ${f.places} found, ${f['salvaged %']} % salvaged`,
  },
  {
    name: 'two writers',
    minutes: 5,
    file: 'main/store/two-writers.slow',
    bar: '30 s, one refused before it touches anything',
    full: (f) => f.seconds >= 30,
    holds: (f) => f.wrote === f.rounds && f.refused === f.rounds,
    say: (f) => `${f.seconds} s, ${f.rounds} rounds: ${f.wrote} wrote, ${f.refused} refused`,
  },
  {
    name: 'random life',
    minutes: 90,
    file: 'main/store/random-life.slow',
    bar: '200,000 edits, 0 differences, undo of all gives the start',
    full: (f) => f.edits >= 200_000,
    holds: (f) => f.differences === 0 && f['start again'] === 1,
    say: (f) =>
      `${many(f.edits)} edits, ${many(f.entries)} entries, ${f.differences} differences, undo of all ${f['start again'] === 1 ? 'gives the start' : 'not tried'}`,
  },
  {
    name: 'disk full',
    minutes: 10,
    file: 'main/store/disk-full.slow',
    bar: '0 lost, the person was told',
    full: () => true,
    holds: zero('lost', 'untold'),
    say: (f) =>
      `${many(f.sizes)} sizes of disk (${f.kind}), ${many(f.savedByReserve)} where the reserve saved edits, ${many(f.refusals)} refusals told, ${f.lost} lost, ${f.untold} untold`,
  },
  {
    name: 'migrations',
    minutes: 20,
    file: 'main/store/migration-stopped.slow',
    bar: 'from every released schema, killed at each step: all',
    full: (f) => f.every === 1,
    holds: zero('lost'),
    say: (f) => `${many(f.steps)} steps from schema ${f.schemas}, ${f.lost} lost`,
  },
  {
    name: 'elsewhere',
    minutes: 10,
    file: 'main/store/elsewhere.slow',
    bar: 'clock back a year, zones, locales, odd paths: 0 failures',
    full: () => true,
    holds: zero('failures'),
    say: (f) => `${f.cases} cases, ${f.failures} failures`,
  },
]

const names = asked.only?.split(',').map((each) => each.trim())
const unknown = names?.filter((name) => !lines.some((line) => line.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`no line ${unknown.join(', ')}; there are: ${lines.map((line) => line.name).join(', ')}`)
  process.exit(2)
}
const chosen = lines.filter((line) => names === undefined || names.includes(line.name))
const seed = asked.seed ?? String(Date.now() % 1_000_000)
const results = mkdtempSync(join(tmpdir(), 'piyue-trust-'))
const again = (line) => `npm run trust -- --only '${line.name}' --seed ${seed}${asked.short ? ' --short' : ''}`

/** ms a line may take, and what ending it may take besides. */
const deadlineOf = (line) => (asked.short ? 2 : line.minutes) * 60_000
const grace = 20_000
/** What runs now; null once nothing may begin any more. */
let running = new Set()

/** Ends a line's test with all it has started: it leads a group of its own. */
const end = (child) => {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** Runs one line's test by itself; its words go to a file, since two lines run side by side. */
const measure = async (line) => {
  const file = `tests/${line.file}.test.ts`
  if (!existsSync(join(root, file)))
    return { line, figures: null, finished: false, seconds: 0, failed: `${file} is missing` }
  const started = performance.now()
  const log = join(results, `${line.name}.log`)
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'slow', file],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NO_COLOR: '1',
        PIYUE_SEED: seed,
        PIYUE_TRUST: asked.short ? 'short' : 'full',
        PIYUE_TRUST_RESULTS: results,
        PIYUE_PATIENCE_MS: String(deadlineOf(line)),
      },
    },
  )
  running?.add(child)
  // a test that computes without a pause does not hear its own deadline
  const deadline = setTimeout(
    () => {
      end(child)
    },
    deadlineOf(line) + grace,
  )
  const words = createWriteStream(log)
  child.stdout.pipe(words, { end: false })
  child.stderr.pipe(words, { end: false })
  const [status] = await once(child, 'close')
  clearTimeout(deadline)
  words.end()
  running?.delete(child)
  const seconds = (performance.now() - started) / 1000
  const left = join(results, `${line.name}.json`)
  const { figures, finished } = existsSync(left)
    ? JSON.parse(readFileSync(left, 'utf8'))
    : { figures: null, finished: false }
  const stopped =
    running === null
      ? 'stopped by hand'
      : seconds * 1000 >= deadlineOf(line)
        ? `stopped at its deadline of ${deadlineOf(line) / 60_000} min`
        : null
  console.error(
    `${line.name}: ${status === 0 ? 'done' : finished || stopped === null ? 'FAILED' : stopped} in ${seconds.toFixed(0)} s`,
  )
  return {
    line,
    figures,
    finished,
    seconds,
    failed: status === 0 ? null : `${!finished && stopped !== null ? `${stopped}; ` : ''}see ${log}`,
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const children = running ?? []
    running = null
    for (const child of children) end(child)
  })
}

console.log(`trust: seed ${seed}${asked.short ? ', short sizes' : ', full sizes'}; two lines at a time`)
// the longest begin first, so that neither lane waits long for the other
const weight = ['kills', 'random life', 'power cut', 'faults', 'bit rot', 'malformed']
const waiting = chosen.toSorted((a, b) => ((weight.indexOf(a.name) + 99) % 99) - ((weight.indexOf(b.name) + 99) % 99))
const measured = []
const lane = async () => {
  for (let line = waiting.shift(); line !== undefined && running !== null; line = waiting.shift())
    measured.push(await measure(line))
}
await Promise.all([lane(), lane()])

let missed = 0
let partial = 0
for (const line of chosen) {
  const { figures, finished, seconds, failed } = measured.find((each) => each.line === line) ?? {
    figures: null,
    finished: false,
    seconds: 0,
    failed: 'not begun: stopped by hand',
  }
  const met = failed === null && finished && line.holds(figures)
  const whole = finished && line.full(figures)
  if (!met || (!whole && !asked.short)) missed += 1
  if (!whole) partial += 1
  const mark = met
    ? whole
      ? 'met    '
      : 'partial'
    : finished || (figures === null && failed === null)
      ? 'MISSED '
      : 'NOT FINISHED'
  console.log(
    `\n${mark} ${line.name} (${seconds.toFixed(0)} s)\n        bar   ${line.bar}\n        found ${figures === null ? 'no figures' : `${finished ? '' : 'until then: '}${line.say(figures)}`}${failed === null ? '' : ` — ${failed}`}\n        again ${again(line)}`,
  )
}
const found = (name) => measured.find((each) => each.line.name === name)?.figures
const part = (name, say) => (found(name) ? [say(found(name))] : [])
console.log(
  `\n${missed === 0 ? 'Nothing lost' : `${missed} of ${chosen.length} figures missed or not finished`}: ${[
    ...part('kills', (f) => `${many(f.kills)} kills, ${f.lost} edits lost`),
    ...part('faults', (f) => `${many(f.faults)} faults, ${f.corrupt} corrupt, ${f.silent} silent`),
    ...part('power cut', (f) => `${many(f.images)} power cuts, ${f.lost} lost`),
    ...part('malformed', (f) => `${many(f.files)} spoilt files, ${f.crashes} crashes`),
    ...part('bit rot', (f) => `${f.found} of ${f.places} changed bytes found`),
    ...part('random life', (f) => `${many(f.edits)} random edits, ${f.differences} differences`),
  ].join(' · ')}${partial > 0 ? ` (${partial} of ${chosen.length} at less than full size)` : ''}`,
)
if (missed === 0) rmSync(results, { recursive: true })
else
  console.log(
    `what the tests said: ${readdirSync(results)
      .filter((name) => name.endsWith('.log'))
      .map((name) => join(results, name))
      .join(' ')}`,
  )
process.exit(missed === 0 ? 0 : 1)
