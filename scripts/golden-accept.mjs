// Rewrites what tests/policies/<name>/ expects (cleaned.txt, clauses.txt, notices.txt) from source.txt, as reading
// gives it now. Look at the difference before it is committed.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { handOverToNewerNode } from './newer-node.mjs'

handOverToNewerNode(import.meta.url)

const root = new URL('../', import.meta.url)
const { renderGolden } = await import(new URL('tests/support/golden-policy.ts', root).href)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const vocabulary = {
  sectors: JSON.parse(read('seeds/sectors.json')).sectors,
  issuers: JSON.parse(read('seeds/issuers.json')).issuers,
}
const only = process.argv.slice(2)

for (const name of readdirSync(new URL('tests/policies/', root)).sort()) {
  if (only.length > 0 && !only.includes(name)) continue
  const changed = []
  for (const [file, text] of Object.entries(renderGolden(read(`tests/policies/${name}/source.txt`), vocabulary))) {
    const path = new URL(`tests/policies/${name}/${file}`, root)
    let before = null
    try {
      before = readFileSync(path, 'utf8')
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
    if (before === text) continue
    writeFileSync(path, text)
    changed.push(file)
  }
  console.log(`${name}: ${changed.length > 0 ? changed.join(', ') : 'as before'}`)
}
