#!/usr/bin/env node
// The command line: `npx piyue …` from a built checkout. Hands over to a new enough Node, then to dist/main/piyue.js.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { handOverToNewerNode } from './newer-node.mjs'

handOverToNewerNode(import.meta.url)
const built = new URL('../dist/main/piyue.js', import.meta.url)
if (!existsSync(fileURLToPath(built))) {
  console.error('Piyue is not built yet. Run `npm run build` in its folder first.')
  process.exit(1)
}
await import(built.href)
