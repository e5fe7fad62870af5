// `npm run bench`: how fast Piyue is, against other programs measured turn by turn in the same run.
//   npm run bench -- [--only NAME …] [--runs N] [--short] [--list]
// Builds Piyue where it is out of date and installs the programs it is held against where it may; the rest is
// tests/bench.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureReferences } from './ensure-references.mjs'
import { handOverToNewerNode } from './newer-node.mjs'

handOverToNewerNode(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)
if (!args.includes('--list')) {
  ensureReferences()
  if (!args.includes('--as-built')) {
    const { status } = spawnSync(process.execPath, [`${root}scripts/build.mjs`], { stdio: 'inherit' })
    if (status !== 0) process.exit(status ?? 1)
  }
}
const { status } = spawnSync(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    `${root}tests/bench/run-bench.ts`,
    ...args.filter((each) => each !== '--as-built'),
  ],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
