// Runs the parts of the bench one after another, each in a process of its own, prints the table and adds a line to the
// history.
//   [--only NAME …] [--runs N] [--short] [--markdown] [--json FILE] [--list]
import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Figure } from './figure.ts'
import { root } from './inputs/files.ts'
import { parts } from './parts.ts'
import { builtFolder } from './piyue.ts'
import { tableMarkdown, tableText } from './print-table.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    runs: { type: 'string', default: '7' },
    short: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    json: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const names = values.only ?? Object.keys(parts)
const unknown = names.find((name) => parts[name] === undefined)
if (unknown !== undefined || values.list) {
  console.error(
    `${unknown === undefined ? '' : `no part is called ${unknown}; `}parts: ${Object.keys(parts).join(' ')}`,
  )
  process.exit(unknown === undefined ? 0 : 2)
}
const runs = values.short ? 1 : Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}`)

rmSync(builtFolder, { recursive: true, force: true })
mkdirSync(dirname(builtFolder), { recursive: true })
cpSync(join(root, 'dist'), builtFolder, { recursive: true })

const partEntry = fileURLToPath(new URL('run-part.ts', import.meta.url))

/** A part's figures; what it says besides goes to stderr. Null where it failed: the others are still measured. */
async function figuresOf(name: string): Promise<readonly Figure[] | null> {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--disable-warning=ExperimentalWarning',
      '--max-old-space-size=12000',
      partEntry,
      name,
      String(runs),
      values.short ? 'short' : 'whole',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  const status = await new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  return status === 0 ? (JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as readonly Figure[]) : null
}

const all: Figure[] = []
const failed: string[] = []
for (const name of names) {
  const began = performance.now()
  process.stderr.write(`${name} … `)
  const figures = await figuresOf(name)
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0)} s, load ${(loadavg()[0] ?? 0).toFixed(1)}\n`)
  if (figures === null) failed.push(name)
  else all.push(...figures)
}
console.log(values.markdown ? tableMarkdown(all) : tableText(all))
console.log(
  `${String(runs)} turns each; medians, least and most in brackets; load: processes that waited for the machine.`,
)
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(all))
if (!values.short)
  appendFileSync(
    join(root, '.cache/bench/history.jsonl'),
    `${JSON.stringify({ at: new Date().toISOString(), runs, names, figures: all })}\n`,
  )
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`)
  process.exitCode = 1
}
