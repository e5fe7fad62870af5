import { type Figure, held, loadNow } from '../figure.ts'
import { libraryOf } from '../inputs/libraries.ts'
import { piyue } from '../piyue.ts'
import type { Part } from '../settings.ts'
import { interleaved, run } from '../turns.ts'

/** What a person waits for before a command does anything: told without a bar, since QUALITY names none. */
export const start: Part = async ({ runs, short }) => {
  const library = await libraryOf(short ? 500 : 1_000)
  const [bare = [], version = [], list = []] = await interleaved(runs, [
    () => run(process.execPath, ['-e', '0']),
    () => piyue(['--version']),
    () => piyue(['list', '--library', library, '--json']),
  ])
  return (
    [
      ['piyue --version', version],
      [`piyue list, ${short ? '500' : '1,000'} clauses`, list],
    ] as const
  ).map(([name, runs]): Figure => {
    const { ours, against, value, cpuRatio } = held(runs, bare)
    return {
      name,
      unit: 'ms',
      ours,
      reference: { name: 'node -e 0', spread: against },
      value,
      cpuRatio,
      bar: '–',
      met: null,
      load: loadNow(),
    }
  })
}
