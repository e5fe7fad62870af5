import { join } from 'node:path'
import { root } from './inputs/files.ts'
import { type Ran, run } from './turns.ts'

/** The built Piyue that is measured: a copy, so that a build meanwhile changes nothing. */
export const builtFolder = join(root, '.cache/bench/dist')

/** Runs the built command line to its end. */
export const piyue = (args: readonly string[], options: { readonly into?: string } = {}): Promise<Ran> =>
  run(process.execPath, [join(builtFolder, 'main/piyue.js'), ...args], { ...options, env: { LANG: 'zh_CN.UTF-8' } })
