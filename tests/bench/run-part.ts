// Runs one part of the bench in this process and prints its figures as one line of JSON, the last one on stdout.
import { parts } from './parts.ts'

const [name = '', runs = '7', short = ''] = process.argv.slice(2)
const load = parts[name]
if (load === undefined) throw new Error(`no part of the bench is called ${name}`)
const figures = await (await load())({ runs: Number(runs), short: short === 'short' })
process.stdout.write(`${JSON.stringify(figures)}\n`)
