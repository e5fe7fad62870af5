import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { patience, seed, soFar, tell } from '../../support/series.ts'
import { sampleText } from '../workbench/open-temp.ts'

const piyue = fileURLToPath(new URL('../../../main/cli/piyue.ts', import.meta.url))
/** A program whose clock is a year behind. */
const yearBack = `--import=data:text/javascript,${encodeURIComponent('const D=Date,by=31536e6;globalThis.Date=class extends D{constructor(...a){if(a.length)super(...a);else super(D.now()-by)}static now(){return D.now()-by}}')}`

/** [what is odd, the folder's name, the first program's surroundings, the second's] */
const places: readonly (readonly [string, string, NodeJS.ProcessEnv, NodeJS.ProcessEnv])[] = [
  ['a clock set back a year between two starts', '库', {}, { NODE_OPTIONS: yearBack }],
  ['zones a day apart', '库', { TZ: 'Pacific/Kiritimati' }, { TZ: 'Pacific/Pago_Pago' }],
  [
    'a half-hour zone and a Turkish locale',
    '库',
    { TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  ],
  ['Han characters and emoji', '政策库 🦊/二〇二五年', {}, {}],
  ['letters made of two code points', 'e\u0301te\u0301 Überblick', {}, {}],
  ['three hundred characters', Array.from({ length: 6 }, () => '很长的文件夹名'.repeat(7)).join('/'), {}, {}],
]
const short = process.env['PIYUE_TRUST'] !== 'full'
const chosen = short ? places.filter((_place, n) => n === seed % places.length) : places

const run = (env: NodeJS.ProcessEnv, ...given: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [piyue, ...given],
      { env: { ...process.env, NODE_OPTIONS: '', ...env } },
      (error, out, err) => {
        if (error === null) resolve(out)
        else reject(new Error(`${given.join(' ')}: ${err}`, { cause: error }))
      },
    )
  })

test(
  'clocks, zones, locales and paths as they come: what one program saved the next one has, and the check finds nothing',
  async () => {
    const failures: string[] = []
    const outer = await mkdtemp(join(tmpdir(), '库🦊-elsewhere-'))
    for (const [done, [what, name, first, second]] of chosen.entries()) {
      soFar('elsewhere', () => ({ cases: done, failures: failures.length }))
      const parent = join(outer, String(chosen.findIndex(([each]) => each === what)))
      const folder = join(parent, name)
      await mkdir(parent)
      await writeFile(join(parent, '若干意见.txt'), sampleText())
      try {
        await run(first, 'import', join(parent, '若干意见.txt'), '--library', folder)
        await run(second, 'backup', '--library', folder)
        const [policy] = JSON.parse(await run(second, 'list', '--json', '--library', folder)) as readonly {
          readonly id: string
        }[]
        if (policy === undefined) throw new Error('no policy')
        await run(second, 'check', '--library', folder)
      } catch (error) {
        failures.push(`${what}: ${String(error)}`)
      }
    }
    tell('elsewhere', { cases: chosen.length, failures: failures.length })
    expect(failures).toEqual([])
    await rm(outer, { recursive: true })
  },
  patience,
)
