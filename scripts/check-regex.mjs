// `npm run check:regex`: every regular expression of core, main, preload and renderer against super-linear time, by
// recheck. What recheck can attack is run in this engine on recheck's own attack, as long as the text can be (100,000
// units unless bounded-expressions.mjs proves less), and must be done in a quarter of a second. Some minutes on an idle
// core; `npm run check:regex -- core/reading` looks at those files only.
import { createContext, Script } from 'node:vm'
import { handOverToNewerNode } from './newer-node.mjs'
import { boundOf, bounded, undecided } from './bounded-expressions.mjs'

handOverToNewerNode(import.meta.url)
const { collectExpressions } = await import('./collect-regex.mjs')
const { check } = await import('recheck')

/**
 * ms that recheck may take over one expression (alone on a core the slowest, long repeats over Han, takes some 10
 * seconds), and that one attack may take here.
 */
const patience = 90_000,
  harmless = 250
const usualLongest = 100_000
const only = process.argv.slice(2)

/** recheck's attack, `longest` units long: its pumps repeated alike. */
function attackText({ pumps, suffix }, longest) {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length)
  const each = pumps.reduce((sum, { pump }) => sum + pump.length, 0)
  const times = Math.max(1, Math.floor((longest - fixed) / Math.max(1, each)))
  return (pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix).slice(0, longest)
}

const script = new Script('run()')
/** CPU ms that one search of the text takes, the best of three; stopped after two seconds. */
function cost({ source, flags }, text) {
  const expression = new RegExp(source, flags)
  let best = Infinity
  for (let run = 0; run < 3 && best > harmless; run++) {
    const before = process.cpuUsage()
    try {
      script.runInContext(
        createContext({ run: () => (expression.global ? text.replace(expression, '') : expression.exec(text)) }),
        { timeout: 2_000 },
      )
    } catch (error) {
      if (error.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      return Infinity
    }
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

const { expressions, unreached } = await collectExpressions()
const wanted = expressions.filter(
  ({ places }) => only.length === 0 || places.some((place) => only.some((start) => place.startsWith(start))),
)
const started = performance.now()
const counts = { safe: 0, 'quick all the same': 0, 'bounded by proof': 0, 'undecided, listed': 0 }
const wrong = []
const used = new Set()
for (const expression of wanted) {
  const { source, flags, places } = expression
  const name = `${places.join(', ')}  /${source.length > 160 ? `${source.slice(0, 160)}…` : source}/${flags}`
  // `d` only asks for positions, and recheck does not know it
  const verdict = await check(source, flags.replace('d', ''), { timeout: patience })
  if (verdict.status === 'safe') {
    counts.safe++
    continue
  }
  if (verdict.status === 'unknown') {
    const listed = boundOf(undecided, expression)
    if (listed === null) wrong.push(`undecided (${verdict.error.kind}): ${name}`)
    else {
      used.add(listed)
      counts['undecided, listed']++
    }
    continue
  }
  const proof = boundOf(bounded, expression)
  // needed or not does not hang on how fast this machine is just now
  if (proof !== null) used.add(proof)
  const free = cost(expression, attackText(verdict.attack, usualLongest))
  if (free <= harmless) {
    counts['quick all the same']++
    continue
  }
  const what = `${verdict.complexity.summary}, ${free === Infinity ? 'over 2000' : free.toFixed(0)} ms for ${usualLongest} units`
  if (proof === null) {
    wrong.push(`${what}: ${name}\n    attack: ${JSON.stringify(verdict.attack.pumps)}`)
    continue
  }
  const within = cost(expression, attackText(verdict.attack, proof.longest))
  if (within <= harmless) counts['bounded by proof']++
  else wrong.push(`${what}, and ${within.toFixed(0)} ms for the ${proof.longest} it is bounded to: ${name}`)
}
const stale =
  only.length > 0
    ? []
    : bounded
        .filter((entry) => !used.has(entry))
        .map(({ file, starts }) => `listed in bounded-expressions.mjs and not needed: ${file}  ${starts}`)
/** Patterns that people type; each runs where it can be ended. */
const typedIn = ['core/searching/search-clauses.ts:', 'renderer/features/reader/find-pattern.ts:']
const typed = unreached
  .filter((at) => !typedIn.some((file) => at.startsWith(file)))
  .map((at) => `put together at run time, and nobody answers for it: ${at}`)
console.log(
  `${wanted.length} expressions in ${((performance.now() - started) / 1000).toFixed(0)} s: ${Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')}`,
)
for (const line of [...wrong, ...stale, ...typed]) console.error(`WRONG ${line}`)
process.exit(wrong.length + stale.length + typed.length > 0 ? 1 : 0)
