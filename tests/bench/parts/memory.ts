import { join } from 'node:path'
import { loadNow, quantile, spreadOf } from '../figure.ts'
import { libraryOf } from '../inputs/libraries.ts'
import { root } from '../inputs/files.ts'
import type { Part } from '../settings.ts'
import { run } from '../turns.ts'

interface Held {
  readonly heap: number
  readonly resident: number
}

/** What a process holds that has this library open, after its rubbish is gone, in MB. */
async function heldBy(library: string, what: 'open' | 'searched'): Promise<Held> {
  const { stdout } = await run(process.execPath, [
    '--expose-gc',
    '--disable-warning=ExperimentalWarning',
    join(root, 'tests/bench/hold-library.ts'),
    library,
    what,
  ])
  return JSON.parse(stdout) as Held
}

/** Memory a library takes beyond an empty one's, for 10,000 clauses: heap and buffers after collection. */
export const memory: Part = async ({ runs, short }) => {
  const size = short ? 1_000 : 100_000
  const [empty, library] = [await libraryOf(short ? 250 : 250), await libraryOf(size)]
  const perTenThousand = size / 10_000
  const turns = Math.min(runs, 3)
  const held = { open: [] as number[], searched: [] as number[], resident: [] as number[] }
  for (let turn = 0; turn < turns; turn++) {
    const base = await heldBy(empty, 'open')
    const open = await heldBy(library, 'open')
    held.open.push((open.heap - base.heap) / perTenThousand)
    held.resident.push((open.resident - base.resident) / perTenThousand)
    held.searched.push(((await heldBy(library, 'searched')).heap - base.heap) / perTenThousand)
  }
  const figure = (name: string, values: readonly number[], judged: boolean) => {
    const value = quantile(values, 0.5)
    return {
      name,
      unit: 'MB' as const,
      ours: spreadOf(values),
      reference: null,
      value,
      bar: judged ? '≤ 12' : '–',
      met: judged ? value <= 12 : null,
      load: loadNow(),
    }
  }
  return [
    figure('memory for 10,000 clauses, library open and listed', held.open, true),
    figure('the same after a search of everything', held.searched, true),
    figure('the same, resident, as the system counts', held.resident, false),
  ]
}
