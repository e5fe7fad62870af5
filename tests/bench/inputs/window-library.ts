import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { piyue } from '../piyue.ts'
import { once } from './files.ts'
import { policyLines } from './policy-text.ts'

/**
 * A library to show: a policy of 20,000 clauses (大省), one of 1,000 (中省) and one of 200 (小省); short: a tenth and
 * less.
 */
export const windowLibrary = (short: boolean): Promise<string> =>
  once(`library-window${short ? '-short' : ''}`, async (path) => {
    const texts = `${path}-texts`
    mkdirSync(texts)
    for (const [seed, [province, clauses]] of (
      [
        ['大省', short ? 1_000 : 20_000],
        ['中省', short ? 200 : 1_000],
        ['小省', short ? 100 : 200],
      ] as const
    ).entries()) {
      writeFileSync(join(texts, `${province}.txt`), policyLines({ seed: 41 + seed, clauses, province }).join('\n'))
    }
    await piyue(['import', texts, '--recursive', '--library', path, '--json'])
    rmSync(texts, { recursive: true })
  })
