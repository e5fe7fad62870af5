import { loadNow, ratioOf, spreadOf } from '../figure.ts'
import { libraryOf } from '../inputs/libraries.ts'
import { piyue } from '../piyue.ts'
import type { Part } from '../settings.ts'
import { interleaved, run } from '../turns.ts'

/** What a person waits for before a command does anything: told without a bar, since QUALITY names none. */
export const start: Part = async ({ runs, short }) => {
  const library = await libraryOf(short ? 500 : 1_000)
  const [bare = [], version = [], list = []] = await interleaved(runs, [
    async () => (await run(process.execPath, ['-e', '0'])).ms,
    async () => (await piyue(['--version'])).ms,
    async () => (await piyue(['list', '--library', library, '--json'])).ms,
  ])
  const reference = { name: 'node -e 0', spread: spreadOf(bare) }
  return [
    { name: 'piyue --version', unit: 'ms', ours: spreadOf(version), reference, value: ratioOf(version, bare), bar: '–', met: null, load: loadNow() },
    { name: `piyue list, ${short ? '500' : '1,000'} clauses`, unit: 'ms', ours: spreadOf(list), reference, value: ratioOf(list, bare), bar: '–', met: null, load: loadNow() },
  ]
}
