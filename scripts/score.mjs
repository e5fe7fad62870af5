// Prints how well the built `piyue segment` reads the gold policies, a line a file, and how well `piyue align` finds the counterparts between them.
//   node scripts/score.mjs [GOLD_FOLDER]      (default: ../shared/gold, with the files it speaks of in ../shared/seeds)
// The gold folder's own score.mjs and score-facts.mjs do the scoring. Exits 0 with a note where there is no gold folder.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
const piyue = (...args) => execFileSync(process.execPath, [join(root, 'scripts/piyue.mjs'), ...args, '--json'], { maxBuffer: 1 << 28, stdio: 'pipe' })
const sourceOf = (id) => {
  const file = readdirSync(seeds).find((name) => name.startsWith(id))
  return file === undefined ? undefined : join(seeds, file)
}
const columns = ['f1', 'precision', 'recall', 'spanExact', 'textExact', 'kind', 'parent', 'marker', 'heading']
try {
  console.log(['file', 'clauses', ...columns, 'title', '文号', 'issuers', 'date'].join('\t'))
  scoreFolder(gold, sourceOf)
  scoreCounterparts()
  console.log('\nmarked policies (tests/marked)')
  const marked = join(root, 'tests/marked')
  const f1 = scoreFolder(marked, (id) => join(marked, `${id}.txt`))
  console.log(`mean F1 ${(f1.reduce((sum, each) => sum + each, 0) / f1.length).toFixed(3)}, worst ${Math.min(...f1).toFixed(3)}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Prints a line a marked file of a folder; gives back their F1. */
function scoreFolder(folder, sourceOf) {
  const f1 = []
  for (const name of readdirSync(folder).filter((file) => /^\d+\.json$/.test(file)).sort()) {
    const source = sourceOf(name.slice(0, -5))
    if (!source) { console.log(`${name}\t(no source file)`); continue }
    const prediction = join(work, name)
    writeFileSync(prediction, piyue('segment', source))
    const score = JSON.parse(execFileSync(process.execPath, [join(gold, 'score.mjs'), join(folder, name), prediction], { cwd: root, encoding: 'utf8' }))
    f1.push(score.f1)
    const { of, title, documentNumber, issuers, issuedOn } = score.metadata
    console.log([name.slice(0, -5), `${score.clauses.matched}/${score.clauses.gold}`, ...columns.map((column) => score[column].toFixed(3)), ...[title, documentNumber, issuers, issuedOn].map((count) => `${count}/${of}`)].join('\t'))
  }
  return f1
}

/** Counterparts of the local policies in the national one, for the pairs crosslinks.json speaks of. */
function scoreCounterparts() {
  if (!existsSync(join(gold, 'crosslinks.json')) || !existsSync(join(gold, 'score-facts.mjs'))) return
  const { sectors } = JSON.parse(readFileSync(join(gold, 'crosslinks.json'), 'utf8'))
  const national = sectors[0]?.national.doc
  const locals = [...new Set(sectors.flatMap((sector) => Object.keys(sector).filter((id) => /^\d+$/.test(id))))].sort()
  for (const local of locals) {
    const [upper, lower] = [sourceOf(national), sourceOf(local)]
    if (!upper || !lower) { console.log(`${national}-${local}\t(no source file)`); continue }
    writeFileSync(join(work, `${national}-${local}.json`), piyue('align', upper, lower))
  }
  const lists = JSON.parse(execFileSync(process.execPath, [join(gold, 'score-facts.mjs'), work], { cwd: root, encoding: 'utf8' }))
  const { sectorsFirst, safeguardsInThree, lookalikesSuggested } = lists.find(({ name }) => name === 'counterparts')
  console.log(`\ncounterparts\tsectors first ${sectorsFirst}\tsafeguards in three ${safeguardsInThree}\tlook-alikes suggested ${lookalikesSuggested}`)
}
