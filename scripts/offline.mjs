// `npm run test:offline`: the journeys of `npm test`, all of them or those named, in a network namespace of their own
// in which there is nothing but the loopback interface: no other interface, no route, no name server. What they do
// there they do without a network. What is there is built first. Linux, as root; elsewhere it is said and nothing is claimed.
import { spawnSync } from 'node:child_process'
import { dirname, delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { handOverToNewerNode } from './newer-node.mjs'

handOverToNewerNode(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const inside = '--inside'
const given = process.argv.slice(2)

if (given[0] === inside) {
  const shell = (script) => spawnSync('sh', ['-c', script], { encoding: 'utf8' })
  const up = shell('ip link set lo up || ifconfig lo up')
  if (up.status !== 0) {
    console.error(`offline: the loopback interface cannot be brought up (${up.stderr.trim()}); install iproute2`)
    process.exit(1)
  }
  // proven, not supposed: no other interface, and the world cannot be reached even by number
  const interfaces = shell("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '").stdout.trim().split('\n')
  const reached = spawnSync(process.execPath, [
    '-e',
    "const s=require('net').connect({host:'1.1.1.1',port:443,timeout:3000});s.on('connect',()=>process.exit(0));s.on('timeout',()=>process.exit(3));s.on('error',()=>process.exit(3))",
  ])
  if (interfaces.some((name) => name !== 'lo') || reached.status !== 3) {
    console.error(`offline: this is no closed namespace (${interfaces.join(', ')})`)
    process.exit(1)
  }
  console.log(`offline: the only interface is ${interfaces.join(', ')}; nothing outside can be reached`)
  const { status } = spawnSync(
    process.execPath,
    [
      `${root}node_modules/@playwright/test/cli.js`,
      'test',
      '-c',
      `${root}tests/journeys/playwright.config.ts`,
      '--grep-invert',
      '@further',
      ...given.slice(1),
    ],
    {
      stdio: 'inherit',
      cwd: root,
      env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` },
    },
  )
  process.exit(status ?? 1)
}

const canUnshare = process.platform === 'linux' && spawnSync('unshare', ['--net', 'true']).status === 0
if (!canUnshare) {
  console.error(
    'offline: not run. It needs Linux, util-linux’s `unshare` and the right to make a network namespace: run it as root (sudo npm run test:offline).',
  )
  process.exit(1)
}
// outside, where it is known to be today's: without a build every journey fails, with an old one the wrong thing passes
const built = spawnSync(process.execPath, [`${root}scripts/build.mjs`], { stdio: 'inherit', cwd: root })
if (built.status !== 0) process.exit(built.status ?? 1)
console.log(`offline: ${given.length > 0 ? given.join(', ') : 'all journeys'}`)
const { status } = spawnSync('unshare', ['--net', process.execPath, fileURLToPath(import.meta.url), inside, ...given], {
  stdio: 'inherit',
  cwd: root,
})
process.exit(status ?? 1)
