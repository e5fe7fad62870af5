// Prints how well the built `piyue segment` reads the gold policies, a line a file.
//   node scripts/score.mjs [GOLD_FOLDER]      (default: ../shared/gold, with the files it speaks of in ../shared/seeds)
// The gold folder's own score.mjs does the scoring. Exits 0 with a note where there is no gold folder.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const gold = process.argv[2] ?? join(root, '../shared/gold')
const seeds = join(gold, '../seeds')
if (!existsSync(join(gold, 'score.mjs'))) {
  console.log(`No gold files in ${gold}: nothing to score.`)
  process.exit(0)
}
const work = mkdtempSync(join(tmpdir(), 'piyue-score-'))
const columns = ['f1', 'precision', 'recall', 'spanExact', 'textExact', 'kind', 'parent', 'marker', 'heading']
try {
  console.log(['file', 'clauses', ...columns, 'title', '文号', 'issuers', 'date'].join('\t'))
  for (const name of readdirSync(gold).filter((file) => /^\d+\.json$/.test(file)).sort()) {
    const source = readdirSync(seeds).find((file) => file.startsWith(name.slice(0, -5)))
    if (!source) { console.log(`${name}\t(no source file)`); continue }
    const prediction = join(work, name)
    writeFileSync(prediction, execFileSync(process.execPath, [join(root, 'scripts/piyue.mjs'), 'segment', join(seeds, source), '--json'], { maxBuffer: 1 << 28, stdio: 'pipe' }))
    const score = JSON.parse(execFileSync(process.execPath, [join(gold, 'score.mjs'), join(gold, name), prediction], { cwd: root, encoding: 'utf8' }))
    const { of, title, documentNumber, issuers, issuedOn } = score.metadata
    console.log([name.slice(0, -5), `${score.clauses.matched}/${score.clauses.gold}`, ...columns.map((column) => score[column].toFixed(3)), ...[title, documentNumber, issuers, issuedOn].map((count) => `${count}/${of}`)].join('\t'))
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
