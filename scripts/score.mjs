// Prints how well the built `piyue segment` reads the gold policies, a line a file, and how well `piyue align` finds
// the counterparts between them.
//   node scripts/score.mjs [GOLD_FOLDER] [--details]      (default: ../shared/gold, with the files it speaks of in
// ../shared/seeds) The gold folder's own score.mjs and score-facts.mjs do the scoring there; without one, a note says
// so. Then come the facts and counterparts of the documents marked in tests/; --details lists what was missed and what
// was read wrongly.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printDrafts } from './score-drafts.mjs'
import { printMarkedFacts } from './score-facts.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const details = process.argv.includes('--details')
const gold = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(root, '../shared/gold')
const seeds = join(gold, '../seeds')
const work = mkdtempSync(join(tmpdir(), 'piyue-score-'))
const piyue = (...args) =>
  execFileSync(process.execPath, [join(root, 'scripts/piyue.mjs'), ...args, '--json'], {
    maxBuffer: 1 << 28,
    stdio: 'pipe',
  })
const sourceOf = (id) => {
  const file = readdirSync(seeds).find((name) => name.startsWith(id))
  return file === undefined ? undefined : join(seeds, file)
}
const columns = ['f1', 'precision', 'recall', 'spanExact', 'textExact', 'kind', 'parent', 'marker', 'heading']
try {
  if (existsSync(join(gold, 'score.mjs'))) {
    console.log(['file', 'clauses', ...columns, 'title', '文号', 'issuers', 'date'].join('\t'))
    scoreFolder(gold, sourceOf)
    scoreGoldFacts()
    console.log('\nmarked policies (tests/marked)')
    const marked = join(root, 'tests/marked')
    const f1 = scoreFolder(marked, (id) =>
      ['txt', 'docx', 'pdf'].map((ending) => join(marked, `${id}.${ending}`)).find((file) => existsSync(file)),
    )
    console.log(
      `mean F1 ${(f1.reduce((sum, each) => sum + each, 0) / f1.length).toFixed(3)}, worst ${Math.min(...f1).toFixed(3)}`,
    )
  } else console.log(`No gold files in ${gold}: only the marked documents of the tests are scored.`)
  printMarkedFacts(root, piyue, details)
  const copies = [{ name: 'tests/marked-facts/07', file: join(root, 'tests/marked-facts/07.txt') }]
  const goldCopy = existsSync(seeds) ? sourceOf('000') : undefined
  printDrafts([...(goldCopy === undefined ? [] : [{ name: '000', file: goldCopy }]), ...copies], piyue, details)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Prints a line a marked file of a folder; gives back their F1. */
function scoreFolder(folder, sourceOf) {
  const f1 = []
  for (const name of readdirSync(folder)
    .filter((file) => /^\d+\.json$/.test(file))
    .sort()) {
    const source = sourceOf(name.slice(0, -5))
    if (!source) {
      console.log(`${name}\t(no source file)`)
      continue
    }
    const prediction = join(work, name)
    writeFileSync(prediction, piyue('segment', source))
    const score = JSON.parse(
      execFileSync(process.execPath, [join(gold, 'score.mjs'), join(folder, name), prediction], {
        cwd: root,
        encoding: 'utf8',
      }),
    )
    f1.push(score.f1)
    const { of, title, documentNumber, issuers, issuedOn } = score.metadata
    console.log(
      [
        name.slice(0, -5),
        `${score.clauses.matched}/${score.clauses.gold}`,
        ...columns.map((column) => score[column].toFixed(3)),
        ...[title, documentNumber, issuers, issuedOn].map((count) => `${count}/${of}`),
      ].join('\t'),
    )
  }
  return f1
}

/** Facts, and counterparts of the local policies in the national one, for the pairs crosslinks.json speaks of. */
function scoreGoldFacts() {
  if (!existsSync(join(gold, 'crosslinks.json')) || !existsSync(join(gold, 'score-facts.mjs'))) return
  const { sectors } = JSON.parse(readFileSync(join(gold, 'crosslinks.json'), 'utf8'))
  const national = sectors[0]?.national.doc
  const locals = [...new Set(sectors.flatMap((sector) => Object.keys(sector).filter((id) => /^\d+$/.test(id))))].sort()
  for (const local of locals) {
    const [upper, lower] = [sourceOf(national), sourceOf(local)]
    if (!upper || !lower) {
      console.log(`${national}-${local}\t(no source file)`)
      continue
    }
    writeFileSync(join(work, `${national}-${local}.json`), piyue('align', upper, lower))
  }
  const lists = JSON.parse(
    execFileSync(process.execPath, [join(gold, 'score-facts.mjs'), work, ...(details ? ['--details'] : [])], {
      cwd: root,
      encoding: 'utf8',
    }),
  )
  console.log('\nfacts\thit/gold\tprecision\trecall')
  for (const { name, gold: marked, hit, precision, recall, missed, extra } of lists) {
    if (marked === undefined) continue
    console.log(`${name}\t${hit}/${marked}\t${precision.toFixed(3)}\t${recall.toFixed(3)}`)
    for (const each of missed ?? []) console.log(`   - ${each}`)
    for (const each of extra ?? []) console.log(`   + ${each}`)
  }
  const { sectorsFirst, safeguardsInThree, lookalikesSuggested } = lists.find(({ name }) => name === 'counterparts')
  console.log(
    `\ncounterparts\tsectors first ${sectorsFirst}\tsafeguards in three ${safeguardsInThree}\tlook-alikes suggested ${lookalikesSuggested}`,
  )
}
