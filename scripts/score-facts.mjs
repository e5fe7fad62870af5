// Scores facts and counterparts of the documents marked in tests/marked-facts and tests/marked-pairs; what counts as a
// hit is laid down in their README.md.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const toSimplified = createRequire(import.meta.url)('opencc-js').Converter({ from: 't', to: 'cn' })
/** Letters and digits only, Simplified, half width, lower case. */
export const bare = (text) =>
  toSimplified(text ?? '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
const json = (...parts) => JSON.parse(readFileSync(join(...parts), 'utf8'))
export const factKinds = ['responsible', 'targets', 'citations', 'revisions', 'modality']
const atMost = (comparator) => comparator === '<' || comparator === '<='

/**
 * Scores `segmentation` (`piyue segment --json`) against a marked document: for each kind of fact { want, hit, extra,
 * missed, wrong }.
 */
export function scoreFacts(marked, segmentation) {
  const clauses = segmentation.documents.flatMap((document) => document.clauses)
  const read = new Map(marked.clauses.map((clause) => [clause, []]))
  const stray = []
  for (const clause of clauses) {
    const owner = ownerOf(clause, clauses, marked)
    if (owner) read.get(owner).push(clause)
    else stray.push(clause)
  }
  const scores = Object.fromEntries(
    factKinds.map((kind) => [kind, { want: 0, hit: 0, extra: 0, missed: [], wrong: [] }]),
  )
  for (const [clause, own] of [...read, [{ opens: '(no clause)' }, stray]])
    for (const kind of factKinds) {
      const { want, got } = sidesOf(kind, clause, own)
      match(scores[kind], want, got, clause.opens)
    }
  return scores
}

/** The marked clause a read one belongs to: the one it opens like, else that of the clause above it. */
function ownerOf(clause, clauses, marked) {
  const opens = bare(clause.text)
  const key = (each) => bare(each.opens).slice(0, 12)
  const own = marked.clauses.find(
    (each) =>
      key(each) !== '' &&
      (opens.startsWith(key(each)) || (opens.length >= 3 && key(each).startsWith(opens))) &&
      (clause.marker === '' || bare(each.opens).startsWith(bare(clause.marker))),
  )
  if (own) return own
  const above = clauses.find((each) => each.id === clause.parentId)
  return above ? ownerOf(above, clauses, marked) : undefined
}

function sidesOf(kind, clause, own) {
  if (kind === 'responsible') {
    const bodies = (responsible) =>
      ['lead', 'support', 'local'].flatMap((role) =>
        (responsible?.[role] ?? []).map((name) => ({ name: `${role} ${name}`, role, body: bare(name) })),
      )
    return {
      want: bodies(clause.responsible).map((each) => ({
        ...each,
        fits: (other) => other.role === each.role && other.body === each.body,
      })),
      got: own.flatMap((each) => bodies(each.responsible)),
    }
  }
  if (kind === 'targets') {
    const name = (each) =>
      `${each.quote} → ${each.comparator}${each.value}${each.unit} ${each.deadline ?? '-'} ${each.status}`
    return {
      want: (clause.targets ?? []).map((each) => ({
        name: name(each),
        optional: each.optional === true,
        fits: (other) =>
          (each.accept ?? [each.value]).includes(other.value) &&
          (each.accept !== undefined || atMost(each.comparator) === atMost(other.comparator)) &&
          (other.deadline ?? '').slice(0, 4) === (each.deadline ?? '').slice(0, 4) &&
          other.status === each.status &&
          unit(other.unit) === unit(each.unit) &&
          overlap(other.quote, each.quote),
      })),
      got: own.flatMap((each) => each.targets).map((each) => ({ ...each, name: name(each) })),
    }
  }
  if (kind === 'citations') {
    const name = (each) => `${each.title} ${each.documentNumber ?? ''}`
    return {
      want: (clause.citations ?? []).map((each) => ({
        name: name(each),
        fits: (other) => bare(name(each)) === bare(name(other)),
      })),
      got: own.flatMap((each) => each.citations).map((each) => ({ ...each, name: name(each) })),
    }
  }
  if (kind === 'revisions') {
    const name = (each) => `${each.type} ${each.anchor} ${each.draft ?? ''}`
    const plain = (each) => each.type === 'added' || each.type === 'moved'
    return {
      want: (clause.revisions ?? []).map((each) => ({
        name: name(each),
        fits: (other) =>
          other.type === each.type &&
          bare(other.anchor).slice(-4) === bare(each.anchor).slice(-4) &&
          (plain(each) || bare(other.draft) === bare(each.draft)),
      })),
      got: own.flatMap((each) => each.revisions).map((each) => ({ ...each, name: name(each) })),
    }
  }
  // only where it is beyond doubt
  if (clause.modality === undefined) return { want: [], got: [] }
  const said = own.map((each) => each.modality).find((modality) => modality !== null)
  return {
    want: [{ name: clause.modality, fits: (other) => other.name === clause.modality }],
    got: said === undefined ? [] : [{ name: said }],
  }
}

/** 万家 and 家 are one unit: `value` carries the scale. */
const unit = (text) =>
  bare(text)
    .replace(/^[百千万亿]+/u, '')
    .replace(/^pflops$/u, 'p')
const overlap = (one, other) => {
  const [a, b] = [bare(one), bare(other)]
  return a.includes(b.slice(0, 6)) || b.includes(a.slice(0, 6)) || a.includes(b.slice(-6)) || b.includes(a.slice(-6))
}

function match(score, want, got, place) {
  const left = [...got]
  for (const each of [...want].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const at = left.findIndex(each.fits)
    if (each.optional !== true) score.want++
    if (at >= 0) {
      left.splice(at, 1)
      if (each.optional !== true) score.hit++
    } else if (each.optional !== true) score.missed.push(`${place}: ${each.name}`)
  }
  score.extra += left.length
  score.wrong.push(...left.map(({ name }) => `${place}: ${name}`))
}

/** Scores `piyue align UPPER LOWER --json` against a marked pair. */
export function scorePair(marked, alignment) {
  const opens = (text, end) => bare(text).startsWith(bare(end.opens).slice(0, 12))
  const from = (end) => alignment.pairs.filter((pair) => opens(pair.from.text, end)).sort((a, b) => a.rank - b.rank)
  const score = {
    tasks: 0,
    first: 0,
    safeguards: 0,
    three: 0,
    suggested: 0,
    lookalikes: marked.lookalikes.length,
    lookalikesSuggested: 0,
    missed: [],
  }
  for (const { kind, lower, upper } of marked.counterparts) {
    const pairs = from(lower)
    const rank = pairs.findIndex((pair) => upper.some((end) => opens(pair.to.text, end))) + 1
    if (pairs.some((pair) => pair.suggested && upper.some((end) => opens(pair.to.text, end)))) score.suggested++
    else
      score.missed.push(
        `not suggested ${lower.opens} → ${upper[0].opens} (rank ${rank}, ${pairs[rank - 1]?.score ?? '-'})`,
      )
    if (kind === 'task') {
      score.tasks++
      if (rank === 1) score.first++
      else score.missed.push(`rank ${rank} ${lower.opens} → ${upper[0].opens}`)
    } else {
      score.safeguards++
      if (rank >= 1 && rank <= 3) score.three++
      else score.missed.push(`rank ${rank} ${lower.opens} → ${upper[0].opens}`)
    }
  }
  for (const { lower, upper } of marked.lookalikes)
    if (from(lower).some((pair) => pair.suggested && opens(pair.to.text, upper))) {
      score.lookalikesSuggested++
      score.missed.push(`look-alike ${lower.opens} → ${upper.opens}`)
    }
  for (const end of marked.new)
    for (const pair of from(end))
      if (pair.suggested)
        score.missed.push(`suggested though new: ${end.opens} → ${pair.to.text.slice(0, 16)} ${pair.score}`)
  score.newSuggested = marked.new.filter((end) => from(end).some((pair) => pair.suggested)).length
  score.new = marked.new.length
  return score
}

const share = (part, whole) => (whole === 0 ? '-' : (part / whole).toFixed(3))

/** Prints the tables of both folders; `piyue(...args)` gives a command's JSON. */
export function printMarkedFacts(root, piyue, details) {
  const folder = join(root, 'tests/marked-facts')
  const sum = Object.fromEntries(factKinds.map((kind) => [kind, { want: 0, hit: 0, extra: 0 }]))
  console.log('\nfacts of marked documents (tests/marked-facts): hit/marked +read wrongly')
  console.log(['file', ...factKinds].join('\t'))
  for (const name of readdirSync(folder)
    .filter((each) => /^\d+\.json$/.test(each))
    .sort()) {
    const scores = scoreFacts(
      json(folder, name),
      JSON.parse(piyue('segment', join(folder, name.replace('.json', '.txt')))),
    )
    console.log(
      [
        name.slice(0, -5),
        ...factKinds.map((kind) => `${scores[kind].hit}/${scores[kind].want} +${scores[kind].extra}`),
      ].join('\t'),
    )
    for (const kind of factKinds) {
      for (const count of ['want', 'hit', 'extra']) sum[kind][count] += scores[kind][count]
      if (details) {
        for (const each of scores[kind].missed) console.log(`   - ${kind} ${each}`)
        for (const each of scores[kind].wrong) console.log(`   + ${kind} ${each}`)
      }
    }
  }
  for (const [label, figure] of [
    ['P', ({ hit, extra }) => share(hit, hit + extra)],
    ['R', ({ hit, want }) => share(hit, want)],
  ])
    console.log([label, ...factKinds.map((kind) => figure(sum[kind]))].join('\t'))

  const pairs = join(root, 'tests/marked-pairs')
  console.log('\ncounterparts of marked pairs (tests/marked-pairs)')
  for (const name of readdirSync(pairs)
    .filter((each) => /^[A-Z]\.json$/.test(each))
    .sort()) {
    const id = name.slice(0, -5)
    const score = scorePair(
      json(pairs, name),
      JSON.parse(piyue('align', join(pairs, `${id}-upper.txt`), join(pairs, `${id}-lower.txt`))),
    )
    console.log(
      `${id}\ttasks first ${score.first}/${score.tasks}\tsafeguards in three ${score.three}/${score.safeguards}\tof both suggested ${score.suggested}/${score.tasks + score.safeguards}\tlook-alikes suggested ${score.lookalikesSuggested}/${score.lookalikes}\tnew ones suggested ${score.newSuggested}/${score.new}`,
    )
    if (details) for (const each of score.missed) console.log(`   - ${each}`)
  }
}
